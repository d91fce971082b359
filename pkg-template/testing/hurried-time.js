/**
 * Does something while clocks and timers of this process run faster: the minute that a client waits for a service that
 * may still be at work passes in a second. Sockets are as quick as ever.
 *
 * @template T
 * @param {number} factor
 * @param {() => PromiseLike<T>} act
 * @returns {Promise<T>}
 */
export async function withHurriedTime(factor, act) {
  const { setTimeout: timer } = globalThis;
  const restore = [hurry(Date, factor), hurry(performance, factor)];
  /** @param {() => void} work @param {number} [ms] @param {unknown[]} rest */
  const sooner = (work, ms = 0, ...rest) => timer(work, ms / factor, .../** @type {[]} */ (rest));
  globalThis.setTimeout = Object.assign(sooner, timer);
  try {
    return await act();
  } finally {
    globalThis.setTimeout = timer;
    for (const each of restore) each();
  }
}

/** @param {{ now: () => number }} clock @param {number} factor @returns {() => void} gives the clock its pace back */
function hurry(clock, factor) {
  const own = Object.getOwnPropertyDescriptor(clock, "now");
  const now = clock.now.bind(clock);
  const start = now();
  const value = () => start + (now() - start) * factor;
  Object.defineProperty(clock, "now", { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(clock, "now", own);
    else Reflect.deleteProperty(clock, "now");
  };
}
