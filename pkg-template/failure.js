import {
  AuthenticationError,
  CancelledError,
  ConfigurationError,
  ConflictError,
  InsufficientFundsError,
  InternalError,
  NotFoundError,
  OutcomeUnknownError,
  PermissionError,
  RateLimitError,
  RedirectError,
  ServiceError,
  ShipStationPartnerError,
  TimeoutError,
  TransportError,
  ValidationError,
} from "./errors.js";

/**
 * @typedef {import("./core-contract.js").Failure} Failure
 * @typedef {import("./errors.js").ErrorCode} ErrorCode
 * @typedef {import("./errors.js").ErrorFacts} ErrorFacts
 */

const CLASSES = new Map(
  [
    AuthenticationError,
    CancelledError,
    ConfigurationError,
    ConflictError,
    InsufficientFundsError,
    InternalError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionError,
    RateLimitError,
    RedirectError,
    ServiceError,
    TimeoutError,
    TransportError,
    ValidationError,
  ].map((each) => [each.code, each]),
);

/** Causes of causes that are looked at. */
export const MOST_CAUSES = 4;
/** Letters of a refusal that an error repeats where it holds no list of errors. */
const LONGEST_EXCERPT = 8192;

/**
 * The error for what the core reports as plain data.
 *
 * @param {Failure} failure
 * @param {ErrorFacts} call what is known of the call
 * @param {readonly string[]} secrets what must not stand in the error: the keys in use
 * @returns {ShipStationPartnerError}
 */
export function errorFrom(failure, call, secrets) {
  const { ok: _, code, message, cause, ...facts } = failure;
  const Class = CLASSES.get(/** @type {ErrorCode} */ (code)) ?? InternalError;
  const all = { .../** @type {ErrorFacts} */ (cleaned(facts, secrets)), ...call };
  const text = withoutSecrets(message, secrets);
  if (Class === CancelledError) return new Class(text, { ...all, cause });
  const safe = safeCause(cause, secrets, MOST_CAUSES);
  // What a function for the key threw may quote another key than those in use.
  const reason = Class === ConfigurationError ? "" : reasonOf(safe);
  return new Class(text + reason, { ...all, cause: safe });
}

/** In words, as far as it has some: logs often show nothing else. @param {unknown} cause */
function reasonOf(cause) {
  if (!(cause instanceof Error)) return "";
  // What Node's fetch throws says no more than that it failed.
  const { message } = cause.cause instanceof Error && cause.cause.message ? cause.cause : cause;
  return message && `: ${message}`;
}

/**
 * A transport's error, fit to be logged. Kept as it is where it holds nothing but texts and numbers without a
 * secret; otherwise (some clients hang the whole request on it, key included) what identifies it is copied.
 *
 * @param {unknown} cause
 * @param {readonly string[]} secrets
 * @param {number} depth causes of causes still kept
 * @returns {unknown}
 */
export function safeCause(cause, secrets, depth) {
  if (typeof cause === "string") return withoutSecrets(cause, secrets);
  if (!(cause instanceof Error))
    return typeof cause === "object" || typeof cause === "function" ? undefined : cause;
  if (depth === 0) return undefined;
  const inner = safeCause(cause.cause, secrets, depth - 1);
  if (inner === cause.cause && isBare(cause, secrets)) return cause;
  const { code } = /** @type {{ code?: unknown }} */ (cause);
  const copy = new Error(
    withoutSecrets(cause.message, secrets),
    inner === undefined ? undefined : { cause: inner },
  );
  copy.name = withoutSecrets(String(cause.name), secrets);
  copy.stack = withoutSecrets(cause.stack ?? "", secrets);
  const isCode = typeof code === "string" || typeof code === "number";
  return isCode ? Object.assign(copy, { code: cleaned(code, secrets) }) : copy;
}

/**
 * @param {Error} error
 * @param {readonly string[]} secrets
 * @returns {boolean}
 */
function isBare(error, secrets) {
  // Another class may tell of itself what none of its fields shows.
  if (![Error.prototype, TypeError.prototype].includes(Object.getPrototypeOf(error))) return false;
  return Reflect.ownKeys(error).every((name) => {
    const value = /** @type {Record<string | symbol, unknown>} */ (/** @type {unknown} */ (error))[name];
    if (name === "cause") return true;
    // A function may hold things as well.
    if (Object(value) === value) return false;
    const text = String(name) + String(value);
    return withoutSecrets(text, secrets) === text;
  });
}

/**
 * Plain data without the keys in use: a service, or a proxy before it, may send back what it was sent.
 *
 * @template T
 * @param {T} value
 * @param {readonly string[]} secrets
 * @returns {T}
 */
export function cleaned(value, secrets) {
  /** @type {any} */
  const any = value;
  if (typeof any === "string") return /** @type {any} */ (withoutSecrets(any, secrets));
  if (typeof any !== "object" || any === null) return value;
  if (Array.isArray(any)) return /** @type {any} */ (any.map((item) => cleaned(item, secrets)));
  return /** @type {any} */ (Object.fromEntries(cleaned(Object.entries(any), secrets)));
}

/**
 * @param {string} text
 * @param {readonly string[]} secrets
 * @returns {string}
 */
function withoutSecrets(text, secrets) {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, "(key)");
  return clean;
}

/**
 * What an error repeats of a refusal: the service's list of errors or, where it is none of the service's, its
 * beginning.
 *
 * @param {string} text
 * @returns {{ errors: unknown[], requestId?: string } | { body: string }}
 */
export function quoted(text) {
  try {
    const { errors, request_id } = JSON.parse(text);
    if (Array.isArray(errors))
      return { errors, ...(typeof request_id === "string" && { requestId: request_id }) };
  } catch {
    // A proxy's page, or a body that was cut.
  }
  return { body: text.slice(0, LONGEST_EXCERPT) };
}
