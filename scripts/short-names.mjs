/** The names by which glue and wasm know each other, without the hashes that wasm-bindgen gives them. */

/** What ends a name: 16 digits of a hash, which no compression makes smaller. */
const HASH = /_+h?[0-9a-f]{16}$/;

const IMPORTS = 2;
const EXPORTS = 7;

/**
 * Shortens the names of imports and exports, in the wasm and in its glue.
 *
 * @param {Uint8Array} wasm
 * @param {string} glue
 * @returns {{ wasm: Uint8Array, glue: string }}
 */
export function withShortNames(wasm, glue) {
  const short = /** @type {Map<string, string>} */ (new Map());
  const parts = [wasm.subarray(0, 8)];
  for (const { id, start, end } of sections(wasm)) {
    const section = wasm.subarray(start, end);
    const renamed = id === IMPORTS || id === EXPORTS ? rename(section, id === IMPORTS, short) : section;
    parts.push(Uint8Array.of(id, ...numberBytes(renamed.length)), renamed);
  }
  let text = glue;
  for (const [name, shorter] of short) text = text.replaceAll(name, shorter);
  return { wasm: Buffer.concat(parts), glue: text };
}

/**
 * Where the content of a section begins.
 *
 * @param {Uint8Array} wasm
 * @param {number} id
 */
export function sectionStart(wasm, id) {
  for (const section of sections(wasm)) if (section.id === id) return section.start;
  throw new Error(`the wasm has no section ${id}`);
}

/** @param {Uint8Array} wasm */
function* sections(wasm) {
  for (let at = 8; at < wasm.length; ) {
    const [length, start] = readNumber(wasm, at + 1);
    yield { id: Number(wasm[at]), start, end: start + length };
    at = start + length;
  }
}

/**
 * @param {Uint8Array} section of imports: module, name, kind and type each; or of exports: name, kind and index each
 * @param {boolean} isImports
 * @param {Map<string, string>} short takes what was shortened
 */
function rename(section, isImports, short) {
  const decoder = new TextDecoder();
  const [count, first] = readNumber(section, 0);
  const parts = [section.subarray(0, first)];
  let at = first;
  for (let left = count; left > 0; left--) {
    let [length, start] = readNumber(section, at);
    if (isImports) {
      const module = section.subarray(at, start + length);
      parts.push(module);
      [length, start] = readNumber(section, start + length);
    }
    const name = decoder.decode(section.subarray(start, start + length));
    const shorter = Buffer.from(shortName(name, short));
    const kind = start + length;
    if (isImports && section[kind] !== 0) throw new Error(`${name} is imported, and is no function`);
    const [, end] = readNumber(section, kind + 1);
    parts.push(Uint8Array.from(numberBytes(shorter.length)), shorter, section.subarray(kind, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** @param {string} name @param {Map<string, string>} short */
function shortName(name, short) {
  if (!HASH.test(name)) return name;
  const taken = [...short.values()];
  const plain = name.replace(HASH, "");
  let shorter = plain;
  for (let number = 2; taken.includes(shorter); number++) shorter = `${plain}${number}`;
  short.set(name, shorter);
  return shorter;
}

/** An unsigned LEB128 number, and where it ends. @param {Uint8Array} bytes @param {number} at @returns {[number, number]} */
function readNumber(bytes, at) {
  const byte = Number(bytes[at]);
  if (byte < 128) return [byte, at + 1];
  const [rest, end] = readNumber(bytes, at + 1);
  return [byte - 128 + rest * 128, end];
}

/** @param {number} number @returns {number[]} */
function numberBytes(number) {
  return number < 128 ? [number] : [(number % 128) + 128, ...numberBytes(Math.floor(number / 128))];
}
