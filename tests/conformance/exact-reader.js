/** Exact schemas, read back: `xtask` prints them for validators, and a comparison wants the facts. */

/** @typedef {import("./normalise.js").Schema} Schema */

/**
 * @typedef {Omit<import("./normalise.js").Node, "items" | "properties" | "anyOf"> & {
 *   items?: OwnNode, properties?: { [name: string]: OwnNode }, anyOf?: OwnNode[], rules?: string[], schema: Schema
 * }} OwnNode `rules`: keywords that hang several fields together; `schema`: what it was read from
 */

const SAME = ["minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems"];
const RULES = ["anyOf", "oneOf", "not", "dependentRequired", "if", "allOf"];
/** How an enum is printed that compares without case. */
const ANY_CASE = /^\^\(\?:(.*)\)\$$/;

export class ExactReader {
  #definitions;
  /** @type {Map<string, OwnNode>} */
  #known = new Map();

  /** @param {{ [name: string]: Schema }} definitions */
  constructor(definitions) {
    this.#definitions = definitions;
  }

  /** @param {Schema} schema @returns {OwnNode} */
  node(schema) {
    if (typeof schema.$ref === "string") return this.#named(schema.$ref.replace("#/$defs/", ""));
    // Null in place of a field that is left out (rule 11 of docs/deviations.md).
    if (schema.if?.$comment !== undefined) return this.node(schema.else);
    // How the exact print says `anyOf: [a, null]`.
    if (schema.else !== undefined) return { ...this.node(schema.else), nullable: true };
    const types = [schema.type ?? []].flat();
    /** @type {OwnNode} */
    const node = { names: [], schema };
    const type = types.find((type) => type !== "null");
    if (type !== undefined) node.type = type;
    if (types.includes("null")) node.nullable = true;
    for (const keyword of SAME)
      if (schema[keyword] !== undefined) Object.assign(node, { [keyword]: schema[keyword] });
    const values = ANY_CASE.exec(schema.pattern ?? "")?.[1];
    if (values !== undefined && isList(values)) node.enum = listed(values);
    else if (schema.pattern !== undefined) node.pattern = schema.pattern;
    if (schema.items !== undefined) node.items = this.node(schema.items);
    if (node.type === "object") this.#readFields(schema, node);
    else if (schema.anyOf !== undefined)
      node.anyOf = schema.anyOf.map((/** @type {Schema} */ one) => this.node(one));
    return node;
  }

  /** @param {Schema} schema @param {OwnNode} node */
  #readFields(schema, node) {
    node.closed = schema.additionalProperties === false;
    if (schema.properties !== undefined) {
      const fields = Object.entries(schema.properties).filter(([, field]) => field.else !== false);
      node.properties = Object.fromEntries(fields.map(([name, field]) => [name, this.node(field)]));
      node.required = schema.required ?? [];
    }
    const rules = RULES.filter((keyword) => schema[keyword] !== undefined);
    if (rules.length > 0) node.rules = rules;
  }

  /** @param {string} name @returns {OwnNode} */
  #named(name) {
    const known = this.#known.get(name);
    if (known) return known;
    const node = this.node(/** @type {Schema} */ (this.#definitions[name]));
    node.names = [name];
    this.#known.set(name, node);
    return node;
  }
}

/** Whether the alternatives are texts, each letter in both cases. @param {string} values */
function isList(values) {
  return !/[a-z]/i.test(values.replaceAll(/\[([a-z])([A-Z])\]/g, "").replaceAll(/\\./g, ""));
}

/** @param {string} values */
function listed(values) {
  const plain = values.replaceAll(/\[([a-z])[A-Z]\]/g, "$1");
  return plain.split("|").map((value) => value.replaceAll(/\\(.)/g, "$1"));
}
