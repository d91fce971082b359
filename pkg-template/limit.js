/** The longest a timer runs on every platform: 2^31 - 1. */
const LONGEST_MS = 2_147_483_647;

/** What a race is lost to. */
export const TIME_OVER = Symbol("time over");
export const CANCELLED = Symbol("cancelled");

/**
 * A time limit that the caller's signal cuts short. A transport may ignore its own signal, and a body may stall
 * after its headers: whatever is awaited is therefore raced against it.
 */
export class Limit {
  /** What ended it. @type {symbol | undefined} */
  #over;
  /** Ends the race under way. @type {((why: symbol) => void) | undefined} */
  #lose;
  #timer;
  #signal;

  /** @param {number} ms @param {AbortSignal | undefined} signal */
  constructor(ms, signal) {
    this.#signal = signal;
    this.#timer = setTimeout(this.#end, Math.min(ms, LONGEST_MS), TIME_OVER);
    signal?.addEventListener("abort", this.#end);
    // It tells only of what comes.
    if (signal?.aborted) this.#end();
  }

  /**
   * What `promised` settles to, unless the limit is reached before. One race at a time.
   *
   * @param {unknown} promised
   * @returns {Promise<unknown>}
   * @throws {symbol} what ended it
   */
  race(promised) {
    return new Promise((resolve, reject) => {
      Promise.resolve(promised).then(resolve, reject);
      this.#lose = reject;
      // What has settled already is not lost.
      if (this.#over) Promise.resolve(this.#over).then(reject);
    });
  }

  /** Ends what is awaited, as the caller's signal would. */
  cancel() {
    this.#end();
    this.end();
  }

  /** Leaves neither timer nor listener behind. */
  end() {
    clearTimeout(/** @type {Parameters<typeof clearTimeout>[0]} */ (this.#timer));
    this.#signal?.removeEventListener("abort", this.#end);
  }

  /** Called by the timer, which says so, and by the signal. @param {unknown} [why] */
  #end = (why) => {
    this.#over ??= why === TIME_OVER ? TIME_OVER : CANCELLED;
    this.#lose?.(this.#over);
  };
}
