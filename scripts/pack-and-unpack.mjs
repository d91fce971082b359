/** The tarball of pkg/, unpacked into node_modules: demo, tests and benchmarks import what users install. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

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
      for (const folder of [TARBALLS, INSTALLED]) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
      }
      const pack = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", TARBALLS];
      const file = (await run(pack, { cwd: PACKAGE })).stdout.trim();
      await run(["tar", "-xzf", join(TARBALLS, file), "-C", INSTALLED, "--strip-components=1"]);
    },
  });
}
