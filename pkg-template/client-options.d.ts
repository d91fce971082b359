/** What clients, calls and checks take. */
import type { Governor } from "./governor/index.js";
import type { Hooks } from "./hooks.js";
import type { PlatformAbortSignal, Transport } from "./platform.js";
import type { Cost } from "./results.js";

/** Options of a client. All but the credentials and where the service is can be overridden per call. */
export interface ClientOptions extends SharedOptions, Hooks {
  /** The partner key; or a function that gives it, asked before each attempt, so that it can rotate. */
  readonly apiKey: string | (() => string | Promise<string>);
  /** A fetch-compatible function. Default: the platform's `fetch`. */
  readonly fetch?: Transport | undefined;
  /** Where the service is: https, or http to this machine only. Instead of `region`. */
  readonly baseUrl?: string | undefined;
  /** Which of the vendor's hosts. Default: `us`. */
  readonly region?: "us" | "eu" | undefined;
  /** Says what the key is for. Default: `sandbox` for a key that starts with `TEST_`, otherwise `live`. */
  readonly environment?: "live" | "sandbox" | undefined;
  /** Your product, for the User-Agent header. Visible ASCII without blanks. */
  readonly appInfo?: { readonly name: string; readonly version?: string; readonly url?: string } | undefined;
  /** Shares the key's requests fairly: see `shipstation-partner/governor`. Default: none; a 429 pauses all calls. */
  readonly governor?: Governor | undefined;
  /** What each merchant may spend on labels in a window of time: see {@link SpendCapOptions}. */
  readonly spendCap?: SpendCapOptions | undefined;
  /** `onLowBalance` is told when a merchant's known balance falls below this. */
  readonly lowBalance?: number | undefined;
  /**
   * The longest reply that is read, in bytes after decompression. A longer one is broken off, as by a network: a read
   * fails, and of a write is asked what became of it. Default: any length, for what was bought is worth its memory.
   */
  readonly maxReplyBytes?: number | undefined;
  /** A partner key opens every merchant's account: in a browser page the client starts only with this. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options that a client and a call share; the call's own win. */
export interface SharedOptions {
  /** Longest time for one attempt, reply body included, in milliseconds. Default: 65 000. */
  readonly timeoutMs?: number | undefined;
  /**
   * Longest time for the whole call: attempts, waits, queueing and look-ups, in milliseconds. Default: 180 000. Given
   * with the call of a list, it is for all pages of the iteration.
   */
  readonly deadlineMs?: number | undefined;
  /** How often a request may be repeated where repeating is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Whether fields that nobody documents are refused or sent. Default: `refuse`. */
  readonly extraFields?: "refuse" | "allow" | undefined;
  /**
   * `auto` adds an external id of the client's making where the caller gave none, so that what was bought can be looked
   * up after a lost reply. Default: `off`.
   */
  readonly dedupe?: "off" | "auto" | undefined;
  /** Further headers; never `API-Key` and `On-Behalf-Of`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Ends the call, whatever it waits for. */
  readonly signal?: PlatformAbortSignal | undefined;
  /** `false` sends the payload as it is, unchecked. Default: `true`. */
  readonly checkRequest?: boolean | undefined;
  /**
   * Of `labels.createFromRate`: nothing is bought where the quoted rate is more, or in another currency. One read goes
   * before it. The other forms of a label, returns, batches, pickups and funding have no quoted rate: with `maxCost` they
   * end in a `ConfigurationError`, and nothing is sent. Ask for rates and buy by one.
   */
  readonly maxCost?: Cost | undefined;
  /**
   * When an earlier call began (milliseconds since 1970) that made this very request and whose process died: it is
   * looked for before it is sent. Where it cannot be looked up, the call ends in an `OutcomeUnknownError`.
   */
  readonly resumeFrom?: number | undefined;
  /** Of `accounts.create`: waits until the service knows the account everywhere. See `isReady` of the response. */
  readonly waitUntilReady?: boolean | undefined;
}

/**
 * What a merchant may spend on labels: a client's own count of what replies said they cost, kept in memory. A label by its
 * rate with `maxCost` counts by its price before it is bought; another one as the dearest in the window so far, and until
 * one is known, labels are bought one at a time. A purchase of unknown outcome counts, a refund does not. What a batch or a
 * pickup costs is in no reply and is not counted.
 */
export interface SpendCapOptions {
  /** In the currency of the account. */
  readonly maxAmount: number;
  /** How long a purchase counts. */
  readonly windowMs: number;
}

/** Where a file is: its address, or what has it in `href`, as a label's downloads and forms do. */
export type DownloadSource = string | { readonly href?: string | undefined };

/** Options of a download. */
export interface DownloadOptions {
  /** Ends it, whatever it waits for. */
  readonly signal?: PlatformAbortSignal | undefined;
  /** Longest time for all of it, in milliseconds. Default: the client's `timeoutMs`. */
  readonly timeoutMs?: number | undefined;
  /** The largest file taken, in bytes. Default: 67 108 864. */
  readonly maxBytes?: number | undefined;
}

/** Where a direct login leads. */
export interface DirectLoginOptions {
  /** The page to land on. */
  readonly redirectTo?: "carriers" | "billing" | "onboarding" | (string & {}) | undefined;
  /** The theme to show it in. */
  readonly themeId?: string | undefined;
}

/** A request that this package does not know. */
export interface RawRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the host on, such as `/v1/new_thing`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** Options of a check. */
export interface ValidationOptions {
  /** Whether fields that nobody documents are refused. Default: `refuse`. */
  readonly extraFields?: "refuse" | "allow" | undefined;
  /** The path's arguments, for an operation whose body depends on one of them, such as `["ups"]`. */
  readonly pathArguments?: readonly (string | number)[] | undefined;
}
