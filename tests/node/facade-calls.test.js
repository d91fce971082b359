import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import {
  ConfigurationError,
  OutcomeUnknownError,
  operations,
  PartnerClient,
  ValidationError,
  validate,
} from "shipstation-partner";

import { errorOf } from "./error-of.js";
import { fixtureReply } from "./operation-fixtures.js";
import { newLabel } from "./stand-in-merchant.js";
import { stubTransport } from "./stub-transport.js";

/** @param {Parameters<typeof stubTransport>[0]} answer @param {object} [options] */
function start(answer, options) {
  const { fetch, asked } = stubTransport(answer);
  const partner = new PartnerClient({ apiKey: "partner-key", fetch, maxRetries: 0, ...options });
  return { partner, merchant: partner.onBehalfOf(123456), asked };
}

const account = {
  account_id: 123456,
  external_account_id: null,
  created_at: "2026-05-02T09:14:07.310Z",
  modified_at: "2026-05-02T09:14:07.310Z",
  active: true,
  email: null,
  company_name: null,
  first_name: null,
  last_name: null,
  origin_country_code: "US",
};

test("a call is a real promise of its data", async () => {
  const { partner, asked } = start(() => ({ json: account }));
  const call = partner.accounts.get(123456);
  assert.ok(call instanceof Promise);
  assert.deepEqual(await call, account);
  assert.deepEqual(await call.then((data) => data), account);
  assert.equal(asked.length, 1);
});

test("withResponse tells status, request id, rate limit and attempts without asking again", async () => {
  const headers = { "x-request-id": "req-1" };
  const { partner, asked } = start(() => ({ json: account, headers }));
  const call = partner.accounts.get(123456);
  const { data, status, requestId, attempts, notes } = await call.withResponse();
  assert.deepEqual([data, status, requestId, attempts, notes], [await call, 200, "req-1", 1, []]);
  assert.equal(asked.length, 1);
});

test("a failed call that is only asked for its response rejects once, and nothing is left unhandled", async () => {
  const unhandled = /** @type {unknown[]} */ ([]);
  const listen = (/** @type {unknown} */ reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen);
  const { partner } = start(() => ({ status: 404, json: { request_id: "r", errors: [] } }));
  await assert.rejects(partner.accounts.get(123456).withResponse());
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", listen);
  assert.deepEqual(unhandled, []);
});

test("account ids in paths are sent as digits, other path arguments encoded", async () => {
  const { partner, merchant, asked } = start(() => ({ json: account }));
  for (const id of [123456, "123456", "se-123456"]) await partner.accounts.get(id);
  await merchant.labels.getByExternalShipmentId("a/b c");
  assert.deepEqual(
    asked.map(({ url }) => url.pathname),
    [...Array(3).fill("/v1/partners/accounts/123456"), "/v1/labels/external_shipment_id/a%2Fb%20c"],
  );
});

test("a wrong argument rejects and sends nothing", async () => {
  const { partner, merchant, asked } = start(() => ({ json: account }));
  /** @type {Record<string, (...given: unknown[]) => Promise<unknown>>} */
  const labels = /** @type {never} */ (merchant.labels);
  for (const call of [
    () => partner.accounts.get(/** @type {never} */ (undefined)),
    () => partner.accounts.get(""),
    () => partner.accounts.get("abc"),
    () => merchant.labels.get(".."),
    () => merchant.labels.void("se-1", /** @type {never} */ ({ timeout: 5 })),
    () => merchant.labels.void("se-1", /** @type {never} */ ("options")),
    () => merchant.labels.void("se-1", { headers: { "api-key": "x" } }),
    () => merchant.labels.void("se-1", { signal: /** @type {never} */ ({}) }),
    () => labels.void?.("se-1", {}, {}),
  ]) {
    await assert.rejects(async () => call(), ConfigurationError);
  }
  assert.equal(asked.length, 0);
});

test("a request with mistakes is not sent, and all of them are listed", async () => {
  const { partner, asked } = start(() => ({ json: account }));
  const wrong = { first_name: "x".repeat(25), emial: "a@b.example", origin_country_code: "usa" };
  const error = await errorOf(partner.accounts.create(/** @type {never} */ (wrong)));
  assert.ok(error instanceof ValidationError);
  const paths = error.issues.map(({ path }) => path).sort();
  assert.deepEqual(paths, ["/emial", "/first_name", "/origin_country_code"]);
  assert.equal(error.operation, "accounts.create");
  assert.equal(error.outcome, "refused");
  assert.equal(asked.length, 0);
});

