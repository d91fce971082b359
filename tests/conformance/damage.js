/** One thing changed in a payload, anywhere in it. */

/** @typedef {import("./normalise.js").Node} Node */

/**
 * @typedef {object} Spot a value in a payload
 * @property {(string | number)[]} path
 * @property {Node} node what should stand there
 * @property {any} value what does
 * @property {boolean} isRequired whether it stands in a field that must be there
 */

/** @typedef {{ path: (string | number)[], put: unknown }} Change `put` undefined: nothing stands there any more */

/** A value that no list of values has. */
const NO_VALUE = "no_such_value";

/** Everything that may be wrong with a value, in a request. @param {Spot} spot @returns {Change[]} */
export function wrongs(spot) {
  const { path, node, value, isRequired } = spot;
  const puts = [...retyped(value), ...beyond(node)];
  if (node.enum) puts.push(NO_VALUE);
  if (!node.nullable) puts.push(null);
  /** @type {Change[]} */
  const changes = puts.map((put) => ({ path, put }));
  if (isRequired) changes.push({ path, put: undefined });
  if (node.type === "object" && value !== null) changes.push({ path: [...path, "no_such_field"], put: 1 });
  return changes;
}

/** What may become of a value in a reply, by kind. @type {{ [kind: string]: (spot: Spot) => Change[] }} */
export const DRIFTS = {
  dropped: ({ path }) => (typeof path.at(-1) === "string" ? [{ path, put: undefined }] : []),
  nulled: ({ path }) => [{ path, put: null }],
  retyped: ({ path, value }) => retyped(value).map((put) => ({ path, put })),
  "given a new value": ({ path, node }) => (node.enum ? [{ path, put: NO_VALUE }] : []),
};

/**
 * All values of a payload, the outermost first.
 *
 * @param {any} value
 * @param {Node} node
 * @returns {Spot[]}
 */
export function spots(value, node) {
  /** @type {Spot[]} */
  const found = [{ path: [], node, value, isRequired: false }];
  for (const spot of found) {
    const of = alternative(spot);
    for (const [key, inner] of within(of, spot.value)) {
      const isRequired = of.required?.includes(String(key)) ?? false;
      found.push({ path: [...spot.path, key], node: inner, value: spot.value[key], isRequired });
    }
  }
  return found;
}

/** The same payload with one change. @param {any} value @param {Change} change @returns {any} */
export function changed(value, { path, put }) {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length > 0) copy[key] = changed(value[key], { path: rest, put });
  else if (put === undefined) delete copy[key];
  else copy[key] = put;
  return copy;
}

/** What a value is, of several alternatives. @param {{ node: Node, value: any }} spot @returns {Node} */
function alternative({ node, value }) {
  const chosen = node.anyOf?.find((one) => Object.keys(value).every((name) => one.properties?.[name]));
  return chosen ?? node;
}

/** @param {Node} node @param {any} value @returns {[string | number, Node][]} */
function within(node, value) {
  const { items, properties = {} } = node;
  if (Array.isArray(value)) return items ? value.map((_, index) => [index, items]) : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(properties).filter(([name]) => Object.hasOwn(value, name));
}

/** Values of all other types. @param {unknown} value @returns {unknown[]} */
function retyped(value) {
  const kind = Array.isArray(value) ? "array" : typeof value;
  const others = { string: "text", number: 7, boolean: true, array: [[]], object: { a: [1] } };
  return Object.entries(others).flatMap(([name, other]) => (name === kind ? [] : [other]));
}

/** Values just beyond each limit. @param {Node} node @returns {unknown[]} */
function beyond(node) {
  const puts = [];
  if (node.minLength) puts.push("x".repeat(node.minLength - 1));
  if (node.maxLength !== undefined) puts.push("x".repeat(node.maxLength + 1));
  if (node.pattern || node.format) puts.push("?? ??");
  if (node.minimum !== undefined) puts.push(node.minimum - 1);
  if (node.maximum !== undefined) puts.push(node.maximum + 1);
  if (node.exclusiveMinimum !== undefined) puts.push(node.exclusiveMinimum);
  if (node.type === "integer") puts.push(1.5);
  if (node.minItems) puts.push([]);
  if (node.maxItems !== undefined) puts.push(Array.from({ length: node.maxItems + 1 }, () => "x"));
  return puts;
}
