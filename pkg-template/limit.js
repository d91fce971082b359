/** The longest a timer runs on every platform: 2^31 - 1. */
export const LONGEST_MS = 2_147_483_647;

/**
 * Whether the caller has given up. A signal is the caller's own object: one that cannot be read is of nobody who waits.
 *
 * @param {AbortSignal | undefined} signal
 */
export function hasAborted(signal) {
  try {
    return signal?.aborted === true;
  } catch {
    return true;
  }
}

/**
 * A time limit that the caller's signal cuts short. A transport may ignore its own signal, and a body may stall
 * after its headers: whatever is awaited is therefore held against one.
 */
export class Limit {
  #owner;
  #timer;
  #signal;
  /**
   * What the signal resolves: its owner is told in the context in which it waits, not in that of whoever aborts.
   *
   * @type {((nothing?: undefined) => void) | undefined}
   */
  #abort;

  /**
   * @param {number} ms
   * @param {AbortSignal | undefined} signal that has not aborted yet: it tells only of what comes
   * @param {{ over(isTime: boolean): void }} owner told once, whether its time was over, unless the limit has ended before
   */
  constructor(ms, signal, owner) {
    this.#owner = /** @type {typeof owner | undefined} */ (owner);
    this.#signal = signal;
    if (signal) {
      new Promise((resolve) => {
        this.#abort = resolve;
      }).then(() => this.cancel());
      signal.addEventListener("abort", this);
    }
    // Last: where the signal throws there is no limit, and nothing may come of it later.
    this.#timer = setTimeout(timeIsOver, Math.min(ms, LONGEST_MS), this);
  }

  /** Whether the caller has given up. */
  get isCancelled() {
    return hasAborted(this.#signal);
  }

  /** The signal's. */
  handleEvent() {
    this.#abort?.();
  }

  /** Ends what waits, as the signal would. */
  cancel() {
    this.reach(false);
  }

  /** @param {boolean} isTime and not the caller's doing */
  reach(isTime) {
    const owner = this.#owner;
    this.end();
    owner?.over(isTime);
  }

  /** Has Node keep a process alive for it, or not. @param {boolean} isAwaited */
  hold(isAwaited) {
    /** @type {any} */ (this.#timer)[isAwaited ? "ref" : "unref"]?.();
  }

  /** Leaves neither timer nor listener behind. */
  end() {
    this.#owner = undefined;
    clearTimeout(/** @type {Parameters<typeof clearTimeout>[0]} */ (this.#timer));
    try {
      this.#signal?.removeEventListener("abort", this);
    } catch {
      // The caller's own affair: its listener finds no owner.
    }
  }
}

/** One for all, so that no call has one of its own. @param {Limit} limit */
function timeIsOver(limit) {
  limit.reach(true);
}
