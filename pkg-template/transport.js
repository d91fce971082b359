import { CANCELLED, TIME_OVER } from "./limit.js";

/**
 * @typedef {{ method: string, url: string, headers: Record<string, string> }} Head
 *
 * What became of a message, as the core takes it, and what stays here: the body's bytes and what was thrown.
 * @typedef {object} Exchange
 * @property {number} [status] of a whole reply; 0 for a browser's opaque redirect
 * @property {Record<string, string>} [headers] those the core reads
 * @property {Uint8Array<ArrayBuffer>} [bytes] its body; nothing for an empty one
 * @property {Fault} [notSent] why surely no byte has reached the service
 * @property {Fault} [brokenOff] why there is no whole reply, though the service may have acted
 * @property {true} [cancelled] the caller gave up
 * @property {unknown} [cause] what the transport threw
 *
 * @typedef {"refused" | "reset" | "timeout" | "body" | "transport"} Fault
 */

/**
 * Codes of failures before any byte was sent: name look-up and connecting (Node and undici). All else may have
 * reached the service.
 */
const NOT_SENT = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"];
/** Codes of connections that broke. */
const RESET = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];
/** Causes of causes that are looked at. */
const MOST_CAUSES = 4;

/** The headers of a reply that the core reads, and the one that the facade hands on. */
const READ_HEADERS = [
  "retry-after",
  "x-request-id",
  "x-shipengine-requestid",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "location",
];

/**
 * Sends one message and reads its reply, which is known by its properties only: transports answer with what they
 * like. Follows no redirect, and never rejects.
 *
 * @param {import("./index.js").Transport} fetch
 * @param {Head} head complete, the key included
 * @param {Uint8Array<ArrayBuffer> | undefined} body
 * @param {import("./limit.js").Limit} limit
 * @param {number} [mostBytes] of the reply
 * @returns {Promise<Exchange>}
 */
export async function exchange(fetch, { url, method, headers }, body, limit, mostBytes) {
  const controller = new AbortController();
  /** @type {unknown} */
  let promised;
  try {
    const { signal } = controller;
    // Without a receiver: some platforms refuse their own `fetch` as a method of another object.
    promised = fetch(url, { method, headers, ...(body && { body }), redirect: "manual", signal });
  } catch (cause) {
    return { notSent: "transport", cause };
  }
  let meaning = meaningOf;
  try {
    const response = await limit.race(promised);
    const status = statusOf(response);
    // From here on the service has answered, whatever a code says.
    meaning = () => ({ brokenOff: "body" });
    const isRedirect = status === 0 || (status >= 300 && status < 400);
    const bytes = isRedirect ? discard(response) : await readBody(response, limit, mostBytes);
    return { status, headers: headersOf(response), ...(bytes && { bytes }) };
  } catch (thrown) {
    controller.abort();
    if (thrown === CANCELLED) return { cancelled: true };
    if (thrown === TIME_OVER) return { brokenOff: "timeout" };
    return { ...meaning(thrown), cause: thrown };
  }
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
 * @param {unknown} response
 * @param {import("./limit.js").Limit} limit
 * @param {number} [mostBytes]
 * @returns {Promise<Uint8Array<ArrayBuffer> | undefined>}
 */
async function readBody(response, limit, mostBytes) {
  const { arrayBuffer, body } =
    /** @type {{ arrayBuffer: () => unknown, body?: ReadableStream<Uint8Array<ArrayBuffer>> | null }} */ (
      response
    );
  const given =
    mostBytes && body
      ? await readUpTo(mostBytes, body.getReader(), limit)
      : await limit.race(arrayBuffer.call(response));
  const length = read(given, "byteLength");
  if (typeof length !== "number") throw new TypeError("the transport's reply has no bytes");
  return length > 0 ? new Uint8Array(/** @type {ArrayBuffer} */ (given)) : undefined;
}

/**
 * A body that must not be longer. What is thrown breaks the message off, and with it the rest.
 *
 * @param {number} mostBytes
 * @param {ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>} reader
 * @param {import("./limit.js").Limit} limit
 */
async function readUpTo(mostBytes, reader, limit) {
  const parts = [];
  let left = mostBytes;
  for (;;) {
    const { done, value } = /** @type {Awaited<ReturnType<typeof reader.read>>} */ (
      await limit.race(reader.read())
    );
    if (done) return new Blob(parts).arrayBuffer();
    left -= value.length;
    if (left < 0) throw new Error(`the reply has more than ${mostBytes} bytes (maxReplyBytes)`);
    parts.push(value);
  }
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
 * @param {unknown} response
 * @returns {Record<string, string>}
 */
function headersOf(response) {
  const headers = /** @type {{ get(name: string): unknown }} */ (read(response, "headers"));
  /** @type {Record<string, string>} */
  const known = {};
  try {
    for (const name of READ_HEADERS) {
      const value = headers.get(name);
      if (typeof value === "string") known[name] = value;
    }
  } catch {
    // What it cannot be asked for is not there.
  }
  return known;
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
