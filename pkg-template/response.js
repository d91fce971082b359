import { costOf } from "./money-guard.js";

/**
 * @typedef {import("./core-contract.js").Reply} Reply
 * @typedef {import("./index.js").Response<unknown>} Response
 * @typedef {import("./watch.js").Watch} Watch
 */

/**
 * What a call resolves to, whole.
 *
 * @param {Reply} settled
 * @param {unknown} data
 * @param {import("./errors.js").Finding[]} notes
 * @param {Watch} watch
 * @returns {Response}
 */
export function response(settled, data, notes, watch) {
  const { status, requestId, rateLimit, attempts, location } = settled;
  const { errors: listed } = /** @type {{ errors?: unknown }} */ (data ?? {});
  const errors = Array.isArray(listed) ? listed : [];
  return {
    data,
    status,
    requestId,
    rateLimit,
    attempts,
    notes,
    errors,
    ...(location !== undefined && { location }),
    // Made when it is asked for: few ask.
    get receipt() {
      return watch.receipt(settled, costOf(data));
    },
  };
}

/**
 * The value of a reply that no row describes.
 *
 * @param {Uint8Array | undefined} bytes
 * @returns {unknown}
 */
export function jsonOrText(bytes) {
  if (bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
