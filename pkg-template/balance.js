/**
 * @typedef {import("./index.js").Balance} Balance
 * @typedef {import("./index.js").Wallet} Wallet
 */

/**
 * The wallets among an account's carriers. The documents show a balance in three forms: a bare number (list and
 * get carriers), `{ currency, amount }` (add funds), and `{ currency, amount: { balance } }` (add funds to Stamps.com).
 *
 * @param {unknown} carrierList
 * @returns {Balance}
 */
export function readWallets(carrierList) {
  const { carriers } = /** @type {{ carriers?: unknown }} */ (carrierList ?? {});
  const wallets = (Array.isArray(carriers) ? carriers : []).flatMap((carrier) => readWallet(carrier) ?? []);
  // Stamps.com opens the account's wallet; the other carriers draw on it.
  const main = wallets.find((wallet) => wallet.carrierCode === "stamps_com") ?? wallets[0];
  return { amount: main?.amount, currency: main?.currency, carrierId: main?.carrierId, wallets };
}

/**
 * @param {unknown} carrier
 * @returns {Wallet | undefined} undefined for a carrier that is not paid from a balance
 */
function readWallet(carrier) {
  if (typeof carrier !== "object" || carrier === null) return undefined;
  const { carrier_id, carrier_code, requires_funded_amount, balance } =
    /** @type {Record<string, unknown>} */ (carrier);
  const read = readBalance(balance);
  if (requires_funded_amount === false || !read || typeof carrier_id !== "string") return undefined;
  return {
    ...read,
    carrierId: carrier_id,
    carrierCode: typeof carrier_code === "string" ? carrier_code : undefined,
  };
}

/**
 * @param {unknown} balance in any of the three forms; amounts as numbers or as text
 * @returns {{ amount: number, currency: string | undefined } | undefined}
 */
export function readBalance(balance) {
  const bare = readAmount(balance);
  if (bare !== undefined) return { amount: bare, currency: undefined };
  if (typeof balance !== "object" || balance === null) return undefined;
  const { currency, amount } = /** @type {Record<string, unknown>} */ (balance);
  const inner =
    typeof amount === "object" && amount !== null
      ? /** @type {{ balance?: unknown }} */ (amount).balance
      : amount;
  const read = readAmount(inner);
  return read === undefined
    ? undefined
    : { amount: read, currency: typeof currency === "string" ? currency : undefined };
}

/**
 * @param {unknown} amount
 * @returns {number | undefined}
 */
function readAmount(amount) {
  const number = typeof amount === "string" && amount.trim() ? Number(amount) : amount;
  return Number.isFinite(number) ? /** @type {number} */ (number) : undefined;
}
