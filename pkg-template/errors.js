/**
 * @typedef {import("./errors.js").ErrorFacts} ErrorFacts
 * @typedef {import("./errors.js").Finding} Finding
 */

/** The same symbol in every copy of this package and in every realm. */
const BRAND = Symbol.for("shipstation-partner.error");

/** What an error says of its call; in this order in logs. */
const FACTS = /** @type {const} */ ([
  "operation",
  "account",
  "status",
  "requestId",
  "outcome",
  "retryable",
  "attempts",
  "retryAfterMs",
  "respondWith",
  "option",
  "errors",
  "body",
  "check",
  "balance",
  "balanceBefore",
  "balanceAfter",
  "funding",
  "price",
  "spent",
  "limit",
  "receipt",
  "issues",
  "notes",
]);

export class ShipStationPartnerError extends Error {
  /**
   * @param {string} message
   * @param {ErrorFacts} [facts] only those that are known
   */
  constructor(message, facts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    const own = factsOf(this);
    own.code = /** @type {{ code?: string }} */ (new.target).code;
    for (const fact of FACTS) if (facts[fact] !== undefined) own[fact] = facts[fact];
  }

  toJSON() {
    const own = factsOf(this);
    /** @type {Record<string, unknown>} */
    const json = { name: this.name, code: own.code, message: this.message };
    for (const fact of FACTS) if (own[fact] !== undefined) json[fact] = own[fact];
    return json;
  }
}
Object.defineProperty(ShipStationPartnerError.prototype, BRAND, { value: true });
Object.defineProperty(ShipStationPartnerError.prototype, "name", { value: "ShipStationPartnerError" });

export const ValidationError = errorClass("ValidationError", "validation");
export const ConfigurationError = errorClass("ConfigurationError", "configuration");
export const AuthenticationError = errorClass("AuthenticationError", "authentication");
export const PermissionError = errorClass("PermissionError", "permission");
export const NotFoundError = errorClass("NotFoundError", "not_found");
export const ConflictError = errorClass("ConflictError", "conflict");
export const RateLimitError = errorClass("RateLimitError", "rate_limit");
export const InsufficientFundsError = errorClass("InsufficientFundsError", "insufficient_funds");
export const SpendLimitError = errorClass("SpendLimitError", "spend_limit");
export const ServiceError = errorClass("ServiceError", "service");
export const TransportError = errorClass("TransportError", "transport");
export const TimeoutError = errorClass("TimeoutError", "timeout");
export const CancelledError = errorClass("CancelledError", "cancelled");
export const RedirectError = errorClass("RedirectError", "redirect");
export const OutcomeUnknownError = errorClass("OutcomeUnknownError", "outcome_unknown");
export const InternalError = errorClass("InternalError", "internal");
export const WebhookHeadersError = errorClass("WebhookHeadersError", "webhook_headers");
export const WebhookTimestampError = errorClass("WebhookTimestampError", "webhook_timestamp");
export const WebhookBodyError = errorClass("WebhookBodyError", "webhook_body");
export const WebhookSignatureError = errorClass("WebhookSignatureError", "webhook_signature");
export const WebhookKeysError = errorClass("WebhookKeysError", "webhook_keys");
export const WebhookReplayError = errorClass("WebhookReplayError", "webhook_replay");

/**
 * @param {unknown} value
 * @returns {boolean}
 */
export function isShipStationPartnerError(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    /** @type {Record<symbol, unknown>} */ (value)[BRAND] === true
  );
}

/**
 * @param {string} name said again as text: minifiers rename classes, and a name in a log must not change with them
 * @param {string} code
 * @returns {typeof ShipStationPartnerError & { code: string }}
 */
function errorClass(name, code) {
  const Class = class extends ShipStationPartnerError {};
  Object.defineProperty(Class, "name", { value: name });
  Object.defineProperty(Class.prototype, "name", { value: name });
  return Object.assign(Class, { code });
}

/**
 * An error's own fields, by name.
 *
 * @param {object} error
 * @returns {Record<string, unknown>}
 */
function factsOf(error) {
  return /** @type {Record<string, unknown>} */ (error);
}
