/** Import and first work in fresh processes, over a module that does nothing. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { requestSchemas } from "./installed.js";
import { median } from "./interleaved.js";
import { writeAjvCode } from "./rivals/ajv.js";
import { onlyNeededBy } from "./rivals/schema.js";

/** Each is a module in cold/, by what it stands for. */
const STARTS = {
  empty: "empty.js",
  "our check": "our-check.js",
  "our call": "our-call.js",
  "Ajv precompiled": "ajv-precompiled.js",
  Ajv: "ajv.js",
  TypeBox: "typebox.js",
  Zod: "zod.js",
  Valibot: "valibot.js",
  "stripe's call": "stripe.js",
  "openai's call": "openai.js",
  "shippo's call": "shippo.js",
};

/** @typedef {Record<string, { ms: number, leastMs: number }>} ColdStarts milliseconds over `empty`, by who started */

/**
 * @param {{ processes: number }} options of each
 * @returns {ColdStarts}
 */
export function measureColdStarts({ processes }) {
  const env = { ...process.env, ...writeSchemas() };
  const starts = Object.entries(STARTS).map(([name, file]) => ({ name, file, ms: [0] }));
  for (const start of starts) start.ms = [];
  for (let round = -1; round < processes; round++) {
    for (const { file, ms } of starts) {
      const took = Number(execFileSync(process.execPath, [path("start.js"), path(file)], { env }));
      // The first round fills the disk's cache.
      if (round >= 0) ms.push(took);
    }
  }
  const empty = starts.find(({ name }) => name === "empty")?.ms ?? [];
  return Object.fromEntries(
    starts.map(({ name, ms }) => [
      name,
      { ms: median(ms) - median(empty), leastMs: Math.min(...ms) - Math.min(...empty) },
    ]),
  );
}

/** @param {string} file */
function path(file) {
  return fileURLToPath(new URL(`./cold/${file}`, import.meta.url));
}

/** Lays what the rivals start from beside the build, and says where: only the records of a label. */
function writeSchemas() {
  const folder = fileURLToPath(new URL("./node_modules/.cold", import.meta.url));
  mkdirSync(folder, { recursive: true });
  const schema = join(folder, "label.json");
  const validator = join(folder, "label.cjs");
  const document = onlyNeededBy(requestSchemas(), "NewLabel");
  writeFileSync(schema, JSON.stringify(document));
  writeFileSync(validator, writeAjvCode(document, "NewLabel"));
  return { LABEL_SCHEMA: schema, LABEL_VALIDATOR: validator };
}
