import { readBalance } from "./balance.js";
import { ConfigurationError, SpendLimitError } from "./errors.js";

/**
 * @typedef {import("./index.js").Cost} Cost
 * @typedef {{ whose: string, account: string }} Owner of a wallet: what tells it from others, and what may be shown of it
 */

/**
 * What something costs by its own words: all parts of a label's or a rate's price, taxes included.
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
    tax_amount,
  } = /** @type {Record<string, unknown>} */ (data ?? {});
  const others = [insurance_cost ?? insurance_amount, confirmation_amount, other_amount, tax_amount];
  const first = moneyOf(shipment_cost ?? shipping_amount);
  let millionths = 0;
  for (const part of [first, ...others.flatMap((other) => (other == null ? [] : moneyOf(other)))]) {
    // What is there and cannot be read is not nothing, and no sum of two currencies is a price.
    if (!part || (part.amount && (part.currency ?? first?.currency) !== first?.currency)) return undefined;
    // Whole numbers, so that the sum of decimal parts is theirs; upwards, so that none is above its ceiling unseen.
    millionths += Math.ceil(part.amount * 1e6 - 1e-3);
  }
  return { amount: millionths / 1e6, currency: first?.currency };
}

/** @param {unknown} value @returns {Cost | undefined} */
function moneyOf(value) {
  const money = readBalance(value);
  return money && { ...money, currency: money.currency?.toLowerCase() };
}

/**
 * Refuses an option that the operation could not keep: it is not to be passed over in silence.
 *
 * @param {import("./calling.js").Label} label
 * @param {import("./index.js").Operation | undefined} row
 * @param {Readonly<import("./index.js").CallOptions>} options
 */
export function checkOptions(label, row, { maxCost, waitUntilReady }) {
  if (maxCost && row?.lookup?.by !== "rate_id")
    refuse(label, "maxCost", "only labels.createFromRate has a quoted rate");
  if (waitUntilReady && row?.name !== "accounts.create")
    refuse(label, "waitUntilReady", "only accounts.create has it");
}

/** @param {import("./calling.js").Label} label @param {string} option @param {string} why @returns {never} */
function refuse(label, option, why) {
  throw new ConfigurationError(`${label.operation}: ${option}: ${why}`, { ...label, option });
}

/**
 * Refuses a price above the caller's ceiling.
 *
 * @param {import("./calling.js").Label} label
 * @param {Cost | undefined} price
 * @param {Cost} most
 */
export function checkPrice(label, price, most) {
  if (!price) refuse(label, "maxCost", "the rate quotes no price that can be read");
  // A quote that names no currency is not known to be in the one that the caller names.
  const isSameCurrency = !most.currency || price.currency === most.currency.toLowerCase();
  if (isSameCurrency && price.amount <= most.amount) return;
  const [asked, ceiling] = [price, most].map(({ amount, currency = "" }) => `${amount} ${currency}`.trim());
  throw new SpendLimitError(
    `${label.operation} would cost ${asked}, maxCost is ${ceiling}; this call bought nothing`,
    {
      ...label,
      outcome: "refused",
      retryable: false,
      price,
      limit: most,
    },
  );
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

  /**
   * The service has said it.
   *
   * @param {Owner} owner
   * @param {number} amount
   */
  stated(owner, amount) {
    const isLow = amount < this.#threshold;
    const wasLow = this.#known.get(owner.whose)?.isLow;
    this.#known.set(owner.whose, { amount, isLow });
    // Once, when it falls below.
    if (isLow && !wasLow) this.#tell({ account: owner.account, amount, threshold: this.#threshold });
  }

  /**
   * Something was bought.
   *
   * @param {Owner} owner
   * @param {number} amount
   */
  spent(owner, amount) {
    const known = this.#known.get(owner.whose);
    if (known) this.stated(owner, Math.round((known.amount - amount) * 100) / 100);
  }
}
