/** The tarball of pkg/ with the symbols of its wasm, and the tarball unpacked into node_modules: demo, tests and benchmarks import what users install. */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { SYMBOLS } from "./build-wasm.mjs";
import { root, run } from "./command.mjs";
import { filesOf, onceFor } from "./fingerprint.mjs";
import { PACKAGE } from "./write-package.mjs";

/** Where the tarball is laid. */
const TARBALLS = join(root, "target", "package");

const INSTALLED = join(root, "node_modules", "shipstation-partner");

/** Packs pkg/ and unpacks the tarball as node_modules/shipstation-partner, unless that was done for this pkg/. */
export async function packAndUnpack() {
  await onceFor("tarball", {
    inputs: filesOf(PACKAGE),
    outputs: [TARBALLS, join(INSTALLED, "package.json")],
    work: async () => {
      const file = await pack();
      rmSync(INSTALLED, { recursive: true, force: true });
      mkdirSync(INSTALLED, { recursive: true });
      await run(["tar", "-xzf", file, "-C", INSTALLED, "--strip-components=1"]);
    },
  });
}

/** Packs pkg/, and lays the symbols beside the tarball. @returns {Promise<string>} the tarball's path */
export async function pack() {
  rmSync(TARBALLS, { recursive: true, force: true });
  mkdirSync(TARBALLS, { recursive: true });
  const command = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", TARBALLS];
  const file = (await run(command, { cwd: PACKAGE })).stdout.trim();
  const { build } = JSON.parse(readFileSync(join(PACKAGE, "build-info.json"), "utf8"));
  cpSync(SYMBOLS, join(TARBALLS, `core-${build}.symbols`));
  return join(TARBALLS, file);
}
