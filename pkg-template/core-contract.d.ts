/**
 * The values that cross the boundary to `src/wasm/`, for which the generated declarations have no types. Used by the
 * type check of this folder, and not published.
 */
import type { ReceiptStep } from "./hooks.js";

/**
 * The core of one client, created from the JSON text of a list: see `client_from` in `src/wasm/given.rs`. It must not
 * be used after its instance has trapped.
 *
 * The checker has its own functions: see `src/wasm/checking.rs`.
 */
export interface Core {
  /**
   * The limits of a call that sets none, or what is wrong with the options: JSON text of {@link Limits} or {@link
   * Failure}.
   */
  limits(): string;
  /**
   * The head of a request.
   *
   * @param rest the other parts of the request, as JSON text: see `Asked::read` in `src/wasm/given.rs`
   * @returns the JSON text of a {@link Head} or a {@link Failure}
   */
  head(operation: number, account: string | undefined, rest: string | undefined, hasBody: boolean): string;
  /**
   * Begins a call and returns its number.
   *
   * @param operation its index in the table; below zero for a request of the caller's own
   * @param overAgoMs for a call that resumes an earlier one: how long ago that one was over; below zero for any other
   */
  begin(
    operation: number,
    reads: boolean,
    timeoutMs: number,
    deadlineMs: number,
    maxRetries: number,
    overAgoMs: number,
  ): number;
  free(): void;
}

/** For how long and how often a call tries. */
export interface Limits {
  timeoutMs: number;
  deadlineMs: number;
  maxRetries: number;
}

/** Starts a call and returns its first step, as {@link tell} does. */
export declare function start(call: number, isCancelled: boolean): number;
/**
 * Tells a call what came of its step and returns the next one, both as numbers: see `src/call/wire.rs`. `time` is the
 * reply's `Retry-After`, or the `Date` of a success.
 */
export declare function tell(
  call: number,
  what: number,
  isCancelled: boolean,
  time: string | undefined,
  text: string | undefined,
): number;
/** Tells a call what may have to be looked up: its request, as {@link Core.head} takes it, and its body. */
export declare function question(
  call: number,
  operation: number,
  account: string | undefined,
  rest: string | undefined,
  body: Uint8Array,
  sinceUnixMs: number,
): void;
/** The JSON text of the {@link Head} of the look-up that a call wants to send. */
export declare function lookupHead(call: number): string;
/**
 * How a call ended: the JSON text of {@link Settled}, without what only the facade has (body, headers, errors,
 * cause).
 */
export declare function ended(call: number): string;

/**
 * Reads what a reply says of limits, from the JSON text of a list of its headers' values (limit, remaining, reset,
 * retry-after) and the body of a refusal. Returns the JSON text of an object with `limit`, `remaining`, `resetMs`,
 * `retryAfterMs` and `isCarriers`, each only if it is said.
 */
export declare function rateLimit(headers: string, text: string): string;

export interface Head {
  method: string;
  url: string;
  headers: Record<string, string>;
}

export interface CoreFinding {
  severity: "issue" | "note";
  path: string;
  code: string;
  message: string;
  expected: string;
  received: string;
}

export type Settled = Reply | Failure;

/** A success. */
export interface Reply {
  ok: true;
  status: number;
  requestId?: string | undefined;
  rateLimit?: { limit?: number; remaining?: number; resetMs?: number };
  attempts: number;
  /** If it took more than one request and its reply. */
  log?: ReceiptStep[];
  outcome: "confirmed";
  /** Undefined if it is empty. */
  body?: Uint8Array<ArrayBuffer>;
  /** The body as a value, if it was read. */
  data?: unknown;
  /** Whether a look-up found something that was there before this call sent anything. */
  isEarlier?: boolean;
  /** The `Location` header. */
  location?: string | undefined;
}

/** An error as plain data. `code` identifies its class. */
export interface Failure {
  ok?: false;
  code: string;
  message: string;
  option?: string;
  operation?: string;
  account?: string;
  status?: number;
  requestId?: string;
  errors?: unknown[];
  outcome?: "confirmed" | "refused" | "unknown";
  retryable?: boolean;
  attempts?: number;
  log?: ReceiptStep[];
  retryAfterMs?: number;
  body?: string;
  cause?: unknown;
}
