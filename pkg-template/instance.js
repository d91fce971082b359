import { __wbg_reset_state, operations as describeOperations, initSync } from "./core.js";
import { ConfigurationError, InternalError } from "./errors.js";
import { setTable } from "./table.js";
import { build, version } from "./version.js";

/** What a fresh instance is made from. */
let kept = /** @type {WebAssembly.Module | undefined} */ (undefined);
/** Counts instances: what belongs to an older one must not be used. 0 until there is one. */
let generation = 0;
let isBroken = false;
/** What this instance says before it traps, and what the last one that trapped has said. */
let words = "";
let lastWords = "";

/**
 * The calls under way, by the number that the core knows each by: each is told when the instance dies under it.
 *
 * @typedef {{ abandon(cause: unknown): void }} UnderWay
 */
let underWay = /** @type {(UnderWay | undefined)[]} */ ([]);

/**
 * Starts the first instance. Called by the entry while it is evaluated.
 *
 * @param {WebAssembly.Module} module
 */
export function start(module) {
  if (kept) return;
  kept = module;
  initSync({ module });
  begin();
  setTable(describeOperations());
}

/**
 * What `shipstation-partner/slim` offers in place of an entry.
 *
 * @param {unknown} module
 */
export function initialise(module) {
  // Of any realm: `instanceof` knows only its own.
  if (Object.prototype.toString.call(module) === "[object WebAssembly.Module]") {
    return start(/** @type {WebAssembly.Module} */ (module));
  }
  if (module instanceof ArrayBuffer || ArrayBuffer.isView(module)) {
    return start(new WebAssembly.Module(/** @type {BufferSource} */ (module)));
  }
  throw new ConfigurationError("initialise takes the WebAssembly.Module of core.wasm, or its bytes");
}

/** The current instance's number, after a crash that of a fresh one: objects of another one are dead. */
export function currentGeneration() {
  if (!kept) throw new ConfigurationError("call initialise(module) of shipstation-partner/slim first");
  if (isBroken) restart();
  return generation;
}

/** The instance's memory. Its buffer is another one after each growth. */
export function memory() {
  // There is an instance: this only gives its exports.
  return initSync({ module: /** @type {WebAssembly.Module} */ (kept) }).memory;
}

/**
 * Called by the core: what it says before it traps.
 *
 * @param {string} message
 * @param {string} file of the core's source
 * @param {number} line
 */
export function takeLastWords(message, file, line) {
  words = `${message} (${file}:${line})`;
}

/**
 * Runs what enters wasm. What it throws is a trap, after which the instance's memory cannot be trusted: it is given up.
 *
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function enter(work) {
  try {
    return work();
  } catch (thrown) {
    throw crashed(thrown);
  }
}

/**
 * What to throw in place of what was thrown out of wasm: a trap, whatever it looks like. Nothing else is thrown there, and
 * errors may be of another realm's classes, as in a test runner that gives each file one of its own.
 *
 * @param {unknown} thrown
 * @param {import("./errors.js").ErrorFacts} [facts]
 * @returns {unknown}
 */
export function crashed(thrown, facts = {}) {
  giveUp(thrown);
  return internalError("the next call uses a fresh core", facts, thrown);
}

/** A call begins. @param {number} number @param {UnderWay} call */
export function attend(number, call) {
  underWay[number] = call;
}

/** A call is over. @param {number} number @param {UnderWay} call */
export function dismiss(number, call) {
  // After a crash the number may be another one's.
  if (underWay[number] === call) underWay[number] = undefined;
}

/**
 * The error for a crash.
 *
 * @param {string} what
 * @param {import("./errors.js").ErrorFacts} facts
 * @param {unknown} cause
 */
export function internalError(what, facts, cause) {
  const said = lastWords === "" ? "" : `, saying "${lastWords}"`;
  const message = `the core of shipstation-partner ${version} (build ${build}) stopped${said}; ${what}`;
  return new InternalError(message, { ...facts, cause: withoutFrames(cause) });
}

/**
 * A copy of a trap's error: the frames in its own hold the dead core's memory, as long as somebody keeps the error.
 *
 * @param {unknown} cause
 */
function withoutFrames(cause) {
  try {
    if (Object.prototype.toString.call(cause) !== "[object Error]") return cause;
    const { name, message, stack } = /** @type {Error} */ (cause);
    return Object.assign(new Error(message), { name, stack });
  } catch {
    // It throws when it is read.
    return undefined;
  }
}

/**
 * Gives the instance up: every call under way is told, and a fresh one is started from the kept module.
 *
 * @param {unknown} cause
 */
function giveUp(cause) {
  if (isBroken) return;
  isBroken = true;
  lastWords = words;
  words = "";
  const told = underWay;
  underWay = [];
  for (const call of told) call?.abandon(cause);
  // Soon, so that nothing of the dead instance goes on; not now, since its frames may still be on the stack.
  queueMicrotask(() => {
    try {
      if (isBroken) restart();
    } catch {
      // Out of memory perhaps: the next use tries again, and its caller hears of it.
    }
  });
}

function restart() {
  __wbg_reset_state();
  begin();
}

function begin() {
  generation += 1;
  isBroken = false;
}
