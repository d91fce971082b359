import { MOST_CAUSES } from "./failure.js";
import { Limit } from "./limit.js";
import { isVisible } from "./option-check.js";

/**
 * @typedef {import("./core-contract.js").Head} Head
 *
 * What became of a message, as the core takes it, and what stays here: the body's bytes and what was thrown.
 * @typedef {object} Exchange
 * @property {number} [status] of a whole reply; 0 for a browser's opaque redirect
 * @property {Uint8Array<ArrayBuffer> | undefined} [bytes] its body; nothing for an empty one
 * @property {unknown} [data] what that says, where it was read
 * @property {string | undefined} [requestId] as its headers say, and these as well:
 * @property {string | undefined} [limit]
 * @property {string | undefined} [remaining]
 * @property {string | undefined} [reset]
 * @property {string | undefined} [time] `Retry-After`; of a success its `Date`
 * @property {string | undefined} [location]
 * @property {Fault} [notSent] why surely no byte has reached the service
 * @property {Fault} [brokenOff] why there is no whole reply, though the service may have acted
 * @property {true} [cancelled] the caller gave up
 * @property {string} [noKey] why there is no key to send it with
 * @property {unknown} [cause] what the transport or the function for the key threw
 *
 * @typedef {typeof FAULTS[number]} Fault
 */

/** Why there is no reply: in this order the core knows them. */
export const FAULTS = /** @type {const} */ (["refused", "reset", "timeout", "body", "transport"]);

/**
 * Codes of failures before any byte was sent: name look-up and connecting (Node and undici). All else may have
 * reached the service.
 */
const NOT_SENT = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"];
/** Codes of connections that broke. */
const RESET = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];
/** Of what will not be sent: there is no key, or the caller gave up. */
const UNSENT = Object.freeze({
  notSent: /** @type {const} */ ("transport"),
  cancelled: /** @type {const} */ (true),
});

/**
 * One message and its reply, which is known by its properties only: transports answer with what they like. Follows no
 * redirect, and tells once what became of it.
 */
export class Message {
  #limit;
  #ended;
  #controller = new AbortController();
  /** Whether the service may have it. */
  isSent = false;
  /** What it went out with: by its end the client's may be another one. @type {string[]} */
  keys = [];
  /** From the reply on the service has answered, whatever a code says. @type {unknown} */
  #response;

  /**
   * @param {number} ms for the key, the message and the whole reply
   * @param {AbortSignal | undefined} signal the caller's, which has not aborted
   * @param {(exchange: Exchange) => void} ended
   */
  constructor(ms, signal, ended) {
    this.#limit = new Limit(ms, signal, this);
    this.#ended = /** @type {typeof ended | undefined} */ (ended);
  }

  /**
   * @param {import("./connection.js").Connection} connection gives the key, at once or later
   * @param {Head} head this message's own
   * @param {Uint8Array<ArrayBuffer> | undefined} body
   */
  start(connection, head, body) {
    let key;
    try {
      key = connection.key();
    } catch (thrown) {
      return this.#keyFailed(thrown);
    }
    if (typeof key === "string") return this.#send(connection, head, body, key);
    key.then(
      (late) => this.#send(connection, head, body, late),
      (thrown) => this.#keyFailed(thrown),
    );
  }

  /** Ends it, as the caller's signal would. */
  cancel() {
    this.#limit.cancel();
  }

  /** The limit's. @param {boolean} isTime */
  over(isTime) {
    if (!this.isSent) return this.#end(isTime ? { notSent: "timeout" } : UNSENT);
    this.#controller.abort();
    this.#end(isTime ? { brokenOff: "timeout" } : { cancelled: true });
  }

