/**
 * What crosses the boundary to `src/wasm/`, whose generated declarations say only that something does.
 * For the type check of this folder: not published.
 */
import type { ReceiptStep } from "./index.js";

/**
 * The core of one client, made from JSON text: `{ baseUrl?, region?, headers?, timeoutMs?, deadlineMs?, maxRetries? }`.
 * The constructor throws a {@link Failure} as JSON text. After a trap of its instance it must not be used.
 *
 * The checker has functions of its own: see `src/wasm/checking.rs`.
 */
export interface Core {
  /**
   * Makes what a call sends, and begins the call where there is a port.
   *
   * @param call JSON text: `{ operation, path: string[] }` or `{ method, path: [string] }`, and
   *   `{ account?, query?, hasBody?, headers?, timeoutMs?, deadlineMs?, maxRetries?, cancelled? }`; `query` is JSON text
   * @param body the request's, where the core may have to look for what it makes
   * @returns {@link Answer} as JSON text
   */
  call(call: string, body: Uint8Array, port: Port | undefined): string;
  free(): void;
}

export type Answer = Heads | Failure;

/** Requests but for their body and `API-Key`. */
export interface Heads {
  request: Head;
  /** How the core asks whether the request was carried out. */
  lookup?: Head;
}

export interface Head {
  method: string;
  url: string;
  headers: Record<string, string>;
}

/** What the core calls, in turn, until it settles. None of it throws. */
export interface Port {
  /** Resolves to JSON text when there is a place, or the time for it is over. */
  queue(isLookup: boolean, withinMs: number): Promise<string>;
  /** Resolves to JSON text: see `src/wasm/answer.rs`. */
  send(isLookup: boolean, timeoutMs: number): Promise<string>;
  /** Resolves to JSON text when the time is over or the caller gave up. */
  wait(ms: number, why: Why): Promise<string>;
  /** @param settled {@link Settled} as JSON text, without what only the port has: body, errors, cause */
  settle(settled: string): void;
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
