import type { Receipt } from "./hooks.js";
import type { Balance, Cost } from "./results.js";

/** Something found in a request or a reply. An issue refuses the request, a note only informs. */
export interface Finding {
  /** Whether it refuses. */
  readonly severity: "issue" | "note";
  /** Where it was found. */
  readonly part: "body" | "query" | "reply";
  /** JSON pointer (RFC 6901) to the value; for a missing field, to where it would be. */
  readonly path: string;
  /** What is wrong, never renamed. */
  readonly code: FindingCode | (string & {});
  /** What is wrong, for people. */
  readonly message: string;
  /** What would have been right, such as `at most 50 characters` or the nearest known field name. */
  readonly expected?: string;
  /** What was there, cut short; masked where the field is secret. */
  readonly received?: string;
}

/** What the check can find. `unserialisable` is a value that JSON cannot hold: a function, NaN, a BigInt, a cycle. */
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

/** An entry of the service's `errors` list, as it was sent. */
export interface ServiceErrorEntry {
  error_source?: string;
  error_type?: string;
  error_code?: string;
  message?: string;
  field_name?: string;
  carrier_id?: string;
  carrier_code?: string;
  [field: string]: unknown;
}

/**
 * What became of a write: carried out, not carried out, or not known. After `unknown`, look before you
 * repeat: it may have been paid for.
 */
export type Outcome = "confirmed" | "refused" | "unknown";

/** How to find out what became of a write. */
export interface Check {
  /** The operation that finds what it may have made. */
  readonly operation: string;
  /** What to look for, such as `shipment.external_shipment_id=order-1001`; only the field's name where the request had none. */
  readonly key: string;
}

/** How a wallet is filled. */
export interface Funding {
  /** `connections.addFundsToStampsCom` or `carriers.addFunds`. */
  readonly operation: string;
  /** Its first argument. */
  readonly carrierId: string;
}

/** What an error says of its call, as far as it is known. */
export interface ErrorFacts {
  operation?: string | undefined;
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
  issues?: readonly Finding[] | undefined;
  notes?: readonly Finding[] | undefined;
  cause?: unknown;
}

/** Every `code`. */
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

/** What every error of this package is. Holds no credential: not in its text, its fields, its cause or its JSON. */
export class ShipStationPartnerError extends Error {
  /** The `code` of the class's errors. */
  static readonly code: ErrorCode;
  constructor(message: string, facts?: ErrorFacts);
  /** Says the class: never renamed, the same in every copy of the package. */
  readonly code: ErrorCode;
  /** The operation, such as `labels.create`. */
  readonly operation?: string;
  /** The account it was for, such as `se-123456`; `an account's API key` where the handle was opened with one. */
  readonly account?: string;
  /** HTTP status of the last reply. */
  readonly status?: number;
  /** The service's id of the request: give it to their support. */
  readonly requestId?: string;
  /** What became of the write. */
  readonly outcome?: Outcome;
  /** Whether the same call may succeed later. */
  readonly retryable?: boolean;
  /** Requests sent. */
  readonly attempts?: number;
  /** What the service asked to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** HTTP status to answer the sender of a webhook with. */
  readonly respondWith?: number;
  /** All entries of the service's `errors` list. */
  readonly errors?: readonly ServiceErrorEntry[];
  /** The reply's text where it was not the service's own form of error (a proxy's page), cut short. */
  readonly body?: string;
  /** What happened in the call, step by step. */
  readonly receipt?: Receipt;
  /** For loggers: all the facts above, without the cause. */
  toJSON(): Record<string, unknown>;
}

