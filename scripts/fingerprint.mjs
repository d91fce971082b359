/** Work that is done once per state of its inputs. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { root } from "./command.mjs";

/** Where the states of the last builds are kept; `cargo clean` forgets them with everything else. */
const RECORDS = join(root, "target", "fingerprints");

/**
 * Does `work` unless it was done for the same inputs and its outputs are still there.
 *
 * @param {string} name
 * @param {{ inputs: (string | Buffer)[], outputs: string[], work: () => Promise<unknown> }} job `inputs` are the
 *   contents themselves, `outputs` are paths
 * @returns {Promise<boolean>} whether it had to be done
 */
export async function onceFor(name, { inputs, outputs, work }) {
  const record = join(RECORDS, name);
  const state = fingerprint(inputs);
  const unchanged = existsSync(record) && readFileSync(record, "utf8") === state;
  if (unchanged && outputs.every((path) => existsSync(path))) return false;
  // What is stopped half-way was not done: its outputs are partly those of another state.
  rmSync(record, { force: true });
  await work();
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(record, state);
  return true;
}

/** The files of a folder with their contents, in a fixed order. @param {string} folder @returns {(string | Buffer)[]} */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => [path, readFileSync(path)]);
}

/** @param {(string | Buffer)[]} parts @returns {string} */
function fingerprint(parts) {
  const hash = createHash("sha256");
  // Each part's length goes in as well, so that no two lists of parts read the same.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}
