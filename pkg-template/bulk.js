import {
  CancelledError,
  ConfigurationError,
  isShipStationPartnerError,
  OutcomeUnknownError,
} from "./errors.js";
import { hasAborted } from "./limit.js";

/**
 * @typedef {import("./index.js").BulkOptions} BulkOptions
 * @typedef {import("./index.js").BulkItem<unknown>} BulkItem
 * @typedef {import("./index.js").JournalEntry} JournalEntry
 * @typedef {(given: unknown[], options: import("./index.js").CallOptions) => PromiseLike<unknown>} Start
 */

const CONCURRENCY = 8;
/** Of the options, what is of the whole and not of each call. */
const OWN = ["concurrency", "onProgress", "journal", "keyOf"];

/**
 * Does one operation many times, so many at once, and gives one result for each input, in their order. Nothing is
 * thrown for an item: each result says how it ended.
 *
 * @param {Start} start one call; the input's arguments, and the options of the call
 * @param {readonly unknown[]} inputs each the operation's argument, or the list of its arguments
 * @param {(input: unknown) => unknown[]} prepared the arguments that an input stands for: the same when the work is resumed
 * @param {BulkOptions} options
 * @returns {Promise<BulkItem[]>}
 */
export async function many(start, inputs, prepared, options) {
  const { concurrency = CONCURRENCY, onProgress, signal, keyOf } = options;
  const keys = inputs.map((input, index) => String(keyOf?.(input, index) ?? index));
  // One would be taken for the other, and never be done.
  if (new Set(keys).size < keys.length)
    throw new ConfigurationError("keyOf gives a name twice", { option: "keyOf" });
  const results = /** @type {BulkItem[]} */ (new Array(inputs.length));
  const progress = { done: 0, confirmed: 0, refused: 0, unknown: 0, total: inputs.length };
  let next = 0;
  const work = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      const key = String(keys[index]);
      const item = hasAborted(signal)
        ? skipped(index, key, signal?.reason)
        : await one(start, inputs[index], prepared, index, key, options);
      results[index] = item;
      progress.done += 1;
      progress[item.outcome] += 1;
      quietly(() => onProgress?.({ ...progress, item }));
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, inputs.length) }, work));
  return results;
}

/**
 * @param {Start} start
 * @param {unknown} input
 * @param {(input: unknown) => unknown[]} prepared
 * @param {number} index
 * @param {string} key
 * @param {BulkOptions} options
 * @returns {Promise<BulkItem>}
 */
async function one(start, input, prepared, index, key, options) {
  const { journal } = options;
  try {
    const known = await journal?.get(key);
    if (known?.state === "confirmed")
      return { index, key, outcome: "confirmed", data: known.data, error: undefined, isResumed: true };
    const given = known?.given ?? prepared(input);
    const lastStartedAt = Date.now();
    // What was refused is begun anew: nothing of it is left to look for.
    const earlier = known && known.state !== "refused" ? known : undefined;
    const { startedAt, lastStartedAt: lastAt = startedAt } = earlier ?? { startedAt: lastStartedAt };
    const entry = { state: /** @type {const} */ ("started"), startedAt, lastStartedAt, given };
    await journal?.set(key, entry);
    const resumeFrom = earlier && { firstAt: startedAt, lastAt };
    const item = await settled(start, given, index, key, callOptions(options, resumeFrom));
    // Before the next one: a journal that cannot be written must not go unnoticed.
    await journal?.set(key, {
      ...entry,
      state: item.outcome,
      data: item.data,
      error: item.error?.toJSON?.(),
    });
    return item;
  } catch (error) {
    return { index, key, outcome: "unknown", data: undefined, error: asOurs(error, key), isResumed: false };
  }
}

/**
 * @param {Start} start
 * @param {unknown[]} given
 * @param {number} index
 * @param {string} key
 * @param {import("./index.js").CallOptions} options
 * @returns {Promise<BulkItem>}
 */
async function settled(start, given, index, key, options) {
  const isResumed = options.resumeFrom !== undefined;
  try {
    const data = await start(given, options);
    return { index, key, outcome: "confirmed", data, error: undefined, isResumed };
  } catch (thrown) {
    const error = asOurs(thrown, key);
    return { index, key, outcome: error.outcome ?? "refused", data: undefined, error, isResumed };
  }
}

/** @param {number} index @param {string} key @param {unknown} reason @returns {BulkItem} */
function skipped(index, key, reason) {
  const error = /** @type {import("./index.js").AnyShipStationPartnerError} */ (
    new CancelledError("the work was given up before this item", {
      outcome: "refused",
      retryable: true,
      cause: reason,
    })
  );
  return { index, key, outcome: "refused", data: undefined, error, isResumed: false };
}

/** @param {unknown} error @param {string} key @returns {import("./index.js").AnyShipStationPartnerError} */
function asOurs(error, key) {
  if (isShipStationPartnerError(error)) return error;
  return /** @type {any} */ (
    new OutcomeUnknownError(`item ${key} was not followed to its end: its journal failed`, {
      outcome: "unknown",
      retryable: false,
      cause: error,
    })
  );
}

/** @param {BulkOptions} options @param {import("./index.js").EarlierCalls | undefined} resumeFrom */
function callOptions(options, resumeFrom) {
  const own = Object.fromEntries(Object.entries(options).filter(([name]) => !OWN.includes(name)));
  return resumeFrom === undefined ? own : { ...own, resumeFrom };
}

/** @param {() => unknown} work what it throws is its own affair */
function quietly(work) {
  try {
    const result = work();
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // As said.
  }
}
