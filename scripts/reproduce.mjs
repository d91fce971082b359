/**
 * `npm run reproduce`: builds the package once more, from nothing, in another folder, and compares the tarballs: two
 * builds on one machine give the same bytes.
 */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { buildSteps } from "./build-steps.mjs";
import { root, run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run reproduce";

// A script that is run is asked for its steps by nobody; the release command asks.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runSteps([
    ...buildSteps().steps,
    { name: "reproduce", rerun, run: async () => void (await reproduce()) },
  ]);
}

/**
 * Rejects where the second tarball differs from the first, which must be there.
 *
 * @returns {Promise<string>} the SHA-256 of both
 */
export async function reproduce() {
  const folder = mkdtempSync(join(tmpdir(), "reproduce-"));
  try {
    for (const name of await sources()) cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    // A target folder of its own, whatever the caller's is: nothing of the first build is used.
    const env = { CARGO_TARGET_DIR: undefined };
    await run([process.execPath, "scripts/build-tarball.mjs"], { cwd: folder, env });
    const [first, second] = [hashOfTarball(root), hashOfTarball(folder)];
    console.log(`first   ${first}\nsecond  ${second}`);
    if (first !== second) throw new Error("two builds gave two tarballs");
    return first;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What git knows or would take: not what is built or installed. @returns {Promise<string[]>} */
async function sources() {
  const command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const { stdout } = await run(command, { quiet: true });
  return stdout.split("\0").filter((name) => name !== "" && existsSync(join(root, name)));
}

/** @param {string} folder of a repository @returns {string} SHA-256 */
function hashOfTarball(folder) {
  const place = join(folder, "target", "package");
  const [file = ""] = readdirSync(place).filter((name) => name.endsWith(".tgz"));
  return createHash("sha256")
    .update(readFileSync(join(place, file)))
    .digest("hex");
}
