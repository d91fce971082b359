/**
 * What the wasm and a Worker's part of the package weigh, against tests/budget.json (bytes after gzip). The
 * Worker's part is the wasm and the script that `wrangler deploy --minify` makes: all that the `workerd` entry imports, in
 * one minified file. What rivals weigh is told of such files too.
 *
 * A `limit` fails the run. It stands just above what was reached last, until it meets the `target`; it rises only with a
 * decision record that says what was bought.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { root } from "./command.mjs";
import { PUBLISHED } from "./variants.mjs";

/**
 * @typedef {{ raw: number, gzip: number, brotli: number }} Size in bytes
 * @typedef {{ limit: number, target: number }} Budget in bytes after gzip
 */

/** Prints the sizes; rejects where one is over its limit. */
export async function checkSizes() {
  /** @type {Record<"wasm" | "worker", Budget>} */
  const budgets = JSON.parse(readFileSync(join(root, "tests", "budget.json"), "utf8"));
  const { wasm, worker, ...others } = await measureSizes();
  console.log(`wasm    ${inWords(wasm)}; ${against(wasm, budgets.wasm)}`);
  console.log(`worker  ${inWords(worker)}; ${against(worker, budgets.worker)}`);
  for (const [name, size] of Object.entries(others)) console.log(`${name.padEnd(7)} ${inWords(size)}`);
  if (wasm.gzip > budgets.wasm.limit || worker.gzip > budgets.worker.limit) {
    throw new Error("over a limit of tests/budget.json");
  }
}

/**
 * What the wasm weighs, and what each runtime loads to have the main entry: its modules in one file, the wasm beside or
 * within.
 *
 * @returns {Promise<Record<"wasm" | "worker" | "node" | "deno" | "default", Size>>}
 */
export async function measureSizes() {
  const { exports } = JSON.parse(readFileSync(join(PUBLISHED.package, "package.json"), "utf8"));
  const main = exports["."];
  const wasm = sizeOf(readFileSync(join(PUBLISHED.package, "core.wasm")));
  const script = sizeOf(await bundled(main.workerd));
  const worker = {
    raw: wasm.raw + script.raw,
    gzip: wasm.gzip + script.gzip,
    brotli: wasm.brotli + script.brotli,
  };
  const [node, deno, other] = await Promise.all([main.node, main.deno, main.default].map(bundled));
  return { wasm, worker, node: sizeOf(node), deno: sizeOf(deno), default: sizeOf(other) };
}

/** @param {Size} size @param {Budget} budget */
function against({ gzip }, { limit, target }) {
  return `limit ${limit}, ${gzip > target ? `${gzip - target} over the target of ${target}` : "on target"}`;
}

/** An entry with all that it imports, in one minified file. @param {string} entry */
async function bundled(entry) {
  // Only now: the npm packages are installed by an earlier step of the same run.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: PUBLISHED.package,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["*.wasm"],
    logLevel: "warning",
  });
  return Buffer.concat(outputFiles.map((file) => file.contents));
}

/** @param {Buffer | undefined} bytes @returns {Size} */
function sizeOf(bytes = Buffer.alloc(0)) {
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}

/** @param {Size} size */
function inWords({ raw, gzip, brotli }) {
  return `${raw} bytes, ${gzip} gzip, ${brotli} brotli`;
}
