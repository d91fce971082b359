/**
 * @typedef {object} Clock
 * @property {() => number} now Milliseconds since 1970.
 * @property {() => string} iso Now as the service writes times: ISO 8601, milliseconds, `Z`.
 * @property {() => string} day The UTC day, `YYYY-MM-DD`: auto funding counts its purchases by it.
 * @property {(ms: number) => void} advance Moves the clock forward.
 * @property {(when: number | string | Date) => void} set Moves the clock to a moment; it runs on from there.
 */

/**
 * A clock that follows another one at a distance, so that a test can be tomorrow without waiting for it.
 *
 * @param {() => number} base Milliseconds since 1970.
 * @returns {Clock}
 */
export function createClock(base) {
  let offset = 0;
  const now = () => base() + offset;
  const iso = () => new Date(now()).toISOString();
  return {
    now,
    iso,
    day: () => iso().slice(0, 10),
    advance(ms) {
      if (!Number.isFinite(ms)) throw new TypeError("clock.advance: not a number of milliseconds");
      offset += ms;
    },
    set(when) {
      const target = new Date(when).getTime();
      if (Number.isNaN(target)) throw new TypeError("clock.set: not a moment in time");
      offset = target - base();
    },
  };
}
