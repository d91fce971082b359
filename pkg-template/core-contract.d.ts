/**
 * What crosses the boundary to `src/wasm/`, whose generated declarations say only that something does.
 * For the type check of this folder: not published.
 */
import type { ReceiptStep } from "./index.js";

/**
 * The core of one client, made from the JSON text of a list: see `client_from` in `src/wasm/given.rs`.
 * After a trap of its instance it must not be used.
 *
 * The checker has functions of its own: see `src/wasm/checking.rs`.
 */
export interface Core {
  /** The limits of a call that says nothing of them, or what is wrong with the options: {@link Limits} or a {@link Failure} as JSON text. */
  limits(): string;
  /**
   * The head of a request.
   *
   * @param rest of what is asked for, as JSON text: see `Asked::read` in `src/wasm/given.rs`
   * @returns a {@link Head} or a {@link Failure} as JSON text
   */
  head(operation: number, account: string | undefined, rest: string | undefined, hasBody: boolean): string;
  /**
   * Takes a call up and gives its number.
   *
   * @param operation its index in the table; none for a request of the caller's own
   * @param overAgoMs how long an earlier call is over that this one goes on with; below zero for none
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

/** How long and how often a call tries. */
export interface Limits {
  timeoutMs: number;
  deadlineMs: number;
  maxRetries: number;
}

/** Starts a call: gives its first step, as {@link tell} does. */
export declare function start(call: number, isCancelled: boolean): number;
/** Tells a call what came of its step, and gives the next one: numbers, see `tell` in `src/wasm/driver.rs`. */
export declare function tell(
  call: number,
  what: number,
  isCancelled: boolean,
  retryAfter: string | undefined,
  text: string | undefined,
): number;
/** Tells a call what may have to be looked for: what it asked for, as {@link Core.head} takes it, and its body. */
export declare function question(
  call: number,
  operation: number,
  account: string | undefined,
  rest: string | undefined,
  body: Uint8Array,
  sinceUnixMs: number,
): void;
/** The {@link Head} of the look-up that a call asks to send. JSON text. */
export declare function lookupHead(call: number): string;
/** How a call ended: {@link Settled} without what only the facade has: body, headers, errors, cause. JSON text. */
export declare function ended(call: number): string;

/**
 * What a reply says of limits. JSON texts: of its headers' values (limit, remaining, reset, retry-after) and of an object
 * with `limit`, `remaining`, `resetMs`, `retryAfterMs` and `isCarriers`, where they are said. `text` is a refusal's body.
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
  /** Where it took more than a message and its reply. */
  log?: ReceiptStep[];
  outcome: "confirmed";
  /** None where it is empty. */
  body?: Uint8Array<ArrayBuffer>;
  /** What that says, where it was read. */
  data?: unknown;
  /** Its header of that name. */
  location?: string | undefined;
}

/** An error as plain data. `code` says the class. */
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