/** The request was not sent: something in it is wrong. All of it is listed. */
export class ValidationError extends ShipStationPartnerError {
  readonly code: "validation";
  /** What refuses the request. */
  readonly issues: readonly Finding[];
  /** What is worth knowing besides. */
  readonly notes: readonly Finding[];
}
/** An option or an argument is wrong. Nothing was sent. */
export class ConfigurationError extends ShipStationPartnerError {
  readonly code: "configuration";
  /** Which one. */
  readonly option?: string;
}
/** The service does not know the key (401). */
export class AuthenticationError extends ShipStationPartnerError {
  readonly code: "authentication";
}
/** The key may not do this (403). */
export class PermissionError extends ShipStationPartnerError {
  readonly code: "permission";
}
/** There is no such thing in this account (404). */
export class NotFoundError extends ShipStationPartnerError {
  readonly code: "not_found";
}
/** It is there already, or is not in a state that allows this (409, `identifier_conflict` and the like). */
export class ConflictError extends ShipStationPartnerError {
  readonly code: "conflict";
}
/** Too many requests (429), after the retries that the call allows. See `retryAfterMs`. */
export class RateLimitError extends ShipStationPartnerError {
  readonly code: "rate_limit";
}
/** The balance does not cover it (`insufficient_funds`). */
export class InsufficientFundsError extends ShipStationPartnerError {
  readonly code: "insufficient_funds";
  /** What the account's wallets hold, read after the refusal; undefined where that failed. */
  readonly balance?: Balance;
  /** How the wallet is filled. */
  readonly funding?: Funding;
}
/** The caller's own ceiling, `maxCost` or `spendCap`, is reached. Nothing was bought. */
export class SpendLimitError extends ShipStationPartnerError {
  readonly code: "spend_limit";
}
/** The service refused it or failed, in a way that has no class of its own. */
export class ServiceError extends ShipStationPartnerError {
  readonly code: "service";
}
/** No reply: the connection failed or broke off. `cause` is the transport's error. */
export class TransportError extends ShipStationPartnerError {
  readonly code: "transport";
}
/** No whole reply within `timeoutMs`, or no end within `deadlineMs`. */
export class TimeoutError extends ShipStationPartnerError {
  readonly code: "timeout";
}
/** The caller's signal ended it. `cause` is the signal's reason. */
export class CancelledError extends ShipStationPartnerError {
  readonly code: "cancelled";
}
/** The service answered with a redirect, which is never followed: it would carry the key elsewhere. */
export class RedirectError extends ShipStationPartnerError {
  readonly code: "redirect";
}
/** Whether the write was carried out could not be found out. Look before you repeat it: it may have been paid for. */
export class OutcomeUnknownError extends ShipStationPartnerError {
  readonly code: "outcome_unknown";
  /** How to find out. */
  readonly check?: Check;
  /** Of money added to a wallet: what it held before, where that could be read. */
  readonly balanceBefore?: Cost;
  /** What it held after the reply was lost: the money may still be on its way. */
  readonly balanceAfter?: Cost;
}
/** A fault of this package. The next call works again. */
export class InternalError extends ShipStationPartnerError {
  readonly code: "internal";
}
/** What arrived is no signed delivery: a header is missing or there twice. Answer 404, as the vendor advises. */
export class WebhookHeadersError extends ShipStationPartnerError {
  readonly code: "webhook_headers";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The delivery is too old or too far ahead, or its timestamp is none. */
export class WebhookTimestampError extends ShipStationPartnerError {
  readonly code: "webhook_timestamp";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The body is too large, broke off, is no JSON, or was parsed before its bytes could be verified. */
export class WebhookBodyError extends ShipStationPartnerError {
  readonly code: "webhook_body";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The service did not sign this. */
export class WebhookSignatureError extends ShipStationPartnerError {
  readonly code: "webhook_signature";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** The service's keys could not be read: nothing is known of the delivery. The sender may try again. */
export class WebhookKeysError extends ShipStationPartnerError {
  readonly code: "webhook_keys";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}
/** This very delivery was taken before. */
export class WebhookReplayError extends ShipStationPartnerError {
  readonly code: "webhook_replay";
  /** HTTP status to answer the sender with. */
  readonly respondWith: number;
}

/** Any error of this package, told apart by `code`. */
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

/** Whether a value is an error of this package: of any copy of it, from any realm, where `instanceof` fails. */
export function isShipStationPartnerError(value: unknown): value is AnyShipStationPartnerError;
