import { addName, assemble, forgetNames, strings as stringsAddress, tape as tapeAddress } from "./core.js";
import { enter, memory } from "./instance.js";
import { Names, SeenFields } from "./names.js";
import { encoder } from "./text.js";

/** Kinds of a word on the tape: see `src/schema/check/writing.rs`. */
const TEXT = 0;
const INTEGER = 1;
const NUMBER = 2;
const NULL = 3;
const TRUE = 4;
const FALSE = 5;
const RECORD = 6;
const LIST = 7;
/** In place of a name's number. */
const END = 0xfff << 3;
/** From this bit on stands a string's length. */
const LENGTH = 15;
const LONGEST_STRING = 0xffff;
/** In quotes and with its colon the core takes one of 255 bytes. */
const LONGEST_NAME = 252;

/** The check reads 64 levels. */
const MOST_LEVELS = 60;
/** Words that are surely left when a record or an item is begun: a record has 256 fields at most, of two words. */
const SPARE_WORDS = 600;
const FEWEST_WORDS = 1 << 14;
const MOST_WORDS = 1 << 20;
const FEWEST_BYTES = 1 << 16;

const { getPrototypeOf } = Object;
const PLAIN = Object.prototype;
const tagOf = PLAIN.toString;
/** Shows fields only where somebody gave them to all objects: then no object is what it seems. */
const NO_FIELDS = {};

/** Thrown by the walk at what it leaves to `JSON.stringify`. */
const LEFT = new Error("left to JSON.stringify");
/** Thrown by the walk where the tape ends. */
const FULL = new Error("the tape is full");

/**
 * Writes payloads as JSON into the core's text buffer, byte for byte as `JSON.stringify` would have it, and in
 * less time: an object is walked once into a tape of numbers, its strings are gathered into one, and the core
 * puts the text together.
 *
 * @returns {(payload: object) => number} the length in bytes; 0 for a payload that is left to `JSON.stringify`,
 *   as is each that has anything that JSON would lose or change
 */
