/** Wrong options of clients, handles and calls: each a clear error at once, before anything is sent. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { ConfigurationError, PartnerClient, validate } from "shipstation-partner";
import { scriptedService } from "./scripted-service.js";

const KEY = "TEST_5c1e9f";
const service = await scriptedService(() => ({ text: '{"accounts":[]}' }));
const partner = new PartnerClient({ apiKey: KEY, baseUrl: service.url });
const merchant = partner.onBehalfOf(123456);
after(() => service.close());

/** @param {unknown} error @param {RegExp} says @param {string} [option] */
function assertConfigurationError(error, says, option) {
  assert.ok(error instanceof ConfigurationError, String(error));
  assert.equal(error.code, "configuration");
  assert.match(error.message, says);
  if (option !== undefined) assert.equal(error.option, option);
  assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes(KEY));
  return true;
}

describe("a client is not made", () => {
  /** @type {[options: unknown, says: RegExp, option?: string][]} */
  const refused = [
    [undefined, /apiKey is missing/, "apiKey"],
    [{}, /apiKey is missing/, "apiKey"],
    [KEY, /must be an object, not this text/],
    [{ apiKey: "" }, /apiKey must be .* not an empty text/, "apiKey"],
    [{ apiKey: 5 }, /apiKey must be/, "apiKey"],
    [{ apiKey: `${KEY}\n` }, /without blanks or line breaks/, "apiKey"],
    [{ apiKey: `${KEY} ${KEY}` }, /without blanks or line breaks/, "apiKey"],
    [{ api_key: KEY }, /no option "api_key": did you mean "apiKey"\?/, "api_key"],
    [{ apiKey: KEY, timeout: 5 }, /no option "timeout": did you mean "timeoutMs"\?/, "timeout"],
    [{ apiKey: KEY, baseURL: service.url }, /no option "baseURL": did you mean "baseUrl"\?/, "baseURL"],
    [{ apiKey: KEY, retries: 1 }, /did you mean "maxRetries"\?/, "retries"],
    [{ apiKey: KEY, banana: 1 }, /no option "banana"$/, "banana"],
    [{ apiKey: KEY, timeoutMs: "5000" }, /timeoutMs must be a whole number of milliseconds/, "timeoutMs"],
    [{ apiKey: KEY, timeoutMs: 0 }, /timeoutMs .* not 0/, "timeoutMs"],
    [{ apiKey: KEY, deadlineMs: Number.NaN }, /deadlineMs .* not NaN/, "deadlineMs"],
    [{ apiKey: KEY, maxRetries: -1 }, /maxRetries .* not -1/, "maxRetries"],
    [{ apiKey: KEY, fetch: {} }, /fetch must be a function/, "fetch"],
    [{ apiKey: KEY, extraFields: true }, /extraFields must be "refuse" or "allow"/, "extraFields"],
    [{ apiKey: KEY, region: "mars" }, /region must be "us" or "eu"/, "region"],
    [{ apiKey: KEY, region: "eu", baseUrl: "https://x.example" }, /give one of them/, "region"],
    [{ apiKey: KEY, environment: "live" }, /sandbox key/, "environment"],
    [{ apiKey: KEY, appInfo: { name: "a\r\nX: b" } }, /appInfo must be/, "appInfo"],
    [{ apiKey: KEY, onDrift: 5 }, /onDrift must be a function/, "onDrift"],
    [{ apiKey: KEY, headers: [] }, /headers must be an object/, "headers"],
    [{ apiKey: KEY, headers: [["X-A", "a"]].values() }, /headers must be an object/, "headers"],
    [{ apiKey: KEY, baseUrl: "https://api.shipengine.com/v1" }, /leave the version out/, "baseUrl"],
    [{ apiKey: KEY, headers: { "API-Key": "mine" } }, /API-Key.*.* by the client alone/],
    [{ apiKey: KEY, headers: { "on-behalf-of": "se-1" } }, /on-behalf-of.*.* by the client alone/],
    [{ apiKey: KEY, headers: { "X-A": "a\r\nOn-Behalf-Of: se-2" } }, /X-A.* line breaks/],
    [{ apiKey: KEY, headers: { "X A": "a" } }, /X A.* characters that a name cannot have/],
    [{ apiKey: KEY, headers: { "X-A": 5 } }, /object of texts by name/],
  ];
  for (const [options, says, option] of refused) {
    test(`from ${shown(options)}`, () => {
      assert.throws(
        () => new PartnerClient(/** @type {never} */ (options)),
        (error) => assertConfigurationError(error, says, option),
      );
    });
  }

  for (const baseUrl of [
    "http://api.shipengine.com",
    "http://127.0.0.1.evil.example",
    "http://localhost@evil.example",
    "http://2130706433",
    "http://0.0.0.0:80",
    "https://user:password@host.example",
    "https://host.example/?a=b",
    "https://host.example/#a",
    "https://host.example/a/../b",
    "ftp://host.example",
    "//host.example",
    "localhost:4010",
    "",
  ]) {
    test(`for the base URL ${JSON.stringify(baseUrl)}`, () => {
      assert.throws(
        () => new PartnerClient({ apiKey: KEY, baseUrl }),
        (error) => assertConfigurationError(error, /base URL/, "baseUrl"),
      );
    });
  }
  for (const baseUrl of [
    "https://host.example",
    "https://host.example/proxy",
    "http://localhost:1",
    "http://[::1]:1",
  ]) {
    test(`but it is for the base URL ${baseUrl}`, () => new PartnerClient({ apiKey: KEY, baseUrl }).close());
  }

  test("in a browser page, unless it is said that this is meant", () => {
    const page = /** @type {Record<string, unknown>} */ (globalThis);
    Object.assign(page, { window: globalThis, document: {} });
    try {
      const options = { apiKey: KEY, baseUrl: service.url };
      const refusal = /call from a server, not from a page.*dangerouslyAllowBrowser/;
      assert.throws(
        () => new PartnerClient(options),
        (error) => assertConfigurationError(error, refusal, "dangerouslyAllowBrowser"),
      );
      new PartnerClient({ ...options, dangerouslyAllowBrowser: true }).close();
    } finally {
      delete page.window;
      delete page.document;
    }
  });
});

