/**
 * @typedef {import("./index.js").Bucket} Bucket
 * @typedef {import("./index.js").GovernorStore} GovernorStore
 */

/**
 * Keeps the buckets of one process. A bucket is one moment: the one at which it is full again. A request taken moves
 * it on by the time in which one grows back, so that nothing has to be filled in the background.
 *
 * @param {() => number} now a clock in milliseconds
 * @returns {GovernorStore}
 */
export function memoryStore(now = Date.now) {
  const fullAt = /** @type {Map<string, number>} */ (new Map());
  const pausedUntil = /** @type {Map<string, number>} */ (new Map());
  return {
    take(bucket) {
      const time = now();
      const paused = (pausedUntil.get(bucket.id) ?? 0) - time;
      if (paused > 0) return paused;
      const { wait, next } = takeFrom(bucket, fullAt.get(bucket.id) ?? 0, time);
      if (wait === 0) fullAt.set(bucket.id, next);
      return wait;
    },
    pause(id, ms) {
      pausedUntil.set(id, Math.max(pausedUntil.get(id) ?? 0, now() + ms));
    },
  };
}

/**
 * What a store has to work out, wherever it keeps the moment.
 *
 * @param {Bucket} bucket
 * @param {number} fullAt when it is full again, as it was kept; 0 for never used
 * @param {number} time now, on the same clock
 * @returns {{ wait: number, next: number }} milliseconds to wait, 0 where one was taken; and the moment to keep then
 */
export function takeFrom({ perMinute, burst, keep }, fullAt, time) {
  const each = 60_000 / perMinute;
  // Never later than it takes to fill it: a clock may have gone back.
  const next = Math.min(Math.max(fullAt, time), time + burst * each) + each;
  // Less than a microsecond is the rounding of the sums.
  const wait = Math.max(0, Math.ceil(next - time - (burst - keep) * each - 0.001));
  return { wait, next };
}
