/** Valibot schemas from the printed schema, made once; asked with `is`, which stops at the first issue. */
import { readFileSync } from "node:fs";

import * as v from "valibot";

import { ruleOf } from "./rules.js";
import { convertDefinition, fieldsOf, unknownFields, withoutNull } from "./schema.js";

/** @typedef {import("./schema.js").Schema} Schema */
/** @typedef {v.GenericSchema<any>} Type */

/** @type {import("./schema.js").Rival} */
export const valibot = {
  name: "Valibot",
  version: JSON.parse(readFileSync(new URL("../package.json", import.meta.resolve("valibot")), "utf8"))
    .version,
  compile(document, definition) {
    const schema = convertDefinition(document, definition, typeOf);
    return (value) => v.is(schema, value);
  },
};

/** @param {Schema} printed @param {(schema: Schema) => Type} inner @returns {Type} */
function typeOf(printed, inner) {
  const { schema, nullable } = withoutNull(printed);
  if (nullable) return v.nullable(inner(schema));
  switch (schema.type) {
    case "string":
      return schema.enum ? v.picklist(/** @type {string[]} */ (schema.enum)) : typeOfText(schema);
    case "number":
      return typeOfNumber(schema, []);
    case "integer":
      return typeOfNumber(schema, [v.integer()]);
    case "boolean":
      return v.boolean();
    case "array":
      return typeOfArray(schema, inner);
    case "object":
      return typeOfObject(schema, inner);
    default:
      return schema.anyOf ? v.union(schema.anyOf.map(inner)) : v.unknown();
  }
}

/** @param {Schema} schema @returns {Type} */
function typeOfText({ minLength, maxLength, pattern }) {
  /** @type {v.GenericPipeAction<any>[]} */
  const actions = [];
  if (minLength !== undefined) actions.push(v.minLength(minLength));
  if (maxLength !== undefined) actions.push(v.maxLength(maxLength));
  if (pattern !== undefined) actions.push(v.regex(new RegExp(pattern)));
  return piped(v.string(), actions);
}

/** @param {Schema} schema @param {v.GenericPipeAction<any>[]} actions @returns {Type} */
function typeOfNumber({ minimum, exclusiveMinimum, maximum }, actions) {
  if (minimum !== undefined) actions.push(v.minValue(minimum));
  if (exclusiveMinimum !== undefined) actions.push(v.gtValue(exclusiveMinimum));
  if (maximum !== undefined) actions.push(v.maxValue(maximum));
  return piped(v.number(), actions);
}

/** @param {Schema} schema @param {(schema: Schema) => Type} inner @returns {Type} */
function typeOfArray({ items, minItems, maxItems }, inner) {
  /** @type {v.GenericPipeAction<any>[]} */
  const actions = [];
  if (minItems !== undefined) actions.push(v.minLength(minItems));
  if (maxItems !== undefined) actions.push(v.maxLength(maxItems));
  return piped(v.array(inner(items ?? {})), actions);
}

/** @param {Schema} schema @param {(schema: Schema) => Type} inner @returns {Type} */
function typeOfObject(schema, inner) {
  if (!schema.properties && typeof schema.additionalProperties === "object") {
    return v.record(v.string(), inner(schema.additionalProperties));
  }
  const entries = Object.fromEntries(
    fieldsOf(schema).map(([name, field, required]) => {
      const type = field === false ? v.never() : inner(field);
      return [name, required ? type : v.optional(type)];
    }),
  );
  const type = unknownFields(schema) === "refused" ? v.strictObject(entries) : v.looseObject(entries);
  const rule = ruleOf(schema);
  return piped(type, rule ? [v.check(rule)] : []);
}

/** @param {Type} type @param {v.GenericPipeAction<any>[]} actions @returns {Type} */
function piped(type, actions) {
  return actions.length === 0 ? type : v.pipe(type, ...actions);
}
