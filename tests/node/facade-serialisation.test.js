import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { ConfigurationError, validate } from "shipstation-partner";

/** @param {unknown} payload */
function issuesOf(payload) {
  const result = validate("accounts.create", payload);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`).sort();
}

const fine = { company_name: "Blue Heron", origin_country_code: "US" };

test("a valid payload comes back as the JSON text that is sent", () => {
  assert.deepEqual(validate("accounts.create", fine), { ok: true, json: JSON.stringify(fine), notes: [] });
});

test("what JSON cannot hold is named by path, also where the field is optional", () => {
  const cycle = /** @type {Record<string, unknown>} */ ({ ...fine });
  cycle.email = { inner: cycle };
  assert.deepEqual(issuesOf(cycle), ["/email/inner unserialisable", "/email type"].sort());
  for (const lost of [
    () => "x",
    Symbol("x"),
    10n,
    Number.NaN,
    Infinity,
    new Map([["a", 1]]),
    new Set(),
    /x/,
  ]) {
    assert.deepEqual(issuesOf({ ...fine, email: lost }), ["/email unserialisable"], String(lost));
  }
  assert.deepEqual(issuesOf({ ...fine, email: new Date(Number.NaN) }), ["/email unserialisable"]);
});

test("the rest of such a payload is checked too", () => {
  const wrong = { first_name: "x".repeat(25), email: () => "x", emial: 1, origin_country_code: 10n };
  assert.deepEqual(issuesOf(wrong), [
    "/email unserialisable",
    "/emial unknown_field",
    "/first_name max_length",
    "/origin_country_code unserialisable",
  ]);
});

test("a payload that is no object at all is an issue", () => {
  for (const payload of [undefined, () => fine, 5, "text", null, [], Number.NaN, Symbol("x")]) {
    assert.equal(issuesOf(payload).length, 1, String(payload));
  }
});

test("a getter or a toJSON that throws is named by path, and so is endless depth", () => {
  const thrown = {
    get email() {
      throw new Error("no");
    },
  };
  assert.deepEqual(issuesOf({ ...fine, last_name: { toJSON: () => assert.fail() } }), [
    "/last_name unserialisable",
  ]);
  assert.deepEqual(issuesOf(Object.defineProperties({ ...fine }, Object.getOwnPropertyDescriptors(thrown))), [
    "/email unserialisable",
  ]);
  let deep = /** @type {unknown} */ (1);
  for (let level = 0; level < 100_000; level++) deep = { deep };
  assert.ok(issuesOf(deep).some((issue) => issue.endsWith("unserialisable")));
});

test("undefined fields are left out, as are those of other realms' objects kept", () => {
  assert.deepEqual(issuesOf({ ...fine, email: undefined }), []);
  assert.deepEqual(issuesOf(runInNewContext(`(${JSON.stringify(fine)})`)), []);
  assert.deepEqual(issuesOf(Object.assign(Object.create(null), fine)), []);
});

test("text outside ASCII and payloads past the first buffer are checked whole", () => {
  const name = "ü".repeat(50);
  assert.deepEqual(issuesOf({ ...fine, company_name: name }), []);
  assert.deepEqual(issuesOf({ ...fine, company_name: `${name}x` }), ["/company_name max_length"]);
  const long = "漢".repeat(200_000);
  assert.deepEqual(issuesOf({ ...fine, company_name: long, emial: 1 }), [
    "/company_name max_length",
    "/emial unknown_field",
  ]);
  assert.deepEqual(issuesOf(fine), []);
});

test("an unknown operation is refused with the nearest right name", () => {
  assert.throws(() => validate(/** @type {never} */ ("label.create"), {}), /did you mean "labels.create"/);
  assert.throws(() => validate("labels.void", {}), ConfigurationError);
});
