/** The lines of docs/deviations.md. */
import { readFileSync } from "node:fs";

/** @typedef {import("./place.js").Place} Place */

/** @typedef {{ place: string, kind: string, line: number, reason: string, needed: boolean }} Deviation */

/** What a line can say. */
export const KINDS = /** @type {const} */ ([
  "added",
  "left_out",
  "required",
  "optional",
  "nullable",
  "not_nullable",
  "type",
  "values",
  "limit",
  "pattern",
  "open",
  "closed",
  "rule",
  "body",
  "reply",
]);

/** @typedef {typeof KINDS[number]} Kind */

const FILE = new URL("../../docs/deviations.md", import.meta.url);
/** Tables with this head hold deviations. */
const HEAD = /^\| Where \| Kind \| Why \|$/;

export class Deviations {
  /** @type {Map<string, Deviation>} by kind and place */
  #known = new Map();
  /** @type {string[]} */
  faults = [];

  constructor(text = readFileSync(FILE, "utf8")) {
    let isTable = false;
    for (const [index, line] of text.split("\n").entries()) {
      if (HEAD.test(line)) isTable = true;
      else if (!line.startsWith("|")) isTable = false;
      else if (isTable && !/^\|[-|]+\|$/.test(line)) this.#readLine(line, index + 1);
    }
  }

  /** One for each place of each line. */
  get all() {
    return [...this.#known.values()];
  }

  /** Whether a line names this; `isNeeded` keeps the line from being called stale. @param {Kind} kind @param {Place} place */
  has(kind, place, isNeeded = false) {
    for (const name of place.names) {
      const deviation = this.#known.get(`${kind} ${name}`);
      if (deviation === undefined) continue;
      if (isNeeded) deviation.needed = true;
      return true;
    }
    return false;
  }

  /** @param {string} line @param {number} number */
  #readLine(line, number) {
    const cells = line.split(/(?<!\\)\|/).slice(1, -1);
    const [where = "", kind = "", reason = ""] = cells.map((cell) => cell.trim());
    const [places, kinds] = [quoted(where).flatMap(spelledOut), quoted(kind)];
    if (places.length === 0) this.faults.push(`line ${number} names no place`);
    if (kinds.length === 0) this.faults.push(`line ${number} is of no kind`);
    if (reason === "") this.faults.push(`line ${number} gives no reason`);
    for (const word of kinds) {
      if (!KINDS.some((known) => known === word))
        this.faults.push(`line ${number} has no known kind: ${word}`);
      for (const place of places) this.#add({ place, kind: word, line: number, reason, needed: false });
    }
  }

  /** @param {Deviation} deviation */
  #add(deviation) {
    const key = `${deviation.kind} ${deviation.place}`;
    if (this.#known.has(key)) this.faults.push(`line ${deviation.line} says again: ${key}`);
    this.#known.set(key, deviation);
  }
}

/** What stands in backticks. @param {string} cell */
function quoted(cell) {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, text]) => String(text));
}

/** `a /{b,c}` as `a /b` and `a /c`. @param {string} place @returns {string[]} */
function spelledOut(place) {
  const [whole, choice = ""] = /\{([^{}]*)\}/.exec(place) ?? [];
  if (whole === undefined) return [place];
  return choice.split(",").flatMap((one) => spelledOut(place.replace(whole, () => one.trim())));
}
