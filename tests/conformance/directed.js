/** A normalised schema as it is in a request or in a reply. */

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {"request" | "reply"} Direction */

/**
 * Leaves out what does not travel in this direction (rule 4 of docs/deviations.md), and required names that nobody
 * declares (5); closes objects that say nothing of further fields (2).
 *
 * @param {Direction} direction
 * @returns {(node: Node) => Node} gives the same object for the same node
 */
export function directed(direction) {
  const stays = direction === "request" ? "readOnly" : "writeOnly";
  /** @type {Map<Node, Node>} */
  const known = new Map();
  return function within(node) {
    const before = known.get(node);
    if (before) return before;
    /** @type {Node} */
    const after = { ...node };
    if (node.properties) {
      const fields = Object.entries(node.properties).filter(([, field]) => !field[stays]);
      after.properties = Object.fromEntries(fields.map(([name, field]) => [name, within(field)]));
      const properties = after.properties;
      after.closed = node.closed ?? true;
      after.required = (node.required ?? []).filter((name) => properties[name] !== undefined);
    }
    if (node.items) after.items = within(node.items);
    if (node.anyOf) after.anyOf = node.anyOf.map(within);
    known.set(node, after);
    return after;
  };
}
