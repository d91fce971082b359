/**
 * Receives what the service sends: verifies a delivery's signature and gives its event, typed.
 *
 * WebCrypto only: no WebAssembly and no Node module, the same in every runtime.
 */
import type { WebhookEvent, WebhookEvents } from "./events.js";

export {
  isShipStationPartnerError,
  ShipStationPartnerError,
  WebhookBodyError,
  WebhookHeadersError,
  WebhookKeysError,
  WebhookReplayError,
  WebhookSignatureError,
  WebhookTimestampError,
} from "../errors.js";
export type {
  BatchEvent,
  CarrierConnectedEvent,
  OrderSourceRefreshEvent,
  RateEvent,
  ReportCompleteEvent,
  SalesOrdersImportedEvent,
  TrackEvent,
  TrackedEvent,
  TrackingData,
  UnknownEvent,
  UnknownResourceType,
  WebhookEvent,
  WebhookEvents,
} from "./events.js";

/**
 * Tells the service's deliveries from everybody else's. Make one per process: it keeps the service's keys.
 *
 * @see https://docs.shipstation.com/apis/docs/guides/webhooks-validation
 */
export class WebhookVerifier {
  /** @throws {ConfigurationError} when an option is unknown or wrong. Nothing is sent before the first delivery. */
  constructor(options?: WebhookVerifierOptions);
  /**
   * Verifies a delivery. Each error's `respondWith` is the HTTP status to answer with.
   *
   * @throws {WebhookHeadersError} it is not signed (404)
   * @throws {WebhookTimestampError} it is too old or too far ahead (400)
   * @throws {WebhookBodyError} the body is too large (413), no JSON (400), or was parsed before (500)
   * @throws {WebhookSignatureError} the service did not sign it (401)
   * @throws {WebhookKeysError} the service's keys could not be read, or not again so soon for an id that is new (503)
   * @throws {WebhookReplayError} it was taken before (200: the sender need not try again)
   */
  verify(delivered: Delivered): Promise<Delivery>;
  /** Has a delivery forgotten whose event could not be handled, so that the same one is taken again. */
  release(delivery: Pick<Delivery, "id">): Promise<void>;
}

export interface WebhookVerifierOptions {
  /** Which of the vendor's hosts publishes the keys. Default: `us`. */
  readonly region?: "us" | "eu" | undefined;
  /** The host itself: https, or http to this machine only. Instead of `region`; for tests. */
  readonly baseUrl?: string | undefined;
  /** The keys themselves. Nothing is fetched then; for tests. */
  readonly jwks?: { readonly keys: readonly object[] } | undefined;
  /** A fetch-compatible function for the keys. Default: the platform's `fetch`. */
  readonly fetch?: KeyTransport | undefined;
  /** How far a delivery's timestamp may be off, either way, in milliseconds. Default: 300 000, five minutes. */
  readonly toleranceMs?: number | undefined;
  /** The largest body taken, in bytes. Default: 1 048 576. */
  readonly maxBodyBytes?: number | undefined;
  /** Remembers deliveries, so that none is taken twice within the tolerance. Default: none. */
  readonly replayStore?: ReplayStore | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** What is used of `fetch`. */
export type KeyTransport = {
  call(
    url: string,
    init: { headers: Record<string, string>; redirect: "manual"; signal: never },
  ): Promise<{ readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;
}["call"];

/**
 * What arrived: a `Request`, or its headers and its raw body. A body that was parsed cannot be verified: what is
 * signed are its bytes.
 */
export interface Delivered {
  /** `Headers`, or a record such as Node's `request.headers`. */
  readonly headers:
    | { get(name: string): string | null }
    | { readonly [name: string]: string | readonly string[] | undefined };
  /** Bytes, text, or a stream of bytes such as Node's request itself. */
  readonly body:
    | ArrayBuffer
    | ArrayBufferView
    | string
    | ByteStream
    | AsyncIterable<Uint8Array | string>
    | null;
  readonly bodyUsed?: boolean;
}

/** What is used of a `ReadableStream`. */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(reason?: unknown): Promise<void>;
    releaseLock(): void;
  };
}

/** A delivery that the service signed. */
export interface Delivery {
  /** Names it: the same for the same timestamp and body. An event that is sent once more gets another one. */
  readonly id: string;
  /** The key that signed it. */
  readonly keyId: string;
  /** Its timestamp. */
  readonly sentAt: Date;
  /** What happened, as it was sent: nothing added, nothing left out. Its shape is not checked. */
  readonly event: WebhookEvent;
}

/** Remembers ids of deliveries. Where several processes receive, all of them must share one. */
export interface ReplayStore {
  /** Whether it remembers the id. */
  has(id: string): boolean | Promise<boolean>;
  /**
   * Remembers an id until `expiresAt` (milliseconds since 1970). `false` where it did so before: a store that can
   * set a key only if it is absent closes the gap between `has` and `remember`.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a store that has nothing to say is fine
  remember(id: string, expiresAt: number): boolean | void | Promise<boolean | void>;
  /** Forgets the id. */
  forget(id: string): unknown;
}

/** Remembers deliveries in this process. */
export class MemoryReplayStore implements ReplayStore {
  /** `maxEntries`, 100 000 by default, bounds its memory: full, it gives up the oldest. */
  constructor(options?: { readonly now?: () => number; readonly maxEntries?: number });
  has(id: string): boolean;
  remember(id: string, expiresAt: number): boolean;
  forget(id: string): void;
}

/** Whether an event is of this kind. `event.resource_type === "API_TRACK"` narrows as well. */
export function isEvent<ResourceType extends keyof WebhookEvents>(
  event: WebhookEvent,
  resourceType: ResourceType,
): event is WebhookEvents[ResourceType];
