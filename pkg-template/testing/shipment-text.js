import { merchantHandlers } from "./call.js";
import { json } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {{ type: string, pattern: RegExp, result: (match: RegExpMatchArray) => Record<string, unknown> }} Reader */

const UNITS = { lb: "pound", oz: "ounce", g: "gram", kg: "kilogram" };

/** What little this sandbox reads in a text. @type {Reader[]} */
const READERS = [
  {
    type: "weight",
    pattern: /(\d+(?:\.\d+)?) ?(lb|oz|kg|g)s?\b/i,
    result: ([, value, unit = ""]) => ({
      value: Number(value),
      unit: UNITS[/** @type {keyof typeof UNITS} */ (unit.toLowerCase())],
    }),
  },
  { type: "postal_code", pattern: /\b\d{5}(?:-\d{4})?\b/, result: ([value]) => ({ value }) },
  { type: "person", pattern: /(?<=\bto )[A-Z]\w+ [A-Z]\w+/, result: ([value]) => ({ value }) },
];

export const shipmentTextHandlers = merchantHandlers({
  "shipments.parse": ({ body }) => {
    const fields = Fields.of(body);
    const text = fields.text("text", { required: true }) ?? "";
    const known = fields.object("shipment") === undefined ? {} : fields.raw("shipment");
    fields.settle();
    const entities = READERS.flatMap(({ type, pattern, result }) => {
      const match = pattern.exec(text);
      if (match === null) return [];
      const [found] = match;
      const place = { start_index: match.index, end_index: match.index + found.length - 1 };
      return [{ type, score: 0.9, text: found, ...place, result: result(match) }];
    });
    const weight = entities.find(({ type }) => type === "weight")?.result;
    const packages = weight === undefined ? {} : { packages: [{ weight }] };
    const score = entities.length / READERS.length;
    return json({ score, shipment: { ...packages, .../** @type {object} */ (known) }, entities });
  },
});
