/** The input schemas as Standard Schemas, taken by those who take such. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";

import { operations, schema, validate } from "shipstation-partner";

import { newLabel } from "./stand-in-merchant.js";

const label = schema("labels.create");

test("a value that fits is handed back as it is, the very same one", () => {
  const value = Object.freeze(newLabel());
  assert.deepEqual(label["~standard"].validate(value), { value });
  const result = label["~standard"].validate(value);
  assert.ok(!result.issues && result.value === value);
});

test("every issue comes with its path in keys: numbers for the items of a list", () => {
  const value = {
    shipment: { ...newLabel().shipment, packages: [{}, { weight: { unit: "stone", value: "1" } }] },
  };
  const { issues = [] } = label["~standard"].validate(value);
  const checked = validate("labels.create", value);
  assert.ok(!checked.ok);
  assert.deepEqual(
    issues.map(({ message }) => message),
    checked.issues.map(({ message }) => message),
  );
  const paths = issues.map(({ path }) => path);
  for (const path of [
    ["shipment", "packages", 0, "weight"],
    ["shipment", "packages", 1, "weight", "unit"],
    ["shipment", "packages", 1, "weight", "value"],
  ]) {
    assert.ok(
      paths.some((each) => JSON.stringify(each) === JSON.stringify(path)),
      JSON.stringify({ path, paths }),
    );
  }
});

test("a field's name is its key, whatever stands in it", () => {
  const { issues = [] } = schema("accounts.create")["~standard"].validate({
    "a/b~c": 1,
    0: 2,
    ["__proto__"]: 3,
  });
  assert.deepEqual(issues.map(({ path }) => path).sort(), [["0"], ["__proto__"], ["a/b~c"]]);
});

test("what is no payload at all is an issue, never an exception", () => {
  const circle = /** @type {Record<string, unknown>} */ ({});
  circle.itself = circle;
  for (const value of [
    undefined,
    null,
    1,
    "text",
    [],
    () => {},
    Symbol("s"),
    1n,
    Number.NaN,
    new Map(),
    circle,
  ]) {
    const result = label["~standard"].validate(value);
    assert.ok(result.issues && result.issues.length > 0, String(typeof value));
    for (const { message, path } of result.issues) assert.ok(message !== "" && Array.isArray(path));
  }
});

test("every operation that sends something has one; the others and wrong names are refused at once", () => {
  for (const { name, body, query, variants } of operations) {
    const options = variants ? { pathArguments: Array(9).fill(variants.values[0]) } : undefined;
    const sends = body !== null || query;
    if (sends) assert.equal(schema(/** @type {any} */ (name), options)["~standard"].version, 1);
    else assert.throws(() => schema(/** @type {any} */ (name)), { code: "configuration" });
  }
  assert.throws(() => schema(/** @type {any} */ ("label.create")), /did you mean "labels.create"/);
  assert.equal(label["~standard"].vendor, "shipstation-partner");
});

test("fields that nobody documents pass where they are to", () => {
  const value = { ...newLabel(), brand_new: true };
  assert.ok(label["~standard"].validate(value).issues);
  assert.equal(
    schema("labels.create", { extraFields: "allow" })["~standard"].validate(value).issues,
    undefined,
  );
});

test("Hono's validator takes it", async () => {
  const app = new Hono().post("/labels", sValidator("json", label), (context) => {
    const { shipment } = context.req.valid("json");
    return context.json({ service: shipment.service_code });
  });
  const post = (/** @type {unknown} */ body) =>
    app.request("/labels", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const taken = await post(newLabel());
  assert.deepEqual([taken.status, await taken.json()], [200, { service: newLabel().shipment.service_code }]);
  const refused = await post({ shipment: {} });
  assert.equal(refused.status, 400);
  const { error } = /** @type {{ error: { path: unknown[] }[] }} */ (await refused.json());
  assert.ok(error.some(({ path }) => JSON.stringify(path) === '["shipment","packages"]'));
});
