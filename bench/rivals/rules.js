/** Rules over the fields of one record, for libraries that have no word for them: predicates. */

/** @typedef {import("./schema.js").Schema} Schema */
/** @typedef {Readonly<Record<string, unknown>>} Fields */

/**
 * Whether a record follows its rules; undefined where it has none.
 *
 * @param {Schema} schema
 * @returns {((fields: Fields) => boolean) | undefined}
 */
export function ruleOf(schema) {
  const rules = rulesOf(schema);
  const [only] = rules;
  if (rules.length <= 1) return only;
  return (fields) => rules.every((rule) => rule(fields));
}

/**
 * @param {Schema} schema
 * @returns {((fields: Fields) => boolean)[]}
 */
function rulesOf(schema) {
  const { anyOf, oneOf, allOf, not, dependentRequired } = schema;
  /** @type {((fields: Fields) => boolean)[]} */
  const rules = [];
  if (anyOf) {
    const options = anyOf.map(isGiven);
    rules.push((fields) => options.some((option) => option(fields)));
  }
  if (oneOf) {
    const options = oneOf.map(isGiven);
    rules.push((fields) => options.filter((option) => option(fields)).length === 1);
  }
  if (not) {
    const unwanted = (not.anyOf ?? [not]).map(isGiven);
    rules.push((fields) => !unwanted.some((each) => each(fields)));
  }
  for (const [name, wanted] of Object.entries(dependentRequired ?? {})) {
    const then = isGiven({ required: wanted });
    rules.push((fields) => !(name in fields) || then(fields));
  }
  if (schema.if) {
    const given = isGiven(schema.if);
    const then = isGiven(schema.then ?? {});
    rules.push((fields) => !given(fields) || then(fields));
  }
  for (const each of allOf ?? []) rules.push(...rulesOf(each));
  return rules;
}

/**
 * Whether the fields that it requires are there, with the values that it wants.
 *
 * @param {Schema} condition
 * @returns {(fields: Fields) => boolean}
 */
function isGiven({ required = [], properties = {} }) {
  const values = Object.entries(properties).map(([name, field]) => {
    if (typeof field === "boolean" || field.enum === undefined) throw new Error(`a condition on ${name}`);
    return /** @type {const} */ ([name, new Set(field.enum)]);
  });
  return (fields) =>
    required.every((name) => fields[name] !== undefined) &&
    values.every(([name, wanted]) => wanted.has(fields[name]));
}
