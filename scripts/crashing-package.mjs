/** The package of a core that can be told to crash, for the tests of crashes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { buildWasm, WITH_DWARF } from "./build-wasm.mjs";
import { filesOf, onceFor } from "./fingerprint.mjs";
import { pack } from "./pack-and-unpack.mjs";
import { CRASHING, PUBLISHED } from "./variants.mjs";
import { writePackage } from "./write-package.mjs";

/**
 * Builds it and packs it, unless that was done for these sources: beside a pkg/ that is there.
 *
 * @param {NodeJS.ProcessEnv} env the environment of the wasm toolchain
 */
export async function buildCrashingPackage(env) {
  await buildWasm(env, CRASHING);
  const wasm = ["core.wasm", WITH_DWARF].map((name) => readFileSync(join(CRASHING.wasm, name)));
  await onceFor("crashing-package", {
    inputs: [...filesOf(PUBLISHED.package), ...wasm],
    outputs: [CRASHING.tarballs],
    work: async () => {
      await writePackage(CRASHING);
      await pack(CRASHING);
    },
  });
}
