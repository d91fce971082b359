/**
 * Client for the partner surface of the ShipStation API (formerly ShipEngine).
 *
 * Records, operations and the handles' subjects are printed from the schema into `schema.d.ts`; this file
 * declares what stands around them: clients, options, results.
 */
import type { AnyShipStationPartnerError, Finding, ServiceErrorEntry } from "./errors.js";
import type { Governor, Priority } from "./governor/index.js";
import type { Chosen, MerchantResources, Operations, PartnerResources } from "./schema.js";

export * from "./errors.js";
export type * from "./schema.js";
export * from "./standard-schema.js";
export type { Governor, Priority };

/** This package's version. */
export const version: string;

// ---------------------------------------------------------------------------------------------- clients

/** What a partner key does for itself: accounts, their API keys, themes; and the way to each merchant. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the subjects are defined from the table
export class PartnerClient {
  /**
   * Checks the options and starts nothing: no request, no timer.
   *
   * @throws {ConfigurationError} when an option is missing, unknown or wrong
   */
  constructor(options: ClientOptions);
  /** `sandbox` where the options or the key (`TEST_…`) say so; the key of a function, once it was asked for. */
  readonly environment: "live" | "sandbox";
  /**
   * A handle that does everything for one account. It cannot be changed, costs nothing to make, and shares
   * this client's connection.
   *
   * @throws {ConfigurationError} when the account id is malformed, or a sandbox key is given where `environment` is `live`
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
  /**
   * Whom it acts for, such as `se-123456`. A handle that was opened with `{ apiKey }` has a name of its client's making,
   * `account-key-1` and so on: within this client the same for the same key, unless ten thousand others came after it.
   */
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

// ---------------------------------------------------------------------------------------------- options

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
  /** Says what the keys are for; `live` refuses those of the sandbox. Default: `sandbox` for a key that starts with `TEST_`, otherwise `live`. */
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

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Ends the call, whatever it waits for. */
  readonly signal?: PlatformAbortSignal | undefined;
  /** `false` sends the payload as it is, unchecked. Default: `true`. */
  readonly checkRequest?: boolean | undefined;
  /**
   * Of `labels.createFromRate`: nothing is bought where the quoted rate is more, taxes included, or in another currency, or
   * where a part of it cannot be read. One read goes before it. The other forms of a label, returns, batches, pickups and funding have no quoted rate: with `maxCost` they
   * end in a `ConfigurationError`, and nothing is sent. Ask for rates and buy by one.
   */
  readonly maxCost?: Cost | undefined;
  /**
   * When an earlier call began (milliseconds since 1970) that made this very request and whose process died: it is
   * looked for before it is sent. Where it cannot be looked up, the call ends in an `OutcomeUnknownError`. Where it was
   * tried more than once, say when the first of these calls began and when the last one did: a number is both.
   */
  readonly resumeFrom?: number | EarlierCalls | undefined;
  /** Of `accounts.create`: waits until the service knows the account everywhere. See `isReady` of the response. */
  readonly waitUntilReady?: boolean | undefined;
}

