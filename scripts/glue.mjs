/** The glue of wasm-bindgen, made fit for the facade. */

/** What the core calls before it traps: see `src/wasm/panic.rs`. */
const LAST_WORDS = "takeLastWords";

/**
 * How it takes a module, and compiles what is none. It always gets one; and a module of another realm, as Next.js gives
 * to its edge functions, is none by `instanceof`.
 */
const TAKES_MODULE =
  /if \(module !== undefined\) \{\s*if \(Object\.getPrototypeOf\(module\) === Object\.prototype\) \{\s*\(\{module\} = module\)\s*\} else \{[^}]*\}\s*\}(\s*const imports = __wbg_get_imports\(\);)\s*if \(!\(module instanceof WebAssembly\.Module\)\) \{[^}]*\}/;

/** Reads a text that the core hands over, and lets it go. */
const TAKE_STRING = `function takeString([pointer, length]) {
    const text = getStringFromWasm0(pointer, length);
    wasm.__wbindgen_free(pointer, length, 1);
    return text;
}`;

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
  // A text that comes back is let go in one place. Where it cannot be read, the instance is given up.
  [
    /let deferred(\d)_0;\n *let deferred\1_1;\n *try \{\n([\s\S]*?) *deferred\1_0 = ret\[0\];\n *deferred\1_1 = ret\[1\];\n *return getStringFromWasm0\(ret\[0\], ret\[1\]\);\n *\} finally \{[^}]*\}\n/g,
    "$2return takeString(ret);\n",
  ],
  [/(function getStringFromWasm0)/, `${TAKE_STRING}\n\n$1`],
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
