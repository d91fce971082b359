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
 * What the facade never needs of the glue, each with what stands in its place. A third of the glue, which is all of it
 * loaded by everyone.
 *
 * @type {readonly [pattern: RegExp, replacement: string][]}
 */
const UNNEEDED = [
  // The facade itself makes the next instance, and a core of its own for it.
  [/^ *__wbg_call_guard\(\);\n/gm, ""],
  [/function __wbg_call_guard\(\) \{[^}]*\}\s*\}\n/, ""],
  [/^ *if \(this\.__wbg_inst !== undefined[^}]*\}\n/gm, ""],
  // No reference crosses: the table of references stays empty.
  [/__wbindgen_init_externref_table: function\(\) \{[^}]*\}/, "__wbindgen_init_externref_table() {}"],
  // Where no memory is to be had for a text, the instance is given up, with all its memory.
  [/^ *try \{\n((?: *(?:ptr|len)\d = .*\n)+) *\} catch \(e\) \{[\s\S]*?throw e;\n *\}\n/gm, "$1"],
  // The texts are few and short: they are encoded first and copied then, in one way.
  [/, wasm\.__wbindgen_realloc\)/g, ")"],
  [
    /(function passStringToWasm0\(arg, malloc), realloc\) \{\n *if \(realloc === undefined\) \{\n([^}]*)\}\n[\s\S]*?\n\}\n/,
    "$1) {\n$2}\n",
  ],
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{[\s\S]*?\n\}\n/, ""],
];

/**
 * Gives the core the facade's function for its last words, lets the glue take a module as it is, and leaves out what is
 * not needed.
 *
 * @param {string} glue
 * @returns {string}
 */
export function linked(glue) {
  const isKnown = [TAKES_MODULE, ...UNNEEDED.map(([pattern]) => pattern)].every(
    (part) => glue.search(part) >= 0,
  );
  if (!glue.includes(`${LAST_WORDS}(`) || !isKnown)
    throw new Error("wasm-bindgen writes its glue in another way than before: look at it");
  const taking = glue.replace(TAKES_MODULE, "({module} = module);$1");
  const lean = UNNEEDED.reduce((text, [pattern, instead]) => text.replace(pattern, instead), taking);
  return `import { ${LAST_WORDS} } from "./instance.js";\n${lean}`;
}
