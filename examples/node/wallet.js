/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
/** @typedef {import("./books.js").Books} Books */
/** @typedef {import("./transcript.js").Transcript} Transcript */

const DOLLAR = 100;

/** What auto funding buys when the balance falls below its threshold, in cents. */
export const TOP_UP_CENTS = 100 * DOLLAR;
/** Below this balance it buys, in cents. */
export const THRESHOLD_CENTS = 10 * DOLLAR;

/**
 * Puts $15.00 in, and has it filled up below $10.00.
 *
 * @param {MerchantClient} merchant
 * @param {string} carrierId of Stamps.com, which keeps the wallet
 * @param {Books} books
 * @param {Transcript} transcript
 */
export async function fundWallet(merchant, carrierId, books, transcript) {
  const whom = merchant.account;
  await transcript.call(
    "connections.addFundsToStampsCom",
    whom,
    () => merchant.connections.addFundsToStampsCom(carrierId, { currency: "usd", amount: 10.0 }),
    ({ balance, transaction_id }) => {
      books.enter("add_funds", 10 * DOLLAR);
      return `${books.balance(balance.amount.balance)} in the wallet, transaction ${transaction_id}`;
    },
  );
  await transcript.call(
    "carriers.addFunds",
    whom,
    () => merchant.carriers.addFunds(carrierId, { currency: "usd", amount: 5 }),
    ({ balance }) => {
      books.enter("add_funds", 5 * DOLLAR);
      return `${books.balance(balance.amount)} in the wallet`;
    },
  );
  await transcript.call(
    "carriers.setAutoFunding",
    whom,
    () =>
      merchant.carriers.setAutoFunding(carrierId, {
        is_enabled: true,
        // Text or number: the documents show both.
        low_balance_purchase_threshold: { currency: "usd", amount: "10.0" },
        purchase_amount: { currency: "usd", amount: TOP_UP_CENTS / DOLLAR },
        maximum_purchases_per_day: 10,
      }),
    () => "below $10.00 it buys $100.00, ten times a day at most",
  );
}
