import { WebhookBodyError } from "../errors.js";
import { bytesWithin } from "./bytes-within.js";

const encoder = new TextEncoder();

/**
 * The raw bytes of a delivery's body.
 *
 * @param {unknown} delivered
 * @param {number} most bytes
 * @returns {Promise<Uint8Array>}
 * @throws {WebhookBodyError}
 */
export async function bodyBytes(delivered, most) {
  const { body, bodyUsed } = /** @type {{ body?: unknown, bodyUsed?: unknown }} */ (delivered);
  if (bodyUsed === true) {
    throw notRaw(
      "the request's body was read already: verify first, or give { headers, body } with the raw text",
    );
  }
  const bytes = await rawBytes(body, most);
  if (bytes === undefined) {
    throw new WebhookBodyError(`the body has more than ${most} bytes (maxBodyBytes)`, { respondWith: 413 });
  }
  return bytes;
}

/**
 * @param {unknown} body
 * @param {number} most
 * @returns {Promise<Uint8Array | undefined>} nothing where there are more
 */
async function rawBytes(body, most) {
  if (body === null) return new Uint8Array();
  if (typeof body === "string") return body.length > most ? undefined : limited(encoder.encode(body), most);
  // A copy, at once: the caller may use the buffer again while keys are read.
  if (ArrayBuffer.isView(body))
    return limited(new Uint8Array(body.buffer, body.byteOffset, body.byteLength), most)?.slice();
  if (isArrayBuffer(body)) return limited(new Uint8Array(body), most)?.slice();
  const chunks = streamOf(body);
  if (chunks === undefined) throw notRaw(whatItIs(body));
  try {
    return await bytesWithin(chunks, most);
  } catch (cause) {
    throw new WebhookBodyError("the body broke off", { respondWith: 400, cause });
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} most
 */
function limited(bytes, most) {
  return bytes.length > most ? undefined : bytes;
}

/**
 * @param {unknown} body
 * @returns {body is ArrayBuffer}
 */
function isArrayBuffer(body) {
  return Object.prototype.toString.call(body) === "[object ArrayBuffer]";
}

/**
 * @param {unknown} body a `ReadableStream`, or a request of Node's own server
 * @returns {import("./bytes-within.js").Chunks | undefined}
 */
function streamOf(body) {
  if (typeof body !== "object" || body === null) return undefined;
  const isStream = "getReader" in body || Symbol.asyncIterator in body;
  return isStream ? /** @type {import("./bytes-within.js").Chunks} */ (body) : undefined;
}

/** @param {unknown} body */
function whatItIs(body) {
  if (body === undefined) return "there is no body: a delivery is a Request, or { headers, body }";
  return (
    "the body was parsed already. What is signed are its bytes, which JSON.stringify does not give back: take the " +
    'raw body (in Express: express.raw({ type: "*/*" }) on this route)'
  );
}

/**
 * The receiver's own mistake: a sender that hears of a 500 sends again.
 *
 * @param {string} message
 */
function notRaw(message) {
  return new WebhookBodyError(message, { respondWith: 500 });
}
