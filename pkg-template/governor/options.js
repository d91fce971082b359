import { checkNames, kindOf, refuse } from "../option-check.js";

/** @typedef {import("./index.js").GovernorOptions} GovernorOptions */

const NAMES = ["name", "requestsPerMinute", "weightOf", "store", "clock"];
const ENVIRONMENTS = /** @type {const} */ (["live", "sandbox"]);

/**
 * A governor's options, checked.
 *
 * @param {GovernorOptions} given
 * @returns {GovernorOptions} the same
 * @throws {import("../errors.js").ConfigurationError}
 */
export function governorOptions(given) {
  checkNames(given, "createGovernor", NAMES);
  const { name, requestsPerMinute = {}, weightOf, store, clock } = given;
  if (name !== undefined && (typeof name !== "string" || name === ""))
    refuse("name", `name must be a text, not ${kindOf(name)}`);
  checkNames(requestsPerMinute, "requestsPerMinute", ENVIRONMENTS);
  for (const environment of ENVIRONMENTS) {
    const allowance = requestsPerMinute[environment];
    if (allowance !== undefined && !(Number.isFinite(allowance) && allowance > 0)) {
      const message = `requestsPerMinute.${environment} must be a number above zero, not ${kindOf(allowance)}`;
      refuse("requestsPerMinute", message);
    }
  }
  if (weightOf !== undefined && typeof weightOf !== "function")
    refuse("weightOf", `weightOf must be a function, not ${kindOf(weightOf)}`);
  requireMethods("store", store, ["take", "pause"]);
  requireMethods("clock", clock, ["now", "setTimeout", "clearTimeout"]);
  return given;
}

/** @param {string} option @param {unknown} given @param {string[]} methods */
function requireMethods(option, given, methods) {
  if (given === undefined) return;
  for (const method of methods) {
    if (typeof (/** @type {Record<string, unknown> | null} */ (given)?.[method]) !== "function")
      refuse(option, `${option} must have the method ${method}`);
  }
}
