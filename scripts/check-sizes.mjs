/**
 * What the wasm and a Worker's part of the package weigh, against tests/budget.json (bytes after gzip). The
 * Worker's part is the wasm and one bundle of all modules that the `workerd` entry imports.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";

import { root } from "./command.mjs";
import { PACKAGE } from "./write-package.mjs";

/** What a static import or re-export names. */
const SPECIFIER = /^(?:import|export)\b[^;]*?["'](\.[^"']+)["']/gm;

/** Prints the sizes; rejects where one is over its budget. */
export async function checkSizes() {
  /** @type {{ wasm_gzip: number, worker_gzip: number }} */
  const budget = JSON.parse(readFileSync(join(root, "tests", "budget.json"), "utf8"));
  const files = workerFiles();
  const wasm = readFileSync(join(PACKAGE, "core.wasm"));
  const scripts = Buffer.concat(
    files.filter((path) => path.endsWith(".js")).map((path) => readFileSync(path)),
  );
  const wasmGzip = gzipSync(wasm).length;
  const workerGzip = wasmGzip + gzipSync(scripts).length;

  console.log(`a Worker loads ${files.map((path) => relative(PACKAGE, path)).join(", ")}`);
  console.log(row("wasm", wasm.length, wasmGzip, budget.wasm_gzip));
  console.log(row("worker", wasm.length + scripts.length, workerGzip, budget.worker_gzip));
  if (wasmGzip > budget.wasm_gzip || workerGzip > budget.worker_gzip) {
    throw new Error("over the budget of tests/budget.json");
  }
}

/** The files that the `workerd` entry imports, itself included. @returns {string[]} */
function workerFiles() {
  const manifest = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const found = new Set([join(PACKAGE, manifest.exports["."].workerd)]);
  // A set gives what is added to it while it is walked.
  for (const path of found) {
    if (!path.endsWith(".js")) continue;
    for (const [, specifier = ""] of readFileSync(path, "utf8").matchAll(SPECIFIER)) {
      found.add(join(dirname(path), specifier));
    }
  }
  return [...found];
}

/** @param {string} name @param {number} raw @param {number} gzip @param {number} limit */
function row(name, raw, gzip, limit) {
  return `${name.padEnd(7)} ${raw} bytes, ${gzip} after gzip (at most ${limit})`;
}
