/** What a client tells while it works, and the receipt of a call. */
import type { Finding } from "./errors.js";
import type { Cost } from "./results.js";

/**
 * What the client tells as it happens, each in the asynchronous context of its caller. What a hook throws harms no
 * call; what it returns is not waited for.
 */
export interface Hooks {
  /** A message is sent. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  /** A message was answered, or failed. */
  readonly onReply?: ((event: ReplyEvent) => void) | undefined;
  /** Something is waited for before the next message. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** A call is over, well or not. */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined;
  /** A reply drifts from what is documented. */
  readonly onDrift?: ((event: DriftEvent) => void) | undefined;
  /** A merchant's balance fell below `lowBalance`. Told once, until it has risen again. */
  readonly onLowBalance?: ((event: LowBalanceEvent) => void) | undefined;
}

/** A message about to be sent. */
export interface RequestEvent {
  /** Tells the call from others of this process: it has one message under way at a time. */
  readonly callId: number;
  readonly operation: string;
  readonly account: string | undefined;
  readonly method: string;
  /** The address's template, such as `/v1/labels/{label_id}`. */
  readonly path: string;
  /** The whole address. */
  readonly url: string;
  /** Counts the requests of the call, from 1. */
  readonly attempt: number;
  /** Whether it asks what became of the request before it. */
  readonly isLookup: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** How a message ended. */
export interface ReplyEvent extends Omit<RequestEvent, "startedAt"> {
  /** Of a whole reply. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Why there is none. */
  readonly failure: "refused" | "reset" | "timeout" | "body" | "transport" | "cancelled" | undefined;
  readonly durationMs: number;
}

/** A wait. */
export interface RetryEvent {
  readonly callId: number;
  readonly operation: string;
  readonly account: string | undefined;
  readonly method: string;
  readonly path: string;
  /** Requests sent so far. */
  readonly attempt: number;
  readonly waitMs: number;
  /** `still_working`: the service may still be at it, and is asked again; `paused`: another call met a 429. */
  readonly why: "backoff" | "retry_after" | "paused" | "still_working";
}

/** What `onDrift` is told. */
export interface DriftEvent {
  readonly operation: string;
  readonly account: string | undefined;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly notes: readonly Finding[];
}

/** What `onLowBalance` is told. */
export interface LowBalanceEvent {
  readonly account: string;
  readonly amount: number;
  readonly threshold: number;
}

/** What became of a call, and how: made for the books. */
export interface Receipt {
  /** The one that the call's messages had in `onRequest` and `onReply`. */
  readonly callId: number;
  readonly operation: string;
  readonly account: string | undefined;
  readonly environment: "live" | "sandbox";
  /** What the thing it makes is known by, such as `shipment.external_shipment_id=order-1001`. */
  readonly key: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Requests sent. */
  readonly attempts: number;
  /** Look-ups sent. */
  readonly lookups: number;
  /** Time spent waiting between messages. */
  readonly waitedMs: number;
  /** The service's ids of its replies, in order. */
  readonly requestIds: readonly string[];
  readonly outcome: "confirmed" | "refused" | "unknown" | undefined;
  /** The error's, where it failed. */
  readonly code: string | undefined;
  /** What the service says it cost. */
  readonly cost: Cost | undefined;
  readonly steps: readonly ReceiptStep[];
}

/** Something that happened in a call. */
export interface ReceiptStep {
  /** Milliseconds since the call began. */
  readonly atMs: number;
  readonly event: "queued" | "sent" | "replied" | "unsent" | "broken" | "waits" | "cancelled";
  readonly message?: "request" | "lookup";
  readonly status?: number;
  readonly failure?: "refused" | "reset" | "timeout" | "body" | "transport";
  readonly ms?: number;
  readonly why?: RetryEvent["why"];
}
