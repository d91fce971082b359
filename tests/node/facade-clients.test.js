import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { ConfigurationError, MerchantClient, operations, PartnerClient } from "shipstation-partner";

import { errorOf } from "./error-of.js";
import { stubTransport } from "./stub-transport.js";

const apiKey = "CANARY-partner-key";

/** @param {unknown} options */
function refusal(options) {
  try {
    new PartnerClient(/** @type {import("shipstation-partner").ClientOptions} */ (options));
  } catch (error) {
    assert.ok(error instanceof ConfigurationError, String(error));
    return error;
  }
  assert.fail("it was not refused");
}

test("a client without a usable key is refused at once, and the key is not repeated", () => {
  for (const options of [
    undefined,
    {},
    { apiKey: "" },
    { apiKey: " " },
    { apiKey: "CANARY\n" },
    { apiKey: 5 },
  ]) {
    const { message, option } = refusal(options);
    assert.match(message, /apiKey/);
    assert.equal(option, "apiKey");
    assert.doesNotMatch(message, /CANARY/);
  }
});

test("a wrong option is refused with the nearest right name", () => {
  for (const [wrong, right] of [
    ["timeout", "timeoutMs"],
    ["api_key", "apiKey"],
    ["baseURL", "baseUrl"],
    ["maxRetry", "maxRetries"],
    ["on_drift", "onDrift"],
  ]) {
    assert.match(refusal({ apiKey, [String(wrong)]: 1 }).message, new RegExp(`did you mean "${right}"`));
  }
  assert.doesNotMatch(refusal({ apiKey, colour: 1 }).message, /did you mean/);
});

test("an option of the wrong type or out of range is refused", () => {
  for (const options of [
    { timeoutMs: "20" },
    { timeoutMs: 0 },
    { deadlineMs: 2 ** 31 },
    { maxRetries: 1.5 },
    { fetch: "fetch" },
    { region: "mars" },
    { extraFields: true },
    { headers: ["a"] },
    { headers: { "api-key": "x" } },
    { headers: { "On-Behalf-Of": "se-1" } },
    { headers: { "x-a": "line\nbreak" } },
    { appInfo: { name: "two words" } },
    { baseUrl: "ftp://example.com" },
    { baseUrl: "http://example.com" },
    { baseUrl: "https://user:pass@example.com" },
    { baseUrl: "nonsense" },
    { baseUrl: "https://example.com", region: "eu" },
    { apiKey: "TEST_abc", environment: "live" },
  ]) {
    refusal({ apiKey, ...options });
  }
});

test("a browser page is refused unless the caller insists", (t) => {
  const page = /** @type {Record<string, unknown>} */ (globalThis);
  page.window = page.document = {};
  t.after(() => {
    delete page.window;
    delete page.document;
  });
  assert.match(refusal({ apiKey }).message, /dangerouslyAllowBrowser/);
  assert.doesNotThrow(() => new PartnerClient({ apiKey, dangerouslyAllowBrowser: true }));
});

test("a client is for the sandbox where its options or its key say so", () => {
  assert.equal(new PartnerClient({ apiKey }).environment, "live");
  assert.equal(new PartnerClient({ apiKey: "TEST_abc" }).environment, "sandbox");
  assert.equal(new PartnerClient({ apiKey, environment: "sandbox" }).environment, "sandbox");
});

test("no form of inspection shows a key", async () => {
  const partner = new PartnerClient({ apiKey });
  const merchant = partner.onBehalfOf({ apiKey: "CANARY-account-key" });
  for (const shown of [partner, merchant, partner.accounts, partner.accounts.apiKeys, merchant.labels]) {
    const forms = [inspect(shown, { showHidden: true, depth: 10 }), JSON.stringify(shown), String(shown)];
    for (const form of forms) assert.doesNotMatch(String(form), /CANARY/);
    assert.deepEqual(Object.keys(shown), []);
  }
});

test("no error shows a key, whatever the transport hangs on it", async () => {
  const partner = new PartnerClient({
    apiKey,
    maxRetries: 0,
    fetch: async (_url, init) => {
      const cause = Object.assign(new Error(`inner ${init.headers["API-Key"]}`), { code: "EODD" });
      throw Object.assign(new Error("outer", { cause }), { config: init });
    },
  });
  const error = await errorOf(partner.accounts.get(123456));
  const forms = [inspect(error, { showHidden: true, depth: 10 }), JSON.stringify(error), String(error)];
  for (const form of forms) assert.doesNotMatch(form, /CANARY/);
  assert.match(inspect(error), /EODD/);
});

