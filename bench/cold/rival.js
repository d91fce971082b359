/** The first check of a rival: its schema is made from the printed one, as an application makes its own at start. */
import { readFileSync } from "node:fs";

/**
 * @param {import("../rivals/schema.js").Rival} rival
 * @returns {(label: object) => void}
 */
export function firstCheckOf(rival) {
  return (label) => {
    const document = JSON.parse(readFileSync(process.env.LABEL_SCHEMA ?? "", "utf8"));
    if (!rival.compile(document, "NewLabel")(label)) throw new Error("refused");
  };
}
