/** The JSON Schema that the package prints, as the converters to other libraries' types read it. */

/**
 * @typedef {object} Schema what stands in the print; everything else in it is for people
 * @property {string} [$ref]
 * @property {string | string[]} [type]
 * @property {unknown[]} [enum]
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {string} [pattern]
 * @property {number} [minimum]
 * @property {number} [exclusiveMinimum]
 * @property {number} [maximum]
 * @property {number} [minItems]
 * @property {number} [maxItems]
 * @property {Schema} [items]
 * @property {Schema} [contains]
 * @property {Record<string, Schema | boolean>} [properties]
 * @property {string[]} [required]
 * @property {boolean | Schema} [additionalProperties]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [allOf]
 * @property {Schema} [not]
 * @property {Schema} [if]
 * @property {Schema} [then]
 * @property {Record<string, string[]>} [dependentRequired]
 *
 * @typedef {object} Document
 * @property {string} $id
 * @property {Record<string, Schema>} $defs
 *
 * @typedef {object} Rival
 * @property {string} name
 * @property {string} version
 * @property {(document: Document, definition: string) => (value: unknown) => boolean} compile
 */

/** The keywords that speak of which fields stand together. */
export const RULES = /** @type {const} */ ([
  "anyOf",
  "oneOf",
  "allOf",
  "not",
  "if",
  "then",
  "dependentRequired",
]);

/**
 * Walks a definition once per name: `convert` is called for each schema that is no reference, with a function
 * that converts the schemas in it.
 *
 * @template T
 * @param {Document} document
 * @param {string} definition
 * @param {(schema: Schema, inner: (schema: Schema) => T) => T} convert
 * @returns {T}
 */
export function convertDefinition(document, definition, convert) {
  /** @type {Map<string, T>} */
  const converted = new Map();
  /** @param {Schema} schema @returns {T} */
  function inner(schema) {
    if (schema.$ref === undefined) return convert(schema, inner);
    const name = schema.$ref.slice("#/$defs/".length);
    const known = converted.get(name);
    if (known !== undefined) return known;
    const target = document.$defs[name];
    if (target === undefined) throw new Error(`the print has no ${name}`);
    const made = inner(target);
    converted.set(name, made);
    return made;
  }
  return inner({ $ref: `#/$defs/${definition}` });
}

/**
 * A type written in place that may also be null, apart: the schema without null, and whether null is allowed.
 *
 * @param {Schema} schema
 * @returns {{ schema: Schema, nullable: boolean }}
 */
export function withoutNull(schema) {
  if (Array.isArray(schema.type)) {
    const [type] = schema.type.filter((each) => each !== "null");
    if (type === undefined) throw new Error("a type that is only null");
    return { schema: { ...schema, type }, nullable: schema.type.includes("null") };
  }
  const [first, second] = schema.anyOf ?? [];
  if (schema.type === undefined && first && second?.type === "null") return { schema: first, nullable: true };
  return { schema, nullable: false };
}

/**
 * What a record says of fields that nobody declared.
 *
 * @param {Schema} schema
 * @returns {"refused" | "allowed"}
 */
export function unknownFields(schema) {
  return schema.additionalProperties === false ? "refused" : "allowed";
}

/**
 * The declared fields of a record: those that are printed as `false` are refused where it is open.
 *
 * @param {Schema} schema
 * @returns {[name: string, field: Schema | false, required: boolean][]}
 */
export function fieldsOf(schema) {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    field === true ? {} : field,
    required.has(name),
  ]);
}

/**
 * The document without the definitions that `definition` does not lead to.
 *
 * @param {Document} document
 * @param {string} definition
 * @returns {Document}
 */
export function onlyNeededBy(document, definition) {
  const needed = new Set([definition]);
  // A set gives what is added to it while it is walked.
  for (const name of needed) {
    for (const [, found = ""] of JSON.stringify(document.$defs[name]).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      needed.add(found);
    }
  }
  const definitions = Object.entries(document.$defs).filter(([name]) => needed.has(name));
  return { ...document, $defs: Object.fromEntries(definitions) };
}
