/** What a client tells while it works, and the receipt of a call. */
import type { Finding } from "./errors.js";
import type { OperationName } from "./operations.js";
import type { Cost } from "./results.js";

/**
 * Functions that the client calls as things happen, each in the asynchronous context of the call's own caller. An
 * error thrown by a hook does not affect the call, and a promise it returns is not awaited. `download` calls none,
 * because it is not an operation.
 */
export interface Hooks {
  /** A request or a look-up is about to be sent. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** A request or a look-up was answered, or failed. */
  readonly onReply?: ((event: ReplyEvent) => void) | undefined;
  /** The call waits before it sends anything again. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** A call ended, successfully or not. Not called for one that a check or a limit refused before it began. */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined;
  /** A reply differs from what is documented. */
  readonly onDrift?: ((event: DriftEvent) => void) | undefined;
  /** A merchant's balance fell below `lowBalance`. Not called again until the balance has recovered. */
  readonly onLowBalance?: ((event: LowBalanceEvent) => void) | undefined;
}

/** A request or a look-up that is about to be sent. */
export interface RequestEvent {
  /** Identifies the call within this process. A call sends one request at a time. */
  readonly callId: number;
  readonly operation: OperationName | (string & {});
  readonly account: string | undefined;
  readonly method: string;
  /** The path's template, such as `/v1/labels/{label_id}`. */
  readonly path: string;
  /** The full URL. Keep that of a file (`downloads.get`) out of logs: it opens the file without any key. */
  readonly url: string;
  /** How many requests the call has sent so far, this one included. Look-ups are not counted. */
  readonly attempt: number;
  /** Whether this asks what became of an earlier request, rather than being the request itself. */
  readonly isLookup: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** How a request or a look-up ended. */
export interface ReplyEvent extends Omit<RequestEvent, "startedAt"> {
  /** HTTP status; undefined unless a whole reply arrived. */
  readonly status: number | undefined;
  /** The service's id of the request, for its support. */
  readonly requestId: string | undefined;
  /**
   * Why no whole reply arrived: no connection could be made (`refused`), the connection broke (`reset`), time ran out
   * (`timeout`), the reply broke off or could not be read (`body`), anything else (`transport`), or the caller's
   * signal (`cancelled`).
   */
  readonly failure: "refused" | "reset" | "timeout" | "body" | "transport" | "cancelled" | undefined;
  readonly durationMs: number;
}

/** A wait before something is sent again. */
export interface RetryEvent {
  /** Identifies the call within this process. */
  readonly callId: number;
  readonly operation: OperationName | (string & {});
  readonly account: string | undefined;
  readonly method: string;
  /** The path's template, such as `/v1/labels/{label_id}`. */
  readonly path: string;
  /** How many requests the call has sent so far. */
  readonly attempt: number;
  readonly waitMs: number;
  /**
   * `backoff`: after a failure; `retry_after`: the service asked for it; `paused`: another call of this client met a
   * 429; `still_working`: the service may still be working on the request, so it is looked up again.
   */
  readonly why: "backoff" | "retry_after" | "paused" | "still_working";
}

/** A reply that differs from what is documented. */
export interface DriftEvent {
  readonly operation: OperationName | (string & {});
  readonly account: string | undefined;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly notes: readonly Finding[];
}

/** A balance below `lowBalance`. */
export interface LowBalanceEvent {
  readonly account: string;
  readonly amount: number;
  /** The client's `lowBalance`. */
  readonly threshold: number;
}

/** What happened in a call and what it cost, for your books. */
export interface Receipt {
  /** The same as in the call's `onRequest`, `onReply` and `onRetry`. */
  readonly callId: number;
  readonly operation: OperationName | (string & {});
  readonly account: string | undefined;
  readonly environment: "live" | "sandbox";
  /** What the call's effect can be looked up by, such as `shipment.external_shipment_id=order-1001`. */
  readonly key: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** How many requests were sent. */
  readonly attempts: number;
  /** How many look-ups were sent. */
  readonly lookups: number;
  /** Time spent waiting between requests. */
  readonly waitedMs: number;
  /** The service's ids of all its replies, in order. */
  readonly requestIds: readonly string[];
  readonly outcome: "confirmed" | "refused" | "unknown" | undefined;
  /** The error's `code`, if the call failed. */
  readonly code: string | undefined;
  /**
   * What it cost, if the reply says so. Undefined for what only reads a price, and for what was there before. Calls of one
   * external id that were under way at once, all of whose replies were lost, each tell the cost of the one purchase they
   * found: in your books, the `key` counts once.
   */
  readonly cost: Cost | undefined;
  readonly steps: readonly ReceiptStep[];
}

/** One step of a call. */
export interface ReceiptStep {
  /** Milliseconds since the call began. */
  readonly atMs: number;
  /**
   * `queued`: waits for the governor; `sent`, `replied`; `unsent`: nothing reached the service; `broken`: no whole
   * reply arrived; `waits`; `cancelled`: by the caller.
   */
  readonly event: "queued" | "sent" | "replied" | "unsent" | "broken" | "waits" | "cancelled";
  /** What was queued, sent or answered. */
  readonly message?: "request" | "lookup";
  /** Of `replied`: the HTTP status. */
  readonly status?: number;
  /** Of `unsent` and `broken`: why, as in {@link ReplyEvent}. */
  readonly failure?: "refused" | "reset" | "timeout" | "body" | "transport";
  /** Of `waits`: for how long. */
  readonly ms?: number;
  /** Of `waits`: why, as in {@link RetryEvent}. */
  readonly why?: RetryEvent["why"];
}
