/** The bytes that a call would send, against what `JSON.stringify` makes of the same payload. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { PartnerClient, ValidationError } from "shipstation-partner";

const partner = new PartnerClient({ apiKey: "key", fetch: () => assert.fail(), extraFields: "allow" });
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An account with `extra` in a field that nobody documents: there, any JSON goes. @param {unknown} extra */
const accountWith = (extra) => ({ company_name: "Blue Heron", origin_country_code: "US", extra });

/** @param {unknown} payload @returns {Uint8Array} */
function bytesOf(payload) {
  const { body } = partner.prepare("accounts.create", /** @type {never} */ (payload));
  return body ?? assert.fail("no body");
}

/** @param {unknown} extra @param {string} [what] */
function assertSameBytes(extra, what) {
  const payload = accountWith(extra);
  const written = bytesOf(payload);
  const expected = encoder.encode(JSON.stringify(payload));
  if (Buffer.compare(written, expected) === 0) return;
  assert.equal(decoder.decode(written), decoder.decode(expected), what);
}

/** A small generator of numbers from 0 to 1, the same ones for the same seed. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STRINGS = [
  ...["", "a", "eight___", "seventeen letters", 'a "quote"', "back\\slash", "line\nbreak\ttab\r\b\f"],
  ...["\u0000\u001f\u007f", "é", "Müller & Söhne", "漢字", "😀 grin", "\u2028\u2029", "\ufeff", "\ufffd"],
  ...["\ud800", "\udc00", "\ud83d", "\ude00", "x".repeat(300), "ü".repeat(300), "x".repeat(70_000)],
];
const NUMBERS = [
  ...[0, -0, 1, -1, 9, 10, 99_999_999, 100_000_000, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53],
  ...[0.1, -0.5, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 1 / 3],
];
const NAMES = [
  "a",
  "b",
  "name",
  "a_rather_long_name_of_a_field",
  "7",
  "",
  'k"ey',
  "ключ",
  "toString",
  "x".repeat(260),
];

class Parcel {
  weight = 1;
  get volume() {
    return 2;
  }
}

/** @type {readonly (() => unknown)[]} what is written in another way than by its own fields, or nearly so */
const RARE = [
  () => new Date(0),
  () => new String("boxed"),
  () => Object.assign(new Number(5), { name: 1 }),
  () => ({ toJSON: () => "by itself" }),
  () => Object.defineProperty({ name: 1 }, "toJSON", { value: () => "by itself" }),
  () => Object.assign([1], { toJSON: () => "by itself" }),
  () => Object.assign(Object.create({ inherited: 1 }), { own: 2 }),
  () => Object.assign(Object.create(null), { own: 2 }),
  () => Object.defineProperty({ seen: 1 }, "hidden", { value: 2 }),
  () => ({ [Symbol("name")]: 1, name: 2 }),
  () => new Parcel(),
  () => new Proxy({ name: 1 }, {}),
  () => new Proxy([1, 2], {}),
  () => new Uint8Array([1, 2]),
  () => runInNewContext("({ other: [{ realm: 1 }] })"),
  () => ({ constructor: 1, __proto__: { own: false } }),
  () => JSON.parse('{ "__proto__": { "own": true }, "constructor": { "name": 1 } }'),
];

/** @param {() => number} random @param {number} depth @returns {unknown} */
function anything(random, depth) {
  /** @template T @param {readonly T[]} from @returns {T} */
  const one = (from) => /** @type {T} */ (from[Math.floor(random() * from.length)]);
  const kind = random();
  if (depth < 5 && kind < 0.3) {
    const fields = Array.from({ length: Math.floor(random() * 6) }, () => [
      one(NAMES),
      anything(random, depth + 1),
    ]);
    if (random() < 0.1) fields.push(["left_out", undefined]);
    return Object.fromEntries(fields);
  }
  if (depth < 5 && kind < 0.45) {
    return Array.from({ length: Math.floor(random() * 5) }, () => anything(random, depth + 1));
  }
  if (kind < 0.75) return random() < 0.02 ? one(STRINGS) : one(STRINGS.slice(0, random() < 0.8 ? 7 : -1));
  if (kind < 0.9) return one(NUMBERS);
  return kind < 0.98 ? one([true, false, null]) : one(RARE)();
}

