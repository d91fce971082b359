import { LONGEST_MS } from "./limit.js";
import { checkNames, isVisible, kindOf, refuse } from "./option-check.js";

/**
 * @typedef {import("./index.js").ClientOptions} ClientOptions
 * @typedef {import("./index.js").CallOptions} CallOptions
 * @typedef {(value: unknown) => string | undefined} Rule says what the value must be, when it is not
 */

const MAX_RETRIES = 20;
/** In milliseconds since 1970, roughly: what is less is no such time. */
const YEAR_2001 = 1e12;
const NO_OPTIONS = Object.freeze({});

/** @type {Rule} */
const aFunction = (value) => (typeof value === "function" ? undefined : "a function");
/** @type {Rule} */
const aBoolean = (value) => (typeof value === "boolean" ? undefined : "true or false");
/** @type {Rule} */
const aText = (value) => (typeof value === "string" ? undefined : "a text");
/** @type {Rule} */
const anAmount = (value) => (isAmount(value) ? undefined : "an amount of money, not negative");
/** @type {Rule} */
const someMilliseconds = wholeNumber(1, LONGEST_MS, "a whole number of milliseconds");
/** @type {Rule} */
const someBytes = wholeNumber(1, Number.MAX_SAFE_INTEGER, "a whole number of bytes");

const SHARED = {
  timeoutMs: someMilliseconds,
  deadlineMs: someMilliseconds,
  maxRetries: wholeNumber(0, MAX_RETRIES, "a whole number"),
  extraFields: oneOf("refuse", "allow"),
  headers: headersRule,
  dedupe: oneOf("off", "auto"),
};

/** @type {Readonly<Record<string, Rule>>} */
const CLIENT_OPTIONS = {
  ...SHARED,
  apiKey: apiKeyRule,
  fetch: aFunction,
  baseUrl: aText,
  region: oneOf("us", "eu"),
  environment: oneOf("live", "sandbox"),
  appInfo: appInfoRule,
  onDrift: aFunction,
  onRequest: aFunction,
  onReply: aFunction,
  onRetry: aFunction,
  onReceipt: aFunction,
  onLowBalance: aFunction,
  governor: governorRule,
  spendCap: spendCapRule,
  lowBalance: anAmount,
  maxReplyBytes: someBytes,
  dangerouslyAllowBrowser: aBoolean,
};

/** @type {Readonly<Record<string, Rule>>} */
const VALIDATION_OPTIONS = {
  extraFields: SHARED.extraFields,
  pathArguments: (value) => (Array.isArray(value) ? undefined : "a list"),
};

/** @type {Readonly<Record<string, Rule>>} */
const DOWNLOAD_OPTIONS = {
  signal: signalRule,
  timeoutMs: someMilliseconds,
  maxBytes: someBytes,
};

/** @type {Readonly<Record<string, Rule>>} */
const CALL_OPTIONS = {
  ...SHARED,
  signal: signalRule,
  checkRequest: aBoolean,
  maxCost: costRule,
  resumeFrom: resumeFromRule,
  waitUntilReady: aBoolean,
};

/** @type {Readonly<Record<string, Rule>>} */
const BULK_OPTIONS = {
  ...CALL_OPTIONS,
  resumeFrom: () => "left out: a journal says it of each item",
  concurrency: wholeNumber(1, 10_000, "a whole number"),
  onProgress: aFunction,
  keyOf: aFunction,
  journal: journalRule,
};

/**
 * The client's options, checked, as a frozen copy. The core itself checks the base URL and the headers.
 *
 * @param {unknown} given
 * @returns {Readonly<ClientOptions>}
 * @throws {import("./errors.js").ConfigurationError}
 */
