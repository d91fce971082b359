import {
  CancelledError,
  ConfigurationError,
  isShipStationPartnerError,
  OutcomeUnknownError,
  TransportError,
} from "./errors.js";
import { hasAborted } from "./limit.js";
import { tellListener } from "./listener.js";

/**
 * @typedef {import("./index.js").BulkOptions} BulkOptions
 * @typedef {import("./index.js").BulkItem<unknown>} BulkItem
 * @typedef {import("./index.js").JournalEntry} JournalEntry
 * @typedef {{ index: number, key: string, isResumed: boolean, outcome: "confirmed" | "refused" | "unknown", data: unknown, error:
 *   import("./index.js").AnyShipStationPartnerError | undefined, isEarlier?: boolean, journalError?: unknown }} Item under way
 * @typedef {import("./call.js").Call<unknown>} Call
 * @typedef {(given: unknown[], options: import("./index.js").CallOptions) => Call} Start
 * @typedef {(given: unknown[], resumeFrom: import("./index.js").EarlierCalls | undefined) => Call} Begin
 */

const CONCURRENCY = 8;
/** @type {readonly string[]} */
const STATES = ["started", "confirmed", "refused", "unknown"];

/**
 * Does one operation many times, so many at once, and gives one result for each input, in their order. Nothing is
 * thrown for an item: each result says how it ended.
 *
 * @param {Start} start one call; the input's arguments, and the options of the call
 * @param {readonly unknown[]} inputs each the operation's argument, or the list of its arguments
 * @param {(input: unknown, makesIds: boolean) => unknown[]} prepared the arguments that an input stands for, with ids for
 *   what has none, or without
 * @param {BulkOptions} options
 * @param {import("./index.js").Operation} row
 * @param {import("./calling.js").Label} label
 * @returns {Promise<BulkItem[]>}
 */
export async function many(start, inputs, prepared, options, row, label) {
  const { concurrency = CONCURRENCY, onProgress, journal, keyOf, ...each } = options;
  const names = inputs.map((input, index) => keyOf?.(input, index));
  const keys = names.map((name, index) => String(name ?? index));
  // One would be taken for the other, and never be done.
  if (new Set(keys).size < keys.length)
    throw new ConfigurationError("keyOf gives a name twice", { option: "keyOf" });
  const results = /** @type {BulkItem[]} */ (new Array(inputs.length));
  const progress = { done: 0, confirmed: 0, refused: 0, unknown: 0, total: inputs.length };
  /** @type {Begin} */
  const begin = (given, resumeFrom) => start(given, { ...each, resumeFrom });
  let next = 0;
  const walk = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      const key = String(keys[index]);
      /** @type {Item} */
      const item = { index, key, outcome: "unknown", data: undefined, error: undefined, isResumed: false };
      results[index] = /** @type {BulkItem} */ (item);
      const own = (/** @type {boolean} */ makesIds) => prepared(inputs[index], makesIds);
      await work(begin, own, item, journal, row, label, names[index] != null, each);
      progress.done += 1;
      progress[item.outcome] += 1;
      tellListener(onProgress, { ...progress, item: /** @type {BulkItem} */ (item) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, inputs.length) }, walk));
  return results;
}

/**
 * For an item that is not begun any more. One that an earlier run had begun may have been carried out.
 *
 * @param {"refused" | "unknown"} outcome
 * @param {unknown} cause why the work was given up
 */
function givenUp(outcome, cause) {
  const facts = { outcome, retryable: outcome === "refused", cause };
  return new CancelledError("the work was given up before this item", facts);
}

/**
 * @param {Begin} begin
 * @param {(makesIds: boolean) => unknown[]} prepared
 * @param {Item} item to be filled in
 * @param {BulkOptions["journal"]} journal
 * @param {import("./index.js").Operation} row
 * @param {import("./calling.js").Label} label
 * @param {boolean} isNamed whether its name is the caller's own: else only its arguments tell it from others
 * @param {import("./index.js").CallOptions} options of its call
 */
