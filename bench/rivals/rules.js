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
 * Whether the fields that it requires are there, and hold what it wants of them.
 *
 * @param {Schema} condition
 * @returns {(fields: Fields) => boolean}
 */
function isGiven({ required = [], properties = {} }) {
  const wanted = Object.entries(properties).map(
    ([name, field]) => /** @type {const} */ ([name, isHeld(name, field)]),
  );
  return (fields) =>
    required.every((name) => fields[name] !== undefined) &&
    wanted.every(([name, holds]) => fields[name] === undefined || holds(fields[name]));
}

/**
 * Whether a field's value is one of those wanted, a record that has what is wanted, or a list that has such or only such.
 *
 * @param {string} name
 * @param {Schema | boolean} wanted
 * @returns {(value: unknown) => boolean}
 */
function isHeld(name, wanted) {
  if (typeof wanted === "boolean") throw new Error(`a condition on ${name}`);
  if (wanted.not?.type === "null") return (value) => value !== null;
  if (wanted.enum !== undefined) {
    const values = new Set(wanted.enum);
    return (value) => values.has(value);
  }
  if (wanted.type === "array") {
    const { contains, items } = wanted;
    const holds = isHeld(name, contains ?? items ?? false);
    return (value) => Array.isArray(value) && (contains ? value.some(holds) : value.every(holds));
  }
  if (wanted.type !== "object") throw new Error(`a condition on ${name}`);
  const isRight = isGiven(wanted);
  return (value) => typeof value === "object" && value !== null && isRight(/** @type {Fields} */ (value));
}