test("a missing body is an issue, not a request", async () => {
  const { partner, asked } = start(() => ({ json: account }));
  const error = await errorOf(partner.accounts.create(/** @type {never} */ (undefined)));
  assert.deepEqual([error.code, asked.length], ["validation", 0]);
});

test("checkRequest: false sends what the check would refuse", async () => {
  const { partner, asked } = start(() => ({ json: account }));
  const body = /** @type {never} */ ({ tomorrow: 1 });
  await assert.rejects(partner.accounts.create(body), ValidationError);
  await partner.accounts.create(body, { checkRequest: false });
  assert.deepEqual(asked[0]?.body, { tomorrow: 1 });
});

test("extraFields: allow lets undocumented fields through, for a client or for a call", async () => {
  const body = /** @type {never} */ ({ company_name: "Blue Heron", origin_country_code: "US", tomorrow: 1 });
  const strict = start(() => ({ json: account }));
  await assert.rejects(strict.partner.accounts.create(body), ValidationError);
  await strict.partner.accounts.create(body, { extraFields: "allow" });
  const open = start(() => ({ json: account }), { extraFields: "allow" });
  await open.partner.accounts.create(body);
  await assert.rejects(open.partner.accounts.create(body, { extraFields: "refuse" }), ValidationError);
});

test("what is sent is what the payload was when the call was made", async () => {
  const { partner, asked } = start(() => ({ json: account }));
  const body = { company_name: "before", origin_country_code: "US" };
  const call = partner.accounts.create(body);
  body.company_name = "after";
  await call;
  assert.deepEqual(asked[0]?.body, { company_name: "before", origin_country_code: "US" });
});

test("a transport that keeps the body finds it unchanged after later calls", async () => {
  const bodies = /** @type {Uint8Array[]} */ ([]);
  const partner = new PartnerClient({
    apiKey: "partner-key",
    fetch: async (_url, { body }) => {
      if (body) bodies.push(body);
      return Response.json(account);
    },
  });
  const names = ["first", "second", "x".repeat(40), "ünïcödé"];
  await Promise.all(
    names.map((name) => partner.accounts.create({ company_name: name, origin_country_code: "US" })),
  );
  const kept = bodies.map((body) => JSON.parse(new TextDecoder().decode(body)).company_name);
  assert.deepEqual(kept.sort(), names.sort());
});

test("a reply that drifts is handed over whole, with notes and a hook", async () => {
  const told = /** @type {import("shipstation-partner").DriftEvent[]} */ ([]);
  const drifted = { ...account, account_id: "text now", tomorrow: { a: 1 } };
  const { partner } = start(() => ({ json: drifted }), {
    onDrift: (/** @type {import("shipstation-partner").DriftEvent} */ event) => {
      told.push(event);
      throw new Error("a hook's own fault");
    },
  });
  const { data, notes } = await partner.accounts.get(123456).withResponse();
  assert.deepEqual(data, drifted);
  assert.ok(notes.every(({ severity, part }) => severity === "note" && part === "reply"));
  assert.ok(notes.some(({ path }) => path === "/account_id"));
  assert.equal(told.length, 1);
  assert.deepEqual([told[0]?.operation, told[0]?.notes], ["accounts.get", notes]);
});

test("a new account whose id has drifted is handed over, not ready, and not lost", async () => {
  for (const reply of [
    { account_id: "acc-77" },
    { account: { account_id: 5 } },
    { account_id: null },
    null,
  ]) {
    const { partner, asked } = start(() => ({ json: reply }));
    const call = partner.accounts.create({ origin_country_code: "US" }, { waitUntilReady: true });
    const { data, isReady, receipt } = await call.withResponse();
    assert.deepEqual([data, isReady, receipt.outcome], [reply, false, "confirmed"]);
    assert.equal(asked.length, 1);
  }
});

const PAGE = "<html>maintenance</html>";

