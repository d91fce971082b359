/**
 * `npm run release`: everything that must hold before a version is published, up to the command that would publish it,
 * which is printed and not run. It ends with what was checked, and what could not be.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { buildSteps } from "./build-steps.mjs";
import { root, run } from "./command.mjs";
import { checkCrates } from "./deny.mjs";
import { reproduce } from "./reproduce.mjs";
import { runSteps } from "./run-steps.mjs";
import { symbolsOf } from "./symbols.mjs";
import { PUBLISHED } from "./variants.mjs";
import { crateVersion } from "./write-package.mjs";

/** What each step shows, in the words of the last report. @type {Record<string, string>} */
const SHOWN = {
  "clean-tree": "everything is committed",
  changelog: "CHANGELOG.md begins with this version",
  crates: "licences, doubled crates and sources of the crates, by deny.toml",
  reproduce: "a second build, in another folder, gave the same tarball",
  fuzz: "a minute of fuzzing for each target found nothing",
  tests: "every test: the budget, the bill of materials, all runtimes and consumers, from the tarball",
  tarball: "the tarball at hand is the one that was built twice and tested",
  symbols: "the lines of its wasm are kept beside it",
};

/** @type {string[]} */
const unchecked = [];
let reproduced = "";

const checks = [
  step("clean-tree", checkTree),
  step("changelog", checkChangelog),
  step("crates", async () => {
    const missing = await checkCrates();
    if (missing) unchecked.push(missing);
  }),
  ...buildSteps().steps,
  step("reproduce", async () => {
    reproduced = await reproduce();
  }),
  step("fuzz", () => run([process.execPath, "scripts/fuzz.mjs", "60"])),
  step("tests", () => run([process.execPath, "scripts/test.mjs"])),
  step("tarball", checkTarball),
  step("symbols", checkSymbols),
];
const results = await runSteps(checks);
report();

/** @param {string} name @param {() => Promise<{ output: string } | void>} work */
function step(name, work) {
  return { name, rerun: "npm run release", required: true, run: work };
}

/** Writes down the lines of the wasm, so that what is kept with the release needs no compiler to be read. */
async function checkSymbols() {
  const { build } = JSON.parse(readFileSync(join(PUBLISHED.package, "build-info.json"), "utf8"));
  await symbolsOf(PUBLISHED.tarballs, build);
}

async function checkTree() {
  const { stdout } = await run(["git", "status", "--porcelain"], { quiet: true });
  if (stdout !== "") throw new Error(`not everything is committed:\n${stdout}`);
}

async function checkChangelog() {
  const version = crateVersion();
  const [newest = ""] = readFileSync(join(root, "CHANGELOG.md"), "utf8").match(/^## .*$/m) ?? [];
  const isOfIt = newest === `## ${version}` || newest.startsWith(`## ${version} `);
  if (!isOfIt) throw new Error(`CHANGELOG.md begins with "${newest}", not with "## ${version}"`);
}

async function checkTarball() {
  const file = tarball();
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== reproduced) throw new Error(`${file} was built anew since: ${sha256}`);
  console.log(`sha256     ${sha256}`);
  console.log(`integrity  sha512-${createHash("sha512").update(bytes).digest("base64")}`);
  console.log((await run(["tar", "-xzOf", file, "package/build-info.json"], { quiet: true })).stdout);
}

/** @returns {string} the tarball's path */
function tarball() {
  const folder = PUBLISHED.tarballs;
  const [name] = readdirSync(folder).filter((each) => each.endsWith(".tgz"));
  if (!name) throw new Error(`no tarball in ${folder}`);
  return join(folder, name);
}

function report() {
  console.log("\nChecked:");
  for (const {
    step: { name },
    passed,
  } of results) {
    if (SHOWN[name]) console.log(`  ${passed ? "✓" : "✗"}  ${SHOWN[name]}`);
  }
  for (const each of unchecked) console.log(`  –  not checked: ${each}`);
  for (const { name } of checks.slice(results.length)) {
    if (SHOWN[name]) console.log(`  –  not reached: ${SHOWN[name]}`);
  }
  if (results.length < checks.length || results.some(({ passed }) => !passed)) {
    console.log("\nNot ready.");
    return;
  }
  console.log("\nReady. Keep target/package/core-* with the release, and publish by hand:");
  console.log(`  npm publish ${relative(root, tarball())} --provenance --access public`);
}
