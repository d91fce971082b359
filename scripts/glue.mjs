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
    /(function passStringToWasm0\(arg, malloc), realloc\) \{\n[\s\S]*?\n\}\n/,
    "$1) {\n    return passArray8ToWasm0(cachedTextEncoder.encode(arg), malloc);\n}\n",
  ],
  [/if \(!\('encodeInto' in cachedTextEncoder\)\) \{[\s\S]*?\n\}\n/, ""],
  // A text that comes back is let go in one place. Where it cannot be read, the instance is given up.
  [
    /let deferred(\d)_0;\n *let deferred\1_1;\n *try \{\n([\s\S]*?) *deferred\1_0 = ret\[0\];\n *deferred\1_1 = ret\[1\];\n *return getStringFromWasm0\(ret\[0\], ret\[1\]\);\n *\} finally \{[^}]*\}\n/g,
    "$2return takeString(ret);\n",
  ],
  [/(function getStringFromWasm0)/, `${TAKE_STRING}\n\n$1`],
  [/let ret;\s*ret = (.*);\s*return (.*?)\bret\b(.*);/g, "return $2$1$3;"],
  // What only the guards asked for.
  [/^ *Object\.defineProperty\(this, '__wbg_inst',.*\n/m, ""],
  [/^let __wbg_reinit_scheduled = false;\n/m, ""],
  [/, wasmInstance\b/, ""],
  [/^ *wasmInstance = instance;\n/m, ""],
  [
    /(export function __wbg_reset_state \(\) \{\n *__wbg_instance_id\+\+;\n)[\s\S]*?\n\}\n/,
    "$1    __wbg_finalize_init(new WebAssembly.Instance(wasmModule, __wbg_get_imports()), wasmModule);\n}\n",
  ],
  // The facade lets the core go itself.
  [/^if \(Symbol\.dispose\) Core\.prototype\[Symbol\.dispose\] = .*\n/m, ""],
  // A decoder needs no warming up.
  [/^ *cachedTextDecoder\.decode\(\);\n/gm, ""],
];

/** An argument as a number, under another name, up to where it is used: the call makes it one. */
const NUMBER = / *const (val\d) = \+(\w+);\n([\s\S]*?)\b\1\b/;

/**
 * Gives the core the facade's function for its last words, lets the glue take a module as it is, and leaves out what is
 * not needed.
 *
 * @param {string} glue
 * @returns {string}
 */
export function linked(glue) {
  if (!glue.includes(`${LAST_WORDS}(`)) throw unknown();
  let lean = changed(glue, TAKES_MODULE, "({module} = module);$1");
  for (const [pattern, instead] of UNNEEDED) lean = changed(lean, pattern, instead);
  do lean = changed(lean, NUMBER, "$3$2");
  while (NUMBER.test(lean));
  return `import { ${LAST_WORDS} } from "./instance.js";\n${lean}`;
}

/** @param {string} glue @param {RegExp} pattern which must be there @param {string} instead */
function changed(glue, pattern, instead) {
  if (glue.search(pattern) < 0) throw unknown();
  return glue.replace(pattern, instead);
}

function unknown() {
  return new Error("wasm-bindgen writes its glue in another way than before: look at it");
}
