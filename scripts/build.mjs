/** `npm run build`: writes pkg/ and its tarball, and installs what that lacks. */
import { buildSteps } from "./build-steps.mjs";
import { runSteps } from "./run-steps.mjs";

await runSteps(buildSteps().steps);
