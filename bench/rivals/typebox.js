/** TypeBox types from the printed schema, compiled once. */
import { readFileSync } from "node:fs";

import { Type } from "typebox";
import { Compile } from "typebox/compile";

import { convertDefinition, fieldsOf, RULES, withoutNull } from "./schema.js";

/** @typedef {import("./schema.js").Schema} Schema */
/** @typedef {import("typebox").TSchema} TSchema */

/** @type {import("./schema.js").Rival} */
export const typebox = {
  name: "TypeBox",
  version: JSON.parse(readFileSync(packageFile(), "utf8")).version,
  compile(document, definition) {
    const validator = Compile(convertDefinition(document, definition, typeOf));
    return (value) => validator.Check(value);
  },
};

function packageFile() {
  return new URL("../package.json", import.meta.resolve("typebox"));
}

/** @param {Schema} printed @param {(schema: Schema) => TSchema} inner @returns {TSchema} */
function typeOf(printed, inner) {
  const { schema, nullable } = withoutNull(printed);
  if (nullable) return Type.Union([inner(schema), Type.Null()]);
  const { minLength, maxLength, pattern, minimum, exclusiveMinimum, maximum, minItems, maxItems } = schema;
  switch (schema.type) {
    case "string":
      if (schema.enum) return Type.Enum(/** @type {string[]} */ (schema.enum));
      return Type.String(given({ minLength, maxLength, pattern }));
    case "number":
      return Type.Number(given({ minimum, exclusiveMinimum, maximum }));
    case "integer":
      return Type.Integer(given({ minimum, exclusiveMinimum, maximum }));
    case "boolean":
      return Type.Boolean();
    case "array":
      return Type.Array(inner(schema.items ?? {}), given({ minItems, maxItems }));
    case "object":
      return typeOfObject(schema, inner);
    default:
      return schema.anyOf ? Type.Union(schema.anyOf.map(inner)) : Type.Unknown();
  }
}

/** @param {Schema} schema @param {(schema: Schema) => TSchema} inner @returns {TSchema} */
function typeOfObject(schema, inner) {
  const { properties, additionalProperties } = schema;
  if (!properties && typeof additionalProperties === "object") {
    return Type.Record(Type.String(), inner(additionalProperties));
  }
  const fields = fieldsOf(schema).map(([name, field, required]) => {
    const type = field === false ? Type.Never() : inner(field);
    return [name, required ? type : Type.Optional(type)];
  });
  // TypeBox's types are JSON Schema: the rules over several fields stand beside them as printed.
  const rules = Object.fromEntries(RULES.map((rule) => [rule, schema[rule]]));
  return Type.Object(
    Object.fromEntries(fields),
    given({ ...rules, additionalProperties: additionalProperties === false ? false : undefined }),
  );
}

/** What is not undefined. @param {Record<string, unknown>} options */
function given(options) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
