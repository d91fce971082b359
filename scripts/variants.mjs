/** What is built of the crate: the package, and one for the tests of crashes. */
import { join } from "node:path";

import { root } from "./command.mjs";

/**
 * @typedef {object} Variant
 * @property {string} name of its work among the fingerprints
 * @property {string[]} flags of its own for cargo
 * @property {string[]} linking arguments of its own for the linker
 * @property {string} compiled where cargo works. A folder for each: two of one crate would overwrite each other there
 * @property {string} wasm where the glue (`core.js`, `core.d.ts`), `core.wasm` and its symbols are laid
 * @property {string} facade the hand-written modules beside their glue, module by module: what is bundled. It runs as it
 *   is, except for the two entries that import a `.wasm`
 * @property {string} package the folder that is packed
 * @property {string} tarballs where the tarball is laid, with what finds the lines of its wasm's stacks
 */

const compiled = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** @param {string} path */
const built = (path) => join(root, "target", path);

/** The benchmarks and the type check look into its facade. @type {Variant} */
export const PUBLISHED = {
  name: "wasm",
  flags: [],
  linking: [],
  compiled,
  wasm: built("wasm"),
  facade: built("facade"),
  package: join(root, "pkg"),
  tarballs: built("package"),
};

/**
 * The same package of a core that can be told to crash, and has less memory than others, to run out of it soon. Never
 * published.
 *
 * @type {Variant}
 */
export const CRASHING = {
  name: "crashing-wasm",
  flags: ["--features=crash-tests"],
  linking: [`-Clink-arg=--max-memory=${32 << 20}`],
  compiled: join(compiled, "crashing"),
  wasm: built("crashing/wasm"),
  facade: built("crashing/facade"),
  package: built("crashing/pkg"),
  tarballs: built("crashing/package"),
};
