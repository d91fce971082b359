/**
 * `npm run symbolicate < report.txt`: says which Rust functions stand in a stack from an error report. The wasm of a
 * build names none; its symbol file is `target/package/core-<build>.symbols`, where `<build>` is in the error's text.
 *
 * Functions, not lines: the wasm is made for size, which folds what lines there were.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { root } from "./command.mjs";

/** How runtimes write a place in wasm: V8 and JavaScriptCore, then Firefox. */
const FRAMES = /wasm-function\[(\d+)\]/g;
const BUILD = /\(build ([0-9a-f]{12})\)/;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const report = readFileSync(0, "utf8");
  const build = BUILD.exec(report)?.[1] ?? process.argv[2];
  const file = join(root, "target", "package", `core-${build}.symbols`);
  if (!existsSync(file)) {
    console.error(`There is no ${file}: it is kept with each release, and \`npm run build\` writes it.`);
    process.exit(1);
  }
  process.stdout.write(symbolicated(report, readFileSync(file, "utf8")));
}

/**
 * @param {string} report
 * @param {string} symbols lines of `index:name`, as wasm-opt writes them
 * @returns {string} the report with names behind its frames
 */
export function symbolicated(report, symbols) {
  const names = new Map(
    symbols
      .split("\n")
      .filter((line) => line.includes(":"))
      .map((line) => [line.slice(0, line.indexOf(":")), plainName(line.slice(line.indexOf(":") + 1))]),
  );
  return report.replace(FRAMES, (frame, index) => `${frame} ${names.get(index) ?? "(no such function)"}`);
}

/** wasm-opt escapes what is not a word's letter as `\3a`; Rust adds a hash. @param {string} name */
function plainName(name) {
  const written = name.replace(/\\([0-9a-f]{2})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return written.replace(/::h[0-9a-f]{16}$/, "");
}
