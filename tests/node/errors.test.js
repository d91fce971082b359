/** What errors are: told apart by code and brand, in every copy and realm, and fit to be logged whole. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import * as library from "shipstation-partner";

import { errorOf } from "./error-of.js";
import { newLabel } from "./stand-in-merchant.js";
import { stubTransport } from "./stub-transport.js";

const { isShipStationPartnerError, PartnerClient, ShipStationPartnerError } = library;
const KEY = "TEST_canary_partner_key";
const source = new URL(import.meta.resolve("shipstation-partner/errors"));

/** Each class but the base, by its name. */
const classes = Object.entries(library).filter(
  ([name, value]) => name.endsWith("Error") && value !== ShipStationPartnerError && !name.startsWith("is"),
);

test("every class has a code of its own, on itself and on its errors, and is of the base", () => {
  const codes = classes.map(([name, Class]) => {
    const { code } = /** @type {{ code: string }} */ (/** @type {unknown} */ (Class));
    const error = Reflect.construct(/** @type {any} */ (Class), ["what happened"]);
    assert.deepEqual([error.code, error.name, error.toJSON().code], [code, name, code]);
    assert.ok(error instanceof ShipStationPartnerError && error instanceof Error);
    assert.ok(isShipStationPartnerError(error));
    return code;
  });
  assert.equal(codes.length, 22);
  assert.equal(new Set(codes).size, codes.length);
});

test("the guard knows the errors of another copy of the package, and of another realm", async () => {
  const copy = await import(`${source.href}?copy`);
  const bundled = await build({
    stdin: { contents: `export * from ${JSON.stringify(source.pathname)}`, resolveDir: "/" },
    bundle: true,
    format: "iife",
    globalName: "errors",
    write: false,
  });
  const foreign = runInNewContext(`${bundled.outputFiles[0]?.text}; errors`);
  for (const other of [copy, foreign]) {
    const theirs = new other.ConflictError("there already", { outcome: "refused" });
    const ours = new library.ConflictError("there already");
    assert.ok(!(theirs instanceof library.ConflictError), "it is another class");
    assert.ok(isShipStationPartnerError(theirs) && other.isShipStationPartnerError(ours));
    assert.deepEqual([theirs.code, theirs.outcome], ["conflict", "refused"]);
  }
  assert.ok(!(new foreign.ConflictError("x") instanceof Error), "it is of another realm");
  for (const none of [
    undefined,
    null,
    "conflict",
    new Error("x"),
    { code: "conflict", name: "ConflictError" },
  ]) {
    assert.equal(isShipStationPartnerError(none), false);
  }
});

/** An envelope of the service's that repeats the key wherever it may. */
const envelope = (/** @type {string} */ error_code) => ({
  request_id: `request ${KEY}`,
  errors: [
    { error_source: KEY, error_type: "business_rules", error_code, message: `for ${KEY}`, field_name: KEY },
  ],
});
/** @param {number} status @param {string} [code] @param {Record<string, string>} [headers] */
const answering = (status, code = "unspecified", headers = {}) =>
  stubTransport(() => ({ status, json: envelope(code), headers: { "x-request-id": KEY, ...headers } })).fetch;

/** @param {Partial<import("shipstation-partner").ClientOptions>} options */
const merchantWith = (options) =>
  new PartnerClient({ apiKey: KEY, maxRetries: 0, ...options }).onBehalfOf(123456);
const list = (/** @type {import("shipstation-partner").Transport} */ fetch) =>
  merchantWith({ fetch }).labels.list();
const never = () => new Promise(() => {});

/** A way to each code that a call can end in. @type {Record<string, () => PromiseLike<unknown>>} */
const ENDINGS = {
  validation: () => merchantWith({}).labels.create(/** @type {any} */ ({ shipment: { [KEY]: 1 } })),
  configuration: () => merchantWith({}).labels.list({}, /** @type {any} */ ({ timeoutMs: KEY })),
  authentication: () => list(answering(401)),
  permission: () => list(answering(403)),
  not_found: () => list(answering(404)),
  conflict: () => list(answering(409)),
  rate_limit: () => list(answering(429, "rate_limit_exceeded", { "retry-after": "0" })),
  insufficient_funds: () =>
    merchantWith({ fetch: answering(400, "insufficient_funds") }).labels.create(newLabel()),
  spend_limit: () => merchantWith({ spendCap: { maxAmount: 0, windowMs: 1 } }).labels.create(newLabel()),
  service: () => list(answering(500)),
  transport: () =>
    list(() => Promise.reject(Object.assign(new Error(`to ${KEY}`), { request: { key: KEY } }))),
  timeout: () => merchantWith({ fetch: /** @type {any} */ (never), timeoutMs: 20 }).labels.list(),
  cancelled: () =>
    merchantWith({ fetch: /** @type {any} */ (never) }).labels.list({}, { signal: AbortSignal.timeout(20) }),
  redirect: () => list(answering(302, "x", { location: `https://elsewhere.example/?key=${KEY}` })),
  outcome_unknown: () => merchantWith({ fetch: answering(500) }).labels.create(newLabel()),
};

for (const [code, ending] of Object.entries(ENDINGS)) {
  test(`a call that ends in ${code} says so, and its error is logged without the key`, async () => {
    const error = await errorOf(Promise.resolve(ending()));
    assert.ok(isShipStationPartnerError(error));
    assert.equal(error.code, code);
    assert.match(String(error.operation ?? error.message), /labels\.|timeoutMs/);
    const json = JSON.parse(JSON.stringify(error));
    assert.deepEqual([json.code, json.message, json.name], [code, error.message, error.name]);
    assert.ok(!("cause" in json));
    for (const shown of [JSON.stringify(error), inspect(error, { depth: 9 }), String(error.stack)]) {
      // What the caller himself wrote into his request may be repeated to him.
      if (code !== "validation") assert.doesNotMatch(shown, /canary/);
    }
  });
}

test("every code is either of a call above, of a crash or of a webhook", () => {
  const own = classes
    .map(([, Class]) => /** @type {any} */ (Class).code)
    .filter((code) => !code.startsWith("webhook_"));
  assert.deepEqual(own.sort(), [...Object.keys(ENDINGS), "internal"].sort());
});

test("a success in part is a success whose errors are on the response, in the receipt confirmed", async () => {
  const errors = [
    {
      error_source: "carrier",
      error_type: "business_rules",
      error_code: "unspecified",
      message: "No pickup.",
    },
  ];
  const json = { carriers: [{ carrier_id: "se-1" }], errors };
  const merchant = merchantWith({ fetch: stubTransport(() => ({ status: 207, json })).fetch });
  const { data, status, errors: told, receipt } = await merchant.carriers.list().withResponse();
  assert.deepEqual([data, status, told, receipt.outcome], [json, 207, errors, "confirmed"]);
  assert.equal((await merchant.carriers.list()).carriers.length, 1);
  const plain = merchantWith({ fetch: stubTransport(() => ({ json: { carriers: [] } })).fetch });
  assert.deepEqual((await plain.carriers.list().withResponse()).errors, []);
});
