/**
 * What crosses the boundary to `src/wasm/`, whose generated declarations say only that something does.
 * For the type check of this folder: not published.
 */
import type { ReceiptStep } from "./hooks.js";

/**
 * The core of one client, made from the JSON text of a list: see `client_from` in `src/wasm/given.rs`.
 * After a trap of its instance it must not be used.
 *
 * The checker has functions of its own: see `src/wasm/checking.rs`.
 */
export interface Core {
  /** What is wrong with the options: a {@link Failure} as JSON text. */
  refusal(): string | undefined;
  /**
   * The head of a request.
   *
   * @param rest of what is asked for, as JSON text: see `Asked::read` in `src/wasm/given.rs`
   * @returns a {@link Head} or a {@link Failure} as JSON text
   */
  head(operation: number, account: string | undefined, rest: string | undefined, hasBody: boolean): string;
  /**
   * Takes a call up and gives its number. A number below zero is none: the limits are then the client's.
   *
   * @param operation its index in the table; none for a request of the caller's own
   * @param overAgoMs how long an earlier call is over that this one goes on with
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

/** What headers say of the rate limit. JSON texts: of their values, and of an object that is empty where they say nothing. */
export declare function rateLimit(headers: string): string;
/** What a refusal for too many requests says, as JSON text: `{ isCarriers, retryAfterMs? }`. */
export declare function limitOf(retryAfter: string | undefined, text: string): string;

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
