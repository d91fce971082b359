/**
 * Receives webhooks: verifies a delivery's signature and returns its event, typed.
 *
 * Uses WebCrypto only, no WebAssembly and no Node module, so it is the same in every runtime.
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
 * Verifies that deliveries come from the service. Create one per process: it caches the service's public keys.
 *
 * @see https://docs.shipstation.com/apis/docs/guides/webhooks-validation
 */
export class WebhookVerifier {
  /**
   * Checks the options. The keys are fetched with the first delivery.
   *
   * @throws {ConfigurationError} if an option is unknown or invalid
   */
  constructor(options?: WebhookVerifierOptions);
  /**
   * Verifies a delivery and returns its event. Each error's `respondWith` is the HTTP status to answer with.
   *
   * @throws {WebhookHeadersError} if it is not signed (404), or has no headers at all (500: a mistake in the receiver)
   * @throws {WebhookTimestampError} if its timestamp is too old, too far in the future or invalid (400)
   * @throws {WebhookBodyError} if the body is too large (413), broke off or is not JSON (400), or was parsed before
   *   (500)
   * @throws {WebhookSignatureError} if the service did not sign it (401)
   * @throws {WebhookKeysError} if the service's keys could not be read, or not again so soon for a new key id (503)
   * @throws {WebhookReplayError} if it was accepted before (200: the sender need not try again)
   */
  verify(delivered: Delivered): Promise<Delivery>;
  /** Forgets a delivery whose event you could not handle, so that the sender's next try is not refused as a replay. */
  release(delivery: Pick<Delivery, "id">): Promise<void>;
}

/** Options of a verifier. Against the real service none is needed. */
export interface WebhookVerifierOptions {
  /** Which of the vendor's hosts publishes the keys. Default: `us`. */
  readonly region?: "us" | "eu" | undefined;
  /**
   * For tests: the base URL that publishes the keys, `https`, or `http` for this machine only. Instead of `region`.
   */
  readonly baseUrl?: string | undefined;
  /** For tests: the keys themselves. Nothing is fetched then. */
  readonly jwks?: { readonly keys: readonly object[] } | undefined;
  /** A fetch-compatible function, to fetch the keys with. Default: the platform's `fetch`. */
  readonly fetch?: KeyTransport | undefined;
  /** How far a delivery's timestamp may be off, either way, in milliseconds. Default: 300 000 (five minutes). */
  readonly toleranceMs?: number | undefined;
  /** The largest body to accept, in bytes. Default: 1 048 576 (1 MiB). */
  readonly maxBodyBytes?: number | undefined;
  /** Remembers deliveries, so that none is accepted twice within the tolerance. Default: none. */
  readonly replayStore?: ReplayStore | undefined;
  /** The clock: milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** What is used of `fetch`. */
export type KeyTransport = {
  call(
    url: string,
    init: { headers: Record<string, string>; redirect: "manual"; signal: never },
  ): Promise<{ readonly status: number; readonly body?: unknown; arrayBuffer(): Promise<ArrayBuffer> }>;
}["call"];

/**
 * A delivery as it arrived: a `Request`, or its headers and its raw body. A parsed body cannot be verified, because
 * its bytes are what is signed.
 */
export interface Delivered {
  /** `Headers`, or a record such as Node's `request.headers`. */
  readonly headers:
    | { get(name: string): string | null }
    | { readonly [name: string]: string | readonly string[] | undefined };
  /** Bytes, text, or a stream of bytes such as Node's request. */
  readonly body:
    | ArrayBuffer
    | ArrayBufferView
    | string
    | ByteStream
    | AsyncIterable<Uint8Array | string>
    | null;
  readonly bodyUsed?: boolean | undefined;
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
  /**
   * Derived from the timestamp and the body. An event that the service sends again has another timestamp, so another
   * id.
   */
  readonly id: string;
  /** The id of the key that signed it. */
  readonly keyId: string;
  /** Its timestamp. */
  readonly sentAt: Date;
  /** The event, exactly as it was sent. Its shape is not checked. */
  readonly event: WebhookEvent;
}

/** Remembers the ids of deliveries. Processes that receive the same webhooks must share one. */
export interface ReplayStore {
  /** Whether the id is remembered. */
  has(id: string): boolean | Promise<boolean>;
  /**
   * Remembers an id until `expiresAt` (milliseconds since 1970). Return `false` if it was remembered already: a store
   * that can set a key only if it is absent closes the gap between `has` and `remember`.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a store that has nothing to say is fine
  remember(id: string, expiresAt: number): boolean | void | Promise<boolean | void>;
  /** Forgets the id. */
  forget(id: string): unknown;
}

/** Remembers deliveries in the memory of this process. */
export class MemoryReplayStore implements ReplayStore {
  /** `maxEntries` limits its memory: when it is full, the oldest entry is dropped. Default: 100 000. */
  constructor(options?: {
    readonly now?: (() => number) | undefined;
    readonly maxEntries?: number | undefined;
  });
  has(id: string): boolean;
  remember(id: string, expiresAt: number): boolean;
  forget(id: string): void;
}

/** Whether an event is of this type. Comparing `event.resource_type` narrows as well. */
export function isEvent<ResourceType extends keyof WebhookEvents>(
  event: WebhookEvent,
  resourceType: ResourceType,
): event is WebhookEvents[ResourceType];
