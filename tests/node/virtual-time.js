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

/** Waits until promises that follow from each other are settled. */
async function settled() {
  for (let turn = 0; turn < 12; turn += 1) await undefined;
}
