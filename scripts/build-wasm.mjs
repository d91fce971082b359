/** Rust to WebAssembly: cargo, then wasm-bindgen, then wasm-opt. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, sep } from "node:path";

import { root, run } from "./command.mjs";
import { onceFor } from "./fingerprint.mjs";
import { linked } from "./glue.mjs";
import { withShortNames } from "./short-names.mjs";

/** Where the glue (`core.js`, `core.d.ts`), `core.wasm` and its symbols are laid. */
export const WASM_OUT = join(root, "target", "wasm");

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
  "--out-name=core",
  `--out-dir=${WASM_OUT}`,
];

// The features are named, and no more than Node 20 loads: `strip` drops the section that would name
// them, and --all-features emits imports that Node 20 refuses.
const OPTIMISE = [
  "wasm-opt",
  "-Oz",
  "--converge",
  // Larger functions with one caller stay on their own: gzip finds more that is alike.
  "--one-caller-inline-max-function-size=20",
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** Its functions' names, `index:name` a line: wasm-opt leaves them out of the wasm. */
export const SYMBOLS = join(WASM_OUT, "core.symbols");

/**
 * Builds the wasm. Cargo decides whether Rust has to be compiled; what follows depends on its output alone.
 *
 * @param {NodeJS.ProcessEnv} env the environment of the wasm toolchain
 */
export async function buildWasm(env) {
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const compiled = join(target, TARGET, "release", "shipstation_partner.wasm");
  await run(
    [
      ...["cargo", "rustc", "--release", "--locked", "--target", TARGET, "--package", "shipstation-partner"],
      ...["--lib", "--crate-type=cdylib", "--", `-Clink-arg=-zstack-size=${STACK_BYTES}`],
    ],
    { env: { ...env, CARGO_ENCODED_RUSTFLAGS: (await withoutPlaces(env)).join("\x1f") } },
  );
  const versions = await run(["wasm-bindgen", "--version"], { env, quiet: true });
  const packages = readFileSync(join(root, "package-lock.json"));
  await onceFor("wasm", {
    inputs: [
      readFileSync(compiled),
      versions.stdout,
      packages,
      linked.toString(),
      readFileSync(join(import.meta.dirname, "short-names.mjs")),
      ...BINDGEN,
      ...OPTIMISE,
    ],
    outputs: ["core.js", "core.d.ts", "core.symbols", "core.wasm"].map((name) => join(WASM_OUT, name)),
    work: async () => {
      await run([...BINDGEN, compiled], { env });
      const optimised = join(WASM_OUT, "core_opt.wasm");
      const files = [join(WASM_OUT, "core_bg.wasm"), "-o", optimised];
      await run([...OPTIMISE, `--symbolmap=${SYMBOLS}`, ...files], { env });
      const glue = join(WASM_OUT, "core.js");
      const short = withShortNames(readFileSync(optimised), linked(readFileSync(glue, "utf8")));
      writeFileSync(glue, short.glue);
      writeFileSync(join(WASM_OUT, "core.wasm"), short.wasm);
    },
  });
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
