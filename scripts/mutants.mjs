/**
 * `npm run mutants`: changes the call engine in every way that cargo-mutants knows, one at a time, and runs its tests
 * against each. Ends with an error where fewer than 85 % are caught, where a mutant survives that docs/mutation.md does
 * not explain, or where that page explains one that does not survive. `npm run mutants -- --list` only lists them.
 *
 * The engine's own sources and its own tests are laid together in target/mutants/ as a small package on top of the rest
 * of the crate, which is compiled once: a mutant then costs a second or two, and the tree itself is never touched.
 */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { installCargoTool } from "./cargo-tools.mjs";
import { root, run } from "./command.mjs";

const LEAST_CAUGHT = 0.85;
/** Of the simulation, for each mutant. Those that it alone would catch after more are not worth the time. */
const SIMULATION_RUNS = "20000";
/** A mutant may make the engine go round for ever. */
const TIMEOUT_SECONDS = 60;

const PACKAGE = join(root, "target", "mutants");
const REPORT = join(root, "target", "mutants-report");
const PAGE = "docs/mutation.md";

/** What the small package is made of: from the repository, to its place there. */
const PARTS = {
  "mutants/Cargo.toml": "Cargo.toml",
  "Cargo.lock": "Cargo.lock",
  "mutants/lib.rs": "src/lib.rs",
  "src/call": "src/call",
  "src/json": "src/json",
  "src/digits.rs": "src/digits.rs",
  "src/prelude.rs": "src/prelude.rs",
  "src/search.rs": "src/search.rs",
  "tests/call": "tests/call",
  "tests/wire.rs": "tests/wire.rs",
  // What the numbers of a step are compared with.
  "pkg-template/port.js": "pkg-template/port.js",
  "pkg-template/transport.js": "pkg-template/transport.js",
};

/**
 * @typedef {object} Outcome as cargo-mutants writes it
 * @property {{ Mutant: { name: string } } | "Baseline"} scenario
 * @property {string} summary
 */

lay();
const env = await installCargoTool("cargo-mutants");
if (process.argv.includes("--list")) await mutate(["--list"]);
else {
  rmSync(REPORT, { recursive: true, force: true });
  // Code 2: some mutants survive. Whether they may is decided below.
  await mutate(["--in-place", `--output=${REPORT}`]).catch((error) => {
    if (!/ended with code [23]$/.test(error.message)) throw error;
  });
  judge(outcomes());
}

/** Lays the small package together. Its target folder stays. */
function lay() {
  for (const folder of ["src", "tests"]) rmSync(join(PACKAGE, folder), { recursive: true, force: true });
  mkdirSync(join(PACKAGE, "src"), { recursive: true });
  for (const [from, to] of Object.entries(PARTS)) {
    // As new files: an older time would leave what was built of the last mutant in place of the engine.
    cpSync(join(root, from), join(PACKAGE, to), { recursive: true });
  }
}

/** @param {string[]} options */
function mutate(options) {
  const what = ["--file=src/call/**", `--timeout=${TIMEOUT_SECONDS}`, "--no-shuffle", "--colors=never"];
  const tests = ["--", "--lib", "--test=call", "--test=wire"];
  return run(["cargo", "mutants", ...what, ...options, ...tests], {
    cwd: PACKAGE,
    env: { ...env, SIMULATION_RUNS, CARGO_TARGET_DIR: join(PACKAGE, "target") },
  });
}

/** @returns {{ name: string, summary: string }[]} each mutant that compiled, by what it does and where */
function outcomes() {
  const path = join(REPORT, "mutants.out", "outcomes.json");
  const all = /** @type {Outcome[]} */ (JSON.parse(readFileSync(path, "utf8")).outcomes);
  return all.flatMap(({ scenario, summary }) =>
    typeof scenario === "string" || summary === "Unviable"
      ? []
      : // Without line and column: they change with everything above.
        [{ name: scenario.Mutant.name.replace(/:\d+:\d+:/, ":"), summary }],
  );
}

/** @param {{ name: string, summary: string }[]} mutants */
function judge(mutants) {
  const survivors = mutants.filter(({ summary }) => summary === "MissedMutant").map(({ name }) => name);
  const caught = mutants.length - survivors.length;
  console.log(`${caught} of ${mutants.length} caught: ${((caught / mutants.length) * 100).toFixed(1)} %`);
  const explained = [...readFileSync(join(root, PAGE), "utf8").matchAll(/^- `(src\/call\/.+?)`/gm)].map(
    ([, name]) => String(name),
  );
  const faults = [
    ...without(survivors, explained).map((name) => `survives, and ${PAGE} gives no reason: ${name}`),
    ...without(explained, survivors).map((name) => `does not survive, though ${PAGE} says so: ${name}`),
  ];
  if (mutants.length === 0 || caught / mutants.length < LEAST_CAUGHT)
    faults.push("fewer than 85 % are caught");
  if (faults.length === 0) return;
  console.error(faults.join("\n"));
  process.exitCode = 1;
}

/** Those of `all` that are not among `others`, each as often as it is missing. @param {string[]} all @param {string[]} others */
function without(all, others) {
  const left = [...others];
  return all.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
