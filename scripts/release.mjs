/**
 * `npm run release`: everything that must hold before a version is published, up to the command that would publish it,
 * which is printed and not run.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { cratesInTheWasm } from "./build-info.mjs";
import { buildSteps } from "./build-steps.mjs";
import { root, run } from "./command.mjs";
import { reproduce } from "./reproduce.mjs";
import { runSteps } from "./run-steps.mjs";
import { crateVersion } from "./write-package.mjs";

const rerun = "npm run release";

/** Licences that may go into a package under MIT OR Apache-2.0. */
const LICENCES = ["MIT", "Apache-2.0", "Unlicense", "Unicode-3.0", "BSD-3-Clause", "Zlib"];

const results = await runSteps([
  { name: "clean-tree", rerun, required: true, run: checkTree },
  { name: "changelog", rerun, required: true, run: checkChangelog },
  { name: "licences", rerun, required: true, run: checkLicences },
  ...buildSteps().steps,
  { name: "reproduce", rerun, required: true, run: reproduce },
  { name: "tests", rerun, required: true, run: () => run([process.execPath, "scripts/test.mjs"]) },
]);
if (results.every(({ passed }) => passed)) {
  const folder = join("target", "package");
  const [tarball = ""] = readdirSync(join(root, folder)).filter((name) => name.endsWith(".tgz"));
  console.log(`\nReady. Keep ${folder}/*.symbols with the release, and publish by hand:`);
  console.log(`  npm publish ${join(folder, tarball)} --provenance --access public`);
}

async function checkTree() {
  const { stdout } = await run(["git", "status", "--porcelain"], { quiet: true });
  if (stdout !== "") throw new Error(`not everything is committed:\n${stdout}`);
}

async function checkChangelog() {
  const version = crateVersion();
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  if (!changelog.includes(`\n## ${version}`)) throw new Error(`CHANGELOG.md has no section "## ${version}"`);
}

/** By what crates say of themselves. Advisories are not checked: that needs the net. */
async function checkLicences() {
  for (const { name, license } of await cratesInTheWasm()) {
    const isFine = license
      .split(/ AND /)
      .every((part) => part.split(/ OR |[()]/).some((each) => LICENCES.includes(each)));
    if (!isFine) throw new Error(`${name} is under ${license}`);
  }
}
