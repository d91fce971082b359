import { checkNames, refuse } from "../option-check.js";
import { keySetUrl } from "./key-set-url.js";

/** @typedef {import("./index.js").WebhookVerifierOptions} WebhookVerifierOptions */

const FIVE_MINUTES_MS = 300_000;
const ONE_MEBIBYTE = 1_048_576;
const ONE_WEEK_MS = 604_800_000;
const ONE_GIBIBYTE = 1_073_741_824;

const NAMES = ["region", "baseUrl", "jwks", "fetch", "toleranceMs", "maxBodyBytes", "replayStore", "now"];

/**
 * The options, checked, with what holds where nothing is said.
 *
 * @param {WebhookVerifierOptions} [given]
 * @throws {import("../errors.js").ConfigurationError}
 */
export function verifierOptions(given = {}) {
  checkNames(given, "WebhookVerifier", NAMES);
  const { region, baseUrl, jwks, fetch = globalThis.fetch, replayStore, now = Date.now } = given;
  const { toleranceMs = FIVE_MINUTES_MS, maxBodyBytes = ONE_MEBIBYTE } = given;
  if (jwks !== undefined && !Array.isArray(jwks?.keys)) refuse("jwks", "jwks must be { keys: [ … ] }");
  if (jwks === undefined) requireFunction("fetch", fetch);
  requireFunction("now", now);
  requireWithin("toleranceMs", toleranceMs, ONE_WEEK_MS);
  requireWithin("maxBodyBytes", maxBodyBytes, ONE_GIBIBYTE);
  if (replayStore !== undefined) requireStore(replayStore);
  return Object.freeze({
    keySetUrl: keySetUrl(region, baseUrl),
    jwks,
    fetch,
    toleranceMs,
    maxBodyBytes,
    replayStore,
    now,
  });
}

/** @param {string} name @param {unknown} value */
export function requireFunction(name, value) {
  if (typeof value !== "function") refuse(name, `${name} must be a function`);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} most
 */
export function requireWithin(name, value, most) {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > most)
    refuse(name, `${name} must be a whole number from 1 to ${most}`);
}

/** @param {unknown} store */
function requireStore(store) {
  for (const method of ["has", "remember", "forget"]) {
    if (typeof (/** @type {Record<string, unknown> | null} */ (store)?.[method]) !== "function")
      refuse("replayStore", `replayStore must have the method ${method}`);
  }
}
