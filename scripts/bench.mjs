/** `npm run bench`: the benchmarks, on this Node and on the newer ones that npm has for this platform. */
import { existsSync } from "node:fs";
import { join } from "node:path";

import { buildSteps } from "./build-steps.mjs";
import { root, run } from "./command.mjs";
import { installPackages } from "./prerequisites.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run bench";
const newer = ["node22", "node24"].map((name) => join(root, "bench", "node_modules", name, "bin", "node"));

await runSteps([
  ...buildSteps().steps,
  { name: "rivals", rerun, required: true, run: () => installPackages("bench") },
  {
    name: "bench",
    rerun,
    required: true,
    run: async () => {
      for (const node of [process.execPath, ...newer.filter((path) => existsSync(path))]) {
        await run([node, "bench/main.mjs"]);
      }
    },
  },
]);
