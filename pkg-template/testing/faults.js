import { json, Refusal, refusalReply } from "./envelope.js";

/** @typedef {import("./envelope.js").Reply} Reply */
/** @typedef {import("./index.js").Fault} Fault */
/** @typedef {import("./index.js").FaultScript} FaultScript */
/** @typedef {{ operation: string, fault: Fault, left: number }} Planned */

const KINDS = [
  "drop_before",
  "drop_after_commit",
  "cut_body",
  "stall_headers",
  "stall_body",
  "status",
  "delay",
];
const ANY = "*";
const LONGEST_MS = 2_147_483_647;
/** Statuses whose answers have no body. */
const EMPTY = [204, 205, 304];

/** @type {Record<number, [type: string, code: string]>} */
const ERROR_BY_STATUS = {
  401: ["security", "unauthorized"],
  403: ["security", "forbidden"],
  404: ["business_rules", "not_found"],
  429: ["system", "rate_limit_exceeded"],
};

/** What shall go wrong with the coming requests. */
export class Faults {
  /** @type {Planned[]} */
  #planned = [];
  #names;

  /** @param {readonly string[]} operationNames */
  constructor(operationNames) {
    this.#names = new Set([...operationNames, ANY]);
  }

  /** The part of it a test writes. @returns {FaultScript} */
  script() {
    const faults = this;
    return {
      next(operation, fault, { times = 1 } = {}) {
        if (!faults.#names.has(operation)) throw wrong(`no operation ${operation}`);
        if (!KINDS.includes(fault.kind)) throw wrong(`no kind of fault ${fault.kind}`);
        if (times !== Infinity && !isCount(times)) throw wrong(`times must be 1 at least, not ${times}`);
        checkNumbers(fault);
        faults.#planned.push({ operation, fault: { ...fault }, left: times });
      },
      clear() {
        faults.#planned = [];
      },
      get pending() {
        return faults.#planned.reduce((sum, { left }) => sum + left, 0);
      },
    };
  }

  /** The fault for a request that has just come: the oldest that fits, used up. @param {string} operation */
  take(operation) {
    const index = this.#planned.findIndex((each) => each.operation === operation || each.operation === ANY);
    const planned = this.#planned[index];
    if (planned === undefined) return undefined;
    planned.left -= 1;
    if (planned.left <= 0) this.#planned.splice(index, 1);
    return planned.fault;
  }
}

/**
 * Whether the request is carried out only after the connection has broken.
 *
 * @param {Fault} fault
 * @returns {fault is Extract<Fault, { kind: "drop_after_commit" }> & { commitAfterMs: number }}
 */
export function isLate(fault) {
  return fault.kind === "drop_after_commit" && fault.commitAfterMs !== undefined;
}

/** @param {Fault} fault @throws {TypeError} where a number of it is none that can be */
function checkNumbers(fault) {
  const { kind, status, ms, commitAfterMs, retryAfter } = /** @type {Record<string, unknown>} */ ({
    ...fault,
  });
  if (kind === "status" && !(isCount(status) && status >= 200 && status <= 599))
    throw wrong(`status must be 200 to 599, not ${status}`);
  if (kind === "delay" && !isTime(ms)) throw wrong(`ms must be a time, not ${ms}`);
  if (commitAfterMs !== undefined && !(isTime(commitAfterMs) && kind === "drop_after_commit"))
    throw wrong(`commitAfterMs must be a time, of a drop_after_commit, not ${commitAfterMs}`);
  if (typeof retryAfter === "number" && !(retryAfter >= 0))
    throw wrong(`retryAfter must be a time, not ${retryAfter}`);
}

/** @param {string} what */
function wrong(what) {
  return new TypeError(`faults.next: ${what}`);
}

/** @param {unknown} value @returns {value is number} */
function isCount(value) {
  return Number.isSafeInteger(value) && /** @type {number} */ (value) >= 1;
}

/** In milliseconds, as timers take them. @param {unknown} value */
function isTime(value) {
  return typeof value === "number" && value >= 0 && value <= LONGEST_MS;
}

/** Whether the request is carried out although its answer goes wrong. @param {Fault} fault */
export function commits(fault) {
  if (fault.kind === "drop_before" || isLate(fault)) return false;
  if (fault.kind === "status") return fault.commit ?? false;
  return fault.kind === "stall_headers" ? (fault.commit ?? true) : true;
}

/**
 * The answer a `status` fault gives in place of the service's own.
 *
 * @param {Extract<Fault, { kind: "status" }>} fault
 * @param {string} requestId
 * @returns {Reply}
 */
export function scriptedReply(fault, requestId) {
  const reply = statusReply(fault, requestId);
  const headers = Object.entries(fault.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  if (fault.retryAfter !== undefined) headers.push(["retry-after", String(fault.retryAfter)]);
  return { ...reply, headers: { ...reply.headers, ...Object.fromEntries(headers) } };
}

/** @param {Extract<Fault, { kind: "status" }>} fault @param {string} requestId @returns {Reply} */
function statusReply({ status, body }, requestId) {
  if (EMPTY.includes(status)) return { status, headers: {}, body: null };
  if (typeof body === "string") {
    const headers = { "content-type": "text/plain; charset=utf-8" };
    return { status, headers, body: new TextEncoder().encode(body) };
  }
  if (body !== undefined) return json(body, status);
  const [error_type, error_code] = ERROR_BY_STATUS[status] ?? ["system", "unspecified"];
  return refusalReply(
    new Refusal(status, [{ error_type, error_code, message: `Status ${status}.` }]),
    requestId,
  );
}
