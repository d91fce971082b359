import { namesIn } from "./table.js";

/** @typedef {import("./index.js").Operation} Operation */

/**
 * A body with an id of the client's making wherever the caller gave none: it is what the engine looks a purchase up by
 * after a reply was lost. Operations that are not looked up by a field of the body stay as they are.
 *
 * @param {Operation} row
 * @param {unknown} body
 * @returns {unknown} the caller's own object is never changed
 */
export function withExternalId(row, body) {
  const names = namesIn(row).mark;
  return names.at(-1)?.startsWith("external_") ? filled(body, names) : body;
}

/**
 * The arguments of a call with such an id in their body.
 *
 * @param {Operation} row
 * @param {readonly unknown[]} given
 * @returns {unknown[]}
 */
export function withIds(row, given) {
  const place = namesIn(row).places.length;
  return given.map((argument, at) => (row.body && at === place ? withExternalId(row, argument) : argument));
}

/**
 * What is looked for after a lost reply: the caller's id, or what a thing is made from.
 *
 * @param {Operation} row
 * @param {unknown} body
 * @param {readonly string[]} path
 * @returns {string | undefined}
 */
export function keyOf(row, body, path) {
  const by = row.lookup?.by;
  if (!by) return undefined;
  const { places, mark } = namesIn(row);
  const place = places.indexOf(by);
  const value = place < 0 ? valueAt(body, mark) : path[place];
  const isTelling = typeof value === "string" || typeof value === "number" || Array.isArray(value);
  return isTelling ? `${by}=${value}` : undefined;
}

/** @param {unknown} holder @param {readonly string[]} names @returns {unknown} */
function filled(holder, [name, ...rest]) {
  if (name === undefined) return holder ?? crypto.randomUUID();
  if (Array.isArray(holder)) return holder.map((item) => filled(item, [name, ...rest]));
  if (!isPlain(holder)) return holder;
  const value = holder[name];
  // A record that is missing is for the check to find.
  if (rest.length > 0 && (typeof value !== "object" || value === null)) return holder;
  return { ...holder, [name]: filled(value, rest) };
}

/** @param {unknown} holder @param {readonly string[]} names @returns {unknown} */
function valueAt(holder, names) {
  let value = holder;
  for (const name of names) {
    if (Array.isArray(value)) value = value.length === 1 ? value[0] : undefined;
    value = typeof value === "object" && value !== null ? /** @type {any} */ (value)[name] : undefined;
  }
  return value;
}

/** Things with a `toJSON` of their own are left alone. @param {unknown} value @returns {value is Record<string, unknown>} */
function isPlain(value) {
  return typeof value === "object" && value !== null && !("toJSON" in value);
}
