/** The document's schemas, narrowed where docs/deviations.md says that this package asks for more. */
import { Ajv2020 } from "ajv/dist/2020.js";

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {import("./exact-reader.js").OwnNode} OwnNode */
/** @typedef {import("./place.js").Place} Place */
/** @typedef {import("./deviations.js").Deviations} Deviations */

const ajv = new Ajv2020({ strict: false });
/** What an exact schema says a rule over several fields with. */
const RULE = new Set(["anyOf", "oneOf", "not", "dependentRequired", "if", "then", "allOf"]);

/** Of two limits, the one that admits less. */
const NARROWER = /** @type {const} */ ([
  ["minLength", Math.max],
  ["maxLength", Math.min],
  ["minimum", Math.max],
  ["maximum", Math.min],
  ["exclusiveMinimum", Math.max],
  ["minItems", Math.max],
  ["maxItems", Math.min],
]);

/**
 * A schema whose values both sides should admit, for making payloads. Only what a line names is narrowed; what
 * no line names shows where a payload is refused.
 *
 * @param {Node} theirs
 * @param {OwnNode} ours
 * @param {Place} place
 * @param {Deviations} deviations
 * @returns {Node}
 */
export function narrowed(theirs, ours, place, deviations) {
  const inner = place.as(theirs);
  const { component: _, ...node } = theirs;
  if (deviations.has("not_nullable", place) && !ours.nullable) delete node.nullable;
  if (deviations.has("limit", inner)) {
    for (const [limit, choose] of NARROWER) {
      const both = [theirs[limit], ours[limit]].filter((value) => value !== undefined);
      if (both.length > 0) node[limit] = choose(...both);
    }
  }
  if (deviations.has("values", inner) && ours.enum) node.enum = sharedValues(theirs, ours.enum);
  if (deviations.has("rule", inner) && ours.rules) node.admits = rulesOf(ours);
  // Where both have one, ours is the wider.
  if (deviations.has("pattern", inner) && ours.pattern) node.pattern ??= ours.pattern;
  if (theirs.anyOf) node.anyOf = theirs.anyOf.map((one) => narrowed(one, ours, inner, deviations));
  if (theirs.items && ours.items) node.items = narrowed(theirs.items, ours.items, inner.at("*"), deviations);
  if (theirs.properties) narrowFields(node, ours, inner, deviations);
  return node;
}

/** @param {Node} node @param {OwnNode} ours @param {Place} place @param {Deviations} deviations */
function narrowFields(node, ours, place, deviations) {
  const required = new Set(node.required);
  /** @type {{ [name: string]: Node }} */
  const fields = {};
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    const own = ours.properties?.[name];
    const at = place.at(name);
    if (own === undefined && deviations.has("left_out", at)) continue;
    if (ours.required?.includes(name) && deviations.has("required", at)) required.add(name);
    fields[name] = own ? narrowed(field, own, at, deviations) : field;
  }
  node.properties = fields;
  node.required = [...required].filter((name) => name in fields);
  if (ours.closed && deviations.has("closed", place)) node.closed = true;
}

/** Whether a record keeps its rules, whatever else is wrong with it. @param {OwnNode} ours @returns {(value: unknown) => boolean} */
function rulesOf({ schema }) {
  const rules = Object.entries(schema).filter(([keyword]) => RULE.has(keyword));
  const validate = ajv.compile(Object.fromEntries(rules));
  return (value) => validate(value) === true;
}

/** @param {Node} theirs @param {unknown[]} ours */
function sharedValues({ enum: values }, ours) {
  const lower = new Set(ours.map((value) => String(value).toLowerCase()));
  return values ? values.filter((value) => lower.has(String(value).toLowerCase())) : ours;
}
