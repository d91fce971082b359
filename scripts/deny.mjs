/**
 * `npm run deny`: holds the crates against deny.toml. Licences, doubled crates and sources are checked by what is at
 * hand; advisories by RustSec's database, which is fetched from its own site. Where that cannot be reached, the run says so.
 */
import { pathToFileURL } from "node:url";

import { installCargoTool } from "./cargo-tools.mjs";
import { run } from "./command.mjs";

/** To fetch a database of some megabytes. */
const FETCH_LIMIT_MS = 120_000;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const unchecked = await checkCrates();
  if (unchecked) console.log(`\nNot checked: ${unchecked}`);
}

/**
 * Rejects where a crate must not be used.
 *
 * @returns {Promise<string | undefined>} what could not be checked, and why
 */
export async function checkCrates() {
  const env = await installCargoTool("cargo-deny");
  await run(["cargo", "deny", "--locked", "check", "licenses", "bans", "sources"], { env });
  try {
    await run(["cargo", "deny", "fetch", "db"], { env, quiet: true, limitMs: FETCH_LIMIT_MS });
  } catch {
    return "advisories (the database of RustSec could not be fetched)";
  }
  await run(["cargo", "deny", "--locked", "check", "--disable-fetch", "advisories"], { env });
  return undefined;
}
