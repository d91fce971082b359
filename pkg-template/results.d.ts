/** What calls give back. */
import type { Finding, ServiceErrorEntry } from "./errors.js";
import type { Receipt } from "./hooks.js";

/** A call under way: a promise of its data that can tell more of the reply. */
export interface Call<T> extends Promise<T> {
  /** The data with what came along. Sends nothing again. */
  withResponse(): Promise<Response<T>>;
}

/**
 * A list under way: a promise of its first page, and an async iterable over the items of all pages. The first
 * page is asked for once, however it is used.
 */
export interface PagedCall<Page, Item> extends Call<Page>, AsyncIterable<Item> {
  /** All pages, from the one that was asked for. */
  pages(): AsyncIterableIterator<Page>;
}

/** Data, and what came along. */
export interface Response<T> {
  readonly data: T;
  /** HTTP status. */
  readonly status: number;
  /** The service's id of the request, where it gave one. */
  readonly requestId: string | undefined;
  /** What the service said of its limits, where it did. */
  readonly rateLimit: RateLimit | undefined;
  /** Requests sent. */
  readonly attempts: number;
  /** Where the reply leads besides its body: after `connections.connect("ups", …)` to UPS, to sign in. */
  readonly location?: string | undefined;
  /** The service's errors beside the data: of a success in part (often status 207). Mostly empty. */
  readonly errors: readonly ServiceErrorEntry[];
  /** What happened in the call, and what it cost. */
  readonly receipt: Receipt;
  /** Of `accounts.create` with `waitUntilReady`: whether the service knows the account everywhere by now. */
  readonly isReady?: boolean;
  /** What is worth knowing: of the request (`part` is `body` or `query`), and where the `reply` drifts. */
  readonly notes: readonly Finding[];
}

/** What the service says of its limits. */
export interface RateLimit {
  /** Requests allowed in the window. */
  readonly limit?: number;
  /** Requests left in it. */
  readonly remaining?: number;
  /** Milliseconds until it starts anew. */
  readonly resetMs?: number;
}

/** A checked request, not sent. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  /** All headers but `API-Key`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReturnType<Uint8Array["slice"]> | undefined;
}

/** An amount of money. */
export interface Cost {
  readonly amount: number;
  /** Such as `usd`; undefined where the service does not say it. */
  readonly currency?: string | undefined;
}

/** An account's prepaid balance. */
export interface Balance {
  /** Of the main wallet (Stamps.com's, which the account's other carriers draw on); undefined without one. */
  readonly amount: number | undefined;
  /** Undefined where the service does not say it. */
  readonly currency: string | undefined;
  readonly carrierId: string | undefined;
  /** Of each carrier that is paid from a balance. */
  readonly wallets: readonly Wallet[];
}

/** What one carrier says of the balance. */
export interface Wallet {
  readonly amount: number;
  readonly currency: string | undefined;
  readonly carrierId: string;
  readonly carrierCode: string | undefined;
}

/** A direct login, valid for 10 seconds from its making. */
export interface DirectLogin {
  /** Where to send the merchant's browser. */
  readonly url: string;
  readonly token: string;
}

/** What `validate` found. */
export type Validation =
  | { readonly ok: true; readonly json: string; readonly notes: readonly Finding[] }
  | { readonly ok: false; readonly issues: readonly Finding[]; readonly notes: readonly Finding[] };
