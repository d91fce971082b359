/**
 * @template T
 * @typedef {{ account: string, used: number, at: number, waiting: T[] }} Flow
 *   what one merchant waits for, and how much it has lately been given
 */

/** In this time what a merchant was given counts for half. */
const HALF_LIFE_MS = 30_000;
/** Less than this counts for nothing. */
const FORGOTTEN = 0.05;

/**
 * A queue that serves first whom it has lately given least, each as its weight says. Who asks for much waits for what the
 * others leave; when all ask for too much, all get the same.
 *
 * @template T
 */
export class FairQueue {
  /** @type {Map<string, Flow<T>>} */
  #flows = new Map();
  #size = 0;
  #sweptAt = 0;

  get size() {
    return this.#size;
  }

  /**
   * @param {string} account
   * @param {T} item
   * @param {number} now
   */
  add(account, item, now) {
    this.#sweep(now);
    let flow = this.#flows.get(account);
    if (!flow) {
      flow = { account, used: 0, at: now, waiting: [] };
      this.#flows.set(account, flow);
    }
    flow.waiting.push(item);
    this.#size += 1;
  }

  /**
   * Whose turn it is: the first of its items.
   *
   * @param {number} now
   * @returns {{ account: string, item: T, share: number } | undefined} `share` is what it has lately been given of
   *   what was given: 1 for an equal part
   */
  next(now) {
    const flow = this.#nextFlow(now);
    const item = flow?.waiting[0];
    if (!flow || item === undefined) return undefined;
    let given = 0;
    for (const each of this.#flows.values()) given += usedBy(each, now);
    const share = given > 0 ? (usedBy(flow, now) * this.#flows.size) / given : 0;
    return { account: flow.account, item, share };
  }

  /**
   * Takes the item whose turn it is.
   *
   * @param {number} now
   * @param {number} share what it counts for: its cost through its merchant's weight
   */
  shift(now, share) {
    const flow = this.#nextFlow(now);
    if (!flow) return;
    flow.waiting.shift();
    flow.used = usedBy(flow, now) + share;
    flow.at = now;
    this.#size -= 1;
  }

  /**
   * Takes an item out whose owner gave up.
   *
   * @param {string} account
   * @param {T} item
   */
  remove(account, item) {
    const waiting = this.#flows.get(account)?.waiting ?? [];
    const at = waiting.indexOf(item);
    if (at < 0) return;
    waiting.splice(at, 1);
    this.#size -= 1;
  }

  /** @param {number} now */
  #nextFlow(now) {
    /** @type {Flow<T> | undefined} */
    let first;
    let least = Number.POSITIVE_INFINITY;
    for (const flow of this.#flows.values()) {
      if (flow.waiting.length === 0) continue;
      const used = usedBy(flow, now);
      if (used < least) [first, least] = [flow, used];
    }
    return first;
  }

  /** Forgets merchants who have not asked for long: there may be thousands. @param {number} now */
  #sweep(now) {
    if (now - this.#sweptAt < HALF_LIFE_MS) return;
    this.#sweptAt = now;
    for (const [account, flow] of this.#flows) {
      if (flow.waiting.length === 0 && usedBy(flow, now) < FORGOTTEN) this.#flows.delete(account);
    }
  }
}

/**
 * @param {{ used: number, at: number }} flow
 * @param {number} now
 */
function usedBy(flow, now) {
  return flow.used * 2 ** ((flow.at - now) / HALF_LIFE_MS);
}
