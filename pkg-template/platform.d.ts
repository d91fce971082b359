/**
 * What the package uses of the platform, described by structure: no DOM or Node types are needed to compile, except with
 * `shipstation-partner/testing`, whose sandbox is a `fetch`.
 */

/**
 * A fetch-compatible function. It is called without a `this`. If it throws instead of returning a promise, the request
 * counts as not sent, except for requests that cost money, can be looked up, or are sent by `request`.
 */
export type Transport = { call(url: string, init: TransportInit): Promise<TransportReply> }["call"];

/** What a transport is called with. */
export interface TransportInit {
  method: string;
  headers: Record<string, string>;
  /** A copy that belongs to the call: every attempt gets these same bytes. */
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
   * A `ReadableStream` of the reply's bytes. With `maxReplyBytes` it is read instead of `arrayBuffer()`, so that a
   * longer reply is broken off; without a stream, the length is checked afterwards. Cancelled if the reply is a
   * redirect.
   */
  readonly body?: unknown;
  /** `opaqueredirect`, a browser's, is a redirect whatever the status. */
  readonly type?: string | undefined;
}

/** The platform's `AbortSignal`, if its types are known. */
export type PlatformAbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : {
      readonly aborted: boolean;
      readonly reason?: unknown;
      addEventListener(type: "abort", listener: () => void): void;
      removeEventListener(type: "abort", listener: () => void): void;
    };

/** The platform's `Response`, if its types are known. */
export type PlatformResponse = typeof globalThis extends { Response: { prototype: infer Reply } }
  ? Reply
  : { readonly body: unknown; arrayBuffer(): Promise<ArrayBuffer>; text(): Promise<string> };

/** `[Symbol.dispose]()`, if the platform's types have that symbol: allows `using`. */
export type DisposeMethod = typeof Symbol extends { readonly dispose: infer Dispose extends symbol }
  ? { [S in Dispose]: () => void }
  : object;