test("each single value is written as JSON.stringify writes it", () => {
  for (const string of STRINGS) {
    assertSameBytes(string, string);
    assertSameBytes([string, "\ude00", string]);
    assertSameBytes({ [string.slice(0, 1000)]: string });
  }
  for (const number of NUMBERS) assertSameBytes(number, String(number));
  for (const name of NAMES) assertSameBytes({ [name]: 1, name: 2 }, name);
  // Twice: the second one meets the names that the first one made known.
  for (const make of [...RARE, ...RARE]) assertSameBytes([make(), { inside: make() }], String(make));
});

test("5 000 random payloads are written as JSON.stringify writes them", () => {
  const random = randomFrom(20_260_801);
  for (let count = 0; count < 5_000; count++) assertSameBytes(anything(random, 0), `payload ${count}`);
});

test("boxed and plain objects of the same fields are told apart", () => {
  for (const make of [
    () => ({ name: 1 }),
    () => Object.assign(new Number(5), { name: 1 }),
    () => [],
    () => ({}),
  ]) {
    assertSameBytes({ place: make() });
  }
});

test("large payloads and deep ones are written whole", () => {
  assertSameBytes(
    Array.from({ length: 60_000 }, (_, index) => ({ index, name: `n${index}`, list: [index] })),
  );
  assertSameBytes(Array.from({ length: 300_000 }, () => 1.5));
  assertSameBytes(Object.fromEntries(Array.from({ length: 256 }, (_, index) => [`f${index}`, [{ index }]])));
  let deep = /** @type {unknown} */ (1);
  for (let level = 0; level < 62; level++) deep = level % 2 === 0 ? { deep } : [deep];
  assertSameBytes(deep);
});

test("any number of names and shapes leaves the writer right and its memory bounded", () => {
  assertSameBytes(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key_${index}`, index])));
  for (let shape = 0; shape < 10_000; shape++)
    assertSameBytes({ [`one_${shape}`]: { [`two_${shape % 300}`]: shape } });
  assertSameBytes({ one: { two: 3 } });
});

test("fields that somebody gave to all objects are none of the payload's", () => {
  const everywhere = /** @type {Record<string, unknown>} */ (Object.prototype);
  assertSameBytes({ name: {} });
  everywhere.polluted = 1;
  try {
    assertSameBytes({ name: {} });
  } finally {
    delete everywhere.polluted;
  }
  everywhere.toJSON = () => "polluted";
  try {
    assert.throws(() => bytesOf(accountWith({})), ValidationError);
  } finally {
    delete everywhere.toJSON;
  }
});

test("a payload whose getter starts another request is written whole", () => {
  const payload = {
    before: "one",
    get inner() {
      return bytesOf(accountWith({ other: "x".repeat(200_000) })).length;
    },
    after: "three",
  };
  assertSameBytes(payload);
});

test("what JSON cannot hold is refused by path, also after the like of it was written", () => {
  assertSameBytes({ field: 1 });
  const cycle = /** @type {Record<string, unknown>} */ ({});
  cycle.field = cycle;
  const lost = [() => 1, Symbol("x"), 10n, Number.NaN, Infinity, new Map([[1, 1]]), new Date(Number.NaN)];
  for (const field of [...lost, cycle, [undefined], { toJSON: () => assert.fail() }]) {
    assert.throws(
      () => bytesOf(accountWith({ field })),
      (error) =>
        error instanceof ValidationError &&
        error.issues.some(({ path, code }) => path.startsWith("/extra/field") && code === "unserialisable"),
    );
  }
});
