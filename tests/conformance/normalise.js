/**
 * The vendor's document, brought into one form. The rules stand in docs/deviations.md, "How the document is
 * read"; the numbers here are theirs.
 */

/**
 * A schema in that form. Components that are used as they are stay one and the same object.
 *
 * @typedef {object} Node
 * @property {string[]} names the components it is or was merged from
 * @property {string} [component] the component that it is, unchanged
 * @property {string} [type]
 * @property {boolean} [nullable]
 * @property {unknown[]} [enum] without null
 * @property {string} [format]
 * @property {string} [pattern]
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {number} [exclusiveMinimum]
 * @property {number} [minItems]
 * @property {number} [maxItems]
 * @property {Node} [items]
 * @property {{ [name: string]: Node }} [properties]
 * @property {string[]} [required]
 * @property {boolean} [closed] undefined: it says nothing of further fields
 * @property {Node[]} [anyOf]
 * @property {boolean} [readOnly]
 * @property {boolean} [writeOnly]
 * @property {unknown[]} [examples]
 * @property {(value: unknown) => boolean} [admits] what else is asked of a payload that is made
 */

/** @typedef {{ [keyword: string]: any }} Schema a schema of the document */

/** Keywords that are taken over as they are. */
const SAME = /** @type {const} */ ([
  "type",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "readOnly",
  "writeOnly",
]);

/** Formats that limit nothing (9). */
/** The patterns of times, and how they are read (rule 9). */
const TIMES = new Set([
  String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2})$`,
  String.raw`^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[-+]\d{2}:\d{2}))?$`,
]);
const TIME = String.raw`^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:?\d{2})?)?$`;
const IDLE_FORMATS = new Set(["url", "double", "int32", "int64", "binary", "date-time", "uuid"]);

export class Normaliser {
  #schemas;
  /** @type {Map<string, Node | undefined>} undefined while it is under way */
  #components = new Map();

  /** @param {{ [name: string]: Schema }} schemas the document's components */
  constructor(schemas) {
    this.#schemas = schemas;
  }

  /** @param {Schema} schema @returns {Node} in both directions' terms */
  node(schema) {
    if (typeof schema.$ref === "string") return this.#component(schema.$ref.replace(/^.*\//, ""));
    const parts = [
      ...(schema.allOf ?? []).map((/** @type {Schema} */ part) => this.node(part)),
      this.#own(schema),
    ];
    const whole = parts.reduce(merged);
    const alternatives = schema.oneOf ?? schema.anyOf;
    if (alternatives === undefined) return whole;
    const each = alternatives.map((/** @type {Schema} */ one) => merged(whole, this.node(one)));
    return each.length === 1 ? each[0] : { names: whole.names, anyOf: each };
  }

  /** @param {string} name @returns {Node} */
  #component(name) {
    const known = this.#components.get(name);
    if (known) return known;
    const schema = this.#schemas[name];
    if (schema === undefined) throw new Error(`there is no schema ${name}`);
    if (this.#components.has(name)) throw new Error(`schema ${name} holds itself`);
    this.#components.set(name, undefined);
    const inner = this.node(schema);
    const node = { ...inner, names: [...new Set([name, ...inner.names])], component: name };
    this.#components.set(name, node);
    return node;
  }

  /** What a schema says besides its parts and alternatives. @param {Schema} schema @returns {Node} */
  #own(schema) {
    /** @type {Node} */
    const node = { names: [] };
    for (const keyword of SAME) {
      // No fewest number is the same as 0.
      if (schema[keyword] !== undefined && !(schema[keyword] === 0 && /^min(Length|Items)$/.test(keyword)))
        Object.assign(node, { [keyword]: schema[keyword] });
    }
    // 6
    if (typeof node.type === "string") node.type = node.type.replace(/,$/, "");
    if (schema.min_length !== undefined) node.minLength = schema.min_length;
    if (schema.exclusiveMinimum === true && node.minimum !== undefined) {
      node.exclusiveMinimum = node.minimum;
      delete node.minimum;
    }
    // 9
    if (schema.format === "date-time") node.pattern ??= this.#schemas.date_time?.pattern;
    if (TIMES.has(node.pattern ?? "")) node.pattern = TIME;
    if (schema.format !== undefined && !IDLE_FORMATS.has(schema.format)) node.format = schema.format;
    // 3
    if (schema.nullable === true || schema.enum?.includes(null)) node.nullable = true;
    if (schema.enum !== undefined) node.enum = [...new Set(schema.enum)].filter((value) => value !== null);
    if (schema.items !== undefined) node.items = this.node(schema.items);
    if (schema.properties !== undefined) {
      const fields = Object.entries(schema.properties);
      node.properties = Object.fromEntries(fields.map(([name, field]) => [name, this.node(field)]));
      node.type ??= "object";
    }
    if (Array.isArray(schema.required)) node.required = schema.required;
    if (typeof schema.additionalProperties === "boolean") node.closed = !schema.additionalProperties;
    if (schema.example !== undefined) node.examples = [schema.example];
    return node;
  }
}

/**
 * What is true of both (1, 3); what `two` says of the same wins.
 *
 * @param {Node} one
 * @param {Node} two
 * @returns {Node}
 */
function merged(one, two) {
  const { component: _one, ...first } = one;
  const { component: _two, ...second } = two;
  /** @type {Node} */
  const both = { ...first, ...second, names: [...new Set([...one.names, ...two.names])] };
  if (one.properties && two.properties) {
    both.properties = { ...one.properties };
    for (const [name, field] of Object.entries(two.properties)) {
      const known = one.properties[name];
      both.properties[name] = known && known !== field ? merged(known, field) : field;
    }
  }
  if (one.required && two.required) both.required = [...new Set([...one.required, ...two.required])];
  if (one.nullable || two.nullable) both.nullable = true;
  if (one.closed || two.closed) both.closed = true;
  return both;
}