describe("a handle is not made", () => {
  for (const account of [
    undefined,
    null,
    "",
    "abc",
    "se-",
    "se-0",
    "SE-1",
    "se-1\r\nAPI-Key: x",
    "1e3",
    "12 3",
    "se-12345678901234567890",
    0,
    -1,
    1.5,
    Number.NaN,
    2 ** 60,
    true,
    {},
    [],
    { apiKey: "" },
    { apiKey: "a b" },
    { apiKey: "a\r\nb" },
    { apiKey: "a", account: 1 },
  ]) {
    test(`on behalf of ${shown(account)}`, () => {
      assert.throws(
        () => partner.onBehalfOf(/** @type {never} */ (account)),
        (error) => assertConfigurationError(error, /^onBehalfOf takes an account id/),
      );
    });
  }
});

describe("a call is not sent", () => {
  for (const [name, options, says] of /** @type {[string, unknown, RegExp][]} */ ([
    ["an unknown option", { timeout: 5 }, /no option "timeout": did you mean "timeoutMs"\?/],
    ["an option of the client's", { apiKey: "mine" }, /no option "apiKey"/],
    ["options that are none", 5000, /must be an object, not 5000/],
    ["a signal that is none", { signal: {} }, /signal must be an AbortSignal/],
    [
      "a signal that lets no listener go",
      { signal: { aborted: false, addEventListener() {} } },
      /signal must be an AbortSignal/,
    ],
    ["a wrong time", { deadlineMs: -5 }, /deadlineMs must be/],
    ["a moment that is none", { resumeFrom: -5 }, /resumeFrom must be milliseconds since 1970, as/],
    ["seconds", { resumeFrom: Math.floor(Date.now() / 1000) }, /resumeFrom must be milliseconds/],
    [
      "one moment of two",
      { resumeFrom: { firstAt: 5 } },
      /resumeFrom must be .*\{ firstAt, lastAt, deadlineMs\? \}/,
    ],
    ["another key", { headers: { "api-key": "mine" } }, /api-key.*.* by the client alone/],
    ["another account", { headers: { "On-Behalf-Of": "se-2" } }, /On-Behalf-Of.*.* by the client alone/],
    ["another length", { headers: { "Content-Length": "2" } }, /Content-Length.*.* by the client alone/],
    ["a header of two lines", { headers: { "X-A": "a\r\nAPI-Key: b" } }, /X-A.* line breaks/],
    ["a header with a NUL", { headers: { "X-A": "a\0" } }, /X-A.* control characters/],
  ])) {
    test(`with ${name}`, async () => {
      await assert.rejects(merchant.labels.list({}, /** @type {never} */ (options)), (error) =>
        assertConfigurationError(error, says),
      );
    });
  }

  for (const argument of [
    "",
    ".",
    "..",
    "../accounts",
    "a/../../b",
    "%2e%2e",
    "a\nb",
    "a\0",
    undefined,
    null,
    {},
    1.5,
  ]) {
    test(`with the path argument ${shown(argument)}`, async () => {
      await assert.rejects(merchant.labels.get(/** @type {never} */ (argument)), (error) =>
        assertConfigurationError(error, /label_id/, "label_id"),
      );
    });
  }

  for (const request of [
    { method: "get", path: "/v1/x" },
    { method: "GET", path: "v1/x" },
    { method: "GET", path: "https://evil.example/v1/x" },
    { method: "GET", path: "//evil.example/v1/x" },
    { method: "GET", path: "/v1/../x" },
    { method: "GET", path: "/v1/%2e%2e/x" },
    { method: "GET", path: "/v1/x?a=b" },
    { method: "GET", path: "/v1/x#a" },
    { method: "GET", path: "/v1/x", boddy: {} },
  ]) {
    test(`by hand as ${shown(request)}`, async () => {
      await assert.rejects(merchant.request(/** @type {never} */ (request)), (error) =>
        assertConfigurationError(error, /./),
      );
    });
  }

  test("for an operation that does not exist, or is the other handle's", async () => {
    for (const [act, says] of /** @type {[() => unknown, RegExp][]} */ ([
      [() => validate(/** @type {never} */ ("labels.creat"), {}), /did you mean "labels.create"\?/],
      [() => validate("carriers.list", {}), /sends neither a body nor a query/],
      [
        () => partner.prepare(/** @type {never} */ ("labels.create"), .../** @type {never} */ ([])),
        /belongs to partner\.onBehalfOf/,
      ],
      [
        () => merchant.prepare(/** @type {never} */ ("accounts.create"), .../** @type {never} */ ([])),
        /belongs to the PartnerClient/,
      ],
    ])) {
      assert.throws(act, (error) => assertConfigurationError(error, says));
    }
  });

  for (const [name, apiKey, says] of /** @type {[string, () => never, RegExp][]} */ ([
    ["gives no text", () => 5, /did not give a key/],
    ["gives a key with a line break", async () => `${KEY}\r\nX: y`, /did not give a key/],
    ["throws", () => assert.fail(KEY), /apiKey function failed/],
    ["rejects", () => Promise.reject(new Error(KEY)), /apiKey function failed/],
  ])) {
    test(`when the apiKey function ${name}`, async () => {
      const rotating = new PartnerClient({ apiKey, baseUrl: service.url });
      await assert.rejects(rotating.accounts.list(), (error) =>
        assertConfigurationError(error, says, "apiKey"),
      );
      rotating.close();
    });
  }

  test("on a closed client", async () => {
    const closed = new PartnerClient({ apiKey: KEY, baseUrl: service.url });
    const handle = closed.onBehalfOf(1);
    closed.close();
    closed.close();
    await assert.rejects(closed.accounts.list(), (error) => assertConfigurationError(error, /closed/));
    await assert.rejects(handle.labels.list(), (error) => assertConfigurationError(error, /closed/));
  });
});

test("after all of that nothing was sent, and the client works", async () => {
  assert.deepEqual(service.received, []);
  assert.deepEqual(await partner.accounts.list(), { accounts: [] });
});

/** @param {unknown} value */
function shown(value) {
  if (typeof value === "number" || typeof value === "undefined") return String(value);
  return JSON.stringify(value, (_, each) => (Number.isNaN(each) ? "NaN" : each));
}
