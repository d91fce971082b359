import { ConfigurationError } from "./errors.js";

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
 * Sorts a method's arguments: `(…path arguments, body, query, options?)`, without those the operation does not have.
 *
 * @param {Operation} row
 * @param {readonly unknown[]} given
 * @returns {Arguments}
 * @throws {ConfigurationError}
 */
export function sortArguments(row, given) {
  const [, ...parts] = row.path.split("{");
  const names = parts.map((part) => part.slice(0, part.indexOf("}")));
  const signature = [...names];
  if (row.body !== null) signature.push("body");
  if (row.query) signature.push("query");
  signature.push("options");
  if (given.length > signature.length) {
    throw new ConfigurationError(
      `${row.name} takes (${signature.join(", ")}), not ${given.length} arguments`,
    );
  }
  const path = names.map((name, at) => pathArgument(row, name, given[at]));
  const rest = given.slice(names.length);
  const body = row.body === null ? undefined : rest.shift();
  const query = row.query ? rest.shift() : undefined;
  return { path, body, query, options: rest[0] };
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
  const received = value === "" ? "an empty text" : typeof value === "number" ? String(value) : typeof value;
  throw new ConfigurationError(`${row.name}: ${name} must be text or a whole number, not ${received}`, {
    option: name,
  });
}
