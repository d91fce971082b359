/** `npm run bench`: builds the package, installs the rivals and runs the benchmarks; arguments are passed on. */
import { buildSteps } from "./build-steps.mjs";
import { run } from "./command.mjs";
import { installPackages } from "./prerequisites.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run bench";

await runSteps([
  ...buildSteps().steps,
  { name: "rivals", rerun, required: true, run: () => installPackages("bench") },
  { name: "runtimes", rerun, required: true, run: () => installPackages("tests/runtimes") },
  {
    name: "bench",
    rerun,
    required: true,
    run: () => run([process.execPath, "bench/run.js", ...process.argv.slice(2)]),
  },
]);
