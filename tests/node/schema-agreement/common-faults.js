/** What the checker and Ajv find, told in one way so that it can be compared. */

/** What Ajv's keywords are called. `type` stands for the checker's `integer`, `pattern` for its `enum`. */
const CODES = new Map([
  ["required", "required"],
  ["dependentRequired", "required"],
  ["additionalProperties", "unknown_field"],
  ["false schema", "read_only"],
  ["not", "at_most_one"],
  ["anyOf", "any_of"],
  ["oneOf", "one_of"],
  ["minLength", "min_length"],
  ["maxLength", "max_length"],
  ["exclusiveMinimum", "exclusive_minimum"],
  ["minItems", "min_items"],
  ["maxItems", "max_items"],
]);

/**
 * Brings both sides to lists of `code path`:
 *
 * - a missing field, and a field nobody knows, are faults at their own path, not at the record's; in a closed
 *   record a read-only field that is sent is one nobody knows;
 * - where the type is wrong, nothing else is said of the same value (a `oneOf` fails for a string, too);
 * - a union that nothing fits is one fault, `union`, at the union's path: what its members say is dropped, and
 *   so is what the checker says of the member it takes for the nearest;
 * - `if` says nothing of its own: what `then` or `else` asked for is reported by itself;
 * - an exact schema has patterns for enums.
 *
 * @param {import("ajv").ErrorObject[]} errors those of a validator made with `verbose`
 * @param {string[]} findings the checker's, as `code path`
 * @returns {{ ajv: string, checker: string }} both, sorted, one a line
 */
export function commonFaults(errors, findings) {
  // A rule over fields is an `anyOf` too; it stands beside a `type`.
  const unions = errors.filter(({ keyword, parentSchema }) => keyword === "anyOf" && !parentSchema?.type);
  const unionPaths = unions.map((error) => error.instancePath);
  const ajv = errors.filter((error) => error.keyword !== "if" && !speaksForOneMember(error)).map(faultOf);
  const checker = findings.map((finding) => {
    const [code = "", path = ""] = splitOnce(finding, " ");
    return { code: checkerCode(code), path };
  });
  return { ajv: sorted(ajv, unionPaths), checker: sorted(checker, unionPaths) };
}

/** @typedef {{ code: string, path: string }} Fault */

/** @param {import("ajv").ErrorObject} error @returns {Fault} */
function faultOf({ instancePath, keyword, params, schema }) {
  // A rule takes a null for a field that is not there.
  if (keyword === "not" && schema.type === "null") return { code: "required", path: instancePath };
  const field = params.missingProperty ?? params.additionalProperty;
  const path = field === undefined ? instancePath : `${instancePath}/${escaped(field)}`;
  return { code: CODES.get(keyword) ?? keyword, path };
}

/** @param {string} code */
function checkerCode(code) {
  if (code === "integer") return "type";
  if (code === "enum") return "pattern";
  return code;
}

/** Whether the error comes from one member of an `anyOf` or `oneOf`. @param {import("ajv").ErrorObject} error */
function speaksForOneMember(error) {
  return /\/(anyOf|oneOf)\/\d+\//.test(error.schemaPath);
}

/** @param {Fault[]} faults @param {string[]} unionPaths */
function sorted(faults, unionPaths) {
  const ofWrongType = new Set(faults.filter(({ code }) => code === "type").map(({ path }) => path));
  const lines = faults
    .filter(({ code, path }) => code === "type" || !ofWrongType.has(path))
    .map(({ code, path }) => {
      const within = unionPaths.filter((union) => path === union || path.startsWith(`${union}/`));
      const union = within.sort((a, b) => a.length - b.length)[0];
      return union === undefined ? `${code} ${path}` : `union ${union}`;
    });
  return [...new Set(lines)].sort().join("\n");
}

/** A step of a JSON pointer. @param {string} key */
function escaped(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** @param {string} text @param {string} separator */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
