import assert from "node:assert/strict";

/** @typedef {{ at: number, work: () => void }} Timer */

/** A clock that a test moves, with timers that fire on it in order. */
export class VirtualTime {
  #now = 0;
  #timers = /** @type {Set<Timer>} */ (new Set());

  now() {
    return this.#now;
  }

  /** @param {() => void} work @param {number} ms */
  setTimeout(work, ms) {
    const timer = { at: this.#now + ms, work };
    this.#timers.add(timer);
    return timer;
  }

  /** @param {unknown} timer */
  clearTimeout(timer) {
    this.#timers.delete(/** @type {Timer} */ (timer));
  }

  /** Timers that have not fired. */
  get pending() {
    return this.#timers.size;
  }

  /** When the next timer fires; undefined where there is none. */
  get next() {
    const moments = Array.from(this.#timers, ({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  /** Lets a time pass. @param {number} ms */
  async pass(ms) {
    const end = this.#now + ms;
    await settled();
    for (;;) {
      let next = /** @type {Timer | undefined} */ (undefined);
      for (const timer of this.#timers) if (!next || timer.at < next.at) next = timer;
      if (!next || next.at > end) break;
      this.clearTimeout(next);
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await settled();
    }
    this.#now = end;
  }
}

/** Turns of the event loop after which what needs no timer has surely gone on. */
const QUIET_TURNS = 20;
/** Far more than anything takes that is at work. */
const MOST_QUIET_TURNS = 100_000;

/**
 * Does something in a time of its own: the clocks of this process stand still, and jump to the next timer where only
 * timers are waited for. What took how long is then exact, however busy the machine is. Not for a process with sockets:
 * the platform has timers for those, and finds these in their place.
 *
 * @template T
 * @param {() => PromiseLike<T>} act
 * @returns {Promise<[result: T, ms: number]>}
 */
export async function inVirtualTime(act) {
  const time = new VirtualTime();
  const restore = replaceClocks(time);
  try {
    let isOver = false;
    const result = Promise.resolve(act()).finally(() => {
      isOver = true;
    });
    result.catch(() => {});
    for (let quiet = 0; !isOver; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOver || quiet < QUIET_TURNS) continue;
      if (time.next === undefined) {
        assert.ok(quiet < MOST_QUIET_TURNS, "it waits for something that no timer brings");
        continue;
      }
      await time.pass(time.next - time.now());
      quiet = 0;
    }
    return [await result, time.now()];
  } finally {
    restore();
  }
}

/** A signal that aborts after a time, by the timer that is there: `AbortSignal.timeout` has one of its own. @param {number} ms */
export function abortedAfter(ms) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), ms);
  return controller.signal;
}

/** @param {VirtualTime} time @returns {() => void} gives clocks and timers back */
function replaceClocks(time) {
  const { setTimeout: timer, clearTimeout: clear } = globalThis;
  const restore = [Date, performance].map((clock) => {
    const own = Object.getOwnPropertyDescriptor(clock, "now");
    // Whole, and not before now: what is added to a fraction is not what is left when it is taken off again.
    const start = Math.ceil(clock.now());
    const value = () => start + time.now();
    Object.defineProperty(clock, "now", { value, configurable: true, writable: true });
    return () => {
      if (own) Object.defineProperty(clock, "now", own);
      else Reflect.deleteProperty(clock, "now");
    };
  });
  /** @param {(...rest: unknown[]) => void} work @param {number} [ms] @param {unknown[]} rest */
  const virtual = (work, ms = 0, ...rest) => time.setTimeout(() => work(...rest), ms);
  globalThis.setTimeout = /** @type {any} */ (Object.assign(virtual, timer));
  globalThis.clearTimeout = (given) => {
    time.clearTimeout(given);
    // One that was there before.
    clear(given);
  };
  return () => {
    globalThis.setTimeout = timer;
    globalThis.clearTimeout = clear;
    for (const each of restore) each();
  };
}

/** Waits until promises that follow from each other are settled. */
async function settled() {
  for (let turn = 0; turn < 12; turn += 1) await undefined;
}
