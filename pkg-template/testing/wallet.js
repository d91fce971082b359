/** @typedef {import("./clock.js").Clock} Clock */
/** @typedef {import("./index.js").LedgerEntry} LedgerEntry */

/**
 * @typedef {object} AutoFunding
 * @property {number} threshold Cents.
 * @property {number} purchase Cents.
 * @property {number} purchasesPerDay
 */

/**
 * The balance a merchant's walleted carriers share. Registration with Stamps.com opens it.
 *
 * Entries are only ever added; the balance is that of the last one.
 */
export class Wallet {
  /** @type {LedgerEntry[]} */
  #entries = [];
  /** @type {AutoFunding | null} */
  #autoFunding = null;
  /** Whether the balance has been over the threshold: before that, auto funding does nothing. */
  #armed = false;
  /** @type {Map<string, number>} Purchases of auto funding by UTC day. */
  #purchases = new Map();
  #clock;
  #newTransaction;

  /**
   * @param {string} fundingSourceId
   * @param {Clock} clock
   * @param {() => string} newTransaction
   */
  constructor(fundingSourceId, clock, newTransaction) {
    this.fundingSourceId = fundingSourceId;
    this.#clock = clock;
    this.#newTransaction = newTransaction;
  }

  /** Cents. */
  get balance() {
    return this.#entries.at(-1)?.balance ?? 0;
  }

  /** A copy that later movements leave alone. @returns {LedgerEntry[]} */
  entries() {
    return this.#entries.map((entry) => ({ ...entry }));
  }

  /** @param {number} cents @returns {string} The transaction's id. */
  addFunds(cents) {
    const transaction = this.#newTransaction();
    this.#move("add_funds", cents, transaction);
    return transaction;
  }

  /**
   * Pays for a label.
   *
   * @param {number} cents
   * @param {string} labelId
   * @returns {boolean} False, and nothing moved, where the balance is too small.
   */
  pay(cents, labelId) {
    if (cents > this.balance) return false;
    this.#move("label", -cents, labelId);
    this.#topUp();
    return true;
  }

  /** @param {number} cents @param {string} labelId */
  refund(cents, labelId) {
    this.#move("refund", cents, labelId);
  }

  /** Replaces the settings of auto funding; `null` ends it. @param {AutoFunding | null} settings */
  setAutoFunding(settings) {
    this.#autoFunding = settings;
    this.#armed = settings !== null && this.balance > settings.threshold;
  }

  /** @param {LedgerEntry["kind"]} kind @param {number} amount @param {string} reference */
  #move(kind, amount, reference) {
    this.#entries.push({ at: this.#clock.iso(), kind, amount, balance: this.balance + amount, reference });
    if (this.#autoFunding !== null && this.balance > this.#autoFunding.threshold) this.#armed = true;
  }

  /** Buys once when a payment has left the balance below the threshold, within the day's maximum. */
  #topUp() {
    const settings = this.#autoFunding;
    if (settings === null || !this.#armed || this.balance >= settings.threshold) return;
    const day = this.#clock.day();
    const bought = this.#purchases.get(day) ?? 0;
    if (bought >= settings.purchasesPerDay) return;
    this.#purchases.set(day, bought + 1);
    this.#move("auto_funding", settings.purchase, this.#newTransaction());
  }
}