export function clientOptions(given) {
  const options = /** @type {ClientOptions} */ (check(given ?? {}, CLIENT_OPTIONS, "PartnerClient"));
  if (options.apiKey === undefined)
    refuse("apiKey", "apiKey is missing: the partner key, or a function that gives it");
  if (options.baseUrl !== undefined && options.region !== undefined) {
    refuse("region", "baseUrl and region both say where the service is: give one of them");
  }
  checkKey(options, options.apiKey);
  const page = /** @type {{ window?: unknown, document?: unknown }} */ (globalThis);
  if (page.window !== undefined && page.document !== undefined && !options.dangerouslyAllowBrowser) {
    refuse(
      "dangerouslyAllowBrowser",
      "a partner key opens every merchant's account: call from a server, not from a page, or say dangerouslyAllowBrowser: true",
    );
  }
  return options;
}

/**
 * A call's options, checked.
 *
 * @param {unknown} given
 * @returns {Readonly<CallOptions>}
 * @throws {import("./errors.js").ConfigurationError}
 */
export function callOptions(given) {
  return given === undefined ? NO_OPTIONS : /** @type {CallOptions} */ (check(given, CALL_OPTIONS, "a call"));
}

/** @param {string} name */
export function isCallOption(name) {
  return Object.hasOwn(CALL_OPTIONS, name);
}

/**
 * A download's options, checked.
 *
 * @param {unknown} given
 * @returns {Readonly<import("./index.js").DownloadOptions>}
 * @throws {import("./errors.js").ConfigurationError}
 */
export function downloadOptions(given = NO_OPTIONS) {
  return check(given, DOWNLOAD_OPTIONS, "a download");
}

/**
 * The options of a check alone, checked.
 *
 * @param {unknown} given
 * @returns {Readonly<import("./index.js").ValidationOptions>}
 * @throws {import("./errors.js").ConfigurationError}
 */
export function validationOptions(given = NO_OPTIONS) {
  return check(given, VALIDATION_OPTIONS, "a check");
}

/**
 * The options of an operation that is done many times, checked.
 *
 * @param {unknown} given
 * @param {unknown} inputs
 * @returns {Readonly<import("./index.js").BulkOptions>}
 * @throws {import("./errors.js").ConfigurationError}
 */
export function bulkOptions(given, inputs) {
  if (!Array.isArray(inputs)) refuse("inputs", `inputs must be a list, not ${kindOf(inputs)}`);
  return check(given, BULK_OPTIONS, "a bulk call");
}

/**
 * Refuses a sandbox key where the client is said to be for live work.
 *
 * @param {ClientOptions} options
 * @param {unknown} key
 * @throws {ConfigurationError}
 */
export function checkKey({ environment }, key) {
  if (environment === "live" && isSandboxKey(key))
    refuse("environment", 'environment is "live", but the key is a sandbox key (TEST_…)');
}

/**
 * Whether a key says of itself that it is for the sandbox.
 *
 * @param {unknown} key
 * @returns {boolean}
 */
export function isSandboxKey(key) {
  return typeof key === "string" && key.startsWith("TEST_");
}

/**
 * Headers as texts by name. Only what may be a `Headers` is asked whether it is: the mere name has Node load all of
 * its fetch.
 *
 * @param {object | undefined} headers
 * @returns {Record<string, string>}
 */
export function headerTexts(headers = {}) {
  const { entries } = /** @type {{ entries?: unknown }} */ (headers);
  return typeof entries === "function"
    ? Object.fromEntries(/** @type {Iterable<[string, string]>} */ (headers))
    : /** @type {Record<string, string>} */ (headers);
}

/**
 * @param {unknown} given
 * @param {Readonly<Record<string, Rule>>} rules
 * @param {string} whose
 * @returns {object}
 */
function check(given, rules, whose) {
  checkNames(given, whose, Object.keys(rules));
  /** @type {Record<string, unknown>} */
  const checked = {};
  for (const [name, value] of Object.entries(/** @type {object} */ (given))) {
    if (value === undefined) continue;
    const expected = rules[name]?.(value);
    if (expected) refuse(name, `${name} must be ${expected}, not ${kindOf(value)}`);
    checked[name] = value;
  }
  return Object.freeze(checked);
}

