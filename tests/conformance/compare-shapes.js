/** Two schemas side by side, field by field: what the document says, and what this package says. */

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {import("./exact-reader.js").OwnNode} OwnNode */
/** @typedef {import("./place.js").Place} Place */
/** @typedef {import("./deviations.js").Kind} Kind */

/** @typedef {{ kind: Kind, place: Place, text: string }} Difference */

const LIMITS = /** @type {const} */ ([
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "minItems",
  "maxItems",
]);

/**
 * Compares from one place on. Both sides are walked together; `visit` is told of each value they share.
 *
 * @param {Node} theirs
 * @param {OwnNode} ours
 * @param {Place} place
 * @param {(theirs: Node, ours: OwnNode, place: Place) => void} [visit]
 * @returns {Generator<Difference>}
 */
export function* differences(theirs, ours, place, visit) {
  const inner = place.as(theirs);
  visit?.(theirs, ours, inner);
  if (theirs.nullable && !ours.nullable) yield { kind: "not_nullable", place, text: "null is refused" };
  if (!theirs.nullable && ours.nullable) yield { kind: "nullable", place, text: "null passes" };
  const [their, our] = [united(theirs), united(ours)];
  if (Boolean(theirs.anyOf) !== Boolean(ours.anyOf ?? ours.rules)) {
    const text = ours.rules ? ours.rules.join(", ") : ours.anyOf ? "alternatives" : "no alternatives";
    yield { kind: "rule", place: inner, text };
  }
  if (their.type !== our.type) {
    // Nothing further can be told of values of two types.
    yield {
      kind: "type",
      place: inner,
      text: `${their.type ?? "anything"} against ${our.type ?? "anything"}`,
    };
    return;
  }
  const values = differentValues(their, our);
  if (values) yield { kind: "values", place: inner, text: values };
  const limits = LIMITS.filter((limit) => limitOf(their, limit) !== limitOf(our, limit));
  const limit = limits.map(
    (name) => `${name} ${limitOf(their, name) ?? "none"} against ${limitOf(our, name) ?? "none"}`,
  );
  if (limit.length > 0) yield { kind: "limit", place: inner, text: limit.join(", ") };
  const pattern = differentPattern(their, our);
  if (pattern) yield { kind: "pattern", place: inner, text: pattern };
  if (their.items && our.items) yield* differences(their.items, our.items, inner.at("*"), visit);
  if (their.type === "object") yield* differentFields(their, our, inner, visit);
}

/**
 * @param {Node} their
 * @param {OwnNode} our
 * @param {Place} place
 * @param {(theirs: Node, ours: OwnNode, place: Place) => void} [visit]
 * @returns {Generator<Difference>}
 */
function* differentFields(their, our, place, visit) {
  if (their.closed && !our.closed) yield { kind: "open", place, text: "further fields pass" };
  if (!their.closed && our.closed) yield { kind: "closed", place, text: "further fields are refused" };
  const ours = our.properties ?? {};
  for (const [name, field] of Object.entries(their.properties ?? {})) {
    const own = ours[name];
    const at = place.at(name);
    if (own === undefined) {
      yield { kind: "left_out", place: at, text: "there is no such field" };
      continue;
    }
    const [isRequired, isOurs] = [their.required?.includes(name), our.required?.includes(name)];
    if (isRequired && !isOurs) yield { kind: "optional", place: at, text: "need not be there" };
    if (!isRequired && isOurs) yield { kind: "required", place: at, text: "must be there" };
    yield* differences(field, own, at, visit);
  }
  for (const name of Object.keys(ours)) {
    if (their.properties?.[name] === undefined)
      yield { kind: "added", place: place.at(name), text: "is only here" };
  }
}

/** Alternatives as one object: each field that one has; required is what all require. @template {Node | OwnNode} N @param {N} node @returns {N} */
function united(node) {
  if (!node.anyOf) return node;
  const alternatives = /** @type {N[]} */ (node.anyOf).map((one) => united(one));
  const [first, ...rest] = alternatives;
  if (first === undefined || alternatives.some(({ type }) => type !== first.type)) return node;
  const required = (first.required ?? []).filter((name) => rest.every((one) => one.required?.includes(name)));
  const properties = Object.assign({}, ...alternatives.map((one) => one.properties ?? {}));
  return { ...first, anyOf: undefined, properties, required };
}

/** A limit, given or implied: few patterns admit an empty text. @param {Node} node @param {typeof LIMITS[number]} limit */
function limitOf(node, limit) {
  const isEmptyRefused = node.pattern !== undefined && !new RegExp(node.pattern, "u").test("");
  return limit === "minLength" && isEmptyRefused ? Math.max(1, node.minLength ?? 0) : node[limit];
}

/** Values compare without case. @param {Node} their @param {Node} our */
function differentValues(their, our) {
  const [theirs, ours] = [their, our].map(
    ({ enum: values = [] }) => new Set(values.map((value) => String(value).toLowerCase())),
  );
  const missing = [...(theirs ?? [])].filter((value) => !ours?.has(value));
  const further = [...(ours ?? [])].filter((value) => !theirs?.has(value));
  if (their.enum && !our.enum) return "any text passes";
  if (!their.enum && our.enum) return "only listed values pass";
  const parts = [
    missing.length > 0 && `without ${missing.join(", ")}`,
    further.length > 0 && `with ${further.join(", ")}`,
  ];
  return parts.filter(Boolean).join("; ");
}

/** @param {Node} their @param {Node} our */
function differentPattern(their, our) {
  if (their.enum) return "";
  const theirs = their.pattern ?? their.format;
  return theirs === our.pattern ? "" : `${theirs ?? "none"} against ${our.pattern ?? "none"}`;
}
