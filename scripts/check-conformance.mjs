/** The conformance step: this package against the vendor's OpenAPI document, as docs/deviations.md says. */
import { run } from "./command.mjs";

/** Needs the built package. @returns {Promise<{ output: string }>} */
export function checkConformance() {
  return run(["node", "--test", "--test-reporter=spec", "tests/conformance/conformance.js"]);
}
