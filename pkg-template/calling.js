import { fulfil, refuse } from "./call.js";
import { question } from "./core.js";
import { errorFrom } from "./failure.js";
import { crashed, internalError } from "./instance.js";
import { headerTexts } from "./options.js";
import { Port } from "./port.js";
import { jsonOrText, response } from "./response.js";
import { checkOf } from "./watch.js";

/**
 * @typedef {import("./core-contract.js").Failure} Failure
 * @typedef {import("./core-contract.js").Head} Head
 * @typedef {import("./core-contract.js").Reply} Reply
 * @typedef {import("./core-contract.js").Settled} Settled
 * @typedef {import("./index.js").CallOptions} CallOptions
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {{ operation: string, account: string | undefined }} Label what errors say of a call
 *
 * @typedef {object} Asked
 * @property {import("./connection.js").Connection} connection
 * @property {Readonly<import("./account.js").Account> | undefined} account none for the partner's own handle
 * @property {Heads} heads of the handle
 * @property {Label} label
 * @property {number | undefined} index of the operation in the table; none of a request of the caller's own
 * @property {Operation | undefined} row
 * @property {string | undefined} method of a request of the caller's own: then `path` holds the whole path
 * @property {readonly string[]} path its arguments
 * @property {string | undefined} query JSON text
 * @property {Uint8Array<ArrayBuffer> | undefined} body
 * @property {Readonly<CallOptions>} options
 *
 * @typedef {Pick<Asked, "connection" | "account">} Owner
 */

/** The engine's own default. */
export const DEFAULT_DEADLINE_MS = 180_000;
/** In place of a number, where there is none. */
const NONE = -1;
const NO_BYTES = new Uint8Array(0);

/**
 * A call on this side: what is asked for, and what becomes of its end. One object and no closures, since thousands may
 * be under way.
 */
export class Calling {
  /**
   * @param {Asked} asked
   * @param {import("./watch.js").Watch} watch
   * @param {import("./call.js").Call<unknown>} call what the caller holds
   */
  constructor(asked, watch, call) {
    this.asked = asked;
    this.watch = watch;
    this.call = call;
  }

  get isResumed() {
    return this.asked.options.resumeFrom !== undefined;
  }

  /** The keys in use: they must not stand in anything that is shown. */
  get secrets() {
    return secretsOf(this.asked);
  }

  /** Has the core take it up, and does what it asks for until it is over. Whatever is wrong before is thrown. */
  begin() {
    const { asked } = this;
    const { connection, index, row, options } = asked;
    const { timeoutMs = NONE, deadlineMs = NONE, maxRetries = NONE, resumeFrom } = options;
    const core = connection.core();
    const head = asked.heads.of(asked, row);
    const overAgoMs = resumeFrom === undefined ? NONE : overAgo(resumeFrom, asked);
    const reads = head.method === "GET";
    let number;
    try {
      number = core.begin(index ?? NONE, reads, timeoutMs, deadlineMs, maxRetries, overAgoMs);
    } catch (thrown) {
      throw crashed(thrown, factsOf(asked, row, false));
    }
    new Port(this, number, head).start();
  }

  /** Its head once more, for a repeat: meanwhile nobody holds it. */
  head() {
    return this.asked.heads.of(this.asked, this.asked.row);
  }

  /** Tells the core what it has to know to ask what became of it. @param {number} number by which it knows the call */
  giveEvidence(number) {
    const { row, index, account, body = NO_BYTES, options } = this.asked;
    if (row?.retry !== "after_lookup") return;
    const since = Math.min(options.resumeFrom ?? Number.POSITIVE_INFINITY, this.watch.startedAt);
    question(number, index ?? NONE, account?.reference, restOf(this.asked), body, since);
  }

  /** It is over. @param {Settled} end */
  settled(end) {
    if (end.ok) return this.succeeded(end);
    const { watch } = this;
    const { row, label } = this.asked;
    watch.ended(end);
    const receipt = watch.receipt(end);
    const check = end.outcome === "unknown" && row?.lookup ? checkOf(row, watch) : undefined;
    this.failed(errorFrom(end, { ...label, receipt, check }, this.secrets));
  }

