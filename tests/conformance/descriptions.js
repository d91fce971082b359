/** Each sentence of the document that may be a condition is judged in docs/rules.md. */
import { readFileSync } from "node:fs";

/** @typedef {{ [key: string]: any }} Json */

/** What a condition is told by, and much that is none. */
const WORDS =
  /\b(must|either|requir\w*|only|when|if|unless|cannot|can't|should|needs?|needed|at least|at most|maximum|minimum|limit\w*|up to|exactly|mandatory)\b/i;
const FILE = new URL("../../docs/rules.md", import.meta.url);
/** Tables with such a head judge descriptions. */
const HEAD = /^\| Where \|/;

/**
 * Compares the descriptions of the document with the lines of docs/rules.md.
 *
 * @param {Json} document
 * @returns {{ count: number, faults: string[] }}
 */
export function checkDescriptions(document) {
  const descriptions = conditions(document);
  const judged = judgedPlaces(readFileSync(FILE, "utf8"));
  const known = new Set([...descriptions.values()].flatMap((places) => [...places]));
  const faults = [...judged]
    .filter((place) => !known.has(place))
    .map((place) => `docs/rules.md: ${place} has no such description`);
  for (const [text, places] of descriptions) {
    if ([...places].some((place) => judged.has(place))) continue;
    faults.push(`docs/rules.md judges none of ${[...places].join(", ")}: ${text.slice(0, 120)}`);
  }
  return { count: descriptions.size, faults };
}

/** By their words, the places of what may be a condition. @param {Json} document */
function conditions({ components, paths, tags }) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  /** @param {unknown} text @param {string} place */
  function add(text, place) {
    if (typeof text !== "string" || !WORDS.test(text)) return;
    const words = text.replace(/\s+/g, " ").trim();
    found.set(words, (found.get(words) ?? new Set()).add(place));
  }
  /** @param {unknown} value @param {string} head @param {string} pointer */
  function walk(value, head, pointer) {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) walk(one, head, pointer);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      if (/^examples?$|^x-/.test(key)) continue;
      if (key === "description") add(inner, pointer ? `${head} ${pointer}` : head);
      else if (key === "items") walk(inner, head, `${pointer}/*`);
      else if (key === "properties") {
        for (const [name, field] of Object.entries(inner)) walk(field, head, `${pointer}/${name}`);
      } else walk(inner, head, pointer);
    }
  }
  for (const [name, schema] of Object.entries(components.schemas)) walk(schema, name, "");
  for (const { name, description } of tags ?? []) add(description, `tag ${name}`);
  for (const [path, item] of Object.entries(paths)) {
    add(item.description, path);
    for (const operation of Object.values(item)) {
      if (!operation.operationId) continue;
      add(operation.description, operation.operationId);
      for (const parameter of operation.parameters ?? [])
        walk(parameter, operation.operationId, `/${parameter.name}`);
      walk(operation.requestBody, `${operation.operationId} body`, "");
      walk(operation.responses, `${operation.operationId} reply`, "");
    }
  }
  return found;
}

/** What the first column of such tables names. @param {string} text */
function judgedPlaces(text) {
  const places = new Set();
  let isTable = false;
  for (const line of text.split("\n")) {
    if (!line.startsWith("|")) isTable = false;
    else if (HEAD.test(line)) isTable = true;
    else if (isTable)
      for (const [, place] of line.split("|")[1]?.matchAll(/`([^`]+)`/g) ?? []) places.add(place);
  }
  return places;
}
