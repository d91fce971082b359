import { ConfigurationError } from "./errors.js";
import { kindOf, refuse } from "./option-check.js";
import { namesIn } from "./table.js";

/**
 * @typedef {import("./index.js").Operation} Operation
 *
 * @typedef {object} Arguments
 * @property {string[]} path what stands in the path's places
 * @property {unknown} body
 * @property {unknown} query
 * @property {unknown} options
 */

/**
 * Where the options stand among a method's arguments: last.
 *
 * @param {Operation} row
 */
export function optionsPlace(row) {
  return namesIn(row).places.length + Number(row.body !== null) + Number(row.query);
}

/**
 * Sorts a method's arguments: `(…path arguments, body, query, options?)`, without those the operation does not have.
 *
 * @param {Operation} row
 * @param {readonly unknown[]} given
 * @returns {Arguments}
 * @throws {ConfigurationError}
 */
export function sortArguments(row, given) {
  const names = namesIn(row).places;
  const hasBody = row.body !== null;
  const last = optionsPlace(row);
  if (given.length > last + 1) {
    const signature = [...names, ...(hasBody ? ["body"] : []), ...(row.query ? ["query"] : []), "options"];
    throw new ConfigurationError(
      `${row.name} takes (${signature.join(", ")}), not ${given.length} arguments`,
    );
  }
  const path = names.map((name, at) => pathArgument(row, name, given[at]));
  const body = hasBody ? given[names.length] : undefined;
  const query = row.query ? given[last - 1] : undefined;
  return { path, body, query, options: given[last] };
}

/**
 * @param {Operation} row
 * @param {string} name
 * @param {unknown} value
 * @returns {string}
 */
function pathArgument(row, name, value) {
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return String(value);
  refuse(name, `${row.name}: ${name} must be text or a whole number, not ${kindOf(value)}`);
}
