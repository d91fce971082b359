/** This package's surface with its exact schemas, as `xtask surface` writes it, in the form of the document's. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ExactReader } from "./exact-reader.js";

/** @typedef {import("./exact-reader.js").OwnNode} OwnNode */
/** @typedef {{ [name: string]: import("./normalise.js").Schema }} Schemas */

/**
 * @typedef {object} OwnOperation
 * @property {string} name
 * @property {string} method
 * @property {string} path
 * @property {OwnNode | undefined} query
 * @property {{ required: boolean, node: OwnNode } | undefined} body
 * @property {OwnNode | undefined} reply
 * @property {OwnNode} failure what a refusal or a failure holds
 * @property {boolean} isFile whether a success holds a file
 * @property {{ body?: Map<string, OwnNode>, reply?: Map<string, OwnNode> }} [variants] what a part is by the path
 */

/** @returns {{ operations: OwnOperation[], definitions: { request: Schemas, reply: Schemas } }} */
export function ownSurface() {
  const folder = mkdtempSync(join(tmpdir(), "surface-"));
  try {
    const command = ["run", "--quiet", "--locked", "--package", "xtask", "--", "surface", folder];
    execFileSync("cargo", command, { cwd: fileURLToPath(new URL("../..", import.meta.url)) });
    const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const definitions = { request: read("requests.json").$defs, reply: read("replies.json").$defs };
    const requests = new ExactReader(definitions.request);
    const replies = new ExactReader(definitions.reply);
    const operations = read("operations.json").map((/** @type {any} */ row) => ({
      name: row.name,
      method: row.method,
      path: row.path,
      query: row.query === null ? undefined : requests.node(row.query),
      body:
        row.body === null ? undefined : { required: row.body.required, node: requests.node(row.body.schema) },
      reply: row.reply === null ? undefined : replies.node(row.reply),
      failure: replies.node(row.failure),
      isFile: row.file,
      variants: row.variants === null ? undefined : variants(row.variants, requests, replies),
    }));
    return { operations, definitions };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ part: "body" | "reply", known: Schemas }} given
 * @param {ExactReader} requests
 * @param {ExactReader} replies
 */
function variants({ part, known }, requests, replies) {
  const reader = part === "body" ? requests : replies;
  return { [part]: new Map(Object.entries(known).map(([value, schema]) => [value, reader.node(schema)])) };
}
