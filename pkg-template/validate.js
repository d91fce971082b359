import { checkPayload, textOf } from "./checker.js";
import { ConfigurationError } from "./errors.js";
import { currentGeneration } from "./instance.js";
import { validationOptions } from "./options.js";
import { operationNamed } from "./table.js";
import { subjectOf, unknownVariant } from "./variants.js";

/** @typedef {import("./errors.js").Finding} Finding */

/**
 * Checks what an operation would send: its body or, where it has none, its query.
 *
 * @param {string} name
 * @param {unknown} payload
 * @param {import("./index.js").ValidationOptions} [options]
 * @returns {import("./index.js").Validation}
 */
export function validate(name, payload, options) {
  currentGeneration();
  const { index, row } = operationNamed(name);
  const part = row.body === null ? "query" : "body";
  if (part === "query" && !row.query)
    throw new ConfigurationError(`${name} sends neither a body nor a query`);
  const { pathArguments = [], extraFields } = validationOptions(options);
  const path = pathArguments.map(String);
  const subject = subjectOf(index, row, path);
  const checked = checkPayload(subject, part, payload, extraFields === "allow");
  const { issues } = checked;
  const notes = [...unknownVariant(row, path), ...checked.notes];
  return issues.length === 0 ? { ok: true, json: textOf(checked), notes } : { ok: false, issues, notes };
}
