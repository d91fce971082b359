/**
 * Client for the partner surface of the ShipStation API (formerly ShipEngine).
 *
 * Records, operations and the handles' subjects are printed from the schema into `schema.d.ts`; the clients are declared
 * here, and what stands around them in the files that this one exports.
 */
import type { WithMany } from "./bulk-calls.js";
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

export type { BulkItem, BulkOptions, BulkProgress, Journal, JournalEntry, WithMany } from "./bulk-calls.js";
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

/** What a partner key does for itself: accounts, their API keys, themes; and the way to each merchant. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the subjects are defined from the table
export class PartnerClient {
  /**
   * Checks the options and starts nothing: no request, no timer.
   *
   * @throws {ConfigurationError} when an option is missing, unknown or wrong
   */
  constructor(options: ClientOptions);
  /** `sandbox` where the options or the key (`TEST_…`) say so. */
  readonly environment: "live" | "sandbox";
  /**
   * A handle that does everything for one account. It cannot be changed, costs nothing to make, and shares
   * this client's connection.
   *
   * @throws {ConfigurationError} when the account id is malformed
   */
  onBehalfOf(account: AccountReference): MerchantClient;
  /**
   * The checked request of an operation, without sending it.
   *
   * @throws {ValidationError} with all issues
   */
  prepare<O extends PartnerOperation>(operation: O, ...args: ArgumentsOf<O>): PreparedRequest;
  /** As {@link MerchantClient.download}: a file belongs to nobody's handle. */
  download(source: DownloadSource, options?: DownloadOptions): Promise<PlatformResponse>;
  /** Lets its memory go. Calls under way end by themselves; later ones are refused. */
  close(): void;
  /** What may be shown; never the key. */
  toJSON(): Record<string, unknown>;
}
export interface PartnerClient extends WithMany<PartnerResources>, DisposeMethod {}

/** Everything that is done for one account. Made by {@link PartnerClient.onBehalfOf}. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the subjects are defined from the table
export class MerchantClient {
  private constructor();
  /** Whom it acts for, such as `se-123456`. */
  readonly account: string;
  /**
   * The checked request of an operation, without sending it.
   *
   * @throws {ValidationError} with all issues
   */
  prepare<O extends Exclude<MerchantOperation, VaryingOperation>>(
    operation: O,
    ...args: ArgumentsOf<O>
  ): PreparedRequest;
  /** The same, where the first path argument decides what the body is. */
  prepare<O extends VaryingOperation, Name extends keyof BodiesOf<O> | (string & {})>(
    operation: O,
    name: Name,
    ...args: [...path: FurtherPath<O>, body: Chosen<BodiesOf<O>, Name>, options?: CallOptions]
  ): PreparedRequest;
  /**
   * A request that this package does not know yet. Same engine, same account, no checks; a write is repeated
   * only when it surely was not sent.
   */
  request(request: RawRequest, options?: CallOptions): Call<unknown>;
  /**
   * The account's prepaid balance, read from its carriers (`carriers.list`): a bare number there, without a
   * currency. What `add_funds` answers in its own two forms is read the same way.
   */
  balance(options?: CallOptions): Call<Balance>;
  /**
   * An address that logs the merchant in to the service's dashboard, for 10 seconds.
   *
   * @see https://docs.shipstation.com/apis/shipengine/docs/partners/direct-login
   */
  directLogin(target?: DirectLoginOptions, options?: CallOptions): Call<DirectLogin>;
  /**
   * A file that the service made, such as `label.label_download.pdf`: streamed, and fetched without the key and
   * without your headers, from the service's own hosts alone. Redirects away from them are not followed.
   *
   * The response's body ends with one of this package's errors where a limit is met or the file breaks off.
   *
   * @throws {ConfigurationError} when the address is not one of the service's
   * @throws {NotFoundError} when there is no such file, or no longer
   */
  download(source: DownloadSource, options?: DownloadOptions): Promise<PlatformResponse>;
  /** What may be shown; never a key. */
  toJSON(): Record<string, unknown>;
}
export interface MerchantClient extends WithMany<MerchantResources> {}

/** An account: its number, with or without `se-`; or its own API key, as older documents have it. */
export type AccountReference = number | bigint | string | { readonly apiKey: string };

/** Every operation. Frozen. */
export const operations: readonly Operation[];

/**
 * Checks what an operation would send: its body or, where it has none, its query. Needs no client.
 *
 * @throws {ConfigurationError} when there is no such operation, or it sends nothing
 */
export function validate(operation: OperationName, payload: unknown, options?: ValidationOptions): Validation;
