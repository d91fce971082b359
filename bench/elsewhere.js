/**
 * Cold starts beside Node's: in fresh processes of Deno, and in workerd, where the processor's time counts that a Worker
 * takes before its first reply. Both less what an empty module takes.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { emptyProject } from "../tests/node/empty-project.js";
import { DENO, NODE_22 } from "../tests/runtimes/runtimes.js";
import { median } from "./interleaved.js";

/**
 * @typedef {import("./cold.js").ColdStarts} ColdStarts
 * @typedef {{ deno: ColdStarts, workerd: ColdStarts }} Elsewhere
 */

/** Those of cold.js whose packages say that they run here. */
const STARTS = {
  empty: "empty.js",
  "our check": "our-check.js",
  "our call": "our-call.js",
  "stripe's call": "stripe.js",
  "openai's call": "openai.js",
  "shippo's call": "shippo.js",
};
const IN_WORKERD = ["empty", "our check", "our call"];

/**
 * @param {{ processes: number }} options of each
 * @returns {Promise<Elsewhere>}
 */
export async function measureElsewhere({ processes }) {
  const { folder, remove } = await emptyProject();
  try {
    layBenchmarks(folder);
    const deno = startsOf(Object.entries(STARTS), processes, (_, file) => startInDeno(folder, file));
    const workers = Object.entries(STARTS).filter(([name]) => IN_WORKERD.includes(name));
    for (const [name, file] of workers) layWorker(join(folder, name), file);
    const workerd = startsOf(workers, processes, (name) => startInWorkerd(join(folder, name)));
    return { deno, workerd };
  } finally {
    await remove();
  }
}

/**
 * @param {[name: string, file: string][]} starts
 * @param {number} processes
 * @param {(name: string, file: string) => number} start gives milliseconds
 * @returns {ColdStarts}
 */
function startsOf(starts, processes, start) {
  const took = /** @type {Record<string, number[]>} */ (
    Object.fromEntries(starts.map(([name]) => [name, []]))
  );
  for (let round = -1; round < processes; round++) {
    for (const [name, file] of starts) {
      const ms = start(name, file);
      // The first round fills the disk's cache.
      if (round >= 0) took[name]?.push(ms);
    }
  }
  const { empty = [] } = took;
  return Object.fromEntries(
    Object.entries(took).map(([name, ms]) => [
      name,
      { ms: median(ms) - median(empty), leastMs: Math.min(...ms) - Math.min(...empty) },
    ]),
  );
}

/** The modules that are started, and the rivals, in the project that has the package. @param {string} folder */
function layBenchmarks(folder) {
  for (const part of ["cold", "payloads.js", "replies.js"])
    cpSync(here(part), join(folder, part), { recursive: true });
  const rivals = ["stripe", "openai", "shippo"];
  for (const name of rivals) symlinkSync(here(`node_modules/${name}`), join(folder, "node_modules", name));
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  Object.assign(manifest.dependencies, Object.fromEntries(rivals.map((name) => [name, "*"])));
  writeFileSync(file, JSON.stringify(manifest));
}

/** @param {string} folder @param {string} file @returns {number} */
function startInDeno(folder, file) {
  // What a module is imported from by a name that is made up at run time, and what the rivals ask for.
  const allowed = ["--allow-read", "--allow-env", "--allow-sys"];
  const modules = [join(folder, "cold", "start.js"), join(folder, "cold", file)];
  const command = ["run", "--no-prompt", "--cached-only", ...allowed, ...modules];
  const env = { ...process.env, DENO_NO_UPDATE_CHECK: "1" };
  return Number(execFileSync(DENO, command, { cwd: folder, env, encoding: "utf8" }));
}

/** @param {string} folder @param {string} file */
function layWorker(folder, file) {
  mkdirSync(folder);
  const worker = `
    import { firstWork } from "../cold/${file}";
    import { documentedLabel } from "../payloads.js";
    import { replies } from "../replies.js";
    const work = () => firstWork(documentedLabel(), JSON.stringify(replies[0].make()));
    export default { async fetch() { await work(); return new Response("done"); } };`;
  writeFileSync(join(folder, "index.js"), worker);
  const settings = { name: "start", main: "index.js", compatibility_date: "2026-07-01" };
  writeFileSync(join(folder, "wrangler.json"), JSON.stringify(settings));
  execFileSync(NODE_22, [here("workerd-start.js"), "bundle", folder], { stdio: ["ignore", 2, 2] });
}

/** @param {string} folder of a bundled Worker @returns {number} */
function startInWorkerd(folder) {
  return Number(execFileSync(NODE_22, [here("workerd-start.js"), "start", folder], { encoding: "utf8" }));
}

/** @param {string} path */
function here(path) {
  return fileURLToPath(new URL(path, import.meta.url));
}
