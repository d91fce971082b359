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
  if (value == null || typeof value === "number") return String(value);
  if (Array.isArray(value)) return "a list";
  if (value === "") return "an empty text";
  const kind = typeof value;
  if (kind === "string") return "this text";
  return kind === "object" ? "this object" : `a ${kind}`;
}

/**
 * Whether a value is a text of visible ASCII, which is what a header carries. A line break at the end is what a file or a
 * shell leaves there.
 *
 * @param {unknown} value
 * @returns {value is string}
 */
export function isVisible(value) {
  return typeof value === "string" && /^[!-~]+$/.test(value);
}
