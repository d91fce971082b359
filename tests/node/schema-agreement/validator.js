/** Ajv over the exact schemas. */
import { Ajv2020 } from "ajv/dist/2020.js";

import { commonFaults } from "./common-faults.js";

/** @typedef {import("./corpus.js").RecordCorpus} RecordCorpus */
/** @typedef {import("./corpus.js").Schema} Schema */
/** @typedef {import("./corpus.js").Payload} Payload */

/**
 * Compiles schemas of one corpus. What a schema refers to is compiled once and shared, so that a schema with
 * one change costs no more than itself.
 */
export class Validator {
  #ajv;

  /** @param {{ [name: string]: Schema }} definitions @param {{ strict: boolean }} options */
  constructor(definitions, { strict }) {
    // A rule speaks of fields in a branch of its own (`anyOf: [{ required: ["name"] }]`), beside `properties`,
    // where their types are said.
    const branches = { strictRequired: false, strictTypes: false };
    this.#ajv = new Ajv2020({ allErrors: true, verbose: true, strict, ...branches, logger: false });
    for (const [name, schema] of Object.entries(definitions)) {
      this.#ajv.addSchema(withAbsoluteReferences(schema), uri(name));
    }
  }

  /**
   * Finds the first payload on which the checker and this schema disagree.
   *
   * @param {Schema} schema
   * @param {Payload[]} payloads
   * @returns {{ text: string, ajv: string, checker: string } | undefined}
   */
  disagreement(schema, payloads) {
    const validate = this.#ajv.compile(withAbsoluteReferences(schema));
    for (const { text, value, faults } of payloads) {
      const valid = validate(value);
      if (valid && faults.length === 0) continue;
      const found = commonFaults(validate.errors ?? [], faults);
      if (found.ajv !== found.checker) return { text, ...found };
    }
    return undefined;
  }
}

/** @param {string} name */
function uri(name) {
  return `urn:exact:${name}`;
}

/** @param {any} schema @returns {any} */
function withAbsoluteReferences(schema) {
  if (Array.isArray(schema)) return schema.map(withAbsoluteReferences);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) =>
    key === "$ref" && typeof value === "string"
      ? [key, uri(value.replace("#/$defs/", ""))]
      : [key, withAbsoluteReferences(value)],
  );
  return Object.fromEntries(entries);
}
