/** @typedef {{ [key: string]: any }} Json */

const COMPONENTS = "#/components/schemas/";
const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/**
 * What an operation sends or answers with, or a webhook is told, as a JSON Schema that stands by itself.
 *
 * @param {Json} openapi this package's OpenAPI document
 * @param {string} operation
 * @param {"body" | "query" | "reply"} part
 * @returns {Json | undefined} nothing where the operation has no such part
 */
export function jsonSchema(openapi, operation, part) {
  const found = partOf(operationOf(openapi, operation), part);
  if (found === undefined) return undefined;
  /** @type {Json} */
  const $defs = {};
  const wanted = /** @type {string[]} */ ([]);
  const schema = withDefinitions(found, wanted);
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    $defs[name] ??= withDefinitions(openapi.components.schemas[name], wanted);
  }
  return { $schema: DIALECT, ...schema, $defs };
}

/**
 * @param {Json} openapi
 * @param {string} name
 * @returns {Json}
 */
function operationOf({ paths, webhooks }, name) {
  for (const path of [...Object.values(paths), ...Object.values(webhooks)]) {
    for (const operation of Object.values(path)) if (operation.operationId === name) return operation;
  }
  throw new RangeError(`there is no operation ${JSON.stringify(name)}`);
}

/**
 * @param {Json} operation
 * @param {string} part
 * @returns {Json | undefined}
 */
function partOf({ requestBody, responses, parameters, "x-query": rules }, part) {
  const json = (/** @type {Json | undefined} */ holder) => holder?.content?.["application/json"]?.schema;
  if (part === "body") return json(requestBody);
  if (part === "reply") return json(responses["2XX"]);
  /** @type {Json[]} */
  const fields = parameters.filter((/** @type {Json} */ parameter) => parameter.in === "query");
  if (fields.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.flatMap(({ name, required }) => (required ? [name] : [])),
    additionalProperties: false,
    ...rules,
  };
}

/**
 * A copy whose references lead to its own definitions.
 *
 * @param {Json} schema
 * @param {string[]} wanted the names that it refers to are added
 * @returns {Json}
 */
function withDefinitions(schema, wanted) {
  const text = JSON.stringify(schema, (key, value) => {
    if (key !== "$ref" || typeof value !== "string") return value;
    const name = value.slice(COMPONENTS.length);
    wanted.push(name);
    return `#/$defs/${name}`;
  });
  return JSON.parse(text);
}
