/**
 * Shares the requests of one key fairly between merchants: `new PartnerClient({ governor: createGovernor() })`.
 * One governor is for one key, and for all clients made with it.
 */

/** What is waited for a place for. A purchase goes before a write, a write before a read. */
export type Priority = "purchase" | "write" | "read";

/** A request that wants to be sent. */
export interface Admission {
  /**
   * Whose request it is, such as `se-123456`, or `account-key-1` where only the account's own key is known (in a fleet each
   * client numbers these by itself); undefined for the partner's own.
   */
  readonly account: string | undefined;
  readonly priority: Priority;
  /** Each has an allowance of its own. */
  readonly environment: "live" | "sandbox";
  /** The operation, such as `labels.create`. */
  readonly operation?: string | undefined;
  /** What it takes of its merchant's turn. Default: 1. */
  readonly cost?: number | undefined;
  /** Gives the place up. */
  readonly signal?: GovernorSignal | undefined;
}

/** What a governor is told of each reply. */
export interface GovernedReply {
  readonly status: number;
  readonly environment: "live" | "sandbox";
  /** What the service asks to wait. */
  readonly retryAfterMs?: number | undefined;
  /** Whether the limit is a carrier's, which says nothing of the key. */
  readonly isCarriers?: boolean | undefined;
}

/** Decides when a request may be sent. Any object like this will do. */
export interface Governor {
  /** Resolves when it may be sent; rejects when its signal is aborted. */
  acquire(admission: Admission): Promise<void>;
  /** Told of each reply, so that it can learn from a 429. */
  report?(reply: GovernedReply): void;
  /** What may be shown. */
  state?(environment?: "live" | "sandbox"): GovernorState;
}

export interface GovernorState {
  /** The allowance. */
  readonly requestsPerMinute: number;
  /** What of it is used at present: less for a while after a 429. */
  readonly currentPerMinute: number;
  /** How long nothing is sent after a 429. */
  readonly pausedForMs: number;
  /** Requests that wait. */
  readonly queued: Readonly<Record<Priority, number>>;
  /** Requests let through so far. */
  readonly granted: number;
  /** 429s heard of so far. */
  readonly limited: number;
}

export interface GovernorOptions {
  /** Tells the governors of several keys apart in one store. Never the key itself. Default: `shipstation-partner`. */
  readonly name?: string;
  /** The allowance of the key. Default: 200, and 20 in the sandbox, which are the vendor's. */
  readonly requestsPerMinute?: { readonly live?: number; readonly sandbox?: number };
  /**
   * A merchant's share: one of weight 2 gets twice the turns of one of weight 1. Default: 1 for all, and for whom it gives
   * no number above zero, or throws.
   */
  readonly weightOf?: (account: string) => number;
  /** Where the allowance is kept: one store for the whole fleet. Default: {@link memoryStore}. */
  readonly store?: GovernorStore;
  /** For tests. Default: the platform's. */
  readonly clock?: GovernorClock;
}

/** An allowance, as a token bucket. */
export interface Bucket {
  readonly id: string;
  /** Requests that grow back in a minute. */
  readonly perMinute: number;
  /** Requests that it holds when full. */
  readonly burst: number;
  /** Requests that must be left in it. */
  readonly keep: number;
}

/** Keeps allowances: in memory, in a Durable Object, in Redis. Where it fails, or takes over a second, each process goes by its own. */
export interface GovernorStore {
  /** Takes one request: 0; or says how many milliseconds to wait before asking again. See {@link takeFrom}. */
  take(bucket: Bucket): number | Promise<number>;
  /** Lets nothing through for a time: the service turned the key away. */
  pause(id: string, ms: number): void | Promise<void>;
}

export interface GovernorClock {
  /** Milliseconds, never going back. */
  now(): number;
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** What is used of an `AbortSignal`. */
export interface GovernorSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/**
 * A governor that keeps its queues in this process.
 *
 * @throws {ConfigurationError} of `shipstation-partner`, when an option is unknown or wrong
 */
export function createGovernor(
  options?: GovernorOptions,
): Governor & { state(environment?: "live" | "sandbox"): GovernorState };

/** Keeps allowances in this process. */
export function memoryStore(now?: () => number): GovernorStore;

/**
 * What a store works out, wherever it keeps its one number for a bucket, the moment at which it is full again: how long
 * to wait (0: taken) and the number to keep then.
 */
export function takeFrom(bucket: Bucket, fullAt: number, now: number): { wait: number; next: number };
