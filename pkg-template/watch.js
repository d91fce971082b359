import { keyOf } from "./dedupe.js";
import { cleaned } from "./failure.js";
import { costOf } from "./money-guard.js";
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

/** Counts calls: what tells one from others. */
let calls = 0;

/** Follows one call: tells the hooks what happens, and keeps what its receipt says. */
export class Watch {
  #connection;
  #callId = ++calls;
  /** Milliseconds since 1970. */
  startedAt = Date.now();
  #began = performance.now();
  #ended = 0;
  #attempt = 0;
  #lookups = 0;
  #waitedMs = 0;
  #requestIds = /** @type {string[]} */ ([]);
  /** Of the message or the wait under way. */
  #since = 0;
  /** @type {Omit<import("./index.js").RequestEvent, "startedAt"> | undefined} */
  #message;

  /** @param {Connection} connection @param {Subject} subject */
  constructor(connection, subject) {
    this.#connection = connection;
    this.subject = subject;
  }

  /**
   * A message is about to be sent.
   *
   * @param {boolean} isLookup
   * @param {string} url
   */
  sending(isLookup, url) {
    if (isLookup) this.#lookups += 1;
    else this.#attempt += 1;
    if (!this.#connection.hears("onRequest") && !this.#connection.hears("onReply")) return;
    this.#message = { ...this.#about(isLookup), url, attempt: this.#attempt, isLookup };
    this.#since = performance.now();
    this.#connection.tell("onRequest", { ...this.#message, startedAt: Date.now() });
  }

  /** What became of it. @param {Exchange} exchange @param {readonly string[]} secrets */
  answered({ requestId: given, status, notSent, brokenOff, cancelled }, secrets) {
    const requestId = given && cleaned(given, secrets);
    if (requestId) this.#requestIds.push(requestId);
    if (!this.#message || !this.#connection.hears("onReply")) return;
    const failure = notSent ?? brokenOff ?? (cancelled ? "cancelled" : undefined);
    const durationMs = performance.now() - this.#since;
    this.#connection.tell("onReply", { ...this.#message, status, requestId, failure, durationMs });
  }

  /** @param {number} ms @param {import("./index.js").RetryEvent["why"]} why */
  waiting(ms, why) {
    this.#since = performance.now();
    if (this.#connection.hears("onRetry"))
      this.#connection.tell("onRetry", { ...this.#about(), attempt: this.#attempt, waitMs: ms, why });
  }

  /** The wait is over. */
  waited() {
    this.#waitedMs += performance.now() - this.#since;
  }

  /**
   * @param {Settled} settled
   * @param {import("./index.js").Cost} [cost]
   * @returns {Receipt}
   */
  receipt(settled, cost) {
    this.#ended ||= performance.now();
    const durationMs = Math.round(this.#ended - this.#began);
    const { requestId } = settled;
    // That of an error may stand in its body alone.
    if (requestId && !this.#requestIds.includes(requestId)) this.#requestIds.push(requestId);
    return {
      callId: this.#callId,
      operation: this.subject.operation,
      account: this.subject.account,
      environment: this.#connection.summary.environment,
      key: this.subject.key,
      startedAt: this.startedAt,
      durationMs,
      attempts: settled.attempts ?? this.#attempt,
      lookups: this.#lookups,
      waitedMs: Math.round(this.#waitedMs),
      requestIds: this.#requestIds,
      outcome: settled.outcome,
      code: settled.ok ? undefined : settled.code,
      // A read that shows a price has cost nothing, nor has what was there before.
      cost: this.subject.priority === "read" || (settled.ok && settled.isEarlier) ? undefined : cost,
      steps: settled.log ?? plainSteps(settled, durationMs),
    };
  }

  /** The call is over. @param {Settled} settled @param {unknown} [data] of its reply */
  ended(settled, data) {
    this.#ended ||= performance.now();
    if (this.#connection.hears("onReceipt"))
      this.#connection.tell("onReceipt", this.receipt(settled, costOf(data)));
  }

  #about(isLookup = false) {
    const { operation, account, lookup } = this.subject;
    const { method, path } = isLookup && lookup ? operationNamed(lookup).row : this.subject;
    return { callId: this.#callId, operation, account, method, path };
  }
}

/**
 * What a call of this operation is.
 *
 * @param {import("./calling.js").Label} label
 * @param {Operation} row
 * @param {readonly string[]} path
 * @param {unknown} body
 * @returns {Subject}
 */
export function subjectFrom(label, row, path, body) {
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
