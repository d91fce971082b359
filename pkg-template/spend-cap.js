import { SpendLimitError } from "./errors.js";

/**
 * @typedef {object} Purse what one merchant has spent in the window
 * @property {number} cents whole ones, so that sums are exact
 * @property {Map<number, number>} prices how many purchases there are of each price in cents; of 0, those of unknown price
 * @property {number} dearest of these prices
 * @property {number} unclear purchases of which neither price nor outcome is known
 * @property {Set<Promise<void>>} underWay
 *
 * @typedef {object} Spending
 * @property {Purse} purse
 * @property {number} cents
 * @property {number} at
 * @property {boolean} isUnclear
 * @property {boolean} counts
 * @property {Spending} [next] the one after it, of any merchant
 */

/** What each merchant may spend on labels in a window of time. Kept in memory: for this client alone. */
export class SpendCap {
  #cap;
  #now;
  #purses = /** @type {Map<string, Purse>} */ (new Map());
  /** The last one that counts no more: those that do follow it, oldest first. */
  #over = /** @type {Pick<Spending, "next">} */ ({});
  #newest = this.#over;

  /** @param {import("./index.js").SpendCapOptions} cap @param {() => number} [now] */
  constructor(cap, now = Date.now) {
    this.#cap = cap;
    this.#now = now;
  }

  /**
   * Takes a purchase up against the cap before it is made. Of unknown price, it counts as the merchant's dearest so far;
   * while nothing is known of that, one is made at a time, and none where one ended unknown.
   *
   * @param {import("./calling.js").Label} label
   * @param {string} whose
   * @param {import("./index.js").Cost | undefined} most what it may cost
   * @param {(ended: Promise<void>) => Promise<unknown>} waitFor
   * @returns {Promise<(outcome: "confirmed" | "refused" | "unknown", cost?: import("./index.js").Cost) => void>} to be told
   *   how it ended
   */
  async reserve(label, whose, most, waitFor) {
    const purse = this.#purseOf(whose);
    while (!most && !purse.dearest) {
      const [first] = purse.underWay;
      if (!first && purse.unclear) throw refused(label, "a purchase of unknown price and outcome is open");
      if (!first) break;
      await waitFor(first);
      this.#purseOf(whose);
    }
    const cents = most ? centsOf(most.amount) : purse.dearest;
    const unpriced = (purse.prices.get(0) ?? 0) * Math.max(purse.dearest, cents);
    const spent = purse.cents + unpriced;
    const { maxAmount } = this.#cap;
    if (spent >= centsOf(maxAmount) || spent + cents > centsOf(maxAmount))
      throw refused(label, `${(spent / 100).toFixed(2)} of ${maxAmount} are spent in this window`);
    const spending = /** @type {Spending} */ ({ purse, cents, at: this.#now(), isUnclear: false });
    this.#newest = this.#newest.next = spending;
    count(spending, true);
    let tell = () => {};
    const ended = /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        tell = resolve;
      })
    );
    purse.underWay.add(ended);
    return (outcome, cost) => {
      purse.underWay.delete(ended);
      tell();
      if (!spending.counts) return;
      count(spending, false);
      if (cost) spending.cents = centsOf(cost.amount);
      spending.isUnclear = outcome === "unknown" && !spending.cents;
      if (outcome !== "refused") count(spending, true);
    };
  }

  /** A merchant's, without what is older than the window. @param {string} whose @returns {Purse} */
  #purseOf(whose) {
    const since = this.#now() - this.#cap.windowMs;
    for (let next = this.#over.next; next && !(next.counts && next.at > since); next = next.next) {
      if (next.counts) count(next, false);
      this.#over = next;
    }
    let purse = this.#purses.get(whose);
    if (!purse) {
      purse = { cents: 0, prices: new Map(), dearest: 0, unclear: 0, underWay: new Set() };
      this.#purses.set(whose, purse);
    }
    return purse;
  }
}

/** Has a spending count, or not any more. @param {Spending} spending @param {boolean} counts */
function count(spending, counts) {
  spending.counts = counts;
  const { purse, cents, isUnclear } = spending;
  const { prices } = purse;
  const by = counts ? 1 : -1;
  const left = (prices.get(cents) ?? 0) + by;
  purse.cents += by * cents;
  purse.unclear += by * Number(isUnclear);
  purse.dearest = Math.max(purse.dearest, cents);
  if (left) prices.set(cents, left);
  else {
    prices.delete(cents);
    if (cents === purse.dearest)
      purse.dearest = [...prices.keys()].reduce((most, each) => Math.max(most, each), 0);
  }
}

/** @param {number} amount */
function centsOf(amount) {
  return Math.round(amount * 100);
}

/** @param {import("./calling.js").Label} label @param {string} why */
function refused(label, why) {
  const facts = /** @type {const} */ ({ ...label, outcome: "refused", retryable: true });
  return new SpendLimitError(`${label.operation}: ${why}; nothing was bought`, facts);
}
