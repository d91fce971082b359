/** @typedef {import("./errors.js").Finding} Finding */

/** Deeper than any payload of this API; the check stops at fewer. */
const MAX_DEPTH = 200;

/**
 * Whether something in `value` may be lost or changed by `JSON.stringify`. Errs on the side of yes; cheap
 * enough to ask of every payload (3 to 9 % of stringify and encode).
 *
 * @param {unknown} value an object or a list without cycles
 * @returns {boolean}
 */
export function isSuspicious(value) {
  if (Array.isArray(value)) {
    for (const item of value) if (item === undefined || isSuspiciousItem(item)) return true;
    return false;
  }
  const record = /** @type {Record<string, unknown>} */ (value);
  let isEmpty = true;
  for (const key in record) {
    isEmpty = false;
    const field = record[key];
    if (field !== undefined && isSuspiciousItem(field)) return true;
  }
  // A Map, a Set, a RegExp and the like show no field at all: JSON makes `{}` of them.
  return isEmpty && Object.getPrototypeOf(record) !== Object.prototype;
}

/**
 * @param {unknown} item
 * @returns {boolean}
 */
function isSuspiciousItem(item) {
  switch (typeof item) {
    case "string":
    case "boolean":
      return false;
    case "number":
      return !Number.isFinite(item);
    case "object":
      return item !== null && isSuspicious(item);
    default:
      return true;
  }
}

/**
 * Names by path all that JSON cannot hold.
 *
 * @param {unknown} payload
 * @param {"body" | "query"} part
 * @returns {Finding[]}
 */
export function findUnserialisable(payload, part) {
  /** @type {Finding[]} */
  const findings = [];
  /** @type {object[]} */
  const above = [];

  /**
   * @param {string} path
   * @param {string} received
   */
  function report(path, received) {
    findings.push({
      severity: "issue",
      part,
      path,
      code: "unserialisable",
      message: `JSON cannot hold ${received}`,
      expected: "a JSON value",
      received,
    });
  }

  /**
   * @param {unknown} value
   * @param {string} path
   * @param {string} key
   */
  function visit(value, path, key) {
    const kind = withoutJson(value);
    if (kind) return report(path, kind);
    if (typeof value !== "object" || value === null) return;
    if (above.includes(value)) return report(path, "a cycle");
    if (above.length >= MAX_DEPTH) return report(path, `more than ${MAX_DEPTH} levels`);
    const plain = plainForm(value, key, (received) => report(path, received));
    if (plain === undefined) return;
    above.push(value);
    if (plain === value) visitFields(value, path);
    else visit(plain, path, key);
    above.pop();
  }

  /**
   * @param {object} value
   * @param {string} path
   */
  function visitFields(value, path) {
    const isList = Array.isArray(value);
    const keys = isList ? value.keys() : Object.keys(value);
    for (const key of keys) {
      const at = `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
      let field;
      try {
        field = /** @type {Record<string, unknown>} */ (value)[key];
      } catch {
        report(at, "a field that throws when it is read");
        continue;
      }
      // JSON leaves an undefined field out, as the caller means it; in a list it would become null.
      if (field === undefined) {
        if (isList) report(at, "undefined in a list");
      } else visit(field, at, String(key));
    }
  }

  if (payload === undefined) report("", "undefined");
  else visit(payload, "", "");
  return findings;
}

/**
 * What a value without a form in JSON is.
 *
 * @param {unknown} value
 * @returns {string | undefined}
 */
function withoutJson(value) {
  switch (typeof value) {
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    case "bigint":
      return "a BigInt";
    case "number":
      return Number.isFinite(value) ? undefined : String(value);
    default:
      return undefined;
  }
}

/**
 * What JSON writes in place of an object: what its `toJSON` gives, or itself. Undefined when it was reported.
 *
 * @param {object} value
 * @param {string} key
 * @param {(received: string) => void} report
 * @returns {unknown}
 */
function plainForm(value, key, report) {
  const { toJSON } = /** @type {{ toJSON?: unknown }} */ (value);
  if (typeof toJSON === "function") {
    if (value instanceof Date && Number.isNaN(value.getTime())) return void report("an invalid date");
    try {
      return toJSON.call(value, key);
    } catch {
      return void report("an object whose toJSON throws");
    }
  }
  const isBare = Object.keys(value).length === 0 && !Array.isArray(value);
  const prototype = Object.getPrototypeOf(value);
  if (
    isBare &&
    prototype !== null &&
    prototype !== Object.prototype &&
    Object.getPrototypeOf(prototype) !== null
  ) {
    return void report(`a ${typeName(value)}, whose fields it cannot see`);
  }
  return value;
}

/**
 * @param {object} value
 * @returns {string}
 */
function typeName(value) {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return tag === "Object" ? value.constructor.name : tag;
}