test("a write's success that is not JSON proves nothing: its outcome is unknown, and the text is kept", async () => {
  /** @type {import("shipstation-partner").Receipt[]} */
  const receipts = [];
  const headers = { "x-request-id": "req-1" };
  const { partner, merchant, asked } = start(() => ({ text: PAGE, headers }), {
    onReceipt: (/** @type {import("shipstation-partner").Receipt} */ receipt) => void receipts.push(receipt),
  });
  for (const call of [
    () => partner.accounts.create({ company_name: "x", origin_country_code: "US" }),
    () => merchant.tags.create({ name: "fragile" }),
    () => merchant.carriers.addFunds("se-1", { currency: "usd", amount: 5 }),
  ]) {
    receipts.length = 0;
    const error = await errorOf(call());
    assert.ok(error instanceof OutcomeUnknownError, String(error));
    assert.deepEqual([error.outcome, error.body, error.requestId], ["unknown", PAGE, "req-1"]);
    assert.match(String(error.cause), /status 200.* not JSON/);
    const { outcome } = receipts.find(({ operation }) => operation === error.operation) ?? assert.fail();
    assert.deepEqual([outcome, error.receipt?.outcome], ["unknown", "unknown"]);
  }
  assert.equal(asked.filter(({ method }) => method !== "GET").length, 3, "each was sent once");
});

test("a read's success that is not JSON is asked for again", async () => {
  const { partner } = start((_, count) => (count === 1 ? { text: PAGE } : { json: account }), {
    maxRetries: 1,
  });
  assert.deepEqual(await partner.accounts.get(123456), account);
  const { partner: lost } = start(() => ({ text: PAGE }));
  const error = await errorOf(lost.accounts.get(123456));
  assert.deepEqual([error.code, error.body, error.retryable], ["transport", PAGE, true]);
});

test("what was bought is looked for after a success whose body is cut, empty or a proxy's page", async () => {
  const external_shipment_id = "order-1";
  const label = { ...JSON.parse(fixtureReply("labels.create")), external_shipment_id };
  for (const text of [JSON.stringify(label).slice(0, 60), "", PAGE]) {
    const { merchant, asked } = start(({ method }) => (method === "POST" ? { text } : { json: label }));
    const body = newLabel(external_shipment_id);
    const { data, receipt } = await merchant.labels.create(body).withResponse();
    assert.deepEqual([data, receipt.lookups, receipt.outcome], [label, 1, "confirmed"], text);
    assert.equal(asked.length, 2);
  }
});

test("an empty success gives undefined", async () => {
  const { partner } = start(() => ({ status: 204 }));
  assert.equal(await partner.accounts.enable(123456), undefined);
});

test("the partner's own escape hatch acts for nobody", async () => {
  const { partner, asked } = start(() => ({ json: { fine: true } }));
  assert.deepEqual(await partner.request({ method: "GET", path: "/v1/partners/new" }), { fine: true });
  const [{ url, headers } = assert.fail()] = asked;
  assert.deepEqual([url.pathname, headers["On-Behalf-Of"]], ["/v1/partners/new", undefined]);
});

test("the escape hatch sends what the table does not know, for the same account", async () => {
  const { merchant, asked } = start(() => ({ json: { fine: true } }));
  const request = /** @type {const} */ ({
    method: "POST",
    path: "/v1/new",
    query: { a: [1, "b"], c: true },
    body: { d: 1 },
  });
  assert.deepEqual(await merchant.request(request), { fine: true });
  const [{ url, method, headers, body } = assert.fail()] = asked;
  assert.deepEqual(
    [method, url.pathname, url.search, body],
    ["POST", "/v1/new", "?a=1&a=b&c=true", { d: 1 }],
  );
  assert.equal(headers["On-Behalf-Of"], "se-123456");
  for (const wrong of [
    {},
    { method: "GET" },
    { method: "TRACE", path: "/v1/x" },
    { method: "GET", path: "//evil.example" },
  ]) {
    await assert.rejects(merchant.request(/** @type {never} */ (wrong)), ConfigurationError);
  }
  await assert.rejects(
    merchant.request(/** @type {never} */ ({ ...request, bodi: 1 })),
    /did you mean "body"/,
  );
});

