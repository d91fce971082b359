/** `npm run conformance`: builds the package and holds it against the vendor's OpenAPI document. */
import { buildSteps } from "./build-steps.mjs";
import { checkConformance } from "./check-conformance.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run conformance";
await runSteps([...buildSteps().steps, { name: "conformance", rerun, run: checkConformance }]);
