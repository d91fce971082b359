/**
 * What the wasm and a Worker's part of the package weigh, against tests/budget.json (bytes after gzip). The
 * Worker's part is the wasm and the script that wrangler makes: all that the `workerd` entry imports, in one file.
 *
 * A `limit` fails the run. It is a ratchet: it stands just above what was reached last, and only falls, until it
 * meets the `target`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { root } from "./command.mjs";
import { PACKAGE } from "./write-package.mjs";

/**
 * @typedef {{ raw: number, gzip: number, brotli: number }} Size in bytes
 * @typedef {{ limit: number, target: number }} Budget in bytes after gzip
 */

/** Prints the sizes; rejects where one is over its limit. */
export async function checkSizes() {
  /** @type {Record<"wasm" | "worker", Budget>} */
  const budgets = JSON.parse(readFileSync(join(root, "tests", "budget.json"), "utf8"));
  const wasm = sizeOf(readFileSync(join(PACKAGE, "core.wasm")));
  const script = sizeOf(await workerScript());
  const worker = {
    raw: wasm.raw + script.raw,
    gzip: wasm.gzip + script.gzip,
    brotli: wasm.brotli + script.brotli,
  };

  console.log(`wasm    ${inWords(wasm)}; ${against(wasm, budgets.wasm)}`);
  console.log(`script  ${inWords(script)}`);
  console.log(`worker  ${inWords(worker)}; ${against(worker, budgets.worker)}`);
  if (wasm.gzip > budgets.wasm.limit || worker.gzip > budgets.worker.limit) {
    throw new Error("over a limit of tests/budget.json");
  }
}

/** @param {Size} size @param {Budget} budget */
function against({ gzip }, { limit, target }) {
  return `limit ${limit}, ${gzip > target ? `${gzip - target} over the target of ${target}` : "on target"}`;
}

/** What wrangler uploads for a Worker that imports the package: bundled, not minified, the wasm beside it. */
async function workerScript() {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  // Only now: the npm packages are installed by an earlier step of the same run.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: PACKAGE,
    entryPoints: [manifest.exports["."].workerd],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    external: ["*.wasm"],
    logLevel: "warning",
  });
  return Buffer.concat(outputFiles.map((file) => file.contents));
}

/** @param {Buffer} bytes @returns {Size} */
function sizeOf(bytes) {
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
