/** The keywords of a schema, one by one. */

/** @typedef {import("./corpus.js").Schema} Schema */

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const SCHEMAS = new Set(["items", "contains", "additionalProperties", "if", "then", "else", "not"]);
const LISTS = new Set(["anyOf", "oneOf", "allOf"]);

/**
 * Every copy of `schema` that lacks one keyword, one required name or one member of a list of schemas.
 * References to what is no record are followed into, the first time each is met: only within a record does it
 * have payloads.
 *
 * @param {Schema} schema
 * @param {{ [name: string]: Schema }} definitions
 * @param {Set<string>} followed names that were met before; those met here are added
 * @returns {Generator<{ place: string, schema: Schema }>}
 */
export function* lackingOne(schema, definitions, followed) {
  for (const [keyword, value] of Object.entries(schema)) {
    // It asks for nothing.
    if (keyword === "$comment") continue;
    const { [keyword]: _, ...rest } = schema;
    yield { place: keyword, schema: rest };
    const within = withinKeyword(keyword, value, definitions, followed);
    for (const { place, value: changed } of within) {
      yield {
        place: `${keyword}/${place}`,
        schema: keyword === "$ref" ? changed : { ...schema, [keyword]: changed },
      };
    }
  }
}

/**
 * @param {string} keyword @param {any} value @param {{ [name: string]: Schema }} definitions
 * @param {Set<string>} followed
 * @returns {Generator<{ place: string, value: any }>}
 */
function* withinKeyword(keyword, value, definitions, followed) {
  if (keyword === "$ref") {
    const name = value.replace("#/$defs/", "");
    const target = definitions[name] ?? {};
    if (target.properties !== undefined || followed.has(name)) return;
    followed.add(name);
    yield* renamed(lackingOne(target, definitions, followed), "");
  } else if (SCHEMAS.has(keyword) && typeof value === "object") {
    yield* renamed(lackingOne(value, definitions, followed), "");
  } else if (LISTS.has(keyword)) {
    for (const [at, member] of value.entries()) {
      for (const { place, value: changed } of renamed(lackingOne(member, definitions, followed), `${at}/`)) {
        yield { place, value: value.with(at, changed) };
      }
      if (value.length > 1) yield { place: `${at}`, value: value.toSpliced(at, 1) };
    }
  } else if (keyword === "properties") {
    for (const [name, property] of Object.entries(value)) {
      for (const { place, value: changed } of renamed(
        lackingOne(property, definitions, followed),
        `${name}/`,
      )) {
        yield { place, value: { ...value, [name]: changed } };
      }
    }
  } else if (keyword === "required" && value.length > 1) {
    yield* withoutEach(value);
  } else if (keyword === "dependentRequired") {
    for (const [name, names] of Object.entries(value)) {
      for (const { place, value: fewer } of withoutEach(names)) {
        yield { place: `${name}/${place}`, value: { ...value, [name]: fewer } };
      }
    }
  }
}

/** @param {Iterable<{ place: string, schema: Schema }>} copies @param {string} prefix */
function* renamed(copies, prefix) {
  for (const { place, schema } of copies) yield { place: `${prefix}${place}`, value: schema };
}

/** @param {string[]} names */
function* withoutEach(names) {
  for (const [at, name] of names.entries()) yield { place: name, value: names.toSpliced(at, 1) };
}
