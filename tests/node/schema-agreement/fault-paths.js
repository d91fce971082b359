/**
 * Where Ajv finds fault, told as the checker tells it:
 *
 * - a missing field, and a field nobody knows, are faults at their own path, not at the record's;
 * - a union that nothing fits is one fault at the union's path: what its members say (`anyOf`, one list of
 *   errors for each) is dropped, and so is what the checker says of the member it takes for the nearest;
 * - of a rule over fields (`anyOf`, `oneOf`, `not` beside a `type`) the record's path remains;
 * - `if` says nothing of its own: what `then` or `else` asked for is reported by itself.
 *
 * @param {import("ajv").ErrorObject[]} errors those of a validator made with `verbose`
 * @param {string} checkerPaths the checker's, one a line
 * @returns {{ ajv: string, checker: string }} both, sorted, one a line
 */
export function faultPaths(errors, checkerPaths) {
  const unions = errors.filter(
    (error) => error.keyword === "anyOf" && error.parentSchema?.type === undefined,
  );
  const unionPaths = unions.map((error) => `#${error.instancePath}`);
  const paths = errors.filter((error) => !speaksForOneMember(error)).flatMap(pathOf);
  const checker = checkerPaths.split("\n").filter((path) => path !== "");
  return { ajv: collapsed(paths, unionPaths), checker: collapsed(checker, unionPaths) };
}

/** @param {import("ajv").ErrorObject} error */
function pathOf(error) {
  const { instancePath, keyword, params } = error;
  switch (keyword) {
    case "required":
    case "dependentRequired":
      return [`#${instancePath}/${escaped(params.missingProperty)}`];
    case "additionalProperties":
      return [`#${instancePath}/${escaped(params.additionalProperty)}`];
    case "if":
      return [];
    default:
      return [`#${instancePath}`];
  }
}

/** Whether the error comes from one member of an `anyOf` or `oneOf`. @param {import("ajv").ErrorObject} error */
function speaksForOneMember(error) {
  return /\/(anyOf|oneOf)\/\d+\//.test(error.schemaPath);
}

/** @param {string[]} paths @param {string[]} unionPaths */
function collapsed(paths, unionPaths) {
  const outermost = paths.map((path) => {
    const unions = unionPaths.filter((union) => path === union || path.startsWith(`${union}/`));
    return unions.sort((a, b) => a.length - b.length)[0] ?? path;
  });
  return [...new Set(outermost)].sort().join("\n");
}

/** A step of a JSON pointer. @param {string} key */
function escaped(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
