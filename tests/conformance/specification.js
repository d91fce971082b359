/** The vendor's OpenAPI document, where it is at hand: its operations, in the form of docs/deviations.md. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

import { directed } from "./directed.js";
import { Normaliser } from "./normalise.js";
import { bodyOfCarrier } from "./variants.js";

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {import("./normalise.js").Schema} Schema */

/**
 * @typedef {object} SpecifiedCall an operation; where the path decides the body or the reply, with one value there
 * @property {string} id the document's name of the operation
 * @property {string} label `id`, with the value that decides
 * @property {string} method
 * @property {string} path
 * @property {{ name: string, node: Node, value?: string }[]} pathArguments `value` where it is the one that decides
 * @property {Node | undefined} query
 * @property {{ required: boolean, node: Node, examples: unknown[] } | undefined} body
 * @property {"json" | "empty" | "binary"} replyKind
 * @property {{ node: Node, examples: unknown[] } | undefined} reply
 * @property {{ status: number, node: Node }[]} failures what refusals and failures hold
 */

/** Where the document is looked for. */
export const FOLDER =
  process.env.SHIPSTATION_API_DIR ?? fileURLToPath(new URL("../../../shared/api", import.meta.url));
const DOCUMENT = join(FOLDER, "openapi.yaml");
const METHODS = ["get", "post", "put", "patch", "delete"];

/** Whether the document is at hand. */
export const isAtHand = existsSync(DOCUMENT);

/** The document as it stands. @returns {Schema} */
export function readDocument() {
  return parse(readFileSync(DOCUMENT, "utf8"));
}

/** Every call of the document. @returns {SpecifiedCall[]} */
export function specifiedCalls() {
  const document = readDocument();
  const normaliser = new Normaliser(document.components.schemas);
  const shared = document.components.responses;
  const reader = { normaliser, shared, sent: directed("request"), answered: directed("reply") };
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] !== undefined).flatMap((method) =>
      callsOf(reader, path, method, item[method], item.parameters ?? []),
    ),
  );
}

/**
 * @typedef {{ normaliser: Normaliser, shared: Schema, sent: (node: Node) => Node, answered: (node: Node) => Node }} Reader
 *
 * @param {Reader} reader
 * @param {string} path
 * @param {string} method
 * @param {Schema} operation
 * @param {Schema[]} shared parameters of the path
 * @returns {SpecifiedCall[]}
 */
function callsOf(reader, path, method, operation, shared) {
  // The document gives two operations this name.
  const id =
    path === "/v1/tags/{tag_name}" && method === "post" ? "create_tag_by_name" : operation.operationId;
  const parameters = [...shared, ...(operation.parameters ?? [])];
  const body = operation.requestBody?.content["application/json"];
  const [status, reply] = Object.entries(operation.responses).find(([code]) => code.startsWith("2")) ?? [];
  const json = reply?.content?.["application/json"];
  const replyKind = status === "204" ? "empty" : json ? "json" : "binary";
  /** @type {SpecifiedCall} */
  const call = {
    id,
    label: id,
    method: method.toUpperCase(),
    path,
    pathArguments: Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) =>
      pathArgument(reader, String(name), parameters),
    ),
    query: queryOf(
      reader,
      parameters.filter((parameter) => parameter.in === "query"),
    ),
    body: body && {
      required: operation.requestBody.required === true,
      node: reader.sent(reader.normaliser.node(body.schema)),
      examples: examplesOf(body),
    },
    replyKind,
    reply:
      replyKind === "json"
        ? { node: reader.answered(reader.normaliser.node(json.schema)), examples: examplesOf(json) }
        : undefined,
    failures: failuresOf(reader, operation.responses),
  };
  return bodyOfCarrier(call);
}

/** What each status of a refusal or a failure holds. @param {Reader} reader @param {Schema} responses */
function failuresOf({ normaliser, shared, answered }, responses) {
  const failures = Object.entries(responses).filter(([status]) => /^[45]\d\d$/.test(status));
  return failures.map(([status, response]) => {
    const { content } = response.$ref ? shared[response.$ref.split("/").at(-1)] : response;
    return { status: Number(status), node: answered(normaliser.node(content["application/json"].schema)) };
  });
}

/** What an operation says last of an argument of its path. @param {Reader} reader @param {string} name @param {Schema[]} parameters */
function pathArgument({ normaliser, sent }, name, parameters) {
  const declared = parameters.findLast((parameter) => parameter.in === "path" && parameter.name === name);
  if (declared === undefined) throw new Error(`the path has {${name}}, which nobody declares`);
  return { name, node: sent(normaliser.node(declared.schema)) };
}

/** A query as an object (7). @param {Reader} reader @param {Schema[]} parameters @returns {Node | undefined} */
function queryOf({ normaliser, sent }, parameters) {
  if (parameters.length === 0) return undefined;
  const fields = parameters.map(({ name, schema, example }) => {
    const node = normaliser.node(schema);
    return [name, example === undefined ? node : { ...node, examples: [...(node.examples ?? []), example] }];
  });
  return sent({
    names: [],
    type: "object",
    properties: Object.fromEntries(fields),
    required: parameters.filter(({ required }) => required === true).map(({ name }) => name),
    closed: true,
  });
}

/** @param {Schema} media @returns {unknown[]} */
function examplesOf(media) {
  const named = Object.values(media.examples ?? {}).map(
    (/** @type {{ value: unknown }} */ { value }) => value,
  );
  return media.example === undefined ? named : [media.example, ...named];
}
