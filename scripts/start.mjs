/** `npm start`: builds the package and runs the main job against the stand-in service. */
import { buildSteps } from "./build-steps.mjs";
import { run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

await runSteps([
  ...buildSteps().steps,
  {
    name: "demo",
    rerun: "npm start",
    required: true,
    run: () => run(["node", "examples/node/index.js"]),
  },
]);
