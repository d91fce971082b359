import { ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";

/**
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {[
 *   name: Operation["name"],
 *   method: string,
 *   path: string,
 *   handle: Operation["handle"],
 *   spends: Operation["spends"],
 *   retry: Operation["retry"],
 *   lookup: Operation["lookup"],
 *   paging: Operation["paging"],
 *   query: boolean,
 *   body: Operation["body"],
 *   file: boolean,
 *   text: boolean,
 *   variants: Operation["variants"],
 *   documented: boolean,
 *   evidence: Operation["evidence"],
 * ]} Facts
 */

/**
 * The table. Empty until the core is there, which it is once the entry has been evaluated.
 *
 * @type {readonly Operation[]}
 */
export let operations = Object.freeze([]);

/** Where each name stands in the table. */
const indices = /** @type {Map<string, number>} */ (new Map());

/** What waits for the table; undefined once it is there. */
let waiting = /** @type {(() => void)[] | undefined} */ ([]);

/**
 * Takes the table over from the core: once.
 *
 * @param {string} json
 */
export function setTable(json) {
  operations = Object.freeze(/** @type {Facts[]} */ (JSON.parse(json)).map(rowOf));
  for (const [index, { name }] of operations.entries()) indices.set(name, index);
  const late = waiting ?? [];
  waiting = undefined;
  for (const work of late) work();
}

/**
 * A row, of its facts in the core's order.
 *
 * @param {Facts} facts
 * @returns {Operation}
 */
function rowOf(facts) {
  const [
    name,
    method,
    path,
    handle,
    spends,
    retry,
    lookup,
    paging,
    query,
    body,
    file,
    text,
    variants,
    documented,
    evidence,
  ] = facts;
  for (const part of [lookup, paging, variants, variants?.values]) Object.freeze(part);
  return Object.freeze({
    name,
    method,
    path,
    handle,
    spends,
    retry,
    lookup,
    paging,
    query,
    body,
    file,
    text,
    variants,
    documented,
    evidence,
  });
}

/**
 * Has something done as soon as the table is there.
 *
 * @param {() => void} work
 */
export function whenTableIsThere(work) {
  if (waiting) waiting.push(work);
  else work();
}

/** @type {WeakMap<Operation, { places: readonly string[], mark: readonly string[] }>} */
const namesOf = new WeakMap();

/**
 * The names in a row that are texts there: of its path's arguments, in their order, and the way to what it is looked up
 * by.
 *
 * @param {Operation} row
 */
export function namesIn(row) {
  let names = namesOf.get(row);
  if (!names) {
    const [, ...parts] = row.path.split("{");
    const places = parts.map((part) => part.slice(0, part.indexOf("}")));
    names = { places, mark: row.lookup?.by.split(".") ?? [] };
    namesOf.set(row, names);
  }
  return names;
}

/**
 * The row at an index.
 *
 * @param {number} index
 * @returns {Operation}
 */
export function operationAt(index) {
  const row = operations[index];
  if (!row) throw new ConfigurationError(`there is no operation ${index}`);
  return row;
}

/**
 * The row of this name, and its index at the boundary.
 *
 * @param {string} name
 * @returns {{ index: number, row: Operation }}
 * @throws {ConfigurationError} with the nearest right name
 */
export function operationNamed(name) {
  const index = indices.get(name);
  if (index !== undefined) return { index, row: operationAt(index) };
  const hint = nearest(name, indices.keys());
  throw new ConfigurationError(`there is no operation ${JSON.stringify(String(name))}${hint}`);
}
