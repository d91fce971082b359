/**
 * `npm run conformance`: builds the package and holds it against the vendor's OpenAPI document.
 * `npm run conformance -- digest` writes anew what is tested where that document is not at hand.
 */
import { buildSteps } from "./build-steps.mjs";
import { checkConformance } from "./check-conformance.mjs";
import { run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

const rerun = "npm run conformance";
const writesDigest = process.argv[2] === "digest";
await runSteps(
  writesDigest
    ? [{ name: "digest", rerun, run: () => run(["node", "tests/conformance/write-digest.js"]) }]
    : [...buildSteps().steps, { name: "conformance", rerun, run: checkConformance }],
);
