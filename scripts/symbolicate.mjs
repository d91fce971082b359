/**
 * `npm run symbolicate < report.txt`: says which Rust functions and lines stand in a stack from an error report. The wasm
 * of a build has none of them: they are kept with the release, as `core-<build>.*` beside its tarball, where `<build>` is
 * in the error's text. `npm run symbolicate -- FOLDER` looks there in place of what was built here.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { symbolsOf } from "./symbols.mjs";
import { CRASHING, PUBLISHED } from "./variants.mjs";

/** @typedef {import("./symbols.mjs").Symbols} Symbols */

/** How runtimes write a place in wasm. JavaScriptCore says only which function. */
const FRAMES = /wasm-function\[(\d+)\](?::0x([0-9a-f]+))?/g;
const BUILD = /\(build ([0-9a-f]{12})\)/;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const report = readFileSync(0, "utf8");
  const build = BUILD.exec(report)?.[1];
  const folders = process.argv[2] ? [process.argv[2]] : [PUBLISHED.tarballs, CRASHING.tarballs];
  const folder = folders.find((each) => existsSync(join(each, `core-${build}.symbols`)));
  if (build === undefined || folder === undefined) {
    console.error(
      build === undefined
        ? "The report names no build, as an InternalError's message does: (build 0123456789ab)."
        : `There is no core-${build}.symbols in ${folders.join(" or ")}: it is kept with each release.`,
    );
    process.exit(1);
  }
  process.stdout.write(symbolicated(report, await symbolsOf(folder, build)));
}

/**
 * @param {string} report
 * @param {Symbols} symbols
 * @returns {string} the report with names and lines behind its frames
 */
export function symbolicated(report, { nameOf, linesAt }) {
  return report.replace(FRAMES, (frame, index, offset) => {
    const name = nameOf(Number(index)) ?? "(no such function)";
    const places = offset === undefined ? [] : linesAt(Number.parseInt(offset, 16));
    // The first is inlined in the next. A line 0 is the compiler's own.
    const lines = places.map(([own, file, line]) =>
      [line > 0 ? `${file}:${line}` : file, own].join(" ").trim(),
    );
    return `${frame} ${name}${lines.length > 0 ? ` (${lines.join(" < ")})` : ""}`;
  });
}
