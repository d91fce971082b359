/** Payloads with the checker's verdicts, and the exact schemas, as `xtask corpus` writes them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {{ [keyword: string]: any }} Schema
 * @typedef {{ text: string, value: unknown, faults: string[] }} Payload `faults`: what the checker finds,
 *   as `code path`
 * @typedef {{ api: string, name: string, schema: Schema, definitions: { [name: string]: Schema },
 *   payloads: Payload[] }} RecordCorpus
 */

/**
 * Everything `xtask corpus` writes, by record and direction.
 *
 * @returns {RecordCorpus[]}
 */
export function readCorpora() {
  const folder = mkdtempSync(join(tmpdir(), "schema-agreement-"));
  try {
    const command = ["run", "--quiet", "--locked", "--package", "xtask", "--", "corpus", folder];
    execFileSync("cargo", command, { cwd: fileURLToPath(new URL("../../..", import.meta.url)) });
    return ["api", "sample"].flatMap((api) => readApi(api, join(folder, api)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} api @param {string} folder */
function readApi(api, folder) {
  const documents = {
    request: JSON.parse(readFileSync(join(folder, "requests.json"), "utf8")),
    reply: JSON.parse(readFileSync(join(folder, "replies.json"), "utf8")),
  };
  /** @type {Map<string, RecordCorpus>} */
  const corpora = new Map();
  for (const line of readFileSync(join(folder, "payloads.jsonl"), "utf8").split("\n")) {
    if (line === "") continue;
    /** @type {{ record: string, direction: "request" | "reply", text: string, faults: string[] }} */
    const { record, direction, text, faults } = JSON.parse(line);
    const key = `${record} ${direction}`;
    let corpus = corpora.get(key);
    if (corpus === undefined) {
      const definitions = documents[direction].$defs;
      const name = `${api}: ${record} in a ${direction}`;
      corpus = { api, name, schema: definitions[record], definitions, payloads: [] };
      corpora.set(key, corpus);
    }
    corpus.payloads.push({ text, value: JSON.parse(text), faults });
  }
  return [...corpora.values()];
}
