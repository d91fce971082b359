/** @typedef {import("./fields.js").Fields} Fields */

/** The largest amount in one field, in cents: far below where whole numbers stop being exact. */
const LARGEST_CENTS = 1_000_000_000_00;
const DECIMAL = /^(\d{1,12})(?:\.(\d+))?$/;

/**
 * Cents of an amount of dollars. Reads the digits: no sum of money is ever a binary fraction here.
 * The guide shows four decimals (`14.0400`); those after the second must be zeros.
 *
 * @param {number | string} amount
 * @returns {number | undefined} Whole cents; `undefined` where it is no amount of whole cents from zero up.
 */
export function centsOf(amount) {
  const match = DECIMAL.exec(String(amount));
  if (match === null) return undefined;
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  if (decimals.length > 2) return undefined;
  const cents = Number(match[1]) * 100 + Number(decimals.padEnd(2, "0"));
  return cents <= LARGEST_CENTS ? cents : undefined;
}

/** The number the service writes for an amount in cents. @param {number} cents */
export function dollars(cents) {
  return cents / 100;
}

/** @param {number} cents @param {string} [currency] */
export function money(cents, currency = "usd") {
  return { currency, amount: dollars(cents) };
}

/**
 * Reads `currency` and `amount`. The wallet is in US dollars, so nothing else is taken.
 *
 * @param {Fields} fields
 * @param {{ text?: boolean }} [rule] `text`: the amount may also be text, as in the guide's auto funding.
 * @returns {number | undefined} Cents.
 */
export function readMoney(fields, { text = false } = {}) {
  fields.choice("currency", ["usd"], { required: true });
  const amount = fields.raw("amount");
  if (!fields.has("amount")) return fields.missing("amount");
  const readable = typeof amount === "number" || (text && typeof amount === "string");
  const cents = readable ? centsOf(amount) : undefined;
  return (
    cents ?? fields.refuse("amount", "invalid_field_value", "must be an amount of whole cents, 0 or more.")
  );
}
