import { costOf } from "./money-guard.js";
import { decoder } from "./text.js";

/**
 * @typedef {import("./core-contract.js").Reply} Reply
 * @typedef {import("./index.js").Response<unknown>} Response
 * @typedef {import("./watch.js").Watch} Watch
 */

/** What a call resolves to, whole. @implements {Response} */
export class CallResponse {
  #settled;
  #watch;
  #told;

  /**
   * @param {Reply} settled
   * @param {unknown} data
   * @param {readonly import("./errors.js").Finding[]} notes
   * @param {Watch} watch
   */
  constructor(settled, data, notes, watch) {
    const { errors } = /** @type {{ errors?: unknown }} */ (data ?? {});
    this.data = data;
    this.status = settled.status;
    this.requestId = settled.requestId;
    this.rateLimit = settled.rateLimit;
    this.attempts = settled.attempts;
    this.notes = notes;
    this.errors = Array.isArray(errors) ? errors : [];
    if (settled.location !== undefined) this.location = settled.location;
    if (settled.isEarlier) this.isEarlier = true;
    this.#settled = settled;
    this.#watch = watch;
    this.#told = data;
  }

  /** Made when it is asked for: few ask. */
  get receipt() {
    return this.#watch.receipt(this.#settled, costOf(this.#told));
  }

  toJSON() {
    return { ...this, receipt: this.receipt };
  }
}

/**
 * The value of a reply that no row describes.
 *
 * @param {Uint8Array | undefined} bytes
 * @returns {unknown}
 */
export function jsonOrText(bytes) {
  if (bytes === undefined) return undefined;
  const text = decoder.decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
