/**
 * One entry of the service's `errors` array.
 *
 * @typedef {object} ServiceError
 * @property {string} [error_source] `shipengine` unless said otherwise.
 * @property {string} error_type
 * @property {string} error_code
 * @property {string} message
 * @property {string} [field_name]
 * @property {string} [carrier_id]
 * @property {string} [carrier_code]
 */

/**
 * What the service answers, before it is put on a wire.
 *
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers Names in lower case.
 * @property {Uint8Array | null} body
 */

const encoder = new TextEncoder();

/** Thrown by a handler to end a request with the service's error envelope. Nothing has changed by then. */
export class Refusal {
  /**
   * @param {number} status
   * @param {ServiceError[]} errors
   * @param {Record<string, string>} [headers]
   */
  constructor(status, errors, headers = {}) {
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/**
 * A request that breaks a rule of the business: 400.
 *
 * @param {string} code
 * @param {string} message
 * @param {Partial<ServiceError>} [more]
 */
export function ruleBroken(code, message, more = {}) {
  return new Refusal(400, [{ error_type: "business_rules", error_code: code, message, ...more }]);
}

/** A thing that is not there, or is another merchant's: 404. @param {string} what @param {string} id */
export function notFound(what, id) {
  return new Refusal(404, [
    { error_type: "business_rules", error_code: "not_found", message: `There is no ${what} ${id}.` },
  ]);
}

/** A caller without the right to do this: 403. @param {string} message @param {string} [type] */
export function forbidden(message, type = "security") {
  return new Refusal(403, [{ error_type: type, error_code: "forbidden", message }]);
}

/** @param {unknown} value @param {number} [status] @returns {Reply} */
export function json(value, status = 200) {
  const body = encoder.encode(JSON.stringify(value));
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body };
}

/** Done, and nothing to say. @returns {Reply} */
export function noContent() {
  return { status: 204, headers: {}, body: null };
}

/** The envelope of errors. @param {Refusal} refusal @param {string} requestId @returns {Reply} */
export function refusalReply(refusal, requestId) {
  const errors = refusal.errors.map((error) => ({ error_source: "shipengine", ...error }));
  const reply = json({ request_id: requestId, errors }, refusal.status);
  return { ...reply, headers: { ...reply.headers, ...refusal.headers } };
}
