import { tell } from "./core.js";
import { cleaned } from "./failure.js";
import { currentGeneration, enter } from "./instance.js";
import { CANCELLED, Limit, TIME_OVER } from "./limit.js";
import { exchange } from "./transport.js";

/**
 * @typedef {import("./core-contract.js").Settled} Settled
 * @typedef {import("./core-contract.js").Step} Step
 * @typedef {import("./transport.js").Exchange} Exchange
 * @typedef {import("./transport.js").Head} Head
 * @typedef {Error | undefined} Thrown
 */

/** Bytes of a refusal that are read, and letters of it that an error repeats where it holds no list of errors. */
const LONGEST_REFUSAL = 1 << 20;
const LONGEST_EXCERPT = 8192;

const NO_KEY = Object.freeze({ code: "configuration", option: "apiKey", cause: undefined });

/** Of what was not sent: there is no key. @type {Exchange} */
const UNSENT = { notSent: "transport", cancelled: true };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The facade's side of one call: the core says what is sent and waited for, and is told in JSON what came of it.
 * Keys, bodies, transports and timers stay here.
 */
export class Port {
  #connection;
  #secrets;
  #signal;
  #body;
  #watch;
  /** The request, and how to look for what it made: told by the core before it begins. @type {Head[]} */
  #heads = [];
  /** The last of each. @type {Exchange[]} */
  #exchanges = [];
  /** @type {Limit | undefined} */
  #limit;
  #isSent = false;
  /** Why there is no key. @type {{ message: string, cause?: unknown } | undefined} */
  #noKey;

  /**
   * @param {import("./connection.js").Connection} connection
   * @param {() => readonly string[]} secrets
   * @param {Uint8Array<ArrayBuffer> | undefined} body
   * @param {AbortSignal | undefined} signal
   * @param {import("./watch.js").Watch} watch
   */
  constructor(connection, secrets, body, signal, watch) {
    this.#connection = connection;
    this.#secrets = secrets;
    this.#body = body;
    this.#signal = signal;
    this.#watch = watch;
  }

  /**
   * Does what the core asks for, in turn, until the call is over.
   *
   * @param {import("./core-contract.js").Heads} heads
   * @returns {Promise<Settled>} stays open where the core dies
   */
  async run({ request, lookup, number = 0 }) {
    this.#heads = lookup ? [request, lookup] : [request];
    const generation = currentGeneration();
    for (let answer = ""; generation === currentGeneration(); ) {
      /** @type {Step | Settled} */
      const step = JSON.parse(enter(() => tell(number, answer)));
      if (!("do" in step)) return this.#settled(step);
      answer = await this.#doing(step);
    }
    // Another core knows nothing of this call, and its caller has been told.
    return new Promise(() => {});
  }

  /** @param {Step} step */
  async #doing({ do: what, isLookup, ms, why }) {
    try {
      if (what === "send") return await this.#send(isLookup, ms);
      return await (what === "queue" ? this.#queue(ms) : this.#wait(ms, why));
    } catch {
      // Nobody knows what was sent: so the core takes silence.
      return "";
    }
  }

  /**
   * Waits for a place among the requests of the key. A governor that fails stops nobody.
   *
   * @param {number} withinMs
   * @returns {Promise<string>}
   */
  async #queue(withinMs) {
    const { governor } = this.#connection.options;
    const { account, operation, priority } = this.#watch.subject;
    const { environment } = this.#connection.summary;
    const limit = new Limit(withinMs, this.#signal);
    this.#limit = limit;
    const place = new AbortController();
    let admitted = true;
    try {
      const { signal } = place;
      await limit.race(governor?.acquire({ account, operation, priority, environment, signal }));
    } catch (thrown) {
      admitted = thrown !== TIME_OVER && thrown !== CANCELLED;
      place.abort();
    }
    limit.end();
    return this.#told(admitted ? { admitted } : {});
  }

