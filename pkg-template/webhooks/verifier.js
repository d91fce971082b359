import { WebhookReplayError, WebhookSignatureError } from "../errors.js";
import { bodyBytes } from "./body.js";
import { readEvent } from "./event.js";
import { signatureHeaders } from "./headers.js";
import { KeySet } from "./key-set.js";
import { verifierOptions } from "./options.js";
import { requireFresh } from "./timestamp.js";

/**
 * @typedef {import("./index.js").Delivery} Delivery
 * @typedef {import("./index.js").WebhookVerifierOptions} WebhookVerifierOptions
 */

const ALGORITHM = "RSASSA-PKCS1-v1_5";
const STOP = ".".charCodeAt(0);

const encoder = new TextEncoder();

/**
 * Tells the service's deliveries from everybody else's. Nothing here compares a secret: a signature is checked
 * with a public key, so how long that takes tells an attacker nothing.
 *
 * @see https://docs.shipstation.com/apis/docs/guides/webhooks-validation
 */
export class WebhookVerifier {
  #options;
  #keys;

  /** @param {WebhookVerifierOptions} [options] */
  constructor(options) {
    this.#options = verifierOptions(options);
    this.#keys = new KeySet(this.#options);
    Object.freeze(this);
  }

  /**
   * What is cheap comes first: headers, time, size. Only a delivery that passes them costs a key or a signature.
   *
   * @param {import("./index.js").Delivered} delivered
   * @returns {Promise<Delivery>}
   */
  async verify(delivered) {
    const { now, toleranceMs, maxBodyBytes, replayStore } = this.#options;
    const { keyId, signature, timestamp } = signatureHeaders(delivered);
    const fresh = () => requireFresh(timestamp, now(), toleranceMs);
    fresh();
    const body = await bodyBytes(delivered, maxBodyBytes);
    const key = await this.#keys.key(keyId);
    const signed = signedBytes(timestamp, body);
    if (!(await crypto.subtle.verify(ALGORITHM, key, signature, signed)))
      throw new WebhookSignatureError(
        "the signature does not fit the timestamp and the body: not the service's, or changed on its way",
        { respondWith: 401 },
      );
    const id = await digest(signed);
    // Again, for a body may come slowly: what is older than the limit, a replay store has forgotten.
    const sentAt = fresh();
    const delivery = {
      id,
      keyId,
      sentAt: new Date(sentAt),
      event: readEvent(body),
    };
    // Last, so that nobody else can have an id remembered.
    if (replayStore) await claim(replayStore, id, sentAt + toleranceMs);
    return delivery;
  }

  /**
   * Forgets a delivery whose event could not be handled, so that the same one is taken again.
   *
   * @param {Pick<Delivery, "id">} delivery
   */
  async release({ id }) {
    await this.#options.replayStore?.forget(id);
  }
}

/**
 * `<timestamp>.<body>`, byte for byte as both came.
 *
 * @param {string} timestamp
 * @param {Uint8Array} body
 */
function signedBytes(timestamp, body) {
  const head = encoder.encode(timestamp);
  const signed = new Uint8Array(head.length + 1 + body.length);
  signed.set(head);
  signed[head.length] = STOP;
  signed.set(body, head.length + 1);
  return signed;
}

/**
 * Names a delivery by what was signed. Not by its signature's text: base64 can be written in more than one way.
 *
 * @param {Uint8Array<ArrayBuffer>} signed
 */
async function digest(signed) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", signed));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {import("./index.js").ReplayStore} store
 * @param {string} id
 * @param {number} expiresAt afterwards its timestamp refuses it
 */
async function claim(store, id, expiresAt) {
  if ((await store.has(id)) || (await store.remember(id, expiresAt)) === false)
    throw new WebhookReplayError("this very delivery was taken before", { respondWith: 200 });
}
