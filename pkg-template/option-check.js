import { ConfigurationError } from "./errors.js";
import { nearest } from "./nearest.js";

/**
 * Refuses options that are none, and names that nobody knows.
 *
 * @param {unknown} given
 * @param {string} whose
 * @param {readonly string[]} names
 * @throws {ConfigurationError} with the nearest right name
 */
export function checkNames(given, whose, names) {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    refuse(undefined, `the options of ${whose} must be an object, not ${kindOf(given)}`);
  for (const name of Object.keys(given)) {
    if (!names.includes(name))
      refuse(name, `${whose} has no option ${JSON.stringify(name)}${nearest(name, names)}`);
  }
}

/**
 * @param {string | undefined} option
 * @param {string} message
 * @returns {never}
 */
export function refuse(option, message) {
  throw new ConfigurationError(message, { option });
}

/**
 * What a value is, in words. Never the text itself: it may be a secret.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return value === "" ? "an empty text" : "this text";
    case "number":
      return String(value);
    case "object":
      return "this object";
    case "undefined":
      return "undefined";
    default:
      return `a ${typeof value}`;
  }
}