  /**
   * @param {import("./connection.js").Connection} connection
   * @param {Head} head
   * @param {Uint8Array<ArrayBuffer> | undefined} body
   * @param {unknown} key
   */
  #send({ fetch, options }, { url, method, headers }, body, key) {
    if (!this.#ended) return;
    // In the function for the key, perhaps.
    if (this.#limit.isCancelled) return this.#end(UNSENT);
    if (!isVisible(key)) {
      const noKey = "apiKey function did not give a key: a non-empty text of visible ASCII characters";
      return this.#end({ ...UNSENT, noKey });
    }
    const { signal } = this.#controller;
    /** @type {import("./index.js").TransportInit} */
    const init = { method, headers, redirect: "manual", signal };
    this.keys = [key];
    headers["API-Key"] = key;
    if (body) init.body = body;
    this.isSent = true;
    let isCalled = false;
    try {
      // Without a receiver: some platforms refuse their own `fetch` as a method of another object.
      const promised = /** @type {import("./index.js").Transport} */ (fetch)(url, init);
      isCalled = true;
      Promise.resolve(promised).then(
        (response) => this.#answered(response, options.maxReplyBytes ?? Infinity),
        (thrown) => this.#failed(thrown),
      );
    } catch (cause) {
      if (isCalled) this.#failed(cause);
      else this.#end({ notSent: "transport", cause });
    }
  }

  /** @param {unknown} response @param {number} mostBytes */
  #answered(response, mostBytes) {
    // The transport did not hear its signal: what comes late holds a connection.
    if (!this.#ended) return discard(response);
    try {
      const status = statusOf(response);
      this.#response = response;
      // A redirect.
      if (status === 0 || (status >= 300 && status < 400)) {
        discard(response);
        return this.#end(reply(status, response, undefined));
      }
      Promise.resolve(this.#bodyOf(response, mostBytes)).then(
        (bytes) => this.#read(status, bytes, mostBytes),
        (thrown) => this.#failed(thrown),
      );
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  /** @param {number} status @param {unknown} given @param {number} mostBytes */
  #read(status, given, mostBytes) {
    try {
      const length = read(given, "byteLength");
      if (typeof length !== "number") throw new TypeError("the transport's reply has no bytes");
      checkLength(length, mostBytes);
      const bytes = length > 0 ? new Uint8Array(/** @type {ArrayBuffer} */ (given)) : undefined;
      this.#end(reply(status, this.#response, bytes));
    } catch (thrown) {
      this.#failed(thrown);
    }
  }

  /**
   * @param {unknown} response
   * @param {number} mostBytes
   * @returns {unknown} a promise of its bytes
   */
  #bodyOf(response, mostBytes) {
    const { arrayBuffer, body } =
      /** @type {{ arrayBuffer: () => unknown, body?: Partial<ReadableStream<Uint8Array<ArrayBuffer>>> | null }} */ (
        response
      );
    // Other streams than the platform's, such as Node's own, are left to the reply.
    return mostBytes < Infinity && body?.getReader
      ? this.#readUpTo(mostBytes, body.getReader())
      : arrayBuffer.call(response);
  }

  /**
   * A body that must not be longer. What is thrown breaks the message off, and with it the rest.
   *
   * @param {number} mostBytes
   * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
   */
  async #readUpTo(mostBytes, reader) {
    const parts = [];
    let length = 0;
    // No longer than anybody waits for it.
    while (this.#ended) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts).arrayBuffer();
      length += value.length;
      checkLength(length, mostBytes);
      parts.push(value);
    }
    return reader.cancel();
  }

  /** @param {unknown} cause */
  #failed(cause) {
    if (!this.#ended) return;
    this.#controller.abort();
    this.#end({ ...(this.#response ? { brokenOff: "body" } : meaningOf(cause)), cause });
  }

  /** @param {unknown} cause */
  #keyFailed(cause) {
    this.#end({ ...UNSENT, noKey: "apiKey function failed", cause });
  }

  /** @param {Exchange} exchange */
  #end(exchange) {
    const ended = this.#ended;
    this.#ended = undefined;
    this.#limit.end();
    ended?.(exchange);
  }
}

/**
 * @param {number} status
 * @param {unknown} response
 * @param {Uint8Array<ArrayBuffer> | undefined} bytes
 * @returns {Exchange}
 */
function reply(status, response, bytes) {
  /** @type {Exchange} */
  const exchange = { status, bytes };
  try {
    const { headers } = /** @type {{ headers: { get(name: string): unknown } }} */ (response);
    const value = (/** @type {string} */ name) => {
      const text = headers.get(name);
      return typeof text === "string" ? text : undefined;
    };
    exchange.requestId = value("x-shipengine-requestid") ?? value("x-request-id");
    if (status >= 200 && status < 300) {
      exchange.location = value("location");
      exchange.limit = value("x-ratelimit-limit");
      exchange.remaining = value("x-ratelimit-remaining");
      exchange.reset = value("x-ratelimit-reset");
      exchange.time = value("date");
    } else exchange.time = value("retry-after");
  } catch {
    // What it cannot be asked for is not there.
  }
  return exchange;
}

/** @param {number} length @param {number} mostBytes */
function checkLength(length, mostBytes) {
  if (length > mostBytes) throw new Error(`the reply has more than ${mostBytes} bytes (maxReplyBytes)`);
}

/**
 * What a rejection of the transport means.
 *
 * @param {unknown} thrown
 * @returns {Exchange}
 */
function meaningOf(thrown) {
  let cause = thrown;
  for (let depth = 0; depth < MOST_CAUSES; depth++) {
    const code = /** @type {string} */ (read(cause, "code"));
    if (NOT_SENT.includes(code)) return { notSent: "refused" };
    if (RESET.includes(code)) return { brokenOff: "reset" };
    cause = read(cause, "cause");
  }
  return { brokenOff: "transport" };
}

/** @param {unknown} response */
function statusOf(response) {
  if (read(response, "type") === "opaqueredirect") return 0;
  const status = read(response, "status");
  if (typeof status === "number" && Number.isInteger(status) && status >= 0 && status < 1000) return status;
  throw new TypeError("the transport's reply has no status");
}

/**
 * Lets the connection go without reading the body.
 *
 * @param {unknown} response
 * @returns {undefined}
 */
function discard(response) {
  const body = /** @type {{ cancel(): unknown } | undefined} */ (read(response, "body"));
  // A refused cancellation is nobody's business; unheard, it would end a process.
  if (read(body, "cancel")) (async () => body?.cancel())().catch(() => {});
}

/**
 * A property of anything; undefined too where asking for it throws.
 *
 * @param {unknown} holder
 * @param {string} name
 * @returns {unknown}
 */
function read(holder, name) {
  try {
    return /** @type {Record<string, unknown> | undefined} */ (holder)?.[name];
  } catch {
    return undefined;
  }
}
