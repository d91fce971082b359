import { keyOf } from "./dedupe.js";
import { cleaned } from "./failure.js";
import { operationNamed } from "./table.js";

/**
 * @typedef {import("./connection.js").Connection} Connection
 * @typedef {import("./core-contract.js").Settled} Settled
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {import("./index.js").Priority} Priority
 * @typedef {import("./index.js").Receipt} Receipt
 * @typedef {import("./transport.js").Exchange} Exchange
 *
 * @typedef {object} Subject what a call is
 * @property {string} operation
 * @property {string | undefined} account
 * @property {string} method
 * @property {string} path its template
 * @property {Priority} priority
 * @property {string | undefined} key what the thing it makes is known by
 * @property {string | undefined} [lookup] the operation that finds it
 */

/** The service's names for its id of a request. */
const REQUEST_ID = ["x-shipengine-requestid", "x-request-id"];

/** Counts calls: what tells one from others. */
let calls = 0;

/** Follows one call: tells the hooks what happens, and keeps what its receipt says. */
export class Watch {
  #connection;
  #subject;
  #callId = ++calls;
  #startedAt = Date.now();
  #began = performance.now();
  #ended = 0;
  #attempt = 0;
  #lookups = 0;
  #waitedMs = 0;
  #requestIds = /** @type {string[]} */ ([]);

  /** @param {Connection} connection @param {Subject} subject */
  constructor(connection, subject) {
    this.#connection = connection;
    this.#subject = subject;
  }

  get subject() {
    return this.#subject;
  }

  /**
   * A message is about to be sent. Gives what to tell of its end to.
   *
   * @param {boolean} isLookup
   * @param {string} [url]
   */
  sending(isLookup, url = "") {
    if (isLookup) this.#lookups += 1;
    else this.#attempt += 1;
    if (!this.#connection.hears("onRequest") && !this.#connection.hears("onReply")) return this.#answered;
    const message = { ...this.#about(isLookup), url, attempt: this.#attempt, isLookup };
    const sentAt = performance.now();
    this.#connection.tell("onRequest", { ...message, startedAt: Date.now() });
    return (/** @type {Exchange} */ exchange, /** @type {readonly string[]} */ secrets) => {
      const requestId = this.#answered(exchange, secrets);
      const { status, notSent, brokenOff, cancelled } = exchange;
      const failure = notSent ?? brokenOff ?? (cancelled ? "cancelled" : undefined);
      const durationMs = performance.now() - sentAt;
      this.#connection.tell("onReply", { ...message, status, requestId, failure, durationMs });
    };
  }

  /** @param {number} ms @param {import("./index.js").RetryEvent["why"]} why */
  waiting(ms, why) {
    const since = performance.now();
    if (this.#connection.hears("onRetry"))
      this.#connection.tell("onRetry", { ...this.#about(), attempt: this.#attempt, waitMs: ms, why });
    return () => {
      this.#waitedMs += performance.now() - since;
    };
  }

  /**
   * @param {Settled} settled
   * @param {import("./index.js").Cost} [cost]
   * @returns {Receipt}
   */
  receipt(settled, cost) {
    this.#ended ||= performance.now();
    const durationMs = Math.round(this.#ended - this.#began);
    return {
      callId: this.#callId,
      operation: this.#subject.operation,
      account: this.#subject.account,
      environment: this.#connection.summary.environment,
      key: this.#subject.key,
      startedAt: this.#startedAt,
      durationMs,
      attempts: settled.attempts ?? this.#attempt,
      lookups: this.#lookups,
      waitedMs: Math.round(this.#waitedMs),
      requestIds: this.#requestIds,
      outcome: settled.outcome,
      code: settled.ok ? undefined : settled.code,
      cost,
      steps: settled.log ?? plainSteps(settled, durationMs),
    };
  }

  /** The call is over. @param {Settled} settled @param {() => import("./index.js").Cost | undefined} cost */
  ended(settled, cost) {
    this.#ended ||= performance.now();
    if (this.#connection.hears("onReceipt"))
      this.#connection.tell("onReceipt", this.receipt(settled, cost()));
  }

  /** @type {(exchange: Exchange, secrets: readonly string[]) => string | undefined} */
  #answered = ({ headers }, secrets) => {
    const given = headers && REQUEST_ID.map((name) => headers[name]).find((id) => id !== undefined);
    const requestId = cleaned(given, secrets);
    if (requestId) this.#requestIds.push(requestId);
    return requestId;
  };

  #about(isLookup = false) {
    const { operation, account, lookup } = this.#subject;
    const { method, path } = isLookup && lookup ? operationNamed(lookup).row : this.#subject;
    return { callId: this.#callId, operation, account, method, path };
  }
}

/**
 * What a call of this operation is.
 *
 * @param {import("./session.js").Label} label
 * @param {Operation} row
 * @param {{ body: unknown, path: readonly string[] }} sorted
 * @returns {Subject}
 */
export function subjectFrom(label, row, { body, path }) {
  const { method, retry, spends } = row;
  const isRead = method === "GET" || (method === "POST" && retry === "safe");
  const priority = spends !== "nothing" ? "purchase" : isRead ? "read" : "write";
  const { operation, account } = label;
  const key = keyOf(row, body, path);
  return { operation, account, method, path: row.path, priority, key, lookup: row.lookup?.with };
}

/**
 * How to find out what became of a write.
 *
 * @param {Operation} row
 * @param {Watch} watch
 * @returns {import("./errors.js").Check}
 */
export function checkOf(row, watch) {
  return { operation: String(row.lookup?.with), key: watch.subject.key ?? String(row.lookup?.by) };
}

/**
 * The steps of a call that took a message and its reply, or less: the core tells only of others.
 *
 * @param {Settled} settled
 * @param {number} atMs
 * @returns {Receipt["steps"]}
 */
function plainSteps({ attempts, status }, atMs) {
  const message = /** @type {const} */ ("request");
  if (!attempts) return [];
  const sent = { atMs: 0, event: /** @type {const} */ ("sent"), message };
  return status === undefined ? [sent] : [sent, { atMs, event: "replied", message, status }];
}
