/** Programs that cargo installs, each in one version: kept outside the project, so that a fresh clone does not build them again. */
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

import { run } from "./command.mjs";

const VERSIONS = { "cargo-deny": "0.20.2", "cargo-fuzz": "0.13.1", "cargo-mutants": "27.1.0" };

/** They work for seconds: compiling them fast is worth more than making them fast. */
const COMPILE_FAST = {
  CARGO_PROFILE_RELEASE_OPT_LEVEL: "1",
  CARGO_PROFILE_RELEASE_LTO: "off",
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16",
  CARGO_PROFILE_RELEASE_DEBUG: "0",
};

/** What says how this project is compiled, not its tools. */
const OURS = ["CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR", "RUSTFLAGS"];

/**
 * Installs a tool, unless it is there in its version.
 *
 * @param {keyof typeof VERSIONS} name
 * @returns {Promise<{ PATH: string }>} the environment in which cargo finds it
 */
export async function installCargoTool(name) {
  const data = process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share");
  const folder = join(process.env.WASM_TOOLCHAIN_DIR ?? join(data, "wasm32-toolchain"), "tools");
  const env = { PATH: [join(folder, "bin"), process.env.PATH].join(delimiter) };
  if ((await versionOf(name, env)) !== VERSIONS[name]) {
    const crate = `${name}@${VERSIONS[name]}`;
    // --force: a run that was killed can have left a binary that cargo does not know of.
    await run(["cargo", "install", "--locked", "--force", "--root", folder, crate], {
      // Not in the project's folder: its toolchain file and settings are no business of the tool.
      cwd: homedir(),
      env: { ...COMPILE_FAST, ...Object.fromEntries(OURS.map((each) => [each, undefined])) },
    });
  }
  return env;
}

/** Asked through cargo: by itself `cargo-mutants` knows no `--version`. @param {string} name @param {NodeJS.ProcessEnv} env */
async function versionOf(name, env) {
  try {
    const command = ["cargo", name.replace("cargo-", ""), "--version"];
    return (await run(command, { env, quiet: true })).stdout.trim().split(" ")[1];
  } catch {
    return undefined;
  }
}
