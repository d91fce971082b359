/** Places in the document, by all the names that a line of docs/deviations.md may call them. */

/** @typedef {import("./normalise.js").Node} Node */

export class Place {
  /** As a line writes it: a head, and a pointer unless it is the whole. The most general ones come last. */
  names;

  /** @param {readonly string[]} names */
  constructor(names) {
    this.names = names;
  }

  /** A part of an operation. @param {string} operation @param {"path" | "query" | "body" | "reply" | "failure"} part */
  static of(operation, part) {
    return new Place([`${operation} ${part}`]);
  }

  /** The same place, called by the schemas that stand there too. @param {Node} node */
  as(node) {
    return node.names.length === 0 ? this : new Place([...new Set([...this.names, ...node.names])]);
  }

  /** A field, an item or a free key (both `*`). @param {string} step */
  at(step) {
    const pointer = step.replaceAll("~", "~0").replaceAll("/", "~1");
    return new Place(this.names.map((name) => `${name}${name.includes("/") ? "" : " "}/${pointer}`));
  }

  /** What to call it in a line of its own: by the innermost schema. */
  get name() {
    return this.names.at(-1) ?? "";
  }
}
