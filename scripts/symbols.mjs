/**
 * Which Rust lines the code of a build comes from. What is shipped knows nothing of it: wasm-opt makes the same wasm once
 * more, this time with a source map, made from the DWARF that is kept beside the tarball.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { buildId } from "./build-info.mjs";
import { OPTIMISE } from "./build-wasm.mjs";
import { root, run } from "./command.mjs";
import { sectionStart, withShortNames } from "./short-names.mjs";

/**
 * @typedef {[name: string, file: string, line: number]} Frame
 *
 * @typedef {object} Symbols
 * @property {(index: number) => string | undefined} nameOf the name of a function
 * @property {(offset: number) => readonly Frame[]} linesAt the line that a place in the wasm comes from, and those that
 *   it is inlined in
 */

const CODE_SECTION = 10;

/**
 * The symbols of a build.
 *
 * @param {string} folder with what `npm run build` laid beside the tarball
 * @param {string} build its name
 * @returns {Promise<Symbols>}
 */
export async function symbolsOf(folder, build) {
  const names = namesIn(readFileSync(join(folder, `core-${build}.symbols`), "utf8"));
  const file = join(folder, `core-${build}.lines.json`);
  if (!existsSync(file)) await writeLines(folder, build, file);
  /** @type {{ map: import("node:module").SourceMapPayload, shift: number, frames: Frame[][] }} */
  const { map, shift, frames } = JSON.parse(readFileSync(file, "utf8"));
  const places = new SourceMap(map);
  return {
    nameOf: (index) => names.get(index),
    linesAt(offset) {
      const entry = places.findEntry(0, offset - shift);
      const isKnown = "originalSource" in entry && entry.originalSource;
      return (isKnown && frames[entry.originalLine]) || [];
    },
  };
}

/**
 * Functions by their index. wasm-opt escapes what is not a word's letter as `\3a`; Rust adds hashes.
 *
 * @param {string} symbols lines of `index:name`, as wasm-opt writes them
 * @returns {Map<number, string>}
 */
export function namesIn(symbols) {
  const lines = symbols.split("\n").filter((line) => line.includes(":"));
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(":");
      const name = line
        .slice(at + 1)
        .replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
      return [Number(line.slice(0, at)), name.replace(/::h[0-9a-f]{16}\b|\[[0-9a-f]{16}\]/g, "")];
    }),
  );
}

/** @param {string} folder @param {string} build @param {string} file where the lines are kept from now on */
async function writeLines(folder, build, file) {
  const temporary = mkdtempSync(join(tmpdir(), "lines-"));
  const [source, tracked, wasm] = ["source.map", "tracked.map", "tracked.wasm"].map((name) =>
    join(temporary, name),
  );
  const dwarf = join(folder, `core-${build}.dwarf.wasm`);
  try {
    const xtask = ["cargo", "run", "--quiet", "--locked", "--package", "xtask", "--"];
    await run([...xtask, "lines", dwarf, temporary], { quiet: true });
    const maps = [`--input-source-map=${source}`, `--output-source-map=${tracked}`];
    const PATH = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
    await run([...OPTIMISE, ...maps, dwarf, "-o", `${wasm}`], { env: { PATH }, quiet: true });
    const optimised = readFileSync(`${wasm}`);
    const shipped = withShortNames(optimised, "").wasm;
    // Else the lines would be another build's.
    if (buildId(shipped) !== build)
      throw new Error(`the wasm-opt of this checkout does not make build ${build}`);
    const shift = sectionStart(shipped, CODE_SECTION) - sectionStart(optimised, CODE_SECTION);
    const map = JSON.parse(readFileSync(`${tracked}`, "utf8"));
    const frames = JSON.parse(readFileSync(join(temporary, "frames.json"), "utf8"));
    writeFileSync(file, JSON.stringify({ map, shift, frames }));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
