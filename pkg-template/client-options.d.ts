/** What clients, calls and checks take. */
import type { Governor } from "./governor/index.js";
import type { Hooks } from "./hooks.js";
import type { PlatformAbortSignal, Transport } from "./platform.js";
import type { Cost } from "./results.js";

/** Options of a client. Those of {@link SharedOptions} can be given per call as well. */
export interface ClientOptions extends SharedOptions, Hooks {
  /**
   * The partner key, or a function that returns it, sync or async. The function is called before every request,
   * look-ups included, so that the key can be rotated.
   */
  readonly apiKey: string | (() => string | Promise<string>);
  /** A fetch-compatible function. Default: the platform's `fetch`. */
  readonly fetch?: Transport | undefined;
  /** Base URL of the service: `https`, or `http` for this machine only. Give either this or `region`. */
  readonly baseUrl?: string | undefined;
  /** Which of the vendor's hosts to call. Default: `us`. */
  readonly region?: "us" | "eu" | undefined;
  /**
   * What the key is for. Default: `sandbox` for a key that starts with `TEST_`, otherwise `live`. `live` refuses a
   * sandbox key. Where `apiKey` is a function, the client is taken for `live` until it has given a first key: say
   * `sandbox` here if a governor paces it.
   */
  readonly environment?: "live" | "sandbox" | undefined;
  /** Your product, added to the `User-Agent` header. Visible ASCII characters without spaces. */
  readonly appInfo?:
    | { readonly name: string; readonly version?: string | undefined; readonly url?: string | undefined }
    | undefined;
  /**
   * Paces the key's requests and shares them fairly between merchants: see `shipstation-partner/governor`. Default:
   * none; a 429 then pauses all of the client's calls.
   */
  readonly governor?: Governor | undefined;
  /** Limits what each merchant may spend on labels within a window of time: see {@link SpendCapOptions}. */
  readonly spendCap?: SpendCapOptions | undefined;
  /**
   * Calls `onLowBalance` when a merchant's known balance falls below this amount. It is known from the first reply that
   * states it: of `balance()`, `carriers.list` or `get`, or adding funds (what the wallet held before, which that call
   * reads itself, is not told). From then on what this client buys is subtracted. So call `balance()` once for each
   * merchant; purchases alone tell no balance.
   */
  readonly lowBalance?: number | undefined;
  /**
   * The longest reply to read, in bytes after decompression. A longer one is treated like a broken connection: a read
   * fails, and what became of a write is looked up. Default: no limit, because the reply may be a label that was paid
   * for.
   */
  readonly maxReplyBytes?: number | undefined;
  /**
   * Allows the client to be created in a browser page. It refuses otherwise: a partner key opens every merchant's
   * account.
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options that a client and a call share. A call's own take precedence; its `headers` are added to the client's. */
export interface SharedOptions {
  /** Time limit for each attempt, including the reply's body, in milliseconds: 1 to 2 147 483 647. Default: 65 000. */
  readonly timeoutMs?: number | undefined;
  /**
   * Time limit for the whole call, with its retries, waits and look-ups, in milliseconds: 1 to 2 147 483 647. Default:
   * 180 000. Given with a `list` call, it covers the requests for all pages of the iteration.
   *
   * What became of a purchase whose reply was lost is looked up for 21 seconds before it is sent again: with less time
   * than that for all, it may end in an `OutcomeUnknownError`, which `resumeFrom` goes on with.
   */
  readonly deadlineMs?: number | undefined;
  /**
   * How many times a request may be repeated, where repeating is safe: 0 to 20. Look-ups are not counted. Default: 2.
   */
  readonly maxRetries?: number | undefined;
  /**
   * Whether fields that nobody documents, and those that only the service sets, are refused or sent. `allow` sends back
   * what was read, and notes them. Default: `refuse`.
   */
  readonly extraFields?: "refuse" | "allow" | undefined;
  /**
   * `auto` adds a generated external id where you gave none, to requests that can be looked up by one if their reply
   * is lost. Not with `resumeFrom`: an id that is made now is not the earlier call's. Default: `off`.
   */
  readonly dedupe?: "off" | "auto" | undefined;
  /**
   * Extra headers: a plain object, a `Headers` or a `Map`. The two credentials (`API-Key`, `On-Behalf-Of`) and the
   * headers that describe the body or the connection are refused.
   */
  readonly headers?: Readonly<Record<string, string>> | HeaderEntries | undefined;
}

/** Headers as name and value pairs, such as `Headers` and `Map` have them. */
export interface HeaderEntries extends Iterable<readonly [string, string]> {
  entries(): unknown;
  get(name: string): string | null | undefined;
}

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Cancels the call, whatever it is waiting for. */
  readonly signal?: PlatformAbortSignal | undefined;
  /** `false` sends the payload without checking it. Default: `true`. */
  readonly checkRequest?: boolean | undefined;
  /**
   * For `labels.createFromRate`: buys nothing if the quoted rate costs more, taxes included, or is not in the
   * currency named here (both end in a `SpendLimitError`), or has a part that cannot be read (`ConfigurationError`).
   * The rate is read first, by `rates.get`, which is then the `operation` of an error of that read. Without a
   * `currency`, the amounts alone are compared. Every other operation refuses the option with a `ConfigurationError`,
   * because it has no quoted rate to compare with.
   */
  readonly maxCost?: Cost | undefined;
  /**
   * When an earlier call with the same request began, in milliseconds since 1970, if its process died before it
   * learned the outcome. The call then looks for what the earlier one made. If it finds that, it returns it. If nothing
   * was made, which it can take 21 seconds to know, it sends the request. If the operation cannot be looked up, it
   * sends nothing and ends in an `OutcomeUnknownError`; one that may safely be repeated is just sent. If there were
   * several earlier calls, give the beginning of the first and of the last. The `…Many` methods do all this by their
   * journal.
   */
  readonly resumeFrom?: number | EarlierCalls | undefined;
  /**
   * For `accounts.create`: waits until the new account can be used, for at most a minute or, given with `deadlineMs`,
   * for what is left of it. The response's `isReady` tells whether it can.
   */
  readonly waitUntilReady?: boolean | undefined;
}

