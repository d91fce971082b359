import { WebhookKeysError, WebhookSignatureError } from "../errors.js";
import { fetchKeys, LONGEST_FETCH_MS } from "./fetch-keys.js";
import { importKeys } from "./import-keys.js";

/** @typedef {Map<string, CryptoKey>} Keys by key id */

/** After this the set is read again, so that a withdrawn key does not live on. */
const FRESH_MS = 600_000;
/** Keys that could not be read again serve on so long: an outage of the key set must not cost deliveries. */
const USABLE_MS = 86_400_000;
/** Deliveries with made-up key ids must not make this a source of requests to the service. */
const BETWEEN_FETCHES_MS = 30_000;
/** After a failure: soon, since nothing can be verified meanwhile. */
const AFTER_FAILURE_MS = 1_000;

/** The service's public keys: read when they are needed, kept, and read again for a key id that is new. */
export class KeySet {
  #options;
  /** @type {Keys} */
  #keys = new Map();
  #readAt = -Infinity;
  #nextFetchAt = -Infinity;
  /** @type {unknown} */
  #failure;
  /** What all who wait share. @type {Promise<void> | undefined} */
  #reading;
  #readingSince = 0;

  /** @param {{ keySetUrl: string, jwks?: { keys: readonly unknown[] } | undefined, fetch: Function, now: () => number }} options */
  constructor(options) {
    this.#options = options;
  }

  /**
   * @param {string} id
   * @returns {Promise<CryptoKey>}
   * @throws {WebhookSignatureError} where the set has no such key
   * @throws {WebhookKeysError} where the set cannot be read, or cannot be read again so soon
   */
  async key(id) {
    const age = () => this.#options.now() - this.#readAt;
    const hasRead = (!this.#keys.has(id) || age() > FRESH_MS) && (await this.#read());
    const key = this.#keys.get(id);
    if (key && age() <= USABLE_MS) return key;
    // A key may be newer than what was read last: where the service could not be asked, nobody knows.
    if (this.#failure !== undefined || !(hasRead || this.#options.jwks)) {
      const { keySetUrl } = this.#options;
      const why =
        this.#failure === undefined
          ? `the key is not among those of ${keySetUrl}, which were read a moment ago and are soon read again`
          : `the keys could not be read from ${keySetUrl}`;
      throw new WebhookKeysError(why, {
        respondWith: 503,
        retryable: true,
        cause: this.#failure,
      });
    }
    throw new WebhookSignatureError("the service has no key of this id", { respondWith: 401 });
  }

  /** Reads the set, unless that was done a moment ago: tells whether it did. Never rejects. */
  async #read() {
    const now = this.#options.now();
    if (this.#reading && now - this.#readingSince <= LONGEST_FETCH_MS) return patiently(this.#reading);
    // Further off is a clock that has gone back.
    const isSoon = now < this.#nextFetchAt && this.#nextFetchAt <= now + BETWEEN_FETCHES_MS;
    if (isSoon) return false;
    this.#readingSince = now;
    const reading = this.#readOnce();
    this.#reading = reading;
    await reading;
    if (this.#reading === reading) this.#reading = undefined;
    return true;
  }

  async #readOnce() {
    const { jwks, keySetUrl, fetch, now } = this.#options;
    try {
      const keys = await importKeys(jwks ?? (await fetchKeys(keySetUrl, fetch)));
      // It is no answer, and known keys are worth more.
      if (!jwks && keys.size === 0) throw new Error("it has no key that can have signed a delivery");
      this.#keys = keys;
      this.#readAt = now();
      this.#failure = undefined;
    } catch (cause) {
      this.#failure = cause;
    }
    this.#nextFetchAt = now() + (this.#failure === undefined ? BETWEEN_FETCHES_MS : AFTER_FAILURE_MS);
  }
}

/**
 * Waits for what another delivery has begun, not for ever: an edge runtime may end that one, and its fetch with it.
 * What was asked for before may not hold what is newer.
 *
 * @param {Promise<void>} reading
 */
async function patiently(reading) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST_FETCH_MS);
  });
  await Promise.race([reading, enough]);
  clearTimeout(timer);
  return false;
}