async function work(begin, prepared, item, journal, row, label, isNamed, { signal, deadlineMs }) {
  const { key } = item;
  /** @type {JournalEntry | undefined} */
  let begun;
  try {
    const known = (await journal?.get(key)) ?? undefined;
    const { operation, account, state = "" } = known ?? {};
    if (known && !STATES.includes(state))
      throw notOurs(label, `the journal's item ${key} is no entry: get must give back what set was given`);
    if (operation && (operation !== label.operation || account !== label.account)) {
      throw notOurs(label, `the journal's item ${key} is of ${[operation, account].join(" ")}`);
    }
    // What was refused is begun anew: nothing of it is left to look for.
    const earlier = state !== "refused" ? known : undefined;
    if (earlier?.given && !isNamed && !isOf(plain(earlier.given), plain(prepared(false))))
      throw notOurs(label, `the journal's item ${key} has other arguments: keep the inputs in order`);
    // What can be looked up has a reply: without it, it was not read.
    if (known && state === "confirmed" && (known.data != null || !row.lookup)) {
      Object.assign(item, { outcome: state, data: known.data, isResumed: true });
      return;
    }
    item.isResumed = earlier !== undefined;
    if (!earlier) item.outcome = "refused";
    if (hasAborted(signal)) throw givenUp(earlier ? "unknown" : "refused", signal?.reason);
    const given = earlier?.given ?? prepared(true);
    const now = Date.now();
    const { startedAt, lastStartedAt: lastAt = startedAt } = earlier ?? { startedAt: now };
    // On a machine whose clock is behind it was not begun earlier.
    const lastStartedAt = Math.max(startedAt, now);
    /** @type {JournalEntry} */
    const entry = { state: "started", ...label, startedAt, lastStartedAt, deadlineMs, given };
    if (!journal?.claim) await journal?.set(key, entry);
    else if (!(await journal.claim(key, entry, known))) {
      item.outcome = "unknown";
      throw new Error("another run has begun it");
    }
    begun = entry;
    item.outcome = "unknown";
    const { data, isEarlier } = await begin(
      given,
      earlier && { firstAt: startedAt, lastAt, deadlineMs: earlier.deadlineMs },
    ).withResponse();
    item.data = data;
    if (isEarlier) item.isEarlier = true;
    item.outcome = "confirmed";
  } catch (thrown) {
    item.error = asOurs(thrown, item);
    item.outcome = item.error.outcome ?? "refused";
  }
  const { outcome, data, error } = item;
  try {
    // Before the next one: a journal that cannot be written must not go unnoticed.
    if (begun) await journal?.set(key, { ...begun, state: outcome, data, error: error?.toJSON?.() });
  } catch (journalError) {
    item.journalError = journalError;
  }
}

/** As a journal may keep it. @param {unknown} value @returns {any} */
function plain(value) {
  return JSON.parse(JSON.stringify(value, (_, each) => (typeof each === "bigint" ? String(each) : each)));
}

/** Whether arguments are these, but for ids that were made for them. @param {any} kept @param {any} given @returns {boolean} */
function isOf(kept, given) {
  if (Object(given) !== given || Object(kept) !== kept) return kept === given;
  return Object.keys({ ...kept, ...given }).every(
    (name) => (name.startsWith("external_") && given[name] == null) || isOf(kept[name], given[name]),
  );
}

/**
 * An entry that tells nothing of the item, which may have been done all the same.
 *
 * @param {import("./calling.js").Label} label
 * @param {string} message
 */
function notOurs(label, message) {
  const facts = /** @type {const} */ ({ ...label, option: "journal", outcome: "unknown", retryable: false });
  return new ConfigurationError(message, facts);
}

/**
 * @param {unknown} thrown
 * @param {Item} item with what is known of it
 * @returns {import("./index.js").AnyShipStationPartnerError}
 */
function asOurs(thrown, { key, outcome }) {
  if (isShipStationPartnerError(thrown)) return thrown;
  const retryable = outcome === "refused";
  const Class = retryable ? TransportError : OutcomeUnknownError;
  const facts = { outcome, retryable, cause: thrown };
  return /** @type {any} */ (new Class(`item ${key}: its journal did not let it go on`, facts));
}