/**
 * @param {number} least
 * @param {number} most
 * @param {string} what
 * @returns {Rule}
 */
function wholeNumber(least, most, what) {
  return (value) => {
    const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
    return fits ? undefined : `${what} from ${least} to ${most}`;
  };
}

/**
 * @param {...string} values
 * @returns {Rule}
 */
function oneOf(...values) {
  return (value) =>
    values.includes(/** @type {string} */ (value))
      ? undefined
      : values.map((each) => JSON.stringify(each)).join(" or ");
}

/** @type {Rule} */
function apiKeyRule(value) {
  if (typeof value === "function") return undefined;
  return isVisible(value)
    ? undefined
    : "the partner key without blanks or line breaks, or a function that gives it";
}

/** @type {Rule} */
function headersRule(value) {
  const fits =
    typeof value === "object" &&
    value !== null &&
    // Others that can be walked through once would be found empty.
    (!(Symbol.iterator in value) || "entries" in value) &&
    !Array.isArray(value) &&
    Object.values(headerTexts(value)).every((text) => typeof text === "string");
  return fits ? undefined : "an object of texts by name";
}

/** @type {Rule} */
function appInfoRule(value) {
  const expected = "{ name, version?, url? } of visible ASCII texts";
  if (typeof value !== "object" || value === null) return expected;
  const { name, ...others } = /** @type {Record<string, unknown>} */ (value);
  const texts = [name, ...Object.values(others).filter((each) => each !== undefined)];
  const isKnown = Object.keys(others).every((key) => key === "version" || key === "url");
  return isKnown && texts.every(isVisible) ? undefined : expected;
}

/** @param {unknown} value */
function isAmount(value) {
  return typeof value === "number" && value >= 0 && Number.isFinite(value);
}

/** @type {Rule} */
function costRule(value) {
  const { amount, currency = "" } = /** @type {{ amount?: unknown, currency?: unknown }} */ (value ?? {});
  return isAmount(amount) && typeof currency === "string" ? undefined : "{ amount, currency? }";
}

/** @type {Rule} */
function resumeFromRule(value) {
  const {
    firstAt = value,
    lastAt = value,
    deadlineMs = 1,
  } = /** @type {{ firstAt?: number, lastAt?: number, deadlineMs?: number }} */ (value ?? {});
  // Seconds, or the time that went by, would be taken for long ago.
  const areTimes = [firstAt, lastAt].every((at) => Number.isSafeInteger(at) && Number(at) >= YEAR_2001);
  return areTimes && !someMilliseconds(deadlineMs)
    ? undefined
    : "milliseconds since 1970, as Date.now() gives, or { firstAt, lastAt, deadlineMs? } of such";
}

/** @type {Rule} */
function spendCapRule(value) {
  const { maxAmount, windowMs } = /** @type {{ maxAmount?: unknown, windowMs?: unknown }} */ (value ?? {});
  return isAmount(maxAmount) && isAmount(windowMs) && windowMs !== 0 ? undefined : "{ maxAmount, windowMs }";
}

/** @type {Rule} */
function journalRule(value) {
  const { get, set } = /** @type {{ get?: unknown, set?: unknown }} */ (value ?? {});
  return typeof get === "function" && typeof set === "function" ? undefined : "a journal with get and set";
}

/** @type {Rule} */
function governorRule(value) {
  const { acquire } = /** @type {{ acquire?: unknown }} */ (value ?? {});
  return typeof acquire === "function" ? undefined : "a governor, such as createGovernor() makes";
}

/** @type {Rule} */
function signalRule(value) {
  const { aborted, addEventListener, removeEventListener } = /** @type {AbortSignal} */ (value ?? {});
  const isListened = typeof addEventListener === "function" && typeof removeEventListener === "function";
  return typeof aborted === "boolean" && isListened ? undefined : "an AbortSignal";
}
