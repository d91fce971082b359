/** Zod schemas from the printed schema, made once; `safeParse` compiles itself at first use. */
import { createRequire } from "node:module";

import * as z from "zod";

import { ruleOf } from "./rules.js";
import { convertDefinition, fieldsOf, unknownFields, withoutNull } from "./schema.js";

/** @typedef {import("./schema.js").Schema} Schema */

const require = createRequire(import.meta.url);

/** @type {import("./schema.js").Rival} */
export const zod = {
  name: "Zod",
  version: require("zod/package.json").version,
  compile(document, definition) {
    const schema = convertDefinition(document, definition, typeOf);
    return (value) => schema.safeParse(value).success;
  },
};

/** @param {Schema} printed @param {(schema: Schema) => z.ZodType} inner @returns {z.ZodType} */
function typeOf(printed, inner) {
  const { schema, nullable } = withoutNull(printed);
  if (nullable) return inner(schema).nullable();
  switch (schema.type) {
    case "string":
      return schema.enum ? z.enum(/** @type {[string]} */ (schema.enum)) : typeOfText(schema);
    case "number":
      return inRange(z.number(), schema);
    case "integer":
      return inRange(z.int(), schema);
    case "boolean":
      return z.boolean();
    case "array":
      return typeOfArray(schema, inner);
    case "object":
      return typeOfObject(schema, inner);
    default:
      return schema.anyOf ? z.union(/** @type {[z.ZodType]} */ (schema.anyOf.map(inner))) : z.unknown();
  }
}

/** @param {Schema} schema */
function typeOfText({ minLength, maxLength, pattern }) {
  let type = z.string();
  if (minLength !== undefined) type = type.min(minLength);
  if (maxLength !== undefined) type = type.max(maxLength);
  if (pattern !== undefined) type = type.regex(new RegExp(pattern));
  return type;
}

/** @param {z.ZodNumber} type @param {Schema} schema */
function inRange(type, { minimum, exclusiveMinimum, maximum }) {
  let narrowed = type;
  if (minimum !== undefined) narrowed = narrowed.min(minimum);
  if (exclusiveMinimum !== undefined) narrowed = narrowed.gt(exclusiveMinimum);
  if (maximum !== undefined) narrowed = narrowed.max(maximum);
  return narrowed;
}

/** @param {Schema} schema @param {(schema: Schema) => z.ZodType} inner */
function typeOfArray({ items, minItems, maxItems }, inner) {
  let type = z.array(inner(items ?? {}));
  if (minItems !== undefined) type = type.min(minItems);
  if (maxItems !== undefined) type = type.max(maxItems);
  return type;
}

/** @param {Schema} schema @param {(schema: Schema) => z.ZodType} inner @returns {z.ZodType} */
function typeOfObject(schema, inner) {
  if (!schema.properties && typeof schema.additionalProperties === "object") {
    return z.record(z.string(), inner(schema.additionalProperties));
  }
  const shape = Object.fromEntries(
    fieldsOf(schema).map(([name, field, required]) => {
      const type = field === false ? z.never() : inner(field);
      return [name, required ? type : type.optional()];
    }),
  );
  const type = unknownFields(schema) === "refused" ? z.strictObject(shape) : z.looseObject(shape);
  const rule = ruleOf(schema);
  return rule ? type.refine(rule) : type;
}
