/** The longest a timer runs on every platform: 2^31 - 1. */
const LONGEST_MS = 2_147_483_647;

/** What a race is lost to. */
export const TIME_OVER = Symbol("time over");
export const CANCELLED = Symbol("cancelled");

/**
 * A time limit that the caller's signal cuts short. A transport may ignore its own signal, and a body may stall
 * after its headers: whatever is awaited is therefore raced against a promise of ours.
 */
export class Limit {
  /** Resolves to what ended it. */
  over;
  #timer = /** @type {unknown} */ (undefined);
  #signal;
  #cancel = () => {};

  /** @param {number} ms @param {AbortSignal | undefined} signal */
  constructor(ms, signal) {
    this.#signal = signal;
    this.over = new Promise((resolve) => {
      this.#timer = setTimeout(resolve, Math.min(ms, LONGEST_MS), TIME_OVER);
      this.#cancel = () => resolve(CANCELLED);
      signal?.addEventListener("abort", this.#cancel);
      // It tells only of what comes.
      if (signal?.aborted) this.#cancel();
    });
  }

  /**
   * What `promised` settles to, unless the limit is reached before.
   *
   * @param {unknown} promised
   * @returns {Promise<unknown>}
   * @throws {symbol} what ended it
   */
  async race(promised) {
    const won = await Promise.race([promised, this.over]);
    if (won === TIME_OVER || won === CANCELLED) throw won;
    return won;
  }

  /** Ends what is awaited, as the caller's signal would. */
  cancel() {
    this.#cancel();
    this.end();
  }

  /** Leaves neither timer nor listener behind. */
  end() {
    clearTimeout(/** @type {Parameters<typeof clearTimeout>[0]} */ (this.#timer));
    this.#signal?.removeEventListener("abort", this.#cancel);
  }
}
