/** The glue of wasm-bindgen, made fit for the facade. */

/** What the core calls before it traps: see `src/wasm/panic.rs`. */
const LAST_WORDS = "takeLastWords";

/** A module may be of another realm than the glue, as in Next.js's edge: then it is none by `instanceof`. */
const COMPILES =
  /if \(!\(module instanceof WebAssembly\.Module\)\) \{\s*module = new WebAssembly\.Module\(module\);\s*\}/;

/**
 * Gives the core the facade's function for its last words, and lets the glue take a module as it is: the facade gives
 * it nothing else.
 *
 * @param {string} glue
 * @returns {string}
 */
export function linked(glue) {
  if (!glue.includes(`${LAST_WORDS}(`) || !COMPILES.test(glue)) {
    throw new Error("wasm-bindgen writes its glue in another way than before: look at it");
  }
  return `import { ${LAST_WORDS} } from "./instance.js";\n${glue.replace(COMPILES, "")}`;
}
