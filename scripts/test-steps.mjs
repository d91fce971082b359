/** The steps of `npm test`, cheap ones first. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

import { buildSteps } from "./build-steps.mjs";
import { checkConformance } from "./check-conformance.mjs";
import { checkSizes } from "./check-sizes.mjs";
import { root, run } from "./command.mjs";
import { countIn } from "./count-tests.mjs";
import { buildCrashingPackage } from "./crashing-package.mjs";
import { installBrowser, installPackages, installRedis, installRustComponents } from "./prerequisites.mjs";

/** @typedef {import("./run-steps.mjs").Step} Step */

const WASM_TARGET = "wasm32-unknown-unknown";

const browsers = /** @type {const} */ ([
  { name: "wasm-chrome", browser: "chromium", flag: "--chrome" },
  { name: "wasm-firefox", browser: "firefox", flag: "--firefox" },
]);

/** Where tests in JavaScript lie. */
const FOLDERS = ["tests", "pkg-template", "examples"];

/** Have steps of their own: they need packages that the others do not. */
const SEPARATE = ["tests/runtimes/", "tests/consumers/", "tests/examples/"].map((folder) =>
  join(root, folder),
);

/** @returns {Step[]} */
export function testSteps() {
  const build = buildSteps({ testing: true });
  /** What goes through the wasm toolchain. @param {string[]} command */
  const inWasm = (command) => run(command, { env: build.wasm.env });
  return [
    ...build.steps,
    { ...step("crashing-package", () => buildCrashingPackage(build.wasm.env)), required: true },
    step("rust-format", async () => {
      await installRustComponents();
      return run(["cargo", "fmt", "--all", "--check"]);
    }),
    step("javascript-format", () =>
      run(["node_modules/.bin/biome", "ci", `--colors=${process.stdout.isTTY ? "force" : "off"}`]),
    ),
    step("types", async () => {
      await installPackages("tests/examples");
      return run(["node_modules/.bin/tsc", "--project", "."]);
    }),
    step("clippy", async () => {
      await installRustComponents();
      return run([...cargo("clippy"), "--all-targets", "--", "--deny=warnings"]);
    }),
    step("clippy-wasm", () =>
      inWasm([
        "cargo",
        "clippy",
        "--locked",
        "--target",
        WASM_TARGET,
        "--all-features",
        "--",
        "--deny=warnings",
        "--cfg=own_panics",
      ]),
    ),
    step("native", async () =>
      withTests(
        await run(
          (await hasNextest())
            ? [...cargo("nextest", "run"), "--no-fail-fast"]
            : [...cargo("test"), "--all-targets", "--no-fail-fast"],
        ),
      ),
    ),
    step("doc-examples", () => run([...cargo("test"), "--doc"])),
    step("doc-comments", () =>
      run([...cargo("doc"), "--no-deps"], { env: { RUSTDOCFLAGS: "--deny=warnings" } }),
    ),
    step("goldens", () => run(["cargo", "run", "--locked", "--package", "xtask", "--", "print", "--check"])),
    step("node", () => nodeTest(FOLDERS.flatMap((folder) => testFiles(folder)).filter(hasNoStepOfItsOwn))),
    step("conformance", async () => withTests(await checkConformance())),
    // A minute of what `npm run soak` does for 24.
    step("soak", () => run(["node", "--expose-gc", "tests/soak.js", "60"])),
    step("wasm-node", async () => withTests(await inWasm(wasmPack("--node")))),
    ...browsers.map(({ name, browser, flag }) =>
      step(name, async () => {
        await installBrowser(browser);
        // Else only test files that ask for a browser run in one: these are to run in all places.
        const env = { ...build.wasm.env, WASM_BINDGEN_USE_BROWSER: "1" };
        return withTests(await run(wasmPack("--headless", flag), { env }));
      }),
    ),
    step("runtimes", async () => {
      for (const { browser } of browsers) await installBrowser(browser);
      await installPackages("tests/runtimes");
      return nodeTest(testFiles("tests/runtimes"));
    }),
    step("examples", async () => {
      await installRedis();
      await installPackages("tests/examples");
      return nodeTest(testFiles("tests/examples"));
    }),
    step("consumers", async () => {
      await installPackages("tests/runtimes");
      await installPackages("tests/consumers");
      return nodeTest(testFiles("tests/consumers", { deep: false }));
    }),
    step("sizes", checkSizes),
  ];
}

/** @param {string} name @param {Step["run"]} run @returns {Step} */
function step(name, run) {
  return { name, rerun: `npm test -- ${name}`, run };
}

/**
 * Gives back what a test runner printed; throws where it ran no test.
 *
 * @param {{ output: string }} printed
 */
function withTests(printed) {
  if (countIn(printed.output).passed === 0) throw new Error("no test was run");
  return printed;
}

/** A cargo command over the whole workspace with everything switched on. @param {string[]} subcommand */
function cargo(...subcommand) {
  return ["cargo", ...subcommand, "--locked", "--workspace", "--all-features"];
}

async function hasNextest() {
  return (await run(["cargo", "--list"], { quiet: true })).stdout.includes(" nextest");
}

/** The boundary's tests: those of the library, and tests/wasm*.rs. @param {string[]} where */
function wasmPack(...where) {
  const tests = readdirSync(join(root, "tests"))
    .filter((name) => /^wasm.*\.rs$/.test(name))
    .map((name) => `--test=${name.replace(/\.rs$/, "")}`);
  return ["wasm-pack", "test", "--mode", "no-install", ...where, "--", "--locked", "--lib", ...tests];
}

/** @param {string[]} files */
async function nodeTest(files) {
  return withTests(await run(["node", "--test", "--test-reporter=spec", ...files]));
}

/** @param {string} path */
function hasNoStepOfItsOwn(path) {
  return !SEPARATE.some((folder) => path.startsWith(folder));
}

/** Every test file of a folder. Node 20 takes no pattern. @param {string} folder @param {{ deep?: boolean }} [options] */
function testFiles(folder, { deep = true } = {}) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: deep, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.m?js$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(root, file).split(sep).includes("node_modules"))
    .sort();
}
