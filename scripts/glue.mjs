/** The glue of wasm-bindgen, made fit for the facade. */

/** What the core calls before it traps: see `src/wasm/panic.rs`. */
const LAST_WORDS = "takeLastWords";

/**
 * How it takes a module, and compiles what is none. It always gets one; and a module of another realm, as Next.js gives
 * to its edge functions, is none by `instanceof`.
 */
const TAKES_MODULE =
  /if \(module !== undefined\) \{\s*if \(Object\.getPrototypeOf\(module\) === Object\.prototype\) \{\s*\(\{module\} = module\)\s*\} else \{[^}]*\}\s*\}(\s*const imports = __wbg_get_imports\(\);)\s*if \(!\(module instanceof WebAssembly\.Module\)\) \{[^}]*\}/;

/**
 * Gives the core the facade's function for its last words, and lets the glue take a module as it is.
 *
 * @param {string} glue
 * @returns {string}
 */
export function linked(glue) {
  const lean = glue.replace(TAKES_MODULE, "({module} = module);$1");
  if (!glue.includes(`${LAST_WORDS}(`) || lean === glue) {
    throw new Error("wasm-bindgen writes its glue in another way than before: look at it");
  }
  return `import { ${LAST_WORDS} } from "./instance.js";\n${lean}`;
}
