/**
 * Client for the partner surface of the ShipStation API (formerly ShipEngine).
 *
 * Records, operations and the handles' subjects are printed from the schema into `schema.d.ts`; the clients are
 * declared here, and what stands around them in the files that this one exports.
 */
import type {
  CallOptions,
  ClientOptions,
  DirectLoginOptions,
  DownloadOptions,
  DownloadSource,
  RawRequest,
  ValidationOptions,
} from "./client-options.js";
import type { Governor, Priority } from "./governor/index.js";
import type {
  ArgumentsOf,
  BodiesOf,
  FurtherPath,
  MerchantOperation,
  Operation,
  OperationName,
  PartnerOperation,
  VaryingOperation,
} from "./operations.js";
import type { DisposeMethod, PlatformResponse } from "./platform.js";
import type { Balance, Call, DirectLogin, PreparedRequest, Validation } from "./results.js";
import type { Chosen, MerchantResources, PartnerResources } from "./schema.js";

export type { BulkItem, BulkOptions, BulkProgress, Journal, JournalEntry, Many } from "./bulk-calls.js";
export type * from "./client-options.js";
export * from "./errors.js";
export type * from "./hooks.js";
export type {
  ArgumentsOf,
  MerchantOperation,
  Operation,
  OperationName,
  PartnerOperation,
  VaryingOperation,
} from "./operations.js";
export type * from "./platform.js";
// By their names, which go before those of the records: there is a record `Balance` too.
export type {
  Balance,
  Call,
  Cost,
  DirectLogin,
  PagedCall,
  PreparedRequest,
  RateLimit,
  Response,
  Validation,
  Wallet,
} from "./results.js";
export type * from "./schema.js";
export * from "./standard-schema.js";
export type { Governor, Priority };

/** This package's version. */
export const version: string;

/**
 * The partner's own handle: manages accounts, their API keys and themes, and gives a handle for each merchant.
 *
 * Create one client per partner key and keep it: its calls share the key's rate limit and retry budget.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the subjects are defined from the table
export class PartnerClient {
  /**
   * Checks the options. Sends nothing and starts no timer.
   *
   * @throws {ConfigurationError} if an option is missing, unknown or invalid
   */
  constructor(options: ClientOptions);
  /** `sandbox` if the options say so, or if the key starts with `TEST_`: that of a function, once it was asked for. */
  readonly environment: "live" | "sandbox";
  /**
   * Returns a handle whose calls all act for one account. It is immutable, cheap to create, and shares this client's
   * options, rate limit and hooks.
   *
   * @throws {ConfigurationError} if the account id is malformed, or a sandbox key is given where `environment` is `live`
   */
  onBehalfOf(account: AccountReference): MerchantClient;
  /**
   * Checks the arguments of an operation and returns the request without sending it.
   *
   * @throws {ValidationError} with all issues, if the body or the query is invalid
   */
  prepare<O extends PartnerOperation>(operation: O, ...args: ArgumentsOf<O>): PreparedRequest;
  /**
   * Sends a request of the partner's own that this package has no method for. On behalf of an account it is
   * {@link MerchantClient.request}, which says more.
   */
  request(request: RawRequest, options?: CallOptions): Call<unknown>;
  /** The same as {@link MerchantClient.download}: a file does not belong to an account. */
  download(source: DownloadSource, options?: DownloadOptions): Promise<PlatformResponse>;
  /**
   * Releases the client's memory. Calls in flight finish; new calls reject with a `ConfigurationError`, and so do the
   * further pages of a list and the further items of a bulk call.
   */
  close(): void;
  /** A loggable summary; never contains the key. */
  toJSON(): Record<string, unknown>;
}
export interface PartnerClient extends PartnerResources, DisposeMethod {}

/** A handle that acts for one account. Created by {@link PartnerClient.onBehalfOf}. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the subjects are defined from the table
export class MerchantClient {
  private constructor();
  /**
   * The account this handle acts for, e.g. `se-123456`. A handle that was opened with `{ apiKey }` has a generated
   * name, `account-key-1` and so on, which is the same for the same key within this client (unless more than ten
   * thousand other keys were used since).
   */
  readonly account: string;
  /** The same as below, for an operation whose body depends on its first path argument. */
  prepare<O extends VaryingOperation, Name extends keyof BodiesOf<O> | (string & {})>(
    operation: O,
    name: Name,
    ...args: [...path: FurtherPath<O>, body: Chosen<BodiesOf<O>, Name>, options?: CallOptions]
  ): PreparedRequest;
  /**
   * Checks the arguments of an operation and returns the request without sending it.
   *
   * @throws {ValidationError} with all issues, if the body or the query is invalid
   */
  prepare<O extends Exclude<MerchantOperation, VaryingOperation>>(
    operation: O,
    ...args: ArgumentsOf<O>
  ): PreparedRequest;
  /**
   * Sends a request that this package has no method for, on behalf of the same account and with the same retries,
   * deadlines and errors. Nothing is checked. `GET` is repeated freely; anything else only if it surely was not sent,
   * or was turned away by a 429.
   */
  request(request: RawRequest, options?: CallOptions): Call<unknown>;
  /**
   * Reads the account's prepaid balance from its carriers (`carriers.list`). The service usually states it there as a
   * bare number, without a currency.
   */
  balance(options?: CallOptions): Call<Balance>;
  /**
   * Creates a URL that logs the merchant in to the service's dashboard. It is valid for 10 seconds.
   *
   * @see https://docs.shipstation.com/apis/shipengine/docs/partners/direct-login
   */
  directLogin(target?: DirectLoginOptions, options?: CallOptions): Call<DirectLogin>;
  /**
   * Downloads a file that the service made, such as `label.label_download.pdf`, as a stream. It is fetched from the
   * service's own hosts only, without the key and without your headers; redirects to other hosts are not followed. A
   * label that was bought inline, as a `data:` URL, is decoded.
   *
   * If a limit is reached or the connection breaks while the body is read, the body fails with an error of this
   * package.
   *
   * @throws {ConfigurationError} if the URL is not one of the service's
   * @throws {NotFoundError} if there is no such file, or no longer
   */
  download(source: DownloadSource, options?: DownloadOptions): Promise<PlatformResponse>;
  /** A loggable summary; never contains a key. */
  toJSON(): Record<string, unknown>;
}
export interface MerchantClient extends MerchantResources {}

/** An account: its id, with or without `se-`, or its own API key, as older vendor documents have it. */
export type AccountReference = number | bigint | string | { readonly apiKey: string };

/** All operations, described as data. Frozen. */
export const operations: readonly Operation[];

/**
 * Checks what an operation would send: its body or, if it has none, its query. Needs no client and sends nothing.
 *
 * @throws {ConfigurationError} if there is no such operation, if it has neither body nor query, or if its body depends
 *   on a path argument that is missing
 */
export function validate(operation: OperationName, payload: unknown, options?: ValidationOptions): Validation;
