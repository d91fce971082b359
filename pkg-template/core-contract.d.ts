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
  /** What is wrong with the options: a {@link Failure} as JSON text. */
  refusal(): string | undefined;
  /**
   * Makes what a call sends, and takes the call up where it begins: see {@link tell}.
   *
   * @param call JSON text of a list: see `Asked::read` in `src/wasm/given.rs`; the query in it is JSON text itself
   * @param body the request's, where the core may have to look for what it makes
   * @returns {@link Answer} as JSON text
   */
  call(call: string, body: Uint8Array, begins: boolean): string;
  free(): void;
}

export type Answer = Heads | Failure;

/** Requests but for their body and `API-Key`. */
export interface Heads {
  request: Head;
  /** How the core asks whether the request was carried out. */
  lookup?: Head;
  /** Of the call that was begun. */
  number?: number;
}

/**
 * Tells a call what came of its step: JSON text, as `src/wasm/answer.rs` reads it, and an empty one at first.
 *
 * @returns a {@link Step}, or {@link Settled} without what only the facade has: body, errors, cause. JSON text
 */
export declare function tell(number: number, answer: string): string;

/** What the core asks for. */
export interface Step {
  /** Wait for a place among the requests of the key; send the request or the look-up; wait. */
  do: "queue" | "send" | "wait";
  isLookup: boolean;
  /** Time for it: of a message, body included. */
  ms: number;
  /** Of a wait. */
  why?: Why;
}

export interface Head {
  method: string;
  url: string;
  headers: Record<string, string>;
}

/** What a wait is for. */
export type Why = "backoff" | "retry_after" | "paused" | "still_working";

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
  requestId?: string;
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
