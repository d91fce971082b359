import { ConfigurationError, SpendLimitError } from "./errors.js";

/**
 * @typedef {import("./index.js").Cost} Cost
 * @typedef {{ whose: string, account: string }} Owner of a wallet: what tells it from others, and what may be shown of it
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
  // No sum of two currencies is a price.
  if (parts.some(({ amount, currency = first.currency }) => amount && currency !== first.currency))
    return undefined;
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
 * Refuses an option that the operation could not keep: it is not to be passed over in silence.
 *
 * @param {import("./calling.js").Label} label
 * @param {import("./index.js").Operation | undefined} row
 * @param {Readonly<import("./index.js").CallOptions>} options
 */
export function checkOptions(label, row, { maxCost, waitUntilReady }) {
  if (maxCost && row?.lookup?.by !== "rate_id")
    refuse(label, "maxCost", "there is no quoted rate to hold it against");
  if (waitUntilReady && row?.name !== "accounts.create")
    refuse(label, "waitUntilReady", "it is of accounts.create");
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
  if (!price) refuse(label, "maxCost", "the rate quotes no price");
  const isSameCurrency = !price.currency || !most.currency || price.currency === most.currency.toLowerCase();
  if (isSameCurrency && price.amount <= most.amount) return;
  const asked = `${price.amount} ${price.currency ?? ""}`.trim();
  throw new SpendLimitError(
    `${label.operation} would cost ${asked}, not within maxCost: nothing was bought`,
    {
      ...label,
      outcome: "refused",
      retryable: false,
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
    if (known) this.stated(owner, known.amount - amount);
  }
}
