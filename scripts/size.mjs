/** `npm run size`: builds the package and holds its sizes against tests/budget.json. */
import { buildSteps } from "./build-steps.mjs";
import { checkSizes } from "./check-sizes.mjs";
import { runSteps } from "./run-steps.mjs";

await runSteps([...buildSteps().steps, { name: "sizes", rerun: "npm run size", run: checkSizes }]);
