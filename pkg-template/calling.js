import { fulfil, refuse } from "./call.js";
import { question } from "./core.js";
import { isShipStationPartnerError } from "./errors.js";
import { errorFrom } from "./failure.js";
import { crashed, internalError } from "./instance.js";
import { headerTexts } from "./options.js";
import { Port } from "./port.js";
import { CallResponse, jsonOrText } from "./response.js";
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
 * @property {string} [method] of a request of the caller's own: then `path` holds the whole path
 * @property {readonly string[]} path its arguments
 * @property {string | undefined} query JSON text
 * @property {Uint8Array<ArrayBuffer> | undefined} body
 * @property {Readonly<CallOptions>} options
 *
 * @typedef {Pick<Asked, "connection" | "account">} Owner
 */

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
    this.rest = restOf(asked);
    this.watch = watch;
    this.call = call;
    this.keys = /** @type {string[]} */ ([]);
  }

  get isResumed() {
    return this.asked.options.resumeFrom !== undefined;
  }

  /** The keys in use, and those that its own messages went out with: they must not stand in anything that is shown. */
  get secrets() {
    return [...secretsOf(this.asked), ...this.keys];
  }

  /** Has the core take it up, and does what it asks for until it is over. Whatever is wrong before is thrown. */
  begin() {
    const { asked } = this;
    const { connection, index, row, method, options } = asked;
    const core = connection.core();
    const { timeoutMs, deadlineMs, maxRetries } = connection.limitsOf(options);
    const head = asked.heads.of(asked, this.rest, row);
    const earlier = earlierCalls(options, connection);
    const overAgoMs = earlier ? overAgo(earlier) : NONE;
    const reads = method === "GET";
    let number;
    try {
      number = core.begin(index ?? NONE, reads, timeoutMs, deadlineMs, maxRetries, overAgoMs);
    } catch (thrown) {
      throw crashed(thrown, factsOf(asked, row, false));
    }
    new Port(this, number, head).start();
  }

  /** Tells the core what it has to know to ask what became of it. @param {number} number by which it knows the call */
  giveEvidence(number) {
    const { connection, row, index, account, body = NO_BYTES, options } = this.asked;
    if (row?.retry !== "after_lookup") return;
    const { firstAt, lastAt } = earlierCalls(options, connection) ?? { firstAt: Infinity, lastAt: Infinity };
    // In any order: they may be of machines whose clocks differ.
    const since = Math.min(firstAt, lastAt, this.watch.startedAt);
    question(number, index ?? NONE, account?.reference, this.rest, body, since);
  }

  /** It is over. @param {Settled} end */
  settled(end) {
    if (!end.ok) return this.failed(errorOf(end, this.#known(end), this.secrets));
    try {
      fulfil(this.call, this.responseTo(end));
    } catch (error) {
      refuse(this.call, error);
    }
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
    const look = facts.retryable ? "" : ": look before you repeat it";
    const known = { ...facts, ...this.#known(end) };
    // No closure: a stack would hold it, and with it the cause, whose own stack holds the dead core's memory.
    this.failed(internalError(`${facts.operation} was under way${look}`, known, cause));
  }

  /** What is known of it at its end, which is told. @param {Failure} end */
  #known(end) {
    const { watch } = this;
    const { row, label } = this.asked;
    watch.ended(end);
    const check = end.outcome === "unknown" && row?.lookup ? checkOf(row, watch) : undefined;
    return { ...label, receipt: watch.receipt(end), check };
  }

  /**
   * What is to be told of what became of the request.
   *
   * @param {import("./transport.js").Exchange} exchange
   * @returns {import("./transport.js").Exchange}
   */
  judged(exchange) {
    const { row } = this.asked;
    const { notSent, cancelled, cause } = exchange;
    const isDear = !row || row.lookup || row.spends !== "nothing";
    // What throws at once may have sent it before: where that may cost money, it is no proof that nothing was sent.
    return isDear && notSent === "transport" && !cancelled ? { brokenOff: notSent, cause } : exchange;
  }

  /**
   * What the caller gets of a success: here of a request of his own, without checks.
   *
   * @param {Reply} reply
   * @returns {import("./index.js").Response<unknown>}
   */
  responseTo(reply) {
    this.watch.ended(reply);
    return new CallResponse(reply, jsonOrText(reply.body), [], this.watch);
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
   * @param {string | undefined} rest see {@link restOf}
   * @param {Operation | undefined} begins the operation, where its error is to say what became of a call
   * @returns {string} the JSON text of a {@link Head}: each message reads one of its own
   */
  of(asked, rest, begins) {
    const { index } = asked;
    const hasBody = asked.body !== undefined;
    const isPlain = rest === undefined && index !== undefined;
    if (isPlain && index === this.#index && hasBody === this.#hasBody) return this.#json;
    const json = ask(asked, rest, begins);
    /** @type {Head | Failure} */
    const head = JSON.parse(json);
    if (!("url" in head)) throw errorFrom(head, asked.label, secretsOf(asked));
    if (isPlain) [this.#index, this.#hasBody, this.#json] = [index, hasBody, json];
    return json;
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

/**
 * @param {Failure} end
 * @param {import("./errors.js").ErrorFacts} facts
 * @param {readonly string[]} secrets
 */
function errorOf(end, facts, secrets) {
  try {
    return errorFrom(end, facts, secrets);
  } catch {
    // What came along cannot be shown: a cause that throws when it is read, a list nested too deep.
    const { code, message, status, requestId, outcome, retryable, attempts } = end;
    const plain = { code, message, status, requestId, outcome, retryable, attempts };
    return errorFrom(/** @type {Failure} */ (plain), facts, secrets);
  }
}

/**
 * An error from before the core was asked: it says nothing of the earlier call that this one goes on with.
 *
 * @param {unknown} error
 * @param {Readonly<CallOptions> | undefined} options
 * @param {Pick<Operation, "retry">} row
 * @param {Partial<Label>} label what it is told of its call
 */
export function stillInDoubt(error, options, row, label) {
  if (!isShipStationPartnerError(error)) return error;
  try {
    Object.assign(/** @type {object} */ (error), label);
    if (options?.resumeFrom !== undefined && row.retry !== "safe")
      Object.assign(error, { outcome: "unknown", retryable: false });
  } catch {
    // Options that cannot be read say nothing.
  }
  return error;
}

/** @param {Owner} owner */
function secretsOf({ connection, account }) {
  return account?.key ? [...connection.secrets(), account.key] : connection.secrets();
}

/**
 * What is asked for besides operation and account, as JSON text: see `Asked::read` in `src/wasm/given.rs`. Written once: the
 * headers are the caller's own and may be other ones later.
 *
 * @param {Asked} asked
 */
export function restOf({ method, path, query, options: { headers } }) {
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
 * When the calls began that this one goes on with, and how long each may have gone on: where nothing is said of it, as
 * long as this one may, or as the client allows. A number is of the only one.
 *
 * @param {Readonly<CallOptions>} options
 * @param {import("./connection.js").Connection} connection
 */
export function earlierCalls(options, connection) {
  const { resumeFrom } = options;
  if (resumeFrom === undefined) return undefined;
  const { firstAt, lastAt, deadlineMs } =
    typeof resumeFrom === "number"
      ? { firstAt: resumeFrom, lastAt: resumeFrom, deadlineMs: undefined }
      : resumeFrom;
  const longest = Math.max(...[options, {}].map((each) => connection.limitsOf(each).deadlineMs));
  return { firstAt, lastAt, deadlineMs: deadlineMs ?? longest };
}

/**
 * How long ago the last of the earlier calls was over, in milliseconds. It may have sent something until its deadline.
 *
 * @param {NonNullable<ReturnType<typeof earlierCalls>>} earlier
 */
function overAgo({ firstAt, lastAt, deadlineMs }) {
  return Math.max(0, Date.now() - Math.max(firstAt, lastAt) - deadlineMs);
}
