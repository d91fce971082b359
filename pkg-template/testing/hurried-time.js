const FASTEST = 10_000;
let isHurried = false;

/**
 * Does something while clocks and timers of this process run faster: the 21 seconds for which a client looks for a lost
 * purchase pass in less than half of one. Sockets are as quick as ever.
 *
 * @template T
 * @param {number} factor
 * @param {() => PromiseLike<T>} act
 * @returns {Promise<T>}
 */
export async function withHurriedTime(factor, act) {
  if (!(factor >= 1 && factor <= FASTEST))
    throw new TypeError(`withHurriedTime: the factor must be 1 to ${FASTEST}, not ${factor}`);
  // The inner one's end would be taken for the outer one's.
  if (isHurried) throw new TypeError("withHurriedTime: time is hurried already");
  isHurried = true;
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
    isHurried = false;
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
