import type { Receipt } from "./hooks.js";
import type { OperationName } from "./operations.js";
import type { Balance, Cost } from "./results.js";

/** Something that a check found in a request or a reply. An issue refuses the request; a note only informs. */
export interface Finding {
  readonly severity: "issue" | "note";
  /** Which part it was found in. */
  readonly part: "body" | "query" | "reply";
  /** JSON pointer (RFC 6901) to the value or, for a missing field, to where it belongs. */
  readonly path: string;
  /** What is wrong, for programs. Codes are never renamed. */
  readonly code: FindingCode | (string & {});
  /** What is wrong, for people. */
  readonly message: string;
  /** What was expected, such as `at most 50 characters` or the nearest known field name. */
  readonly expected?: string;
  /** What was there instead, shortened. Masked if the field is secret. */
  readonly received?: string;
}

/**
 * The codes of findings. `unserialisable` is a value that JSON cannot represent: a function, `NaN`, a BigInt, a cycle.
 * `unknown_variant` notes that fields were not checked, because the path argument they depend on is not a documented
 * one.
 */
export type FindingCode =
  | "any_of"
  | "at_most_one"
  | "unknown_variant"
  | "duplicate_field"
  | "enum"
  | "exclusive_minimum"
  | "integer"
  | "json"
  | "max_items"
  | "max_length"
  | "maximum"
  | "min_items"
  | "min_length"
  | "minimum"
  | "one_of"
  | "pattern"
  | "read_only"
  | "required"
  | "too_deep"
  | "type"
  | "unknown_field"
  | "unserialisable";

/** An entry of the service's `errors` list, as the service sent it. */
export interface ServiceErrorEntry {
  error_source?: string;
  error_type?: string;
  error_code?: string;
  message?: string;
  field_name?: string | null;
  carrier_id?: string | null;
  carrier_code?: string | null;
  [field: string]: unknown;
}

/**
 * What became of a write: it was carried out (`confirmed`), it was not (`refused`), or nobody knows (`unknown`). After
 * `unknown`, look for its effect before you repeat it: it may have been paid for.
 */
export type Outcome = "confirmed" | "refused" | "unknown";

/** How to find out what became of a write whose outcome is unknown. */
export interface Check {
  /** The operation that finds what the write may have made. */
  readonly operation: OperationName | (string & {});
  /** What to look for, such as `shipment.external_shipment_id=order-1001`. Without a value if the request had none. */
  readonly key: string;
}

/** How to add funds to a wallet. */
export interface Funding {
  /** The operation that fills it. */
  readonly operation: "connections.addFundsToStampsCom" | "carriers.addFunds";
  /** Its first argument. */
  readonly carrierId: string;
}

/** What an error says about its call, as far as it is known. */
export interface ErrorFacts {
  operation?: OperationName | (string & {}) | undefined;
  account?: string | undefined;
  status?: number | undefined;
  requestId?: string | undefined;
  outcome?: Outcome | undefined;
  retryable?: boolean | undefined;
  attempts?: number | undefined;
  retryAfterMs?: number | undefined;
  respondWith?: number | undefined;
  option?: string | undefined;
  errors?: readonly ServiceErrorEntry[] | undefined;
  body?: string | undefined;
  check?: Check | undefined;
  receipt?: Receipt | undefined;
  balance?: Balance | undefined;
  balanceBefore?: Cost | undefined;
  balanceAfter?: Cost | undefined;
  funding?: Funding | undefined;
  price?: Cost | undefined;
  spent?: Cost | undefined;
  limit?: Cost | undefined;
  issues?: readonly Finding[] | undefined;
  notes?: readonly Finding[] | undefined;
  cause?: unknown;
}

/** The codes of all error classes. */
export type ErrorCode =
  | "authentication"
  | "cancelled"
  | "configuration"
  | "conflict"
  | "insufficient_funds"
  | "internal"
  | "not_found"
  | "outcome_unknown"
  | "permission"
  | "rate_limit"
  | "redirect"
  | "service"
  | "spend_limit"
  | "timeout"
  | "transport"
  | "validation"
  | "webhook_body"
  | "webhook_headers"
  | "webhook_keys"
  | "webhook_replay"
  | "webhook_signature"
  | "webhook_timestamp";

