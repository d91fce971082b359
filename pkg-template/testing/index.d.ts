/** A moment: milliseconds since 1970, ISO 8601 text, or a `Date`. */
export type Moment = number | string | Date;

export interface SandboxOptions {
  /** The partner key. Default: one of the sandbox's making. */
  apiKey?: string;
  /** Milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
  /** The same seed gives the same ids and keys in the same order. Default: 1. */
  seed?: number;
  /** Above it a partner's requests get a 429 with `Retry-After`. Default: no limit. */
  requestsPerMinute?: number;
}

/** A stateful stand-in for the partner side of the ShipStation API. It lives in memory; labels cost nothing. */
export interface Sandbox {
  /** The partner key to call it with. */
  readonly apiKey: string;
  /** A transport that stays within the process: give it to a client as `fetch`. Takes any host. */
  readonly fetch: typeof globalThis.fetch;
  /** Serves it over HTTP (Node, and what has `node:http`). */
  listen(options?: ListenOptions): Promise<Listening>;
  /**
   * A merchant's wallet: every movement of money so far, in US cents.
   *
   * @throws RangeError where there is no such account.
   */
  ledger(accountId: number | string): Ledger;
  /** What shall go wrong with the coming requests. */
  readonly faults: FaultScript;
  /** The service's clock: it follows yours, and can be moved. */
  readonly clock: SandboxClock;
  /** The public keys of its webhooks, as `GET /jwks` gives them. */
  jwks(): Promise<KeySet>;
  /** What the service sends by itself. */
  readonly webhooks: SandboxWebhooks;
  /** Opens a second partner, whose accounts the first cannot reach; gives its key. */
  addPartner(apiKey?: string): string;
}

/** A set of public keys (RFC 7517). */
export interface KeySet {
  readonly keys: readonly object[];
}

export interface SandboxWebhooks {
  /**
   * A delivery of an event, signed with the sandbox's key: for what verifies it. Text is signed as it stands.
   */
  sign(event: object | string, options?: DeliveryOptions): Promise<SignedDelivery>;
  /** Signs an event and posts it to an address, or hands it to a function as a `Request`. */
  deliver(
    to: string | URL | ((request: Request) => Response | Promise<Response>),
    event: object | string,
    options?: DeliveryOptions,
  ): Promise<{ readonly status: number }>;
  /**
   * Delivers what is due: an event for each label whose parcel has moved since it was last told, to the webhook for
   * `track` that its account made (`merchant.webhooks.create`), with the webhook's own headers. Parcels move with the
   * sandbox's clock. What is not answered with 2xx is due again.
   *
   * @param to in place of the webhooks' own addresses
   */
  deliverDue(
    to?: (request: Request) => Response | Promise<Response>,
  ): Promise<readonly { readonly url: string; readonly event: object; readonly status: number }[]>;
  /** Makes later deliveries be signed with a new key, and the old one be published no more. */
  rotateKeys(): void;
}

export interface DeliveryOptions {
  /** Its timestamp. Default: now, by the sandbox's clock. */
  at?: Moment;
  /** Further headers, as a webhook of the account may ask for. */
  headers?: Record<string, string>;
}

export interface SignedDelivery {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface ListenOptions {
  /** Default: any free one. */
  port?: number;
  /** Default: `127.0.0.1`. */
  host?: string;
}

export interface Listening {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Ends it, and every connection that is still open. */
  close(): Promise<void>;
}

export interface Ledger {
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** US cents. 0 where no wallet was opened. */
  readonly balance: number;
}

export interface LedgerEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly kind: "add_funds" | "auto_funding" | "label" | "refund";
  /** US cents; above zero where the balance grew. */
  readonly amount: number;
  /** US cents, after this entry. */
  readonly balance: number;
  /** The label's id, or the transaction's. */
  readonly reference: string;
}

export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves it forward. */
  advance(ms: number): void;
  /** Moves it to a moment, from where it runs on. */
  set(when: Moment): void;
}

export interface FaultScript {
  /**
   * Lets the next request of an operation go wrong (`"*"`: of any). Plans for one operation are used in the
   * order they were made.
   *
   * @throws TypeError for an operation or a kind it does not know.
   */
  next(operation: string, fault: Fault, options?: { times?: number }): void;
  /** Forgets what is planned. */
  clear(): void;
  /** How many requests are still to go wrong. */
  readonly pending: number;
}

/** One thing that goes wrong. "Carried out" means that a label is bought, money is moved, and so on. */
export type Fault =
  /** The connection breaks and nothing was carried out. */
  | { kind: "drop_before" }
  /** It is carried out; then the connection breaks without an answer. */
  | { kind: "drop_after_commit" }
  /** It is carried out; the connection breaks in the middle of the answer's body. */
  | { kind: "cut_body" }
  /** No answer ever comes. Carried out unless `commit` is false. */
  | { kind: "stall_headers"; commit?: boolean }
  /** It is carried out; the answer's body stops in the middle and the connection stays open. */
  | { kind: "stall_body" }
  /** It is carried out; the answer comes late. */
  | { kind: "delay"; ms: number }
  /** Another answer in place of the service's own. Carried out only where `commit` is true. */
  | {
      kind: "status";
      status: number;
      /** The `Retry-After` header: seconds, or a date's text. */
      retryAfter?: number | string;
      /** Text as it is, anything else as JSON. Default: the service's error envelope. */
      body?: unknown;
      headers?: Record<string, string>;
      commit?: boolean;
    };

/**
 * Opens a sandbox of its own: two sandboxes share nothing.
 *
 * @throws {ConfigurationError} of `shipstation-partner`, when an option is unknown or wrong
 */
export function createSandbox(options?: SandboxOptions): Sandbox;
