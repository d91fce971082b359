/** What calls give back. */
import type { Finding, ServiceErrorEntry } from "./errors.js";
import type { Receipt } from "./hooks.js";

/** A call in progress: a promise of the reply's data. */
export interface Call<T> extends Promise<T> {
  /** Resolves to the data together with what is known of the reply. Does not send the request again. */
  withResponse(): Promise<Response<T>>;
}

/**
 * A `list` call in progress: a promise of the first page, and an async iterable over the items of all pages. The first
 * page is requested once, however the call is used.
 */
export interface PagedCall<Page, Item> extends Call<Page>, AsyncIterable<Item> {
  /** Iterates over whole pages, starting with the one that was asked for. */
  pages(): AsyncIterableIterator<Page>;
}

/** The data of a reply, and what is known of the reply and the call. */
export interface Response<T> {
  readonly data: T;
  /** HTTP status. */
  readonly status: number;
  /** The service's id of the request, for its support. */
  readonly requestId: string | undefined;
  /** The rate limit, if the reply's headers state one. */
  readonly rateLimit: RateLimit | undefined;
  /** How many requests were sent. */
  readonly attempts: number;
  /** The reply's `Location` header. After `connections.connect("ups", …)` it is where the merchant signs in to UPS. */
  readonly location?: string | undefined;
  /** The errors of a partial success (often status 207), beside its data. Usually empty. */
  readonly errors: readonly ServiceErrorEntry[];
  /** What happened in the call, and what it cost. Made when it is read: a copy by `{ ...response }` lacks it. */
  readonly receipt: Receipt;
  /**
   * Whether the thing was there before this call: the service refused the request because its external id is taken, and
   * what has that id matches the request in service, carrier, number of packages, and the recipient's country, postal
   * code and name. Streets, weights and insured values are not compared, because the service may give them back in
   * another form. This call made nothing and cost nothing.
   */
  readonly isEarlier?: boolean | undefined;
  /** For `accounts.create` with `waitUntilReady`: whether the account can be used by now. */
  readonly isReady?: boolean;
  /**
   * Notes on the request (`part` is `body` or `query`), and differences between the reply and its documentation
   * (`reply`).
   */
  readonly notes: readonly Finding[];
  /** For loggers: all of the above, the receipt included. */
  toJSON(): object;
}

/** The rate limit, as the reply's headers state it. */
export interface RateLimit {
  /** Requests allowed in the current window. */
  readonly limit?: number;
  /** Requests left in it. */
  readonly remaining?: number;
  /** Milliseconds until the next window. */
  readonly resetMs?: number;
}

/** A checked request that was not sent. */
export interface PreparedRequest {
  readonly method: string;
  readonly url: string;
  /** All headers except `API-Key`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReturnType<Uint8Array["slice"]> | undefined;
}

/** An amount of money. */
export interface Cost {
  readonly amount: number;
  /** Such as `usd`; undefined if the service does not say. */
  readonly currency?: string | undefined;
}

/** An account's prepaid balance. */
export interface Balance {
  /**
   * The main wallet's amount: that of Stamps.com, which the account's other carriers draw on. Undefined without a
   * wallet.
   */
  readonly amount: number | undefined;
  /** Such as `usd`; undefined if the service does not say. */
  readonly currency: string | undefined;
  /** The carrier whose wallet it is. */
  readonly carrierId: string | undefined;
  /** One for each carrier that is paid from a balance. */
  readonly wallets: readonly Wallet[];
}

/** The balance that one carrier states. */
export interface Wallet {
  readonly amount: number;
  /** Such as `usd`; undefined if the service does not say. */
  readonly currency: string | undefined;
  readonly carrierId: string;
  readonly carrierCode: string | undefined;
}

/** A direct login. It is valid for 10 seconds. */
export interface DirectLogin {
  /** Where to send the merchant's browser. */
  readonly url: string;
  readonly token: string;
}

/** The result of `validate`. */
export type Validation =
  | {
      readonly ok: true;
      /** The payload as JSON. */
      readonly json: string;
      readonly notes: readonly Finding[];
    }
  | { readonly ok: false; readonly issues: readonly Finding[]; readonly notes: readonly Finding[] };
