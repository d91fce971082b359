/** A moment: milliseconds since 1970, ISO 8601 text, or a `Date`. */
export type Moment = number | string | Date;

/** Options of {@link createSandbox}. */
export interface SandboxOptions {
  /** The partner key. Default: a generated one. */
  apiKey?: string | undefined;
  /** The clock: milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
  /** The same seed generates the same ids and API keys in the same order. Default: 1. */
  seed?: number | undefined;
  /** A partner's requests beyond this get a 429 with `Retry-After`. Default: no limit. */
  requestsPerMinute?: number | undefined;
}

/** A stateful stand-in for the partner side of the ShipStation API. It is in memory, and nothing costs real money. */
export interface Sandbox {
  /** The partner key to call the sandbox with. */
  readonly apiKey: string;
  /** A transport that stays in the process: pass it to a client as `fetch`. Any host in the URL will do. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves the sandbox over HTTP, where there is `node:http`. */
  listen(options?: ListenOptions): Promise<Listening>;
  /**
   * A merchant's wallet: all movements of money so far, in US cents.
   *
   * @throws {RangeError} if there is no such account
   */
  ledger(accountId: number | string): Ledger;
  /** Makes coming requests go wrong. */
  readonly faults: FaultScript;
  /** The sandbox's clock. It follows `now` and can be moved. */
  readonly clock: SandboxClock;
  /** The public keys that its webhooks are signed with, as `GET /jwks` returns them. */
  jwks(): Promise<KeySet>;
  /** Signs and delivers webhooks. */
  readonly webhooks: SandboxWebhooks;
  /**
   * Adds another partner, whose accounts are separate from the first one's, and returns its key.
   *
   * @throws {TypeError} if the key is in use
   */
  addPartner(apiKey?: string): string;
}

/** A set of public keys (RFC 7517). */
export interface KeySet {
  readonly keys: readonly object[];
}

/** The sandbox's webhooks. */
export interface SandboxWebhooks {
  /** Signs an event as the service does. A string is signed as it is; anything else as JSON. */
  sign(event: object | string, options?: DeliveryOptions): Promise<SignedDelivery>;
  /** Signs an event and posts it to a URL, or passes it to a function as a `Request`. */
  deliver(
    to: string | URL | ((request: Request) => Response | Promise<Response>),
    event: object | string,
    options?: DeliveryOptions,
  ): Promise<{ readonly status: number }>;
  /**
   * Delivers what is due to the webhooks that accounts created (`merchant.webhooks.create`), with their headers: to
   * one for `track`, an `API_TRACK` event for each label whose parcel has moved since its last delivery; to one for
   * `batch`, an `API_BATCH` event for each batch that was processed. Parcels move with the sandbox's clock. A delivery
   * that is not answered with 2xx stays due.
   *
   * @param to receives the deliveries in place of the webhooks' own URLs, which their requests have
   */
  deliverDue(
    to?: (request: Request) => Response | Promise<Response>,
  ): Promise<readonly { readonly url: string; readonly event: object; readonly status: number }[]>;
  /** Signs later deliveries with a new key and stops publishing the old one. */
  rotateKeys(): void;
}

/** Options of a delivery. */
export interface DeliveryOptions {
  /** The delivery's timestamp. Default: now, by the sandbox's clock. */
  at?: Moment | undefined;
  /** For `deliver`: extra headers, such as a webhook of an account can ask for. */
  headers?: Record<string, string> | undefined;
  /** For `deliver` to a function: the URL of its `Request`. Default: `https://receiver.example/webhooks`. */
  url?: string | URL | undefined;
}

/** A signed delivery, to be sent by you. */
export interface SignedDelivery {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Options of `listen`. */
export interface ListenOptions {
  /** Default: any free port. */
  port?: number | undefined;
  /** Default: `127.0.0.1`. */
  host?: string | undefined;
}

/** A sandbox that is served over HTTP. */
export interface Listening {
  /** Its base URL, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Stops the server and closes all open connections. */
  close(): Promise<void>;
}

/** A merchant's wallet. */
export interface Ledger {
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** In US cents. 0 if no wallet was opened. */
  readonly balance: number;
}

/** A movement of money. */
export interface LedgerEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: "add_funds" | "auto_funding" | "label" | "refund";
  /** In US cents; positive if the balance grew. */
  readonly amount: number;
  /** The balance after this entry, in US cents. */
  readonly balance: number;
  /** The id of the label or of the transaction. */
  readonly reference: string;
}

/** A clock that can be moved. */
export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward. */
  advance(ms: number): void;
  /** Sets the clock to a moment, from which it runs on. */
  set(when: Moment): void;
}

/** A script of faults. */
export interface FaultScript {
  /**
   * Makes the next request of an operation go wrong, or the next of any operation (`"*"`); with `times`, that many of
   * them. Faults are used in the order they were scripted.
   *
   * @throws {TypeError} if there is no such operation or kind of fault, or a number of it is none that can be
   */
  next(operation: string, fault: Fault, options?: { times?: number | undefined }): void;
  /** Drops all faults that are left. */
  clear(): void;
  /** How many faults are left. */
  readonly pending: number;
}

/** Something that goes wrong. "Carried out" means that the request takes effect: a label is bought, money is moved. */
export type Fault =
  /** The connection breaks; nothing is carried out. */
  | { kind: "drop_before" }
  /**
   * The request is carried out; then the connection breaks before the reply. With `commitAfterMs`, the connection
   * breaks at once and the request is carried out that much later: the service was still working.
   */
  | { kind: "drop_after_commit"; commitAfterMs?: number | undefined }
  /** The request is carried out; the connection breaks in the middle of the reply's body. */
  | { kind: "cut_body" }
  /** No reply ever comes. The request is carried out unless `commit` is `false`. */
  | { kind: "stall_headers"; commit?: boolean | undefined }
  /** The request is carried out; the reply's body stops in the middle and the connection stays open. */
  | { kind: "stall_body" }
  /** The request is carried out; the reply comes late. */
  | { kind: "delay"; ms: number }
  /** This reply is sent instead of the service's own. The request is carried out only if `commit` is `true`. */
  | {
      kind: "status";
      status: number;
      /** The `Retry-After` header: seconds, or a date as text. */
      retryAfter?: number | string | undefined;
      /** A string is sent as it is, anything else as JSON. Default: an error in the service's format. */
      body?: unknown;
      headers?: Record<string, string> | undefined;
      commit?: boolean | undefined;
    };

/**
 * Creates a sandbox. Two sandboxes share nothing.
 *
 * @throws {ConfigurationError} of `shipstation-partner`, if an option is unknown or invalid
 */
export function createSandbox(options?: SandboxOptions): Sandbox;

/**
 * Does something while `Date.now`, `performance.now` and `setTimeout` run faster, for everybody: with a `factor` of 50,
 * the 21 seconds for which a client looks for a lost purchase pass in less than half a second. Sockets are as quick as
 * ever. When `act` is over, time steps back to what it is: give a client that was in use there nothing more to do.
 *
 * @param factor 1 to 10 000
 * @throws {TypeError} for another factor, and while time is hurried already
 */
export function withHurriedTime<T>(factor: number, act: () => PromiseLike<T>): Promise<T>;
