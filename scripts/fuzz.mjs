/**
 * `npm run fuzz`: each target of fuzz/ for a minute, `npm run fuzz -- 600 checker` one of them for ten. What fails is
 * kept in fuzz/artifacts/; with its fix it goes into fuzz/corpus/, which `npm test` replays on stable Rust.
 */
import { join } from "node:path";

import { root, run } from "./command.mjs";

const TARGETS = ["checker", "path", "reply", "retry_after"];
const CARGO_FUZZ = "0.13.1";

const [seconds = "60", ...named] = process.argv.slice(2);
const env = await cargoFuzz();
for (const target of named.length > 0 ? named : TARGETS) {
  const command = ["cargo", "+nightly", "fuzz", "run", target, `corpus/${target}`];
  const limits = ["--", `-max_total_time=${seconds}`, "-timeout=10", "-rss_limit_mb=2048"];
  await run([...command, ...limits], { cwd: join(root, "fuzz"), env });
}

/** Installs cargo-fuzz, unless it is there. @returns {Promise<NodeJS.ProcessEnv>} */
async function cargoFuzz() {
  const folder = join(root, "target", "tools");
  const env = { PATH: `${join(folder, "bin")}:${process.env.PATH}` };
  try {
    await run(["cargo", "fuzz", "--version"], { env, quiet: true });
  } catch {
    await run(["cargo", "install", "--root", folder, `cargo-fuzz@${CARGO_FUZZ}`]);
  }
  return env;
}