test("prepare gives the checked request without its key, and sends nothing", () => {
  const { partner, merchant, asked } = start(() => ({ json: {} }));
  const prepared = merchant.prepare("labels.void", "se-1");
  assert.equal(prepared.method, "PUT");
  assert.match(prepared.url, /\/v1\/labels\/se-1\/void$/);
  assert.doesNotMatch(JSON.stringify(prepared), /partner-key/);
  assert.throws(() => merchant.prepare("labels.create", /** @type {never} */ ({})), ValidationError);
  const prepare = /** @type {(...given: string[]) => unknown} */ (partner.prepare.bind(partner));
  assert.throws(() => prepare("labels.void", "se-1"), ConfigurationError);
  const { body } = partner.prepare("accounts.create", { company_name: "x", origin_country_code: "US" });
  assert.deepEqual(JSON.parse(new TextDecoder().decode(body)), {
    company_name: "x",
    origin_country_code: "US",
  });
  assert.equal(asked.length, 0);
});

test("the message of a refused request tells first what is missing", async () => {
  const { merchant } = start(() => assert.fail("nothing is sent"));
  const { shipment } = newLabel();
  const error = await errorOf(merchant.labels.create(/** @type {any} */ (shipment)));
  assert.match(
    error.message,
    /^labels\.create was not sent, \d+ issues: \/shipment: is required; .+; and \d+ more$/,
  );
  const { issues } = /** @type {ValidationError} */ (error);
  assert.ok(issues.length > 3 && issues[0]?.code === "unknown_field", "the issues stand as in the payload");
});

test("a request of the caller's own that is wrong says whose it is, and leaves an earlier one in doubt", async () => {
  const { merchant, asked } = start(() => ({ json: {} }));
  const request = /** @type {const} */ ({ method: "POST", path: "/v1/x" });
  const resumeFrom = Date.now() - 1000;
  const lost = await errorOf(merchant.request({ ...request, body: { a: 1n } }, { resumeFrom }));
  assert.ok(lost instanceof ValidationError);
  assert.deepEqual([lost.outcome, lost.account], ["unknown", "se-123456"]);
  const options = /** @type {never} */ ({ timeout: 5 });
  const misnamed = await errorOf(merchant.request(request, options));
  assert.ok(misnamed instanceof ConfigurationError);
  assert.deepEqual([misnamed.option, misnamed.operation], ["timeout", "POST /v1/x"]);
  const unfit = /** @type {never} */ ({ ...request, bdy: {} });
  const unknown = await errorOf(merchant.request(unfit));
  assert.ok(unknown instanceof ConfigurationError);
  assert.match(unknown.message, /request has no option "bdy": did you mean "body"\?/);
  assert.equal(unknown.option, "bdy");
  assert.equal(asked.length, 0);
});

test("a query that throws when it is read rejects the list: nothing is thrown at once", async () => {
  const { merchant, asked } = start(() => ({ json: {} }));
  const query = {
    /** @returns {number} */
    get page() {
      throw new Error("not now");
    },
  };
  const call = merchant.labels.list(query);
  assert.ok((await errorOf(call)) instanceof ValidationError);
  assert.equal(asked.length, 0);
});

test("the table cannot be changed, down to what an operation is looked up by", () => {
  for (const { lookup, name } of operations) assert.ok(lookup === null || Object.isFrozen(lookup), name);
});

test("files are not fetched by the dozen: there is no such method", () => {
  const { merchant } = start(() => ({ json: {} }));
  assert.equal("getMany" in merchant.downloads, false);
  assert.equal("getMany" in merchant.labels, true);
});

test("a hook's rejected promise ends no process, whosever promise it is", async () => {
  const unhandled = /** @type {unknown[]} */ ([]);
  const listen = (/** @type {unknown} */ reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen);
  const elsewhere = () => runInNewContext("Promise.reject(new Error('of another realm'))");
  const { partner } = start(() => ({ json: account }), { onReply: elsewhere, onReceipt: elsewhere });
  await partner.accounts.get(123456);
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", listen);
  assert.deepEqual(unhandled, []);
});

test("validate refuses options that it does not know", () => {
  const options = /** @type {never} */ ({ extrafields: "allow" });
  assert.throws(() => validate("labels.create", newLabel(), options), /did you mean "extraFields"/);
});
