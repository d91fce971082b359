/** The tarball of pkg/ with what finds the lines of its wasm, and the tarball unpacked into node_modules: demo, tests and benchmarks import what users install. */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { WITH_DWARF } from "./build-wasm.mjs";
import { root, run } from "./command.mjs";
import { filesOf, onceFor } from "./fingerprint.mjs";
import { PUBLISHED } from "./variants.mjs";

const INSTALLED = join(root, "node_modules", "shipstation-partner");

/** Packs pkg/ and unpacks the tarball as node_modules/shipstation-partner, unless that was done for this pkg/. */
export async function packAndUnpack() {
  await onceFor("tarball", {
    inputs: [...filesOf(PUBLISHED.package), readFileSync(join(PUBLISHED.wasm, WITH_DWARF))],
    outputs: [PUBLISHED.tarballs, join(INSTALLED, "package.json")],
    work: async () => {
      const file = await pack();
      rmSync(INSTALLED, { recursive: true, force: true });
      mkdirSync(INSTALLED, { recursive: true });
      await run(["tar", "-xzf", file, "-C", INSTALLED, "--strip-components=1"]);
    },
  });
}

/** Packs the package, and lays beside the tarball what finds the lines of a stack. @returns {Promise<string>} the tarball's path */
export async function pack({ wasm, package: folder, tarballs } = PUBLISHED) {
  rmSync(tarballs, { recursive: true, force: true });
  mkdirSync(tarballs, { recursive: true });
  const command = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", tarballs];
  const file = (await run(command, { cwd: folder })).stdout.trim();
  const { build } = JSON.parse(readFileSync(join(folder, "build-info.json"), "utf8"));
  cpSync(join(wasm, "core.symbols"), join(tarballs, `core-${build}.symbols`));
  cpSync(join(wasm, WITH_DWARF), join(tarballs, `core-${build}.dwarf.wasm`));
  return join(tarballs, file);
}
