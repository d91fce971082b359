/**
 * `npm run reproduce`: builds the package once more, from nothing, in another folder, and compares the tarballs: two
 * builds on one machine give the same bytes.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { buildSteps } from "./build-steps.mjs";
import { root, run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run reproduce";

/** Not sources: what is built, installed, or git's own. */
const LEFT_OUT = [".git", "node_modules", "pkg", "target"];

// A script that is run is asked for its steps by nobody; the release command asks.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runSteps([...buildSteps().steps, { name: "reproduce", rerun, run: reproduce }]);
}

/** Rejects where the second tarball differs from the first, which must be there. */
export async function reproduce() {
  const folder = mkdtempSync(join(tmpdir(), "reproduce-"));
  try {
    for (const name of readdirSync(root).filter((each) => !LEFT_OUT.includes(each))) {
      cpSync(join(root, name), join(folder, name), {
        recursive: true,
        filter: (path) => !path.includes("node_modules"),
      });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    await run([process.execPath, "scripts/build-tarball.mjs"], { cwd: folder });
    const [first, second] = [hashOfTarball(root), hashOfTarball(folder)];
    console.log(`first   ${first}\nsecond  ${second}`);
    if (first !== second) throw new Error("two builds gave two tarballs");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder of a repository @returns {string} SHA-256 */
function hashOfTarball(folder) {
  const place = join(folder, "target", "package");
  const [file = ""] = readdirSync(place).filter((name) => name.endsWith(".tgz"));
  return createHash("sha256")
    .update(readFileSync(join(place, file)))
    .digest("hex");
}
