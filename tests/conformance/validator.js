/** Ajv over normalised schemas. */
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {{ code: string, path: string[], within?: Fault[][] }} Fault what Ajv finds: its keyword, and where;
 *   `within`: what is wrong with each alternative */

const SAME = ["type", "nullable", "format", "pattern", "minLength", "maxLength", "minimum", "maximum"];
const MORE = ["exclusiveMinimum", "minItems", "maxItems", "required"];

/** Validators of one direction. What several schemas hold is compiled once. */
export class Validator {
  #ajv = new Ajv({ allErrors: true, strict: false, logger: false, inlineRefs: false });
  #added = new Set();
  #isRequest;

  /** @param {"request" | "reply"} direction */
  constructor(direction) {
    this.#isRequest = direction === "request";
    // The package is CommonJS: its default export is the module for some, the function for others.
    const add = /** @type {typeof addFormats.default} */ (/** @type {unknown} */ (addFormats));
    add(this.#ajv, ["email"]);
  }

  /** Gives what is wrong with a value. @param {Node} node @returns {(value: unknown) => Fault[]} */
  faults(node) {
    if (node.anyOf === undefined) {
      const validate = this.#ajv.compile(this.#schema(node));
      return (value) => (validate(value) ? [] : (validate.errors ?? []).filter(tellsMore).map(faultOf));
    }
    const alternatives = node.anyOf.map((one) => this.faults(one));
    return (value) => {
      const within = alternatives.map((faults) => faults(value));
      return within.some((faults) => faults.length === 0) ? [] : [{ code: "anyOf", path: [], within }];
    };
  }

  /** @param {Node} node @returns {{ [keyword: string]: unknown }} */
  #schema(node) {
    if (node.component === undefined) return this.#writtenOut(node);
    if (!this.#added.has(node.component)) {
      this.#added.add(node.component);
      this.#ajv.addSchema(this.#writtenOut(node), node.component);
    }
    return { $ref: node.component };
  }

  /** A field, for which null stands where it is left out (rule 11). @param {Node} node @param {string} name @param {Node} field */
  #field(node, name, field) {
    const schema = this.#schema(field);
    const isOptional = this.#isRequest && !node.required?.includes(name);
    return isOptional ? { if: { type: "null" }, else: schema } : schema;
  }

  /** @param {Node} node @returns {{ [keyword: string]: unknown }} */
  #writtenOut(node) {
    /** @type {{ [keyword: string]: unknown }} */
    const schema = {};
    for (const keyword of [...SAME, ...MORE]) {
      const value = /** @type {any} */ (node)[keyword];
      if (value !== undefined) schema[keyword] = value;
    }
    if (node.enum) schema.enum = node.nullable ? [...node.enum, null] : node.enum;
    if (node.items) schema.items = this.#schema(node.items);
    if (node.anyOf) throw new Error("alternatives stand only at the top");
    if (node.properties) {
      const fields = Object.entries(node.properties);
      schema.properties = Object.fromEntries(
        fields.map(([name, field]) => [name, this.#field(node, name, field)]),
      );
    }
    if (node.closed) schema.additionalProperties = false;
    return schema;
  }
}

/** Of a value that may be null Ajv says once more that it fits no branch. @param {import("ajv").ErrorObject} error */
function tellsMore({ keyword }) {
  return keyword !== "if";
}

/** @param {import("ajv").ErrorObject} error @returns {Fault} */
function faultOf({ instancePath, keyword, params }) {
  const steps = instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const field = params.missingProperty ?? params.additionalProperty;
  return { code: keyword, path: field === undefined ? steps : [...steps, field] };
}