  /**
   * Sends a message.
   *
   * @param {boolean} isLookup
   * @param {number} timeoutMs
   * @returns {Promise<string>}
   */
  #send(isLookup, timeoutMs) {
    const limit = new Limit(timeoutMs, this.#signal);
    this.#limit = limit;
    const answered = this.#watch.sending(isLookup, this.#heads[Number(isLookup)]?.url);
    return Promise.resolve(this.#exchange(isLookup, limit)).then((done) => {
      limit.end();
      answered(done, this.#secrets());
      this.#exchanges[Number(isLookup)] = done;
      const { bytes, cause: _, ...told } = done;
      const { status = 0 } = told;
      if (this.#connection.options.governor?.report) this.#report(done);
      if (!bytes) return this.#told(told);
      if (status < 200 || status > 299) return this.#told({ ...told, text: this.#refusal(bytes) });
      return this.#told(isLookup ? { ...told, text: decoder.decode(bytes) } : told);
    });
  }

  /**
   * Waits.
   *
   * @param {number} ms
   * @param {import("./core-contract.js").Why} [why]
   * @returns {Promise<string>}
   */
  async #wait(ms, why = "backoff") {
    const limit = new Limit(ms, this.#signal);
    this.#limit = limit;
    const waited = this.#watch.waiting(ms, why);
    // Lost in any case: there is nothing else to wait for.
    await limit.race(new Promise(() => {})).catch(() => {});
    limit.end();
    waited();
    return this.#told({});
  }

  /**
   * How the call ended, with what only this side has.
   *
   * @param {any} end
   * @returns {Settled}
   */
  #settled({ found, isLookup = false, ...settled }) {
    const { bytes, cause, headers } = this.#exchanges[Number(isLookup)] ?? {};
    if (settled.ok) {
      settled.body = found === undefined ? bytes : encoder.encode(found);
      settled.location = headers?.location;
    } else if (settled.code === "cancelled") settled.cause = this.#signal?.reason;
    else if (settled.status === undefined) settled.cause = cause;
    else if (bytes) Object.assign(settled, quoted(this.#refusal(bytes)));
    if (this.#noKey) Object.assign(settled, NO_KEY, this.#noKey);
    return settled;
  }

  /**
   * Leaves no timer, listener or connection behind where the core died, and sends nothing from now on, also where a key
   * is awaited.
   *
   * @returns {boolean} whether anything was sent
   */
  abandon() {
    this.#limit?.cancel();
    this.#heads = [];
    return this.#isSent;
  }

  /** Tells the governor of a reply, so that it can learn. @param {Exchange} exchange */
  #report({ status, headers, bytes }) {
    if (status === undefined) return;
    const { governor, environment } = { ...this.#connection.options, ...this.#connection.summary };
    const seconds = Number(headers?.["retry-after"]);
    const text = status === 429 && bytes ? decoder.decode(bytes.subarray(0, LONGEST_REFUSAL)) : "";
    const isCarriers = /"error_source"\s*:\s*"carrier"/i.test(text);
    try {
      const retryAfterMs = seconds >= 0 ? seconds * 1000 : undefined;
      governor?.report?.({ status, environment, retryAfterMs, isCarriers });
    } catch {
      // As above.
    }
  }

  /**
   * @param {boolean} isLookup
   * @param {Limit} limit
   * @returns {Promise<Exchange> | Exchange}
   */
  #exchange(isLookup, limit) {
    // Nobody is asked for a key on behalf of a caller who has given up.
    if (this.#signal?.aborted) return UNSENT;
    const send = (/** @type {unknown} */ key) => {
      const head = this.#heads[Number(isLookup)];
      if (head && typeof key === "string" && /^[!-~]+$/.test(key)) {
        const complete = { ...head, headers: { ...head.headers, "API-Key": key } };
        this.#isSent = true;
        const { fetch, options } = this.#connection;
        return exchange(fetch, complete, isLookup ? undefined : this.#body, limit, options.maxReplyBytes);
      }
      this.#noKey = {
        message: "apiKey function did not give a key: a non-empty text of visible ASCII characters",
      };
      return UNSENT;
    };
    /** @type {(thrown: unknown) => Exchange} */
    const fail = (thrown) => {
      if (thrown === TIME_OVER) return { notSent: "timeout" };
      if (thrown !== CANCELLED) this.#noKey = { message: "apiKey function failed", cause: thrown };
      return UNSENT;
    };
    try {
      const key = this.#connection.key();
      return typeof key === "string" ? send(key) : limit.race(key).then(send, fail);
    } catch (thrown) {
      return fail(thrown);
    }
  }

  /**
   * What the core is told: also whether the caller has given up.
   *
   * @param {object} what
   */
  #told(what) {
    return JSON.stringify(this.#signal?.aborted ? { ...what, cancelled: true } : what);
  }

  /**
   * A refusal as text. A service that repeats the keys it was sent is not quoted with them.
   *
   * @param {Uint8Array} bytes
   */
  #refusal(bytes) {
    return cleaned(decoder.decode(bytes.subarray(0, LONGEST_REFUSAL)), this.#secrets());
  }
}

/**
 * What an error repeats of a refusal: the service's list of errors or, where it is none of the service's, its
 * beginning.
 *
 * @param {string} text
 * @returns {{ errors: unknown[] } | { body: string }}
 */
function quoted(text) {
  try {
    const { errors } = JSON.parse(text);
    if (Array.isArray(errors)) return { errors };
  } catch {
    // A proxy's page, or a body that was cut.
  }
  return { body: text.slice(0, LONGEST_EXCERPT) };
}
