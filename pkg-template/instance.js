import { __wbg_reset_state, operations as describeOperations, initSync, onPanic } from "./core.js";
import { ConfigurationError, InternalError } from "./errors.js";
import { setTable } from "./table.js";

/** Counts instances: what belongs to an older one must not be used. 0 until there is one. */
let generation = 0;
let isBroken = false;
/** What the instance said before it trapped. */
let lastWords = "";

/** What to tell each call under way when the instance dies under it. */
const underWay = /** @type {Set<(cause: unknown) => void>} */ (new Set());

/**
 * Starts the first instance. Called by the entry while it is evaluated.
 *
 * @param {WebAssembly.Module} module
 */
export function start(module) {
  if (generation > 0) return;
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
  if (module instanceof WebAssembly.Module) return start(module);
  if (module instanceof ArrayBuffer || ArrayBuffer.isView(module)) {
    return start(new WebAssembly.Module(/** @type {BufferSource} */ (module)));
  }
  throw new ConfigurationError("initialise takes the WebAssembly.Module of core.wasm, or its bytes");
}

/** The current instance's number, after a crash that of a fresh one: objects of another one are dead. */
export function currentGeneration() {
  if (generation === 0) {
    throw new ConfigurationError("call initialise(module) of shipstation-partner/slim first");
  }
  if (isBroken) {
    __wbg_reset_state();
    begin();
  }
  return generation;
}

/** The instance's memory. Its buffer is another one after each growth. */
export function memory() {
  return initSync().memory;
}

/**
 * Runs what enters wasm. A plain object thrown by the core passes; anything else is a trap, after which
 * the instance's memory cannot be trusted: it is given up.
 *
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function enter(work) {
  try {
    return work();
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    giveUp(thrown);
    throw internalError("the next call uses a fresh core", {}, thrown);
  }
}

/**
 * Waits for what the core promised, or for the end of its instance: promises of a dead one may never settle.
 *
 * @template T
 * @param {Promise<T>} promised
 * @param {(cause: unknown) => Error} whatToSay
 * @returns {Promise<T>}
 */
export function whileAlive(promised, whatToSay) {
  const born = generation;
  return new Promise((resolve, reject) => {
    const tell = (/** @type {unknown} */ cause) => reject(whatToSay(cause));
    underWay.add(tell);
    promised.then(
      (value) => {
        underWay.delete(tell);
        resolve(value);
      },
      (error) => {
        // The core answers failures as values: a rejection is a trap that came to light in its promise.
        if (born === generation) giveUp(error);
        underWay.delete(tell);
        tell(error);
      },
    );
  });
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
  return new InternalError(`the core of shipstation-partner stopped${said}; ${what}`, { ...facts, cause });
}

function begin() {
  generation += 1;
  isBroken = false;
  lastWords = "";
  onPanic((/** @type {string} */ message) => {
    lastWords = message;
  });
}

/**
 * Gives the instance up: every call under way is told, the next use starts a fresh one from the kept module.
 *
 * @param {unknown} cause
 */
function giveUp(cause) {
  if (isBroken) return;
  isBroken = true;
  const told = [...underWay];
  underWay.clear();
  for (const tell of told) tell(cause);
}
