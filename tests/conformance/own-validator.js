/** This package's exact schemas under Ajv: what the checker does, for a value that no operation sends by itself. */
import { Ajv2020 } from "ajv/dist/2020.js";

/** @typedef {import("./exact-reader.js").OwnNode} OwnNode */
/** @typedef {import("./normalise.js").Schema} Schema */

/** What the checker calls Ajv's keywords; others by their name in snake_case. @type {{ [keyword: string]: string }} */
const CODES = {
  additionalProperties: "unknown_field",
  "false schema": "read_only",
  not: "at_most_one",
  dependentRequired: "required",
};

export class OwnValidator {
  #ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, inlineRefs: false });
  /** @type {Map<Schema, import("ajv").ValidateFunction>} */
  #compiled = new Map();

  /** @param {{ [name: string]: Schema }} definitions */
  constructor(definitions) {
    this.#ajv.addSchema({ $id: "own", $defs: definitions });
  }

  /** What is wrong with a value, in the checker's words. @param {OwnNode} node @param {unknown} value */
  faults({ schema, nullable }, value) {
    if (value === null && nullable) return [];
    let validate = this.#compiled.get(schema);
    if (validate === undefined) {
      validate = this.#ajv.compile(
        JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"own#/$defs/')),
      );
      this.#compiled.set(schema, validate);
    }
    if (validate(value)) return [];
    // What `then` and `else` ask for is told by itself.
    return (validate.errors ?? []).filter(({ keyword }) => keyword !== "if").map(faultOf);
  }
}

/** @param {import("ajv").ErrorObject} error */
function faultOf({ keyword, instancePath, params }) {
  const field = params.missingProperty ?? params.additionalProperty;
  const path = field === undefined ? instancePath : `${instancePath}/${field}`;
  if (keyword === "pattern" && params.pattern.startsWith("^(?:")) return { code: "enum", path };
  return { code: CODES[keyword] ?? keyword.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), path };
}