  /**
   * The core died under it, or this side has failed.
   *
   * @param {unknown} cause
   * @param {boolean} isSent whether the service may have it
   */
  died(cause, isSent) {
    const facts = factsOf(this.asked, this.asked.row, isSent);
    const end = /** @type {Failure} */ ({ code: "internal", ...facts });
    this.watch.ended(end);
    const look = facts.retryable ? "" : ": look before you repeat it";
    const receipt = this.watch.receipt(end);
    this.failed(internalError(`${facts.operation} was under way${look}`, { ...facts, receipt }, cause));
  }

  /** @param {Reply} reply */
  succeeded(reply) {
    try {
      fulfil(this.call, this.responseTo(reply));
    } catch (error) {
      refuse(this.call, error);
    }
  }

  /**
   * What the caller gets of a success: here of a request of his own, without checks.
   *
   * @param {Reply} reply
   * @returns {import("./index.js").Response<unknown>}
   */
  responseTo(reply) {
    this.watch.ended(reply);
    return response(reply, jsonOrText(reply.body), [], this.watch);
  }

  /** @param {unknown} error */
  failed(error) {
    refuse(this.call, error);
  }
}

/** Makes the heads of one handle's requests: everything but body and key. Bulk work asks for the same one all the time. */
export class Heads {
  /** What the last head was for, and its JSON text. @type {number | undefined} */
  #index;
  #hasBody = false;
  #json = "";

  /**
   * @param {Asked} asked
   * @param {Operation | undefined} begins the operation, where its error is to say what became of a call
   * @returns {Head} one of its own
   */
  of(asked, begins) {
    const rest = restOf(asked);
    const { index } = asked;
    const hasBody = asked.body !== undefined;
    const isPlain = rest === undefined && index !== undefined;
    const isLast = isPlain && index === this.#index && hasBody === this.#hasBody;
    const json = isLast ? this.#json : ask(asked, rest, begins);
    /** @type {Head | Failure} */
    const head = JSON.parse(json);
    if (!("url" in head)) throw errorFrom(head, asked.label, secretsOf(asked));
    if (isPlain && !isLast) [this.#index, this.#hasBody, this.#json] = [index, hasBody, json];
    return head;
  }
}

/**
 * @param {Asked} asked
 * @param {string | undefined} rest
 * @param {Operation | undefined} begins
 * @returns {string} JSON text
 */
function ask(asked, rest, begins) {
  const { connection, account, index, body } = asked;
  const core = connection.core();
  try {
    return core.head(index ?? NONE, account?.reference, rest, body !== undefined);
  } catch (thrown) {
    throw crashed(thrown, begins && factsOf(asked, begins, false));
  }
}

/** @param {Owner} owner */
function secretsOf({ connection, account }) {
  return account?.key ? [...connection.secrets(), account.key] : connection.secrets();
}

/** See `Asked::read` in `src/wasm/given.rs`. @param {Asked} asked */
function restOf({ method, path, query, options: { headers } }) {
  if (!method && path.length === 0 && query === undefined && !headers) return undefined;
  return JSON.stringify([method, path, query, headers && headerTexts(headers)]);
}

/**
 * What is known of a call that a crash has ended.
 *
 * @param {Asked} asked
 * @param {Operation | undefined} row
 * @param {boolean} isSent
 */
function factsOf({ label, options }, row, isSent) {
  const isInDoubt = isSent || options.resumeFrom !== undefined;
  const outcome = row?.retry === "safe" ? undefined : isInDoubt ? "unknown" : "refused";
  return /** @type {const} */ ({ ...label, outcome, retryable: outcome !== "unknown" });
}

/**
 * How long ago an earlier call was over, in milliseconds. It may have sent something until its deadline.
 *
 * @param {number} startedAt
 * @param {Asked} asked
 */
function overAgo(startedAt, { options, connection }) {
  const deadlineMs = options.deadlineMs ?? connection.options.deadlineMs ?? DEFAULT_DEADLINE_MS;
  return Math.max(0, Date.now() - startedAt - deadlineMs);
}