/** When the calls began that this call resumes, in milliseconds since 1970. */
export interface EarlierCalls {
  /** When the first one began. What was made since then may be what the calls made. */
  readonly firstAt: number;
  /**
   * When the last one began. It may have sent its request as late as its deadline, and the service may still be
   * working on that: for a while, finding nothing proves nothing.
   */
  readonly lastAt: number;
  /** The `deadlineMs` that they had. Default: the longer one of the client's and this call's. */
  readonly deadlineMs?: number | undefined;
}

/**
 * What a merchant may spend on labels. The client keeps the count itself, in memory, from the costs that replies
 * state:
 *
 * - A label that is bought by its rate with `maxCost` counts with its quoted price before it is bought.
 * - Any other label counts as much as the merchant's dearest one in the window so far. Until a price is known, the
 *   merchant's labels are bought one at a time.
 * - A purchase of unknown outcome counts. If its price is unknown as well, or if the reply to a label that was bought
 *   tells none that can be read, nothing more is bought until a price is known or its window is over.
 * - A purchase counts until its window has passed since its end. One that the service refuses as a duplicate is taken
 *   to be an earlier one, and counts nothing more.
 * - A refund does not reduce the count.
 * - Batches and pickups are not counted, because no reply says what they cost. They are refused, too, once the cap
 *   leaves no room. What is sent by `request` is neither counted nor refused.
 */
export interface SpendCapOptions {
  /** The most that may be spent within the window, in the account's currency. */
  readonly maxAmount: number;
  /** How long a purchase counts, in milliseconds. */
  readonly windowMs: number;
}

/** A URL, or an object with `href`, such as `label.label_download`. */
export type DownloadSource = string | { readonly href?: string | undefined };

/** Options of a download. */
export interface DownloadOptions {
  /** Cancels the download, whatever it is waiting for. */
  readonly signal?: PlatformAbortSignal | undefined;
  /**
   * Time limit for the whole download, including its body, in milliseconds: 1 to 2 147 483 647. Default: the client's
   * `timeoutMs`.
   */
  readonly timeoutMs?: number | undefined;
  /** The largest file to accept, in bytes. Default: 67 108 864 (64 MiB). */
  readonly maxBytes?: number | undefined;
}

/** Options of a direct login. */
export interface DirectLoginOptions {
  /** The page to open. */
  readonly redirectTo?: "carriers" | "billing" | "onboarding" | (string & {}) | undefined;
  /** The theme to show it in. */
  readonly themeId?: string | undefined;
}

/** A request to an endpoint that this package does not know yet. */
export interface RawRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path after the host, percent-encoded and without a query, such as `/v1/new_thing`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** Options of a check. */
export interface ValidationOptions {
  /** Whether fields that nobody documents, and those that only the service sets, are refused. Default: `refuse`. */
  readonly extraFields?: "refuse" | "allow" | undefined;
  /** The path arguments, for an operation whose body depends on one of them, such as `["ups"]`. */
  readonly pathArguments?: readonly (string | number)[] | undefined;
}