test("the account goes with every request of a merchant's handle, and with none of the partner's", async () => {
  const { fetch, asked } = stubTransport(() => ({ json: { carriers: [], accounts: [] } }));
  const partner = new PartnerClient({ apiKey, fetch });
  const key = { apiKey: "an-own-key" };
  for (const account of [123456, "123456", "se-123456", 123456n, key])
    await partner.onBehalfOf(account).carriers.list();
  await partner.accounts.list();
  assert.deepEqual(
    asked.map(({ headers }) => headers["On-Behalf-Of"]),
    ["se-123456", "se-123456", "se-123456", "se-123456", "an-own-key", undefined],
  );
});

test("a malformed account id is refused at once", () => {
  const partner = new PartnerClient({ apiKey });
  for (const account of [
    "",
    "se-",
    "abc",
    "0",
    0,
    -1,
    1.5,
    NaN,
    null,
    undefined,
    {},
    { apiKey: "" },
    "1/../2",
  ]) {
    assert.throws(() => partner.onBehalfOf(/** @type {string} */ (account)), ConfigurationError);
  }
});

test("handles cannot be changed, and a merchant's is made only by its partner's", () => {
  const merchant = new PartnerClient({ apiKey }).onBehalfOf(123456);
  assert.ok(Object.isFrozen(merchant));
  assert.ok(Object.isFrozen(merchant.labels));
  assert.equal(merchant.labels, merchant.labels);
  assert.throws(() => Reflect.construct(MerchantClient, []), ConfigurationError);
});

test("every row of the table is a method on its own handle and on no other", () => {
  const partner = new PartnerClient({ apiKey });
  const handles = { partner, merchant: partner.onBehalfOf(123456) };
  for (const { name, handle } of operations) {
    /** @param {unknown} from */
    const found = (from) => name.split(".").reduce((at, part) => Object(at)[part], from);
    assert.equal(typeof found(handles[handle]), "function", name);
    assert.equal(found(handles[handle === "partner" ? "merchant" : "partner"]), undefined, name);
  }
  assert.ok(Object.isFrozen(operations) && operations.every(Object.isFrozen));
});

test("a closed client refuses further calls", async () => {
  const partner = new PartnerClient({ apiKey });
  const merchant = partner.onBehalfOf(123456);
  partner.close();
  partner.close();
  await assert.rejects(partner.accounts.get(123456), ConfigurationError);
  await assert.rejects(merchant.labels.get("se-1"), ConfigurationError);
});

test("what is under way when a client is closed ends by itself, and is repeated where it may be", async () => {
  let sent = 0;
  const partner = new PartnerClient({
    apiKey,
    fetch: async () => {
      sent += 1;
      partner.close();
      if (sent === 1) return new Response("", { status: 503, headers: { "retry-after": "0.01" } });
      return Response.json({ account_id: 5 });
    },
  });
  assert.equal((await partner.accounts.get(5)).account_id, 5);
  assert.equal(sent, 2);
});

test("accounts that are known by keys of their own have names of their own, which no key can be read from", async () => {
  const { fetch } = stubTransport(() => ({ status: 404, json: {} }));
  /** @type {(string | undefined)[]} */
  const admitted = [];
  /** @type {(string | undefined)[]} */
  const told = [];
  const partner = new PartnerClient({
    apiKey,
    fetch,
    governor: { acquire: async ({ account }) => void admitted.push(account) },
    onReceipt: ({ account }) => void told.push(account),
  });
  const errors = [];
  for (const key of ["CANARY-one", "CANARY-two", "CANARY-one"])
    errors.push(await errorOf(partner.onBehalfOf({ apiKey: key }).carriers.list()));
  const names = ["account-key-1", "account-key-2", "account-key-1"];
  assert.deepEqual(admitted, names);
  assert.deepEqual(told, names);
  assert.deepEqual(
    errors.map(({ account }) => account),
    names,
  );
  const handles = Array.from({ length: 10_001 }, (_, at) => partner.onBehalfOf({ apiKey: `key-${at}` }));
  assert.equal(new Set(handles.map(({ account }) => account)).size, handles.length);
  assert.equal(partner.onBehalfOf({ apiKey: "key-10000" }).account, handles[10_000]?.account);
  const again = partner.onBehalfOf({ apiKey: "CANARY-one" }).account;
  assert.equal(again, "account-key-10004", "forgotten, and of no other's number");
});
