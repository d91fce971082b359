/** The glue of wasm-bindgen, made fit for an instance that can die under its calls. */

/** What a closure of a dead instance does when a timer or a promise still calls it. */
const STALE_CALL = "throw new Error('Cannot invoke closure from previous WASM instance');";

/**
 * Lets late calls into a dead instance come to nothing. Thrown from a promise's reaction, that error would be
 * an unhandled rejection, which ends a Node process; the facade has told every call of the instance by then.
 *
 * @param {string} glue
 * @returns {string}
 */
export function withQuietStaleCalls(glue) {
  if (!glue.includes(STALE_CALL)) {
    throw new Error("wasm-bindgen no longer writes the check of stale closures: look at the glue");
  }
  return glue.replaceAll(STALE_CALL, "return;");
}
