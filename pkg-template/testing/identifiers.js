const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_URL = BASE64.replace("+", "-").replace("/", "_");

/** Where each series of numbers starts: apart, so that the ids of two kinds are seldom alike in a test. */
const FIRST = {
  account: 730118,
  apiKey: 51207,
  carrier: 880031,
  fundingSource: 610500,
  warehouse: 410021,
  shipment: 302887313,
  label: 202887313,
  rateRequest: 170004,
  rate: 190300001,
  transaction: 6622440,
  tag: 8712,
  packageType: 420301,
  webhook: 430117,
  batch: 440905,
  batchNumber: 1012,
  manifest: 540000077,
  form: 541000077,
  manifestRequest: 542000077,
};

/** @typedef {keyof typeof FIRST} Series */

/**
 * Makes every id and key of one sandbox. The same seed gives the same ids in the same order, so that a
 * test can print them.
 */
export class Identifiers {
  /** @type {Map<Series, number>} */
  #last = new Map();
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** The next number of a series. @param {Series} series */
  number(series) {
    const next = (this.#last.get(series) ?? FIRST[series] - 1) + 1;
    this.#last.set(series, next);
    return next;
  }

  /** The next id of a series, as in `se-880031`. @param {Series} series */
  se(series) {
    return `se-${this.number(series)}`;
  }

  /** 43 base64 characters, `+` and `/` among them, as the service's account keys have. */
  apiKey() {
    return this.#text(BASE64, 43);
  }

  /** A name nobody guesses, fit for a URL. */
  token() {
    return this.#text(BASE64_URL, 22);
  }

  /** @param {number} count */
  digits(count) {
    return this.#text("0123456789", count);
  }

  uuid() {
    const hex = this.#text("0123456789abcdef", 30);
    const parts = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(12, 15)}`,
      `a${hex.slice(15, 18)}`,
      hex.slice(18),
    ];
    return parts.join("-");
  }

  /** @param {string} alphabet @param {number} length */
  #text(alphabet, length) {
    let text = "";
    while (text.length < length) text += alphabet[this.#below(alphabet.length)];
    return text;
  }

  /** mulberry32: small and good enough for names that need no secrecy. @param {number} limit */
  #below(limit) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }
}
