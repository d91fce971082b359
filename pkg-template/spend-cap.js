import { SpendLimitError } from "./errors.js";

/**
 * @typedef {object} Purse what one merchant has spent in the window
 * @property {number} cents whole ones, so that sums are exact
 * @property {Map<number, number>} prices how many purchases there are of each price in cents
 * @property {number} dearest of these prices
 * @property {number} unpriced purchases of unknown price
 * @property {number} unclear those of them whose outcome is not known either, or whose reply should have told the price
 * @property {Map<string | undefined, Spending>} open by their keys: those of unknown outcome
 * @property {Set<Promise<void>>} underWay
 *
 * @typedef {object} Purchase
 * @property {import("./calling.js").Label} label
 * @property {string} whose
 * @property {string | undefined} [key] what it is of
 * @property {boolean | undefined} [goesOn] whether another one of that key is the same purchase
 * @property {boolean | undefined} [settles] whether its refusal says that the other one was not made: it looks first
 * @property {import("./index.js").Cost | undefined} most what it may cost
 *
 * @typedef {object} Spending
 * @property {Purse} purse
 * @property {string | undefined} key
 * @property {number | undefined} cents none of unknown price
 * @property {number} at
 * @property {boolean} isUnclear
 * @property {boolean} isUnderWay it may be bought later than `at`
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
   * while nothing is known of that, one is made at a time, and none where one ended unknown or told no price.
   *
   * @param {Purchase} purchase
   * @param {(ended: Promise<void>) => Promise<unknown>} waitFor
   * @returns {Promise<(outcome: "confirmed" | "refused" | "unknown", cost?: import("./index.js").Cost) => void>} to be told
   *   how it ended
   */
  async reserve({ label, whose, key, goesOn, settles, most }, waitFor) {
    const purse = this.#purseOf(whose);
    const { maxAmount } = this.#cap;
    const refused = (/** @type {string} */ why, spent = purse.cents) => {
      const amounts = { price: most, spent: { amount: spent / 100 }, limit: { amount: maxAmount } };
      const facts = /** @type {const} */ ({ ...label, ...amounts, outcome: "refused", retryable: true });
      return new SpendLimitError(`${label.operation}: spendCap: ${why}; this call bought nothing`, facts);
    };
    // What may have been bought already, and is only settled now, is not bought once more.
    const earlier = () => {
      const open = goesOn ? purse.open.get(key) : undefined;
      return open?.counts ? open : undefined;
    };
    while (!most && !purse.prices.size) {
      const [first] = purse.underWay;
      if (!first && purse.unclear > Number(earlier()?.isUnclear ?? false))
        throw refused("a purchase of unknown price is open");
      if (!first) break;
      await waitFor(first);
      this.#purseOf(whose);
    }
    const before = earlier();
    if (before) count(before, false);
    const isPriced = most !== undefined || purse.prices.size > 0;
    const cents = most ? centsOf(most.amount) : purse.dearest;
    const spent = purse.cents + purse.unpriced * Math.max(purse.dearest, cents);
    if (spent >= centsOf(maxAmount) || spent + cents > centsOf(maxAmount)) {
      if (before) count(before, true);
      throw refused(`${(spent / 100).toFixed(2)} of ${maxAmount} are spent in this window`, spent);
    }
    const of = {
      purse,
      key,
      cents: isPriced ? cents : undefined,
      at: this.#now(),
      isUnclear: false,
      isUnderWay: true,
    };
    const spending = /** @type {Spending} */ (of);
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
      // It was bought at any time up to now.
      spending.at = this.#now();
      spending.isUnderWay = false;
      if (!spending.counts) return;
      count(spending, false);
      // What was refused now says nothing of what may have been bought before, in whose place this one counts.
      const stays = outcome === "refused" && !settles ? before : undefined;
      const isOpen = outcome === "unknown" || (stays && !cost);
      if (cost) spending.cents = centsOf(cost.amount);
      else if (stays) spending.cents = stays.cents;
      // The reply to a batch or a pickup tells no price: nothing else could be bought after one.
      const isBlind = isOpen || label.operation.startsWith("labels.");
      spending.isUnclear = isBlind && spending.cents === undefined;
      if (outcome !== "refused" || stays) count(spending, true);
      if (isOpen && key) purse.open.set(key, spending);
    };
  }

  /** A merchant's, without what is older than the window. @param {string} whose @returns {Purse} */
  #purseOf(whose) {
    const since = this.#now() - this.#cap.windowMs;
    for (
      let next = this.#over.next;
      next && !(next.counts && (next.isUnderWay || next.at > since));
      next = next.next
    ) {
      if (next.counts) count(next, false);
      const { purse, key } = next;
      if (purse.open.get(key) === next) purse.open.delete(key);
      this.#over = next;
    }
    let purse = this.#purses.get(whose);
    if (!purse) {
      purse = {
        cents: 0,
        prices: new Map(),
        dearest: 0,
        unpriced: 0,
        unclear: 0,
        open: new Map(),
        underWay: new Set(),
      };
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
  purse.unclear += by * Number(isUnclear);
  if (cents === undefined) {
    purse.unpriced += by;
    return;
  }
  const left = (prices.get(cents) ?? 0) + by;
  purse.cents += by * cents;
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
