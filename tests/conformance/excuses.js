/** Whether lines of docs/deviations.md explain why a payload is judged otherwise here than by the document. */

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {import("./place.js").Place} Place */
/** @typedef {import("./validator.js").Fault} Fault */
/** @typedef {import("./deviations.js").Deviations} Deviations */
/** @typedef {import("./deviations.js").Kind} Kind */
/** @typedef {{ code: string, path: string }} Finding what this package finds wrong; `path` is a JSON pointer */

/** Which kinds of lines explain that only this package finds fault. @type {{ [code: string]: Kind[] }} */
const STRICTER = {
  required: ["required"],
  unknown_field: ["left_out"],
  read_only: ["left_out"],
  type: ["type", "not_nullable"],
  integer: ["type"],
  enum: ["values"],
  pattern: ["pattern"],
  any_of: ["rule"],
  one_of: ["rule"],
  at_most_one: ["rule"],
};
/** Which kinds of lines explain that only the document finds fault. @type {{ [code: string]: Kind[] }} */
const LOOSER = {
  required: ["optional"],
  additionalProperties: ["added"],
  // Null stands for what is left out.
  type: ["type", "nullable", "optional"],
  enum: ["values", "nullable", "optional"],
  pattern: ["pattern"],
  format: ["pattern"],
};
/** What every other code is about: lengths, ranges, numbers of items. @type {Kind[]} */
const LIMIT = ["limit"];

export class Excuses {
  #deviations;
  #node;
  #place;

  /** For payloads of one schema. @param {Deviations} deviations @param {Node} node @param {Place} place */
  constructor(deviations, node, place) {
    this.#deviations = deviations;
    this.#node = node;
    this.#place = place;
  }

  /** Whether a fault that only this package finds is listed. @param {Finding} finding */
  forStricter({ code, path }) {
    const steps = path
      .split("/")
      .slice(1)
      .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (this.#isListed(STRICTER[code] ?? LIMIT, steps)) return true;
    const record = steps.slice(0, -1);
    if (code === "unknown_field") return this.#isListed(["closed"], record);
    return code === "required" && this.#isListed(["rule"], record);
  }

  /** Whether a fault that only the document finds is listed. @param {Fault} fault @returns {boolean} */
  forLooser({ code, path, within }) {
    if (within) {
      return (
        this.#isListed(["rule"], path) || within.some((faults) => faults.every((one) => this.forLooser(one)))
      );
    }
    if (this.#isListed(LOOSER[code] ?? LIMIT, path)) return true;
    return code === "additionalProperties" && this.#isListed(["open"], path.slice(0, -1));
  }

  /** @param {Kind[]} kinds @param {string[]} steps */
  #isListed(kinds, steps) {
    const place = this.#placeOf(steps);
    return kinds.some((kind) => this.#deviations.has(kind, place));
  }

  /** The place of a value. @param {string[]} steps @returns {Place} */
  #placeOf(steps) {
    let nodes = [this.#node];
    let place = this.#place.as(this.#node);
    for (const step of steps) {
      nodes = nodes.flatMap((node) => node.anyOf ?? [node]);
      const inner = nodes.flatMap((node) => node.items ?? node.properties?.[step] ?? []);
      place = place.at(nodes.some((node) => node.items) ? "*" : step);
      for (const node of inner) place = place.as(node);
      nodes = inner;
    }
    return place;
  }
}
