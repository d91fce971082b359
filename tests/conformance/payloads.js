/** Payloads that the document admits, made by fast-check from its schemas. The same ones in every run. */
import fc from "fast-check";

/** @typedef {import("./normalise.js").Node} Node */

/** Makes the same payloads in every run. */
const SEED = 20_260_407;
/** Lists are no longer than they must be, or this. */
const FEW = 2;
/** Every time the schemas speak of lies between these years. */
const TIMES = {
  min: new Date("1990-01-01T00:00:00Z"),
  max: new Date("2090-01-01T00:00:00Z"),
  noInvalidDate: true,
};

/** Characters that are written in one to four bytes, or escaped. */
const CHARACTERS = fc.constantFrom(...'aZ0 _-."\\/\u0000\t\n\u007f\u00e9\u6f22\u2028\u{1f600}\u{10348}');
/** Texts of one kind. */
const STOCK = 200;

/** @type {Map<Node, fc.Arbitrary<any>>} */
const known = new Map();
/** @type {Map<string, string[]>} */
const stocks = new Map();

/**
 * Payloads of one schema, each with a number that is left to the caller's use.
 *
 * @param {Node} node
 * @param {number} count
 * @param {number} [round] other payloads for another round
 * @returns {{ value: any, choice: number[] }[]}
 */
export function payloads(node, count, round = 0) {
  const arbitrary = fc.record({
    value: valuesOf(node),
    choice: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  });
  return fc.sample(arbitrary, { seed: SEED + round, numRuns: count });
}

/** @param {Node} node @returns {fc.Arbitrary<any>} */
function valuesOf(node) {
  const before = known.get(node);
  if (before) return before;
  const values = notNull(node);
  const whole = node.nullable ? fc.option(values, { freq: 6 }) : values;
  known.set(node, whole);
  return whole;
}

/** @param {Node} node @returns {fc.Arbitrary<any>} */
function notNull(node) {
  if (node.anyOf) return fc.oneof(...node.anyOf.map(valuesOf));
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return wholeNumbers(node);
    case "number":
      return fc.double({ ...between(node), noNaN: true, noDefaultInfinity: true });
    case "string":
      return texts(node);
    case "array": {
      const { minItems = 0, maxItems = Math.max(minItems, FEW) } = node;
      const items = node.items ? valuesOf(node.items) : fc.jsonValue({ maxDepth: 1 });
      return fc.array(items, { minLength: minItems, maxLength: Math.min(maxItems, Math.max(minItems, FEW)) });
    }
    case "object":
      return objects(node);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

/** @param {Node} node */
function objects({ properties = {}, required = [], closed, admits = () => true }) {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, valuesOf(field)]),
  );
  const all = fc.record(fields, { requiredKeys: required, noNullPrototype: true });
  const declared = all.filter(admits);
  if (closed) return declared;
  const names = fc.stringMatching(/^[a-z_]{1,12}$/).filter((name) => !(name in fields) && !(name in {}));
  const further = fc.dictionary(names, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1, noNullPrototype: true });
  return fc.tuple(further, declared).map(([more, known]) => ({ ...more, ...known }));
}

/** @param {Node} node */
function wholeNumbers({ minimum, maximum, exclusiveMinimum }) {
  const min = minimum ?? (exclusiveMinimum === undefined ? -(2 ** 31) : exclusiveMinimum + 1);
  return fc.integer({ min, max: maximum ?? 2 ** 31 - 1 });
}

/** @param {Node} node */
function between({ minimum, maximum, exclusiveMinimum }) {
  const min = minimum ?? exclusiveMinimum;
  return {
    ...(min !== undefined && { min, minExcluded: exclusiveMinimum !== undefined }),
    ...(maximum !== undefined && { max: maximum }),
  };
}

/** One of a stock of texts: to make each anew takes most of the time. @param {Node} node @returns {fc.Arbitrary<string>} */
function texts({ format, pattern, minLength = 0, maxLength }) {
  const key = JSON.stringify([format, pattern, minLength, maxLength]);
  const stock =
    stocks.get(key) ??
    fc.sample(anyTexts(format, pattern, minLength, maxLength), { seed: SEED, numRuns: STOCK });
  stocks.set(key, stock);
  return fc.constantFrom(...stock);
}

/** @param {string | undefined} format @param {string | undefined} pattern @param {number} minLength @param {number | undefined} maxLength @returns {fc.Arbitrary<string>} */
function anyTexts(format, pattern, minLength, maxLength) {
  if (format === "email") return fc.emailAddress();
  if (pattern === undefined) {
    const sizes = { minLength, ...(maxLength !== undefined && { maxLength }) };
    return fc.oneof(
      fc.string({ ...sizes, unit: "grapheme-ascii" }),
      fc.string({ ...sizes, unit: CHARACTERS }),
    );
  }
  const expression = new RegExp(pattern, "u");
  // A time by its pattern alone would mostly lie in month 73.
  if (expression.test("2026-05-02T09:14:07.310Z")) return fc.date(TIMES).map((date) => date.toISOString());
  const most = maxLength ?? Number.POSITIVE_INFINITY;
  return fc.stringMatching(expression).filter(({ length }) => length >= minLength && length <= most);
}
