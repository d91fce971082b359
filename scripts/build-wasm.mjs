/** Rust to WebAssembly: cargo, then wasm-bindgen, then wasm-opt. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, sep } from "node:path";

import { root, run } from "./command.mjs";
import { onceFor } from "./fingerprint.mjs";
import { linked } from "./glue.mjs";
import { withShortNames } from "./short-names.mjs";
import { PUBLISHED } from "./variants.mjs";

/** @typedef {import("./variants.mjs").Variant} Variant */

const TARGET = "wasm32-unknown-unknown";

/**
 * The deepest payload that is read takes a few KB. The data stand behind the stack: with a smaller one their addresses are
 * shorter, of which there are thousands.
 */
const STACK_BYTES = 65_536;

const BINDGEN = [
  "wasm-bindgen",
  "--target=web",
  // No `new URL("core_bg.wasm", import.meta.url)` in the glue: bundlers would follow it.
  "--omit-default-module-path",
  // A trap leaves wasm's memory in no known state: this lets the entry start afresh from the kept module.
  "--experimental-reset-state-function",
  "--ts-typed-array-buffers",
  "--remove-producers-section",
  // What finds the lines of a stack (symbols.mjs). The next step drops it.
  "--keep-debug",
  "--out-name=core",
];

// The features are named, and no more than Node 20 loads: `strip` drops the section that would name
// them, and --all-features emits imports that Node 20 refuses.
export const OPTIMISE = [
  "wasm-opt",
  // Before all else: with it there, some passes would be left out.
  "--strip-dwarf",
  // Control flow is laid anew first: the passes behind it find more.
  "--flatten",
  "--rereloop",
  "-O2",
  "-Oz",
  "--converge",
  // Larger functions with one caller stay on their own: gzip finds more that is alike.
  "--one-caller-inline-max-function-size=30",
  // What repeats is left as it stands, and so are the zeros among the data: gzip makes less of both than these make of them.
  "--skip-pass=local-cse",
  "--skip-pass=simplify-locals",
  "--skip-pass=memory-packing",
  // No data stand below address 1024: there is the far end of the stack, STACK_BYTES below its beginning.
  "--low-memory-unused",
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** In the folder of a variant: the wasm before it is optimised, with its DWARF. */
export const WITH_DWARF = "core_bg.wasm";

/**
 * Builds the wasm. Cargo decides whether Rust has to be compiled; what follows depends on its output alone.
 *
 * @param {NodeJS.ProcessEnv} env the environment of the wasm toolchain
 * @param {Variant} [variant]
 */
export async function buildWasm(env, variant = PUBLISHED) {
  const compiled = await compile(env, variant);
  const versions = await run(["wasm-bindgen", "--version"], { env, quiet: true });
  const packages = readFileSync(join(root, "package-lock.json"));
  const outputs = ["core.js", "core.d.ts", "core.symbols", "core.wasm", WITH_DWARF];
  await onceFor(variant.name, {
    inputs: [
      readFileSync(compiled),
      versions.stdout,
      packages,
      ...["glue.mjs", "short-names.mjs"].map((name) => readFileSync(join(import.meta.dirname, name))),
      ...BINDGEN,
      ...OPTIMISE,
    ],
    outputs: outputs.map((name) => join(variant.wasm, name)),
    work: async () => {
      await run([...BINDGEN, `--out-dir=${variant.wasm}`, compiled], { env });
      const [bound, optimised, symbols] = [WITH_DWARF, "core_opt.wasm", "core.symbols"].map((name) =>
        join(variant.wasm, name),
      );
      // The symbols are its functions' names, `index:name` a line: the wasm has none.
      await run([...OPTIMISE, `--symbolmap=${symbols}`, `${bound}`, "-o", `${optimised}`], { env });
      const glue = join(variant.wasm, "core.js");
      const short = withShortNames(readFileSync(`${optimised}`), linked(readFileSync(glue, "utf8")));
      writeFileSync(glue, short.glue);
      writeFileSync(join(variant.wasm, "core.wasm"), short.wasm);
    },
  });
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {Variant} variant
 * @returns {Promise<string>} the compiled wasm
 */
async function compile(env, { compiled, flags, linking }) {
  await run(
    [
      ...["cargo", "rustc", "--release", "--locked", "--target", TARGET, "--target-dir", compiled],
      ...["--package=shipstation-partner", "--lib", "--crate-type=cdylib", ...flags, "--"],
      // The standard library's panics alone would take a kilobyte and a half of what is loaded.
      "--cfg=own_panics",
      // Lines for this crate alone, and not by the profile, which is in the hashes by which functions are ordered: the
      // same code as without.
      ...[`-Clink-arg=-zstack-size=${STACK_BYTES}`, "-Cdebuginfo=line-tables-only", ...linking],
      // Between what is smallest as it stands (5) and what `opt-level = "s"` inlines (50).
      "-Cllvm-args=-inline-threshold=10",
      // Addresses in loops are left as they are written: other forms of them are more code, and no faster.
      "-Cllvm-args=-disable-lsr",
    ],
    { env: { ...env, CARGO_ENCODED_RUSTFLAGS: (await withoutPlaces(env)).join("\x1f") } },
  );
  return join(compiled, TARGET, "release", "shipstation_partner.wasm");
}

/**
 * Flags that leave out of the panics' messages where this machine keeps its crates: the same wasm everywhere.
 *
 * @param {NodeJS.ProcessEnv} env
 */
async function withoutPlaces(env) {
  await run(["cargo", "fetch", "--locked"], { env, quiet: true });
  const registries = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry", "src");
  return readdirSync(registries).map((name) => `--remap-path-prefix=${join(registries, name)}${sep}=`);
}
