import { checkNames, kindOf, refuse } from "../option-check.js";

const NAMES = ["apiKey", "now", "seed", "requestsPerMinute"];

/**
 * A sandbox's options, checked.
 *
 * @param {import("./index.js").SandboxOptions} given
 * @returns {import("./index.js").SandboxOptions} the same
 * @throws {import("../errors.js").ConfigurationError}
 */
export function sandboxOptions(given) {
  checkNames(given, "createSandbox", NAMES);
  const { apiKey, now, seed, requestsPerMinute } = given;
  if (apiKey !== undefined) requireKey(apiKey);
  if (now !== undefined && typeof now !== "function")
    refuse("now", `now must be a function, not ${kindOf(now)}`);
  if (seed !== undefined && !Number.isSafeInteger(seed))
    refuse("seed", `seed must be a whole number, not ${kindOf(seed)}`);
  if (requestsPerMinute !== undefined && !(requestsPerMinute > 0))
    refuse(
      "requestsPerMinute",
      `requestsPerMinute must be a number above zero, not ${kindOf(requestsPerMinute)}`,
    );
  return given;
}

/**
 * @param {unknown} apiKey
 * @throws {import("../errors.js").ConfigurationError} where it could be nobody's
 */
export function requireKey(apiKey) {
  if (typeof apiKey !== "string" || !/^[!-~]+$/.test(apiKey))
    refuse("apiKey", `apiKey must be a text without blanks or line breaks, not ${kindOf(apiKey)}`);
}
