/** The glue of wasm-bindgen, made fit for the facade. */

/** What the core calls before it traps: see `src/wasm/panic.rs`. */
const LAST_WORDS = "takeLastWords";

/**
 * Gives the core the facade's function for its last words.
 *
 * @param {string} glue
 * @returns {string}
 */
export function linked(glue) {
  if (!glue.includes(`${LAST_WORDS}(`))
    throw new Error("wasm-bindgen writes its imports in another way than before");
  return `import { ${LAST_WORDS} } from "./instance.js";\n${glue}`;
}
