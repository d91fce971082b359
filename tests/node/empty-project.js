import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const TARBALLS = fileURLToPath(new URL("../../target/package", import.meta.url));

/** What a user imports. @typedef {typeof import("shipstation-partner") & typeof import("shipstation-partner/testing")} Installed */

/**
 * An empty project in a folder of its own, in which npm has installed the packed tarball and nothing else.
 *
 * @param {string} [place] where the tarball lies
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function emptyProject(place = TARBALLS) {
  const folder = await mkdtemp(join(tmpdir(), "empty-project-"));
  const tarballs = (await readdir(place)).filter((name) => name.endsWith(".tgz"));
  if (tarballs.length !== 1) throw new Error(`${place} has ${tarballs.length} tarballs: npm run build`);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const quietly = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  await run("npm", ["install", ...quietly, join(place, String(tarballs[0]))], { cwd: folder });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * What that project gets when it imports the package by its name.
 *
 * @param {string} folder of the project
 * @returns {Promise<Installed>}
 */
export async function importedIn(folder) {
  const entry = join(folder, "entry.js");
  const names = ["shipstation-partner", "shipstation-partner/testing"];
  await writeFile(entry, names.map((name) => `export * from "${name}";\n`).join(""));
  return import(pathToFileURL(entry).href);
}
