import { ConfigurationError } from "./errors.js";
import { namesIn } from "./table.js";

/** @typedef {import("./index.js").Operation} Operation */

/** Bits of an operation's index at the boundary; above them stands the variant. */
const INDEX_BITS = 10;

/**
 * What a check goes by: the operation and, where a path argument decides what its body or reply is, which of the
 * documented variants the path names.
 *
 * @param {number} index of the operation
 * @param {Operation} row
 * @param {readonly string[]} path the path's arguments
 * @returns {number}
 */
export function subjectOf(index, row, path) {
  return row.variants ? index | ((variantOf(row, row.variants, path) + 1) << INDEX_BITS) : index;
}

/**
 * Says of a body that no documented variant describes that little was checked.
 *
 * @param {Operation} row
 * @param {readonly string[]} path
 * @returns {import("./errors.js").Finding[]} none or one
 */
export function unknownVariant(row, path) {
  const { variants } = row;
  if (variants?.part !== "body" || variantOf(row, variants, path) >= 0) return [];
  const { argument } = variants;
  const message = `the fields were not checked: the ${argument} is not a documented one`;
  const expected = `a documented ${argument}`;
  return [{ severity: "note", part: "body", path: "", code: "unknown_variant", message, expected }];
}

/**
 * Which of the documented variants the path names; -1 where it is none of them.
 *
 * @param {Operation} row
 * @param {NonNullable<Operation["variants"]>} variants
 * @param {readonly string[]} path
 */
function variantOf(row, { argument, part, values }, path) {
  const value = path[namesIn(row).places.indexOf(argument)];
  if (value === undefined) {
    throw new ConfigurationError(`${row.name}: ${argument} decides what its ${part} is`, {
      option: argument,
    });
  }
  return values.indexOf(value);
}
