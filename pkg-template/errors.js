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

export const ValidationError = errorClass("Validation", "validation");
export const ConfigurationError = errorClass("Configuration", "configuration");
export const AuthenticationError = errorClass("Authentication", "authentication");
export const PermissionError = errorClass("Permission", "permission");
export const NotFoundError = errorClass("NotFound", "not_found");
export const ConflictError = errorClass("Conflict", "conflict");
export const RateLimitError = errorClass("RateLimit", "rate_limit");
export const InsufficientFundsError = errorClass("InsufficientFunds", "insufficient_funds");
export const SpendLimitError = errorClass("SpendLimit", "spend_limit");
export const ServiceError = errorClass("Service", "service");
export const TransportError = errorClass("Transport", "transport");
export const TimeoutError = errorClass("Timeout", "timeout");
export const CancelledError = errorClass("Cancelled", "cancelled");
export const RedirectError = errorClass("Redirect", "redirect");
export const OutcomeUnknownError = errorClass("OutcomeUnknown", "outcome_unknown");
export const InternalError = errorClass("Internal", "internal");
export const WebhookHeadersError = errorClass("WebhookHeaders", "webhook_headers");
export const WebhookTimestampError = errorClass("WebhookTimestamp", "webhook_timestamp");
export const WebhookBodyError = errorClass("WebhookBody", "webhook_body");
export const WebhookSignatureError = errorClass("WebhookSignature", "webhook_signature");
export const WebhookKeysError = errorClass("WebhookKeys", "webhook_keys");
export const WebhookReplayError = errorClass("WebhookReplay", "webhook_replay");

/**
 * @param {unknown} value
 * @returns {boolean}
 */
export function isShipStationPartnerError(value) {
  return /** @type {Record<symbol, unknown> | null | undefined} */ (value)?.[BRAND] === true;
}

/**
 * @param {string} kind its name, without the end, said again: minifiers rename classes, and a name in a log must not
 *   change with them
 * @param {string} code
 * @returns {typeof ShipStationPartnerError & { code: string }}
 */
function errorClass(kind, code) {
  const Class = class extends ShipStationPartnerError {};
  const name = { value: `${kind}Error` };
  Object.defineProperty(Class, "name", name);
  Object.defineProperty(Class.prototype, "name", name);
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
