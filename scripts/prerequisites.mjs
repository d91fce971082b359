/** What a fresh clone lacks: npm packages, the wasm target and its tools, a browser, Redis. */
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

import { root, run } from "./command.mjs";
import { onceFor } from "./fingerprint.mjs";

/**
 * Installs the packages of a package-lock.json, unless they are there.
 *
 * @param {string} [folder] where it lies
 */
export async function installPackages(folder = ".") {
  const cwd = join(root, folder);
  await onceFor(`npm-packages-${folder.replaceAll("/", "-")}`, {
    inputs: [readFileSync(join(cwd, "package-lock.json")), process.platform, process.arch],
    outputs: [join(cwd, "node_modules", ".package-lock.json")],
    work: () => run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd }),
  });
}

/**
 * Installs what compiles to wasm, unless it is there.
 *
 * @param {{ testing?: boolean }} [options] `testing` includes wasm-pack
 * @returns {Promise<{ PATH: string }>} the environment in which `cargo build --target wasm32-unknown-unknown`,
 *   `wasm-bindgen`, `wasm-opt` and `wasm-pack` work
 */
export async function installWasmToolchain({ testing = false } = {}) {
  const script = join(root, "scripts", "install-wasm-toolchain.sh");
  const { stdout } = await run([script, "--path", ...(testing ? ["--testing"] : [])], { quiet: true });
  const binaries = join(root, "node_modules", ".bin");
  return { PATH: [...stdout.trim().split("\n"), binaries, process.env.PATH].join(delimiter) };
}

/** Installs rustfmt and clippy, unless they are there: rustup's minimal profile has neither. */
export async function installRustComponents() {
  try {
    await run(["cargo", "fmt", "--version"]);
    await run(["cargo", "clippy", "--version"]);
  } catch {
    if (process.env.RUSTUP_AUTO_INSTALL === "0") {
      throw new Error("rustfmt or clippy is missing, and RUSTUP_AUTO_INSTALL=0 forbids to fetch them");
    }
    await run(["rustup", "component", "add", "rustfmt", "clippy"]);
  }
}

/**
 * Installs a browser, unless it is there.
 *
 * @param {"chromium" | "firefox"} which Chromium comes with its driver
 */
export async function installBrowser(which) {
  await run([join(root, "scripts", "install-browser.sh"), which]);
}

/** Installs Redis, unless it is there. */
export async function installRedis() {
  await run([join(root, "scripts", "install-redis.sh")]);
}
