/** `npm run soak`: 24 minutes of mixed calls, faults and crashes; `npm run soak -- 60` for as many seconds. */
import { buildSteps } from "./build-steps.mjs";
import { run } from "./command.mjs";
import { buildCrashingPackage } from "./crashing-package.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run soak";
const { steps, wasm } = buildSteps();

await runSteps([
  ...steps,
  { name: "crashing-package", rerun, required: true, run: () => buildCrashingPackage(wasm.env) },
  { name: "soak", rerun, run: () => soak(Number(process.argv[2] ?? 1440)) },
]);

/** @param {number} seconds */
function soak(seconds) {
  return run([process.execPath, "--expose-gc", "tests/soak.js", String(seconds)]);
}
