/**
 * What remains of the document where it is not at hand: methods, paths and the names of fields. Made by
 * `npm run conformance -- digest`, kept in digest.json.
 */

import { readFileSync } from "node:fs";

/** @typedef {import("./specification.js").SpecifiedCall} SpecifiedCall */
/** @typedef {import("./surface.js").OwnOperation} OwnOperation */

/**
 * @typedef {{ query?: string, body?: string, reply?: string }} Names names of fields, at any depth, in order
 * @typedef {{ [request: string]: Names }} Digest by method and path
 */

/** Where it is kept. */
export const DIGEST = new URL("digest.json", import.meta.url);
const PARTS = /** @type {const} */ (["query", "body", "reply"]);

/** The one that is kept. @returns {Digest} */
export function keptDigest() {
  return JSON.parse(readFileSync(DIGEST, "utf8"));
}

/** @param {SpecifiedCall[]} calls @returns {Digest} */
export function digestOf(calls) {
  /** @type {Map<string, Map<typeof PARTS[number], Set<string>>>} */
  const requests = new Map();
  for (const call of calls) {
    const request = `${call.method} ${call.path}`;
    const parts = requests.get(request) ?? new Map(PARTS.map((part) => [part, new Set()]));
    for (const part of PARTS) addNames(nodeOf(call, part), parts.get(part) ?? new Set());
    requests.set(request, parts);
  }
  return Object.fromEntries([...requests].map(([request, parts]) => [request, written(parts)]));
}

/** As it is kept. @param {Digest} digest */
export function digestText(digest) {
  return `${JSON.stringify(digest, undefined, 1)}\n`;
}

/** The same of an operation here. @param {OwnOperation} operation @returns {{ [part: string]: Set<string> }} */
export function namesHere({ query, body, reply, variants }) {
  const bodies = [body?.node, ...(variants?.body?.values() ?? [])];
  const replies = [reply, ...(variants?.reply?.values() ?? [])];
  return { query: namesIn([query]), body: namesIn(bodies), reply: namesIn(replies) };
}

/** @param {SpecifiedCall} call @param {typeof PARTS[number]} part */
function nodeOf(call, part) {
  return part === "query" ? call.query : call[part]?.node;
}

/** @param {Map<string, Set<string>>} parts @returns {Names} */
function written(parts) {
  const filled = [...parts].filter(([, names]) => names.size > 0);
  return Object.fromEntries(filled.map(([part, names]) => [part, [...names].sort().join(" ")]));
}

/** @typedef {{ properties?: { [name: string]: Tree }, items?: Tree, anyOf?: Tree[] }} Tree */

/** @param {(Tree | undefined)[]} trees */
function namesIn(trees) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const tree of trees) addNames(tree, names);
  return names;
}

/** @param {Tree | undefined} tree @param {Set<string>} names */
function addNames(tree, names) {
  if (tree?.items) addNames(tree.items, names);
  for (const one of tree?.anyOf ?? []) addNames(one, names);
  for (const [name, field] of Object.entries(tree?.properties ?? {})) {
    names.add(name);
    addNames(field, names);
  }
}