/**
 * The base class of all errors of this package. Contains no credential: not in its message, its fields, its cause or
 * its JSON.
 */
export class ShipStationPartnerError extends Error {
  /** The `code` of this class's errors. */
  static readonly code: ErrorCode;
  constructor(message: string, facts?: ErrorFacts);
  /** Identifies the class. Never renamed, and the same in every copy of the package, unlike `instanceof`. */
  readonly code: ErrorCode;
  /** The operation, such as `labels.create`. */
  readonly operation?: OperationName | (string & {});
  /** The account, such as `se-123456`; `account-key-1` and so on for a handle that was opened with its own key. */
  readonly account?: string;
  /** HTTP status of the reply that the error is about. */
  readonly status?: number;
  /** The service's id of the request, for its support. */
  readonly requestId?: string;
  /** What became of a write. A read that failed is `refused` as well: it changes nothing. */
  readonly outcome?: Outcome;
  /** How to find out what became of a write whose `outcome` is `unknown`, if the operation can be looked up. */
  readonly check?: Check;
  /** For a call that adds funds whose `outcome` is `unknown`: the wallet's balance before it, if that could be read. */
  readonly balanceBefore?: Cost;
  /** The wallet's balance after the reply was lost. The money may still be on its way. */
  readonly balanceAfter?: Cost;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
  /** How many requests were sent. Look-ups are not counted. */
  readonly attempts?: number;
  /** How long the service asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** For an error of a webhook: the HTTP status to answer the sender with. */
  readonly respondWith?: number;
  /** All entries of the service's `errors` list. */
  readonly errors?: readonly ServiceErrorEntry[];
  /** The beginning of the reply's text, if it is neither what was asked for nor an error of the service: a proxy's HTML page. */
  readonly body?: string;
  /** What happened in the call. Missing if the call was refused before it began. */
  readonly receipt?: Receipt;
  /** For loggers: all of the above that is known, without the cause and the stack. */
  toJSON(): Record<string, unknown>;
}

/** The request was not sent because it is invalid. All issues are listed. */
export class ValidationError extends ShipStationPartnerError {
  readonly code: "validation";
  /** Everything that is wrong with the request. */
  readonly issues: readonly Finding[];
  /** What is worth knowing but does not refuse it. */
  readonly notes: readonly Finding[];
}
/**
 * An option or an argument is missing, unknown or invalid, and nothing was sent; or the `apiKey` function failed,
 * which can happen at a retry as well.
 */
export class ConfigurationError extends ShipStationPartnerError {
  readonly code: "configuration";
  /** The name of the option or argument. */
  readonly option?: string;
}
/** The service does not accept the key (401). */
export class AuthenticationError extends ShipStationPartnerError {
  readonly code: "authentication";
}
/** The key is not allowed to do this (403). */
export class PermissionError extends ShipStationPartnerError {
  readonly code: "permission";
}
/** The account has no such object (404). */
export class NotFoundError extends ShipStationPartnerError {
  readonly code: "not_found";
}
/**
 * Something else with this id exists already, or the object's state does not allow this (409, or a duplicate that the
 * service answers with another status). If the very same thing has your external id, the call returns it instead: see
 * `isEarlier` of the response.
 */
export class ConflictError extends ShipStationPartnerError {
  readonly code: "conflict";
}
/**
 * Too many requests (429), after the retries that the call allows; or the key is paused after such a reply for longer than
 * the call may take, and nothing was sent. `retryAfterMs` tells how long to wait.
 */
