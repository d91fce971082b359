/**
 * What the wasm and a Worker's part of the package weigh, against tests/budget.json (bytes after gzip). The
 * Worker's part is the wasm and the script that wrangler makes: all that the `workerd` entry imports, in one file.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

import { root } from "./command.mjs";
import { PACKAGE } from "./write-package.mjs";

/** @typedef {{ raw: number, gzip: number, brotli: number }} Size in bytes */

/** Prints the sizes; rejects where one is over its budget. */
export async function checkSizes() {
  /** @type {{ wasm_gzip: number, worker_gzip: number }} */
  const budget = JSON.parse(readFileSync(join(root, "tests", "budget.json"), "utf8"));
  const wasm = sizeOf(readFileSync(join(PACKAGE, "core.wasm")));
  const script = sizeOf(await workerScript());
  const worker = {
    raw: wasm.raw + script.raw,
    gzip: wasm.gzip + script.gzip,
    brotli: wasm.brotli + script.brotli,
  };

  console.log(`wasm    ${inWords(wasm)}; at most ${budget.wasm_gzip} gzip`);
  console.log(`script  ${inWords(script)}`);
  console.log(`worker  ${inWords(worker)}; at most ${budget.worker_gzip} gzip`);
  if (wasm.gzip > budget.wasm_gzip || worker.gzip > budget.worker_gzip) {
    throw new Error("over the budget of tests/budget.json");
  }
}

/** What wrangler uploads for a Worker that imports the package: bundled, not minified, the wasm beside it. */
async function workerScript() {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
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