export function createWriter() {
  let tape = new Int32Array(0);
  let strings = new Uint8Array(0);
  let wordsRoom = FEWEST_WORDS;
  let bytesRoom = FEWEST_BYTES;
  let lastStart = 0;

  /** All strings so far, and how deep the walk is. */
  let text = "";
  let level = 0;
  let isBusy = false;

  const names = new Names(number, forgetNames);

  /** Gives a name its number in the core. @param {string} name @returns {number} 0 where there is no room */
  function number(name) {
    if (strings.length === 0 || name.length > LONGEST_NAME) return 0;
    const { written } = encoder.encodeInto(`${JSON.stringify(name)}:`, strings);
    const given = enter(() => addName(written));
    if (tape.length === 0) look();
    return given;
  }

  /** Views of the core's memory, which are detached when it grows. */
  function look() {
    const addresses = [tapeAddress(wordsRoom), stringsAddress(bytesRoom)];
    const buffer = /** @type {ArrayBuffer} */ (memory().buffer);
    tape = new Int32Array(buffer, addresses[0], wordsRoom);
    strings = new Uint8Array(buffer, addresses[1], bytesRoom);
    lastStart = wordsRoom - SPARE_WORDS;
  }

  /**
   * Each of these writes from word `at` on and gives where the next one goes.
   *
   * @param {Record<string, unknown>} record
   * @param {number} tag
   * @param {SeenFields} fields
   * @param {number} at
   */
  function writeRecord(record, tag, fields, at) {
    if (!isRecord(record) || ++level > MOST_LEVELS) throw LEFT;
    if (at > lastStart) throw FULL;
    tape[at++] = tag | RECORD;
    let last = fields.head;
    for (const name in record) {
      let field = last.next;
      if (field.name !== name) {
        const known = names.after(fields, last, name);
        if (!known) throw LEFT;
        field = known;
      }
      const value = record[name];
      if (typeof value === "string") at = writeText(value, field.tag, at);
      else if (typeof value === "object" && value !== null) {
        field.inside ??= new SeenFields();
        if (Array.isArray(value)) at = writeList(value, field.tag, field.inside, at);
        else at = writeRecord(/** @type {Record<string, unknown>} */ (value), field.tag, field.inside, at);
      } else if (value !== undefined) at = writeScalar(value, field.tag, at);
      else continue;
      last = field;
    }
    // A Map, a Set, a RegExp and the like show no field at all.
    if (last === fields.head && getPrototypeOf(record) !== PLAIN) throw LEFT;
    tape[at] = END | RECORD;
    level--;
    return at + 1;
  }

  /**
   * @param {unknown[]} list
   * @param {number} tag
   * @param {SeenFields} fields of the records in it
   * @param {number} at
   */
  function writeList(list, tag, fields, at) {
    if (hasToJson(list) || ++level > MOST_LEVELS) throw LEFT;
    tape[at++] = tag | LIST;
    for (let index = 0; index < list.length; index++) {
      if (at > lastStart) throw FULL;
      const item = list[index];
      if (typeof item === "string") at = writeText(item, 0, at);
      else if (typeof item === "object" && item !== null) {
        if (Array.isArray(item)) at = writeList(item, 0, fields, at);
        else at = writeRecord(/** @type {Record<string, unknown>} */ (item), 0, fields, at);
      } else at = writeScalar(item, 0, at);
    }
    tape[at] = END | LIST;
    level--;
    return at + 1;
  }

  /** @param {string} value @param {number} tag @param {number} at */
  function writeText(value, tag, at) {
    if (value.length > LONGEST_STRING) throw LEFT;
    text += value;
    tape[at] = (value.length << LENGTH) | tag | TEXT;
    return at + 1;
  }

  /** @param {unknown} value @param {number} tag @param {number} at */
  function writeScalar(value, tag, at) {
    if (typeof value === "number") {
      if ((value | 0) === value) {
        tape[at] = tag | INTEGER;
        tape[at + 1] = value;
        return at + 2;
      }
      if (!Number.isFinite(value)) throw LEFT;
      const digits = `${value}`;
      text += digits;
      tape[at] = (digits.length << LENGTH) | tag | NUMBER;
    } else if (typeof value === "boolean") tape[at] = tag | (value ? TRUE : FALSE);
    else if (value === null) tape[at] = tag | NULL;
    else throw LEFT;
    return at + 1;
  }

  /**
   * Walks `payload`, with as much tape as it takes.
   *
   * @param {object} payload
   * @returns {number} words on the tape; 0 where something is left to `JSON.stringify`
   */
  function walk(payload) {
    for (;;) {
      text = "";
      level = 0;
      try {
        const words = Array.isArray(payload)
          ? writeList(payload, 0, names.root, 0)
          : writeRecord(/** @type {Record<string, unknown>} */ (payload), 0, names.root, 0);
        if (words <= wordsRoom) return words;
      } catch (thrown) {
        // Also what the payload throws: stringify will meet it again, and its finder names it by path.
        if (thrown !== FULL) return 0;
      }
      if (wordsRoom >= MOST_WORDS) return 0;
      wordsRoom *= 4;
      look();
    }
  }

  /** @param {object} payload */
  function write(payload) {
    for (const _ in NO_FIELDS) return 0;
    if (tape.length === 0) look();
    const words = walk(payload);
    // A getter in the payload may have made memory grow: what was written since went nowhere.
    if (words === 0 || tape.length === 0) return 0;
    return assemble(words, encodeText(), text.length);
  }

  /** Hands the strings over. The tape stays: what moves is only where it is seen. @returns {number} bytes */
  function encodeText() {
    if (strings.length < text.length) giveRoom(text.length);
    const { read, written } = encoder.encodeInto(text, strings);
    if (read === text.length) return written;
    giveRoom(text.length * 3);
    return encoder.encodeInto(text, strings).written;
  }

  /** @param {number} bytes */
  function giveRoom(bytes) {
    while (bytesRoom < bytes) bytesRoom *= 2;
    look();
  }

  return (payload) => {
    // A getter in the payload may come here again.
    if (isBusy) return 0;
    isBusy = true;
    // Only a trap is thrown out of this, after which another core has another writer.
    const length = write(payload);
    isBusy = false;
    text = "";
    return length;
  };
}

/**
 * Whether JSON writes an object by its fields: neither by a toJSON of its own, as that of a Date, nor as the
 * value in it, as a boxed string. Those of a class may inherit none, as the walk would see them as well.
 *
 * @param {object} value
 */
function isRecord(value) {
  const prototype = getPrototypeOf(value);
  if (prototype !== PLAIN) {
    if (tagOf.call(value) !== "[object Object]") return false;
    for (const _ in prototype) return false;
  }
  return !hasToJson(value);
}

/** @param {object} value */
function hasToJson(value) {
  return /** @type {{ toJSON?: unknown }} */ (value).toJSON !== undefined;
}
