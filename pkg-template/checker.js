import * as core from "./core.js";
import { crashed, currentGeneration, enter, memory } from "./instance.js";
import { decoder, encoder } from "./text.js";
import { findUnserialisable, isSuspicious } from "./unserialisable.js";
import { createWriter } from "./writer.js";

/**
 * @typedef {import("./errors.js").Finding} Finding
 * @typedef {{ length: number, issues: readonly Finding[], notes: readonly Finding[] }} Checked
 * `length` bytes stand in the core's buffer until the next check.
 */

const PARTS = /** @type {const} */ ({ body: 0, query: 1, reply: 2 });
/** @type {readonly Finding[]} */
const NONE = Object.freeze([]);

/** @type {ReturnType<typeof createWriter>} */
let writePayload;
let generation = 0;
let isFirst = true;
let address = 0;
let view = new Uint8Array(0);

/**
 * Serialises and checks what a request sends: see {@link bytesOf} and {@link textOf}.
 *
 * @param {number} operation its index in the table
 * @param {"body" | "query"} part
 * @param {unknown} payload
 * @param {boolean} extraFields whether fields that nobody documents may pass
 * @returns {Checked}
 */
export function checkPayload(operation, part, payload, extraFields) {
  const isObject = typeof payload === "object" && payload !== null;
  const length = isObject ? write(payload) : 0;
  if (length > 0) return checkBuffer(operation, part, length, extraFields);
  const text = toJson(payload);
  if (text === undefined || (isObject && isSuspicious(payload))) {
    const { findings: lost, rest } = findUnserialisable(payload, part);
    if (lost.length > 0) return withLost(lost, rest && checkText(operation, part, rest, extraFields));
  }
  return checkText(operation, part, text ?? "null", extraFields);
}

/**
 * What is wrong with a payload besides what JSON cannot hold.
 *
 * @param {Finding[]} lost
 * @param {Checked | "" | undefined} rest
 * @returns {Checked}
 */
function withLost(lost, rest) {
  const others = rest ? rest.issues : [];
  // null stands in the places of the lost, which the check may have found fault with.
  const isOther = (/** @type {Finding} */ { path }) =>
    lost.every((finding) => path !== finding.path && !path.startsWith(`${finding.path}/`));
  return { length: 0, issues: [...lost, ...others.filter(isOther)], notes: rest ? rest.notes : [] };
}

/**
 * A copy of its own of what was checked last: the buffer is the next caller's.
 *
 * @param {Checked} checked
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(checked) {
  // Taken anew: making findings may have moved the memory.
  return room(checked.length).slice(0, checked.length);
}

/**
 * What was checked last, as text.
 *
 * @param {Checked} checked
 * @returns {string}
 */
export function textOf(checked) {
  return decoder.decode(room(checked.length).subarray(0, checked.length));
}

/**
 * Reads a reply and notes where it drifts from what is documented. Never refuses one for its shape.
 *
 * @param {number} operation
 * @param {Uint8Array} bytes JSON text
 * @param {unknown} [data] what it says, where that is known
 * @returns {{ data: unknown, notes: readonly Finding[] }}
 */
export function readReply(operation, bytes, data = JSON.parse(decoder.decode(bytes))) {
  try {
    return { data, notes: driftOf(operation, bytes) };
  } catch (thrown) {
    // The reply is worth more than its notes: it may be a label that was paid for.
    crashed(thrown);
    return { data, notes: NONE };
  }
}

/**
 * @param {number} operation
 * @param {Uint8Array} bytes
 * @returns {readonly Finding[]}
 */
function driftOf(operation, bytes) {
  room(bytes.length).set(bytes);
  const found = core.check(operation, PARTS.reply, bytes.length, false);
  if (found === 0) return NONE;
  return findings("reply").map((finding) => ({ ...finding, severity: "note" }));
}

/**
 * `payload` as JSON text; undefined where JSON has none for it.
 *
 * @param {unknown} payload
 * @returns {string | undefined}
 */
function toJson(payload) {
  try {
    return JSON.stringify(payload);
  } catch {
    // A cycle, a BigInt, a getter that throws, too many levels: all are named by path, not by this error.
    return undefined;
  }
}

/**
 * @param {number} operation
 * @param {"body" | "query"} part
 * @param {string} text
 * @param {boolean} extraFields
 * @returns {Checked}
 */
function checkText(operation, part, text, extraFields) {
  return checkBuffer(
    operation,
    part,
    enter(() => encode(text)),
    extraFields,
  );
}

/**
 * Writes an object into the core's buffer.
 *
 * @param {object} payload
 * @returns {number} its length in bytes; 0 where that is left to `JSON.stringify`
 */
function write(payload) {
  freshen();
  // To learn the names of one payload costs more than it saves: a process that starts has its first answer sooner.
  if (isFirst) {
    isFirst = false;
    return 0;
  }
  try {
    return writePayload(payload);
  } catch (thrown) {
    throw crashed(thrown);
  }
}

/**
 * Checks what stands in the core's buffer.
 *
 * @param {number} operation
 * @param {"body" | "query"} part
 * @param {number} length
 * @param {boolean} extraFields
 * @returns {Checked}
 */
function checkBuffer(operation, part, length, extraFields) {
  try {
    const found = core.check(operation, PARTS[part], length, extraFields);
    if (found === 0) return { length, issues: NONE, notes: NONE };
    const all = findings(part);
    return {
      length,
      issues: all.filter((finding) => finding.severity === "issue"),
      notes: all.filter((finding) => finding.severity === "note"),
    };
  } catch (thrown) {
    throw crashed(thrown);
  }
}

/**
 * What the last check found, without the facts that the core leaves empty.
 *
 * @param {"body" | "query" | "reply"} part
 * @returns {Finding[]}
 */
function findings(part) {
  const found = /** @type {import("./core-contract.js").CoreFinding[]} */ (JSON.parse(core.findings()));
  return found.map(({ expected, received, ...finding }) => ({
    ...finding,
    part,
    ...(expected && { expected }),
    ...(received && { received }),
  }));
}

/**
 * Writes `text` into the core's buffer and gives its length in bytes.
 *
 * @param {string} text
 * @returns {number}
 */
function encode(text) {
  const { read, written } = encoder.encodeInto(text, room(text.length));
  if (read === text.length) return written;
  // Not ASCII throughout, and no room to spare: three bytes per UTF-16 unit always do.
  return encoder.encodeInto(text, room(text.length * 3)).written;
}

/**
 * The core's buffer, with room for at least `length` bytes.
 *
 * @param {number} length
 * @returns {Uint8Array<ArrayBuffer>}
 */
function room(length) {
  freshen();
  // A view of memory that grew since is detached: its length is 0, as that of a first one.
  if (view.length < length || view.length === 0) {
    address = core.reserve(length);
    view = new Uint8Array(/** @type {ArrayBuffer} */ (memory().buffer), address, core.capacity());
  }
  return view;
}

/** Begins anew with another instance. */
function freshen() {
  const current = currentGeneration();
  if (generation === current) return;
  generation = current;
  writePayload = createWriter();
  view = new Uint8Array(0);
}
