/** The glue of wasm-bindgen, made fit for an instance that can die under its calls. */

/** What a closure of a dead instance does when a timer or a promise still calls it. */
const STALE_CALL = "throw new Error('Cannot invoke closure from previous WASM instance');";

/** Where a closure enters wasm. */
const CLOSURE_CALL = /(return f\((?:state\.)?a, state\.b, \.\.\.args\);\s*\}) finally \{/g;

/**
 * Keeps what goes wrong in closures of wasm from the runtime, where it would be an uncaught exception or an
 * unhandled rejection, which ends a Node process:
 *
 * - a trap in one is the end of the instance, and the facade is told so;
 * - late calls into a dead instance come to nothing: the facade has told every call of it by then.
 *
 * @param {string} glue
 * @returns {string}
 */
export function contained(glue) {
  const quiet = glue.replaceAll(STALE_CALL, "return;");
  const caught = quiet.replaceAll(CLOSURE_CALL, "$1 catch (error) { giveUp(error); } finally {");
  if (quiet === glue || caught === quiet) {
    throw new Error("wasm-bindgen writes its closures in another way than before: look at the glue");
  }
  return `import { giveUp } from "./instance.js";\n${caught}`;
}