export class RateLimitError extends ShipStationPartnerError {
  readonly code: "rate_limit";
}
/** The account's balance is too low (`insufficient_funds`). */
export class InsufficientFundsError extends ShipStationPartnerError {
  readonly code: "insufficient_funds";
  /** The account's balance, read after the refusal. Undefined if it could not be read. */
  readonly balance?: Balance;
  /** How to add funds to the wallet. */
  readonly funding?: Funding;
}
/**
 * Your own limit, `maxCost` or `spendCap`, would be exceeded. This call bought nothing; with `resumeFrom`, the earlier
 * call may have, so `outcome` is `unknown`.
 */
export class SpendLimitError extends ShipStationPartnerError {
  readonly code: "spend_limit";
  /** What it would cost, as far as that is known before. */
  readonly price?: Cost;
  /** What the merchant has spent in the window; an unknown price is in it as the merchant's highest. Not of `maxCost`. */
  readonly spent?: Cost;
  /** Your `maxCost`, or the `maxAmount` of your `spendCap`. */
  readonly limit: Cost;
}
/** The service refused the request or failed, in a way that has no class of its own. */
export class ServiceError extends ShipStationPartnerError {
  readonly code: "service";
}
/**
 * No whole reply arrived: the connection failed or broke, or what arrived cannot be read. `cause` is the transport's error;
 * for an item of a bulk call that was not begun, its journal's.
 */
export class TransportError extends ShipStationPartnerError {
  readonly code: "transport";
}
/** No whole reply arrived within `timeoutMs`, or the call did not end within `deadlineMs`. */
export class TimeoutError extends ShipStationPartnerError {
  readonly code: "timeout";
}
/**
 * The caller's signal cancelled the call. `cause` is the signal's reason; `outcome` tells what became of a write,
 * which may be `unknown`.
 */
export class CancelledError extends ShipStationPartnerError {
  readonly code: "cancelled";
}
/**
 * The service answered with a redirect. Calls never follow one, because the key would be sent elsewhere; downloads
 * follow those within the service's own hosts.
 */
export class RedirectError extends ShipStationPartnerError {
  readonly code: "redirect";
}
/**
 * It could not be determined whether a write was carried out. Look before you repeat it: it may have been paid for.
 */
export class OutcomeUnknownError extends ShipStationPartnerError {
  readonly code: "outcome_unknown";
}
/** A bug in this package. Later calls work: they run in a fresh core. */
export class InternalError extends ShipStationPartnerError {
  readonly code: "internal";
}
/** Not a signed delivery: a header is missing or appears twice. Answer 404, as the vendor advises. */
export class WebhookHeadersError extends ShipStationPartnerError {
  readonly code: "webhook_headers";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The delivery's timestamp is too old, too far in the future, or invalid. */
export class WebhookTimestampError extends ShipStationPartnerError {
  readonly code: "webhook_timestamp";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The body is too large, broke off, is not JSON, or was parsed before its bytes could be verified. */
export class WebhookBodyError extends ShipStationPartnerError {
  readonly code: "webhook_body";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The signature is not the service's, or the delivery was changed on its way. */
export class WebhookSignatureError extends ShipStationPartnerError {
  readonly code: "webhook_signature";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The service's keys could not be read, so the delivery could not be verified. The sender may try again. */
export class WebhookKeysError extends ShipStationPartnerError {
  readonly code: "webhook_keys";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The same delivery was accepted before. */
export class WebhookReplayError extends ShipStationPartnerError {
  readonly code: "webhook_replay";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}

/** Any error of this package. `code` discriminates the union. */
export type AnyShipStationPartnerError =
  | AuthenticationError
  | CancelledError
  | ConfigurationError
  | ConflictError
  | InsufficientFundsError
  | InternalError
  | NotFoundError
  | OutcomeUnknownError
  | PermissionError
  | RateLimitError
  | RedirectError
  | ServiceError
  | SpendLimitError
  | TimeoutError
  | TransportError
  | ValidationError
  | WebhookBodyError
  | WebhookHeadersError
  | WebhookKeysError
  | WebhookReplayError
  | WebhookSignatureError
  | WebhookTimestampError;

/** Whether a value is an error of this package. Works across copies of the package and realms, unlike `instanceof`. */
export function isShipStationPartnerError(value: unknown): value is AnyShipStationPartnerError;
