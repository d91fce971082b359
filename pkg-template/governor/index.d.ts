/**
 * Keeps the requests of a key within its rate limit and shares them fairly between merchants: `new PartnerClient({
 * apiKey, governor: createGovernor() })`. Use one governor for each key, in all clients of that key.
 */

/**
 * The kind of a request. Purchases are sent before writes, writes before reads; but of those that have waited for five
 * seconds, one goes first every fourth time.
 */
export type Priority = "purchase" | "write" | "read";

/** A request that waits to be sent. */
export interface Admission {
  /**
   * The account it is for, such as `se-123456`, or `account-key-1` for a handle that was opened with the account's own
   * key (each client numbers these by itself). Undefined for the partner's own requests.
   */
  readonly account: string | undefined;
  readonly priority: Priority;
  /** Each environment has its own allowance. */
  readonly environment: "live" | "sandbox";
  /** The operation, such as `labels.create`. */
  readonly operation?: string | undefined;
  /** How much of its merchant's share it uses. Default: 1. */
  readonly cost?: number | undefined;
  /** Aborted when the request is no longer wanted. */
  readonly signal?: GovernorSignal | undefined;
}

/** What a governor is told about each reply. */
export interface GovernedReply {
  readonly status: number;
  readonly environment: "live" | "sandbox";
  /** How long the service asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** Whether a 429 is a carrier's own limit, which says nothing about the key. */
  readonly isCarriers?: boolean | undefined;
}

/** Decides when a request may be sent. You can write your own. */
export interface Governor {
  /** Resolves when the request may be sent; rejects when its signal is aborted. If it fails, the request is sent. */
  acquire(admission: Admission): Promise<void>;
  /** Called with each reply, so that the governor can slow down after a 429. */
  report?(reply: GovernedReply): void;
  /** Its current state, for dashboards and logs. */
  state?(environment?: "live" | "sandbox"): GovernorState;
}

/** The state of a governor in one environment. */
export interface GovernorState {
  /** The key's allowance. */
  readonly requestsPerMinute: number;
  /** The rate at present: below the allowance for a while after a 429. */
  readonly currentPerMinute: number;
  /** For how many more milliseconds nothing is sent, after a 429. */
  readonly pausedForMs: number;
  /** How many requests are waiting. */
  readonly queued: Readonly<Record<Priority, number>>;
  /** How many requests were let through so far. */
  readonly granted: number;
  /** How many 429s were met so far, other than those of carriers. */
  readonly limited: number;
}

/** Options of {@link createGovernor}. */
export interface GovernorOptions {
  /** Names the key in the store, if several keys share one. Never the key itself. Default: `shipstation-partner`. */
  readonly name?: string | undefined;
  /** The key's allowance. Default: the vendor's limits, 200 for `live` and 20 for `sandbox`. */
  readonly requestsPerMinute?:
    | { readonly live?: number | undefined; readonly sandbox?: number | undefined }
    | undefined;
  /**
   * A merchant's weight: with weight 2 it gets twice the share of one with weight 1. Default: 1, also if the function
   * throws or does not return a number above zero.
   */
  readonly weightOf?: ((account: string) => number) | undefined;
  /** Where the allowance is kept. Processes that share a key share one store. Default: {@link memoryStore}. */
  readonly store?: GovernorStore | undefined;
  /** For tests. Default: the platform's. */
  readonly clock?: GovernorClock | undefined;
}

/** An allowance, as a token bucket. */
export interface Bucket {
  readonly id: string;
  /** How many requests are refilled per minute. */
  readonly perMinute: number;
  /** How many requests it holds when full. */
  readonly burst: number;
  /** How many requests must be left in it. */
  readonly keep: number;
}

/**
 * Stores allowances: in memory, in a Durable Object, in Redis. If it fails or takes longer than a second, each process
 * keeps to a count of its own in the meantime.
 */
export interface GovernorStore {
  /**
   * Takes one request from the bucket and returns 0, or returns how many milliseconds to wait before asking again. See
   * {@link takeFrom}.
   */
  take(bucket: Bucket): number | Promise<number>;
  /** Lets nothing through for this long, because the service answered with a 429. */
  pause(id: string, ms: number): void | Promise<void>;
}

/** A clock with timers. */
export interface GovernorClock {
  /** Milliseconds. Must not go back. */
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
 * Creates a governor whose queues are in this process.
 *
 * @throws {ConfigurationError} of `shipstation-partner`, if an option is unknown or invalid
 */
export function createGovernor(
  options?: GovernorOptions,
): Governor & { state(environment?: "live" | "sandbox"): GovernorState };

/** A store in this process. */
export function memoryStore(now?: () => number): GovernorStore;

/**
 * The arithmetic of a store. A store keeps one number for each bucket: when the bucket is full again, in milliseconds;
 * 0 for a bucket that was never used. Returns how long to wait, 0 if a request was taken, and the number to keep then.
 */
export function takeFrom(bucket: Bucket, fullAt: number, now: number): { wait: number; next: number };
