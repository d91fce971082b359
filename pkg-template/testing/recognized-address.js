/** @typedef {import("./addresses.js").Address} Address */
/** @typedef {{ type: string, score: number, text: string, start_index: number, end_index: number, result: object }} Entity */

const STATES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR " +
  "PA RI SC SD TN TX UT VT VA WA WV WI WY DC";

/** What is looked for in a text, each by one expression whose first group is the find. */
const SOUGHT = [
  { type: "address_line", field: "address_line1", pattern: /\b(\d+ (?:[A-Z][\w.]* ?){1,4})/ },
  { type: "address_line", field: "address_line2", pattern: /\b((?:suite|unit|apt\.?|#) ?\w+)/i },
  { type: "city_locality", field: "city_locality", pattern: /\bin ([a-z]+(?: [a-z]+)?),/i },
  {
    type: "state_province",
    field: "state_province",
    pattern: new RegExp(`,\\s*(${STATES.replaceAll(" ", "|")})\\b`, "i"),
  },
  { type: "postal_code", field: "postal_code", pattern: /\b(\d{5}(?:-\d{4})?)\b(?!.*\b\d{5}\b)/ },
  { type: "person", field: "name", pattern: /^([A-Z][a-z]+ [A-Z][A-Za-z]+)\b/ },
];

/**
 * Finds the parts of a plainly written address of the United States, as in the vendor's example. What the caller
 * knows wins.
 *
 * @param {string} text
 * @param {Partial<Address>} known
 */
export function recognized(text, known) {
  /** @type {Record<string, string>} */
  const found = {};
  /** @type {Entity[]} */
  const entities = [];
  for (const { type, field, pattern } of SOUGHT) {
    const match = pattern.exec(text);
    const part = match?.[1]?.trim();
    if (match === null || part === undefined) continue;
    const start = match.index + match[0].indexOf(part);
    const value = field === "state_province" ? part.toUpperCase() : capitalised(part);
    found[field] = value;
    const place = { start_index: start, end_index: start + part.length - 1 };
    entities.push({ type, score: 0.95, text: part, ...place, result: { value } });
  }
  entities.sort((a, b) => a.start_index - b.start_index);
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const address = { address_residential_indicator: "unknown", ...found, ...given };
  return { score: entities.length / SOUGHT.length, address, entities };
}

/** @param {string} words */
function capitalised(words) {
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
