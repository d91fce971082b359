import { bytesOf, checkPayload, textOf } from "./checker.js";
import { ValidationError } from "./errors.js";
import { isCallOption } from "./options.js";
import { encoder } from "./text.js";
import { findUnserialisable } from "./unserialisable.js";
import { subjectOf, unknownVariant } from "./variants.js";

/**
 * @typedef {import("./errors.js").Finding} Finding
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {{ body?: unknown, query?: unknown }} Payloads
 * @typedef {{ body: Uint8Array<ArrayBuffer> | undefined, query: string | undefined, notes: Finding[] }} Parts
 */

/** @type {Finding} */
const BODY_MISSING = Object.freeze({
  severity: "issue",
  part: "body",
  path: "",
  code: "required",
  message: "the body is missing",
  expected: "an object",
  received: "undefined",
});

/**
 * What a request sends, checked: a body as bytes of its own, a query as JSON text.
 *
 * @param {number} index of the operation
 * @param {Operation} row
 * @param {Payloads & { path: readonly string[] }} arguments of the call
 * @param {boolean} extraFields
 * @returns {Parts}
 * @throws {ValidationError} with all issues of both
 */
export function checkedParts(index, row, { path, body, query }, extraFields) {
  const issues = body === undefined && row.body === "required" ? [BODY_MISSING] : [];
  const notes = unknownVariant(row, path);
  /** @type {Parts} */
  const parts = { body: undefined, query: undefined, notes };
  if (body !== undefined) {
    const checked = checkPayload(subjectOf(index, row, path), "body", body, extraFields);
    issues.push(...checked.issues);
    notes.push(...checked.notes);
    // The bytes are copied before the next check writes over them.
    if (checked.issues.length === 0) parts.body = bytesOf(checked);
  }
  if (query !== undefined) {
    const checked = checkPayload(index, "query", query, extraFields);
    issues.push(...checked.issues);
    notes.push(...checked.notes);
    if (checked.issues.length === 0) parts.query = textOf(checked);
  }
  if (issues.length > 0) throw invalid(row.name, issues, notes);
  return parts;
}

/**
 * What a request sends, as the caller gives it.
 *
 * @param {Payloads} payloads
 * @param {string} operation
 * @returns {Omit<Parts, "notes">}
 * @throws {ValidationError} only for what JSON cannot hold
 */
export function uncheckedParts({ body, query }, operation) {
  const json = jsonOf(body, "body", operation);
  return {
    body: json === undefined ? undefined : encoder.encode(json),
    query: jsonOf(query, "query", operation),
  };
}

/**
 * @param {unknown} payload
 * @param {"body" | "query"} part
 * @param {string} operation
 * @returns {string | undefined}
 */
function jsonOf(payload, part, operation) {
  if (payload === undefined) return undefined;
  const { findings } = findUnserialisable(payload, part);
  if (findings.length > 0) throw invalid(operation, findings, []);
  return JSON.stringify(payload);
}

/**
 * @param {string} operation
 * @param {Finding[]} issues
 * @param {Finding[]} notes
 */
function invalid(operation, issues, notes) {
  // What is missing tells more than what is unknown, which may be what was meant for its place.
  const missing = issues.filter(({ code }) => code === "required");
  const all = [...new Set([...missing, ...issues])];
  const shown = all.slice(0, 3).map(({ path, message }) => `${path || "(whole)"}: ${message}`);
  const more = all.length > shown.length ? `; and ${all.length - shown.length} more` : "";
  const count = `${all.length} issue${all.length > 1 ? "s" : ""}`;
  const isMisplaced = all.some(({ code, path }) => code === "unknown_field" && isCallOption(path.slice(1)));
  const hint = isMisplaced ? " (options come last)" : "";
  return new ValidationError(`${operation} was not sent, ${count}: ${shown.join("; ")}${more}${hint}`, {
    operation,
    issues,
    notes,
    outcome: "refused",
    retryable: false,
    attempts: 0,
  });
}
