/** The steps from a fresh clone to an installed package. */
import { buildWasm } from "./build-wasm.mjs";
import { packAndUnpack } from "./pack-and-unpack.mjs";
import { installPackages, installWasmToolchain } from "./prerequisites.mjs";
import { writePackage } from "./write-package.mjs";

/** @typedef {import("./run-steps.mjs").Step} Step */

/**
 * @param {{ testing?: boolean }} [options] `testing` installs the tools of the tests as well
 * @returns {{ steps: Step[], wasm: { env: NodeJS.ProcessEnv } }} `wasm.env` is the environment of the wasm
 *   toolchain; it is complete once the steps have run
 */
export function buildSteps(options = {}) {
  const rerun = "npm run build";
  const wasm = { env: {} };
  return {
    wasm,
    steps: [
      { name: "npm-packages", rerun, required: true, run: () => installPackages() },
      {
        name: "wasm-toolchain",
        rerun,
        required: true,
        run: async () => {
          wasm.env = await installWasmToolchain(options);
        },
      },
      { name: "wasm", rerun, required: true, run: () => buildWasm(wasm.env) },
      {
        name: "package",
        rerun,
        required: true,
        run: async () => {
          await writePackage();
          await packAndUnpack();
        },
      },
    ],
  };
}
