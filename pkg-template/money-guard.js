import { ConfigurationError, SpendLimitError } from "./errors.js";

/**
 * @typedef {import("./index.js").Cost} Cost
 * @typedef {{ account: string, amount: number, at: number }} Spending
 */

/**
 * What something costs by its own words: a label's or a rate's parts, or the money that was added to a wallet.
 *
 * @param {unknown} data
 * @returns {Cost | undefined}
 */
export function costOf(data) {
  const {
    shipment_cost,
    insurance_cost,
    shipping_amount,
    insurance_amount,
    confirmation_amount,
    other_amount,
  } = /** @type {Record<string, unknown>} */ (data ?? {});
  const parts = [
    shipment_cost ?? shipping_amount,
    insurance_cost ?? insurance_amount,
    confirmation_amount,
    other_amount,
  ].flatMap((part) => moneyOf(part) ?? []);
  const [first] = parts;
  if (!first || moneyOf(shipment_cost ?? shipping_amount) === undefined) return undefined;
  // Cents, so that the sum of decimal parts is theirs.
  const cents = parts.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
  return { amount: cents / 100, currency: first.currency };
}

/** @param {unknown} value @returns {Cost | undefined} */
export function moneyOf(value) {
  const { amount, currency } = /** @type {Record<string, unknown>} */ (value ?? {});
  const number = typeof amount === "string" ? Number(amount) : amount;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  return { amount: number, currency: typeof currency === "string" ? currency.toLowerCase() : undefined };
}

/**
 * Refuses a price above the caller's ceiling.
 *
 * @param {import("./session.js").Label} label
 * @param {Cost | undefined} price
 * @param {Cost} most
 */
export function checkPrice(label, price, most) {
  if (!price) {
    throw new ConfigurationError(`${label.operation}: there is no quoted rate to hold maxCost against`, {
      ...label,
      option: "maxCost",
    });
  }
  const isSameCurrency = !price.currency || !most.currency || price.currency === most.currency;
  if (isSameCurrency && price.amount <= most.amount) return;
  const asked = `${price.amount} ${price.currency ?? ""}`.trim();
  throw new SpendLimitError(`${label.operation} would cost ${asked}, more than maxCost: nothing was bought`, {
    ...label,
    outcome: "refused",
    retryable: false,
  });
}

/** What each merchant may spend on labels in a window of time. Kept in memory: for this client alone. */
export class SpendCap {
  #cap;
  #now;
  #spendings = /** @type {Set<Spending>} */ (new Set());

  /** @param {import("./index.js").SpendCapOptions} cap @param {() => number} [now] */
  constructor(cap, now = Date.now) {
    this.#cap = cap;
    this.#now = now;
  }

  /**
   * Takes a purchase up against the cap before it is made. Of unknown price, it counts as the merchant's dearest so far.
   *
   * @param {import("./session.js").Label} label
   * @param {Cost | undefined} most what it may cost
   * @returns {(outcome: "confirmed" | "refused" | "unknown", cost?: Cost) => void} to be told how it ended
   */
  reserve(label, most) {
    const account = label.account ?? "";
    const own = this.#recent().filter((spending) => spending.account === account);
    const amount = most?.amount ?? Math.max(0, ...own.map((spending) => spending.amount));
    const spent = own.reduce((sum, spending) => sum + spending.amount, 0);
    const { maxAmount } = this.#cap;
    if (spent + amount > maxAmount || spent >= maxAmount) {
      throw new SpendLimitError(
        `${label.operation}: ${spent.toFixed(2)} of ${maxAmount} are spent in this window; nothing was bought`,
        { ...label, outcome: "refused", retryable: true },
      );
    }
    const spending = { account, amount, at: this.#now() };
    this.#spendings.add(spending);
    return (outcome, cost) => {
      if (outcome === "refused") this.#spendings.delete(spending);
      else if (cost) spending.amount = cost.amount;
    };
  }

  #recent() {
    const since = this.#now() - this.#cap.windowMs;
    for (const spending of this.#spendings) if (spending.at <= since) this.#spendings.delete(spending);
    return [...this.#spendings];
  }
}

/** What is known of each merchant's balance: what the service said last, less what was bought since. */
export class BalanceWatch {
  #threshold;
  #tell;
  #known = /** @type {Map<string, { amount: number, isLow: boolean }>} */ (new Map());

  /** @param {number} threshold @param {(event: import("./index.js").LowBalanceEvent) => void} tell */
  constructor(threshold, tell) {
    this.#threshold = threshold;
    this.#tell = tell;
  }

  /** The service has said it. @param {string} account @param {number} amount */
  stated(account, amount) {
    const isLow = this.#known.get(account)?.isLow ?? false;
    this.#known.set(account, { amount, isLow });
    this.#look(account);
  }

  /** Something was bought. @param {string} account @param {number} amount */
  spent(account, amount) {
    const known = this.#known.get(account);
    if (!known) return;
    known.amount -= amount;
    this.#look(account);
  }

  /** Tells once, when it falls below. @param {string} account */
  #look(account) {
    const known = this.#known.get(account);
    if (!known) return;
    const isLow = known.amount < this.#threshold;
    if (isLow && !known.isLow) this.#tell({ account, amount: known.amount, threshold: this.#threshold });
    known.isLow = isLow;
  }
}
