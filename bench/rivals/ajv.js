/** Ajv over the printed schema itself: compiled once, with all errors. */
import { createRequire } from "node:module";

import { Ajv2020 } from "ajv/dist/2020.js";
import ajvStandalone from "ajv/dist/standalone/index.js";

/** @typedef {import("./schema.js").Document} Document */

const require = createRequire(import.meta.url);

/** @type {import("./schema.js").Rival} */
export const ajv = {
  name: "Ajv",
  version: require("ajv/package.json").version,
  compile(document, definition) {
    const validate = compile(document, definition, {}).validate;
    return (value) => validate(value) === true;
  },
};

/**
 * The source of a CommonJS module whose export checks the definition: Ajv's form for a fast start.
 *
 * @param {Document} document
 * @param {string} definition
 * @returns {string}
 */
export function writeAjvCode(document, definition) {
  const { compiler, validate } = compile(document, definition, { code: { source: true } });
  return ajvStandalone.default(compiler, validate);
}

/**
 * @param {Document} document
 * @param {string} definition
 * @param {import("ajv").Options} options
 */
function compile(document, definition, options) {
  // Formats are for people: the patterns beside them are what is checked, by all rivals.
  const compiler = new Ajv2020({ allErrors: true, validateFormats: false, strict: false, ...options });
  compiler.addSchema(document);
  const validate = compiler.getSchema(`${document.$id}#/$defs/${definition}`);
  if (!validate) throw new Error(`the print has no ${definition}`);
  return { compiler, validate };
}