/** When the calls began that a resumed one goes on with: milliseconds since 1970. */
export interface EarlierCalls {
  /** What was made since may be what they made. */
  readonly firstAt: number;
  /** It may have sent something until its deadline, and the service may have been at work on that since. */
  readonly lastAt: number;
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

/** The platform's `Response`, where its types are known. */
export type PlatformResponse = typeof globalThis extends { Response: { prototype: infer Reply } }
  ? Reply
  : { readonly body: unknown; arrayBuffer(): Promise<ArrayBuffer>; text(): Promise<string> };

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
   * up after a lost reply. Not with `resumeFrom`: an id made now is not the earlier call's. Default: `off`.
   */
  readonly dedupe?: "off" | "auto" | undefined;
  /** Further headers; never `API-Key` and `On-Behalf-Of`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What `onDrift` is told. */
export interface DriftEvent {
  readonly operation: string;
  readonly account: string | undefined;
  readonly status: number;
  readonly requestId: string | undefined;
  readonly notes: readonly Finding[];
}

/**
 * What the client tells as it happens, each in the asynchronous context of its caller. What a hook throws harms no
 * call; what it returns is not waited for. `download`, which belongs to no operation, tells nothing.
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
  /** The whole address. That of a file (`downloads.get`) opens it without any key: keep it out of logs. */
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

/** What `onLowBalance` is told. */
export interface LowBalanceEvent {
  readonly account: string;
  readonly amount: number;
  readonly threshold: number;
}

/** An amount of money. */
export interface Cost {
  readonly amount: number;
  /** Such as `usd`; undefined where the service does not say it. */
  readonly currency?: string | undefined;
}

/**
 * What a merchant may spend on labels: a client's own count of what replies said they cost, kept in memory. A label by its
 * rate with `maxCost` counts by its price before it is bought; another one as the dearest in the window so far, and until
 * one is known, labels are bought one at a time. A purchase of unknown outcome counts, a refund does not; while no price is
 * known, none is made after it until its window is over. What a batch or a pickup costs is in no reply and is not counted.
 */
export interface SpendCapOptions {
  /** In the currency of the account. */
  readonly maxAmount: number;
  /** How long a purchase counts. */
  readonly windowMs: number;
}

/** A fetch-compatible function. Called without a receiver. What it throws at once was not sent, but where that may cost money nobody relies on it. */
export type Transport = { call(url: string, init: TransportInit): Promise<TransportReply> }["call"];

/** What a transport is given. */
export interface TransportInit {
  method: string;
  headers: Record<string, string>;
  /** Bytes of the call's own: never changed, also not for a later attempt. */
  body?: ReturnType<Uint8Array["slice"]>;
  redirect: "manual";
  signal: PlatformAbortSignal;
}

/** What is used of a transport's reply: a `Response`, or anything like it. */
export interface TransportReply {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
  /**
   * A `ReadableStream` of its bytes: read where `maxReplyBytes` is given, so that a longer reply is broken off. Without
   * one it is held against what `arrayBuffer` gives. Of a redirect it is cancelled.
   */
  readonly body?: unknown;
  /** A browser's `opaqueredirect` is a redirect, whatever its status. */
  readonly type?: string | undefined;
}

/** The platform's `AbortSignal`, where its types are known. */
export type PlatformAbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : {
      readonly aborted: boolean;
      readonly reason?: unknown;
      addEventListener(type: "abort", listener: () => void): void;
      removeEventListener(type: "abort", listener: () => void): void;
    };

// ---------------------------------------------------------------------------------------------- results

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

/** A handle's subjects, each method with its like for many inputs: `labels.createMany` beside `labels.create`. */
export type WithMany<Resources> = { [S in keyof Resources]: Resources[S] & ManyMethods<Resources[S]> };
type ManyMethods<Resource> = {
  readonly [M in keyof Resource & string as Resource[M] extends AnyMethod
    ? `${M}Many`
    : never]: Resource[M] extends (...args: infer Arguments) => Call<infer Data>
    ? (inputs: readonly InputOf<Arguments>[], options?: BulkOptions) => Promise<BulkItem<Data>[]>
    : never;
};
type AnyMethod = (...args: never[]) => Call<unknown>;
/** An operation's only argument, or the list of its arguments. */
type InputOf<Arguments extends readonly unknown[]> =
  Required<Arguments> extends readonly [infer Only, CallOptions] ? Only : readonly unknown[];

/** Options of many calls: those of each, and of the whole. */
export interface BulkOptions extends Omit<CallOptions, "resumeFrom"> {
  /** Calls at once. Default: 8. */
  readonly concurrency?: number | undefined;
  /** Told after each item. */
  readonly onProgress?: ((progress: BulkProgress) => void) | undefined;
  /**
   * Where the work is written down, so that it can be resumed after a crash: what is confirmed is not done again, and
   * what had begun is looked for first. With a journal, ids are added as `dedupe: "auto"` does.
   */
  readonly journal?: Journal | undefined;
  /** An item's name in the journal, no two alike. Default: its place; then a resumed run must have the same inputs. */
  readonly keyOf?: ((input: unknown, index: number) => string) | undefined;
}

/** Where work is written down. An object over a file, a table, a key-value store. */
export interface Journal {
  /** What was kept, or nothing: `undefined` or `null`. */
  get(key: string): JournalEntry | null | undefined | Promise<JournalEntry | null | undefined>;
  /** Must have kept it when it returns, or its promise resolves. */
  set(key: string, entry: JournalEntry): void | Promise<void>;
  /**
   * Does what `set` does before an item is begun, if this run may go on with it: where what is kept is still what `get`
   * gave, in one step of the store. `false` leaves the item to another run. Without it, two runs that begin an item at once
   * both go on.
   */
  claim?(key: string, entry: JournalEntry, known: JournalEntry | undefined): boolean | Promise<boolean>;
}

/** What is known of an item: plain data. */
export interface JournalEntry {
  readonly state: "started" | "confirmed" | "refused" | "unknown";
  /** What is done. An entry of another operation, or for another account, is refused with a `ConfigurationError`. */
  readonly operation?: string | undefined;
  /** For whom; none where it is the partner's own, or of an account that is known by its key alone. */
  readonly account?: string | undefined;
  /** When it was first begun: milliseconds since 1970. What was refused is begun anew. */
  readonly startedAt: number;
  /** When it was last begun. */
  readonly lastStartedAt?: number | undefined;
  /** The arguments, ids included. */
  readonly given: unknown[];
  readonly data?: unknown;
  readonly error?: Record<string, unknown> | undefined;
}

/** How one item ended. */
export interface BulkItem<T> {
  /** Its place among the inputs. */
  readonly index: number;
  /** Its name in the journal. */
  readonly key: string;
  readonly outcome: "confirmed" | "refused" | "unknown";
  /** Where it is confirmed. */
  readonly data: T | undefined;
  /** Where it is not. */
  readonly error: AnyShipStationPartnerError | undefined;
  /** Whether an earlier run had begun it. */
  readonly isResumed: boolean;
  /** What the journal threw when this end was to be written down: it is true, and a resumed run looks for it anew. */
  readonly journalError?: unknown;
}

/** How far the work is. */
export interface BulkProgress {
  readonly total: number;
  readonly done: number;
  readonly confirmed: number;
  readonly refused: number;
  readonly unknown: number;
  /** The item that is done. */
  readonly item: BulkItem<unknown>;
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

/** A request that this package does not know. */
export interface RawRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the host on, such as `/v1/new_thing`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
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

/** Where a direct login leads. */
export interface DirectLoginOptions {
  /** The page to land on. */
  readonly redirectTo?: "carriers" | "billing" | "onboarding" | (string & {}) | undefined;
  /** The theme to show it in. */
  readonly themeId?: string | undefined;
}

/** A direct login, valid for 10 seconds from its making. */
export interface DirectLogin {
  /** Where to send the merchant's browser. */
  readonly url: string;
  readonly token: string;
}

// ---------------------------------------------------------------------------------------------- the table

/** A row of the table, as data. */
export interface Operation {
  /** Such as `labels.create`. */
  readonly name: string;
  readonly method: string;
  /** Template, such as `/v1/labels/{label_id}`. */
  readonly path: string;
  /** Whose it is. */
  readonly handle: "partner" | "merchant";
  /** Whether it draws on the balance or charges the payment method. */
  readonly spends: "nothing" | "balance" | "payment_method";
  /** What may be repeated: follows from the operation, never from the HTTP method. */
  readonly retry: "safe" | "only_if_unsent" | "after_lookup" | "never";
  /** How the engine asks what became of it after a lost reply: by which mark, and with which operation. */
  readonly lookup: { readonly by: string; readonly with: string } | null;
  /** How its list is paged. */
  readonly paging: { readonly items: string; readonly defaultSize: number; readonly maxSize: number } | null;
  /** Whether it takes query fields. */
  readonly query: boolean;
  /** Whether it takes a body. */
  readonly body: "required" | "optional" | null;
  /** Whether it answers with a file. */
  readonly file: boolean;
  /** Whether it answers with text that is no JSON. */
  readonly text: boolean;
  /**
   * Where a path argument decides what the body or the reply is: its documented values. With another value the part
   * is any object.
   */
  readonly variants: {
    readonly argument: string;
    readonly part: "body" | "reply";
    readonly values: readonly string[];
  } | null;
  /** Whether the vendor documents it. */
  readonly documented: boolean;
  /** Where it is known from. */
  readonly evidence: "openapi" | "vendor_docs" | "third_party";
}

/** Every operation. Frozen. */
export const operations: readonly Operation[];

/** The name of an operation. */
export type OperationName = keyof Operations;
/** The names of the operations that a partner key does for itself. */
export type PartnerOperation = OperationsOf<"partner">;
/** The names of the operations that are done on behalf of an account. */
export type MerchantOperation = OperationsOf<"merchant">;
type OperationsOf<Handle> = {
  [O in OperationName]: Operations[O]["handle"] extends Handle ? O : never;
}[OperationName];

/** The arguments of an operation's method: path arguments, body, query, options. */
export type ArgumentsOf<O extends OperationName> = [
  ...path: Operations[O]["pathArguments"],
  ...payload: PayloadOf<Operations[O]["body"]>,
  ...query: PayloadOf<Operations[O]["query"]>,
  options?: CallOptions,
];
/** Operations whose body is decided by their first path argument, such as the carrier's name. */
export type VaryingOperation = {
  [O in MerchantOperation]: Operations[O] extends { bodies: unknown } ? O : never;
}[MerchantOperation];
type BodiesOf<O extends VaryingOperation> = Operations[O]["bodies"];
type FurtherPath<O extends VaryingOperation> = Operations[O]["pathArguments"] extends [
  unknown,
  ...infer Further,
]
  ? Further
  : [];
type PayloadOf<T> = [T] extends [undefined] ? [] : undefined extends T ? [payload?: T] : [payload: T];

/** What `validate` found. */
export type Validation =
  | { readonly ok: true; readonly json: string; readonly notes: readonly Finding[] }
  | { readonly ok: false; readonly issues: readonly Finding[]; readonly notes: readonly Finding[] };

/** Options of a check. */
export interface ValidationOptions {
  /** Whether fields that nobody documents are refused. Default: `refuse`. */
  readonly extraFields?: "refuse" | "allow" | undefined;
  /** The path's arguments, for an operation whose body depends on one of them, such as `["ups"]`. */
  readonly pathArguments?: readonly (string | number)[] | undefined;
}

/**
 * Checks what an operation would send: its body or, where it has none, its query. Needs no client.
 *
 * @throws {ConfigurationError} when there is no such operation, or it sends nothing
 */
export function validate(operation: OperationName, payload: unknown, options?: ValidationOptions): Validation;

/** `[Symbol.dispose]()`, where the platform's types have that symbol: for `using`. */
export type DisposeMethod = typeof Symbol extends { readonly dispose: infer Dispose extends symbol }
  ? { [S in Dispose]: () => void }
  : object;
