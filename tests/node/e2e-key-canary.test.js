/** The keys go to the service in their headers, and appear nowhere else. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { inspect } from "node:util";
import * as client from "shipstation-partner";
import { fixtureText } from "./operation-fixtures.js";
import { scriptedService } from "./scripted-service.js";
import { errorOf, newLabel } from "./stand-in-merchant.js";

const { PartnerClient } = client;

const PARTNER_KEY = "TEST_canary0partner0key";
const ACCOUNT_KEY = "canary0account0key";

/** @type {import("./scripted-service.js").Answer} */
let answer = {};
const service = await scriptedService(() => answer);
/** @type {unknown[]} */
const told = [];
const partner = new PartnerClient({
  apiKey: PARTNER_KEY,
  baseUrl: service.url,
  maxRetries: 0,
  onDrift: (event) => {
    told.push(event);
  },
});
const byId = partner.onBehalfOf(123456);
const byKey = partner.onBehalfOf({ apiKey: ACCOUNT_KEY });
after(async () => {
  partner.close();
  await service.close();
});

/** Every way a value comes to be read by people: what a program prints, logs, copies or walks. @param {unknown} value */
function allTextsOf(value) {
  const texts = [
    inspect(value, { depth: 20, showHidden: true, showProxy: true, getters: true }),
    inspect(value, { depth: 20, customInspect: false, showHidden: true }),
    value instanceof Error ? String(value) : "",
    String(JSON.stringify(value)),
    value instanceof Error ? String(JSON.stringify(value.cause)) : "",
  ];
  const seen = new Set();
  /** @param {unknown} each */
  const walk = (each) => {
    if (typeof each === "string") texts.push(each);
    if ((typeof each !== "object" && typeof each !== "function") || each === null || seen.has(each)) return;
    seen.add(each);
    for (const name of Reflect.ownKeys(each)) {
      const field = Reflect.getOwnPropertyDescriptor(each, name);
      texts.push(String(name));
      walk(field?.value);
    }
    if (each instanceof Error) texts.push(each.message, String(each.stack));
  };
  walk(value);
  return texts.join("\n");
}

/** @param {unknown} value @param {string} what */
function assertNoKey(value, what) {
  const texts = allTextsOf(value);
  for (const key of [PARTNER_KEY, ACCOUNT_KEY]) {
    const at = texts.indexOf(key);
    assert.equal(at, -1, `${what}: ${texts.slice(Math.max(0, at - 200), at + key.length)}`);
  }
}

test("the search finds a key wherever it hides", () => {
  const cause = Object.assign(new Error("x"), { config: { headers: { "API-Key": PARTNER_KEY } } });
  for (const leak of [
    { deep: [{ [PARTNER_KEY]: 1 }] },
    new Error("outer", { cause }),
    Object.defineProperty({}, "hidden", { value: ACCOUNT_KEY, enumerable: false }),
    new Map([["key", PARTNER_KEY]]),
  ]) {
    assert.throws(() => assertNoKey(leak, "leak"), assert.AssertionError);
  }
});

test("no key is in a client, a handle, a subject, the module or a prepared request", () => {
  assertNoKey(client, "the module");
  assertNoKey(partner, "the client");
  assertNoKey(partner.accounts, "a subject");
  for (const merchant of [byId, byKey]) {
    assertNoKey(merchant, "a handle");
    assertNoKey(merchant.labels, "a subject");
    assertNoKey(merchant.labels.list, "a method");
  }
  assertNoKey(byId.prepare("labels.create", newLabel()), "a prepared request");
});

test("an account's own key is sent on its behalf, and shown in no error", async () => {
  answer = { status: 404, text: fixtureText("replies/validation_error.json") };
  const error = await errorOf(byKey.labels.get("se-1"));
  assert.equal(service.last().headers["api-key"], PARTNER_KEY);
  assert.equal(service.last().headers["on-behalf-of"], ACCOUNT_KEY);
  assertNoKey(error, "the error");
});

/** A handle, and the keys that go out with its calls. */
const handles = /** @type {const} */ ([
  { merchant: byId, keys: PARTNER_KEY },
  { merchant: byKey, keys: `${PARTNER_KEY} ${ACCOUNT_KEY}` },
]);

/** What the service may send back, keys and all. @type {Record<string, (keys: string) => import("./scripted-service.js").Answer>} */
const echoes = {
  "in its errors": (keys) => {
    const message = `The API key ${keys} is not valid.`;
    const error = { error_source: "shipengine", error_type: "security", error_code: "unauthorized", message };
    return { status: 401, text: JSON.stringify({ request_id: "r", errors: [error] }) };
  },
  "as a name in its errors": (keys) => {
    return { status: 400, text: JSON.stringify({ errors: [{ message: "no", [keys]: 1 }] }) };
  },
  "on a page of a proxy": (keys) => ({ status: 502, text: `<pre>API-Key: ${keys}</pre>` }),
  "in a redirect": (keys) => {
    return { status: 307, headers: { location: `https://evil.example/?${encodeURIComponent(keys)}` } };
  },
  "in a success that is not JSON": (keys) => ({ status: 200, text: `${keys}, bought` }),
};

for (const [name, echo] of Object.entries(echoes)) {
  test(`no key is in an error when the service sends it back ${name}`, async () => {
    for (const { merchant, keys } of handles) {
      answer = echo(keys);
      assertNoKey(await errorOf(merchant.labels.create(newLabel())), "the error");
      if (answer.status === 200) continue;
      assertNoKey(await errorOf(merchant.request({ method: "GET", path: "/v1/new_thing" })), "the raw error");
    }
  });
}

test("no key is in the notes of a reply that drifts", async () => {
  for (const { merchant, keys } of handles) {
    answer = { text: JSON.stringify({ key: keys, status: keys, label_id: [keys] }) };
    const { notes } = await merchant.labels.create(newLabel()).withResponse();
    assert.notEqual(notes.length, 0);
    assertNoKey(notes, "the notes");
  }
  assert.equal(told.length, 2);
  assertNoKey(told, "what the hook was told");
});

/** The error of a client that shows its request, which no field of it holds. */
class TellingError extends Error {
  #request;

  /** @param {string} keys */
  constructor(keys) {
    super("failed");
    this.#request = { headers: { "API-Key": keys } };
  }

  [inspect.custom]() {
    return inspect(this.#request);
  }

  toJSON() {
    return this.#request;
  }
}

/** What a transport may throw. @type {Record<string, (keys: string) => unknown>} */
const throwables = {
  "an error with the request in its text": (keys) => new Error(`POST failed, API-Key: ${keys}`),
  "an error that carries the request": (keys) =>
    Object.assign(new Error("failed"), { config: { headers: { "API-Key": keys } } }),
  "an error that holds the request under a symbol": (keys) =>
    Object.assign(new Error("failed"), { [Symbol("request")]: { headers: { "API-Key": keys } } }),
  "an error whose symbol is a key": (keys) => Object.assign(new Error("failed"), { [Symbol(keys)]: 1 }),
  "an error with a field named by a key": (keys) => Object.assign(new Error("failed"), { [keys]: 1 }),
  "an error with a function that holds the request": (keys) =>
    Object.assign(new Error("failed"), { retry: Object.assign(() => {}, { headers: { "API-Key": keys } }) }),
  "an error with such a cause": (keys) => new TypeError("failed", { cause: new Error(keys) }),
  "an error with a code that is a key": (keys) => Object.assign(new Error("failed"), { code: keys }),
  "an error that tells of a private request": (keys) => new TellingError(keys),
  "an error with such a private cause": (keys) => new TypeError("failed", { cause: new TellingError(keys) }),
  "an error whose name is a key": (keys) => Object.assign(new TellingError(""), { name: keys }),
  "a list of errors": (keys) => new AggregateError([new Error(keys)], keys),
  "a text": (keys) => keys,
  "an object": (keys) => ({ headers: { "API-Key": keys } }),
};

for (const [name, thrown] of Object.entries(throwables)) {
  test(`no key is in an error when the transport throws ${name}`, async () => {
    for (const [account, keys] of /** @type {const} */ ([
      [1, PARTNER_KEY],
      [{ apiKey: ACCOUNT_KEY }, `${PARTNER_KEY} ${ACCOUNT_KEY}`],
    ])) {
      for (const fetch of [
        () => Promise.reject(thrown(keys)),
        () => {
          throw thrown(keys);
        },
      ]) {
        const broken = new PartnerClient({ apiKey: PARTNER_KEY, fetch, maxRetries: 0 });
        assertNoKey(await errorOf(broken.onBehalfOf(account).labels.create(newLabel())), "the error");
        broken.close();
      }
    }
  });
}

test("each call's error is free of the key that it went out with, however many came after", async () => {
  let asked = 0;
  const answers = /** @type {(() => void)[]} */ ([]);
  const rotating = new PartnerClient({
    apiKey: () => `${PARTNER_KEY}_${"abcdef"[asked++]}`,
    fetch: async (_, { headers }) => {
      const key = headers["API-Key"];
      delete headers["API-Key"];
      await new Promise((resolve) => void answers.push(() => resolve(undefined)));
      const error = { error_source: "shipengine", error_type: "security", message: `${key} has expired` };
      return Response.json(
        { request_id: `r-${key}`, errors: [error] },
        { status: 401, headers: { "x-request-id": `h-${key}` } },
      );
    },
  });
  const calls = [1, 2, 3, 4, 5].map((id) => errorOf(rotating.onBehalfOf(id).carriers.list()));
  for (const answered of answers) answered();
  for (const error of await Promise.all(calls)) assertNoKey(error, "the error");
  rotating.close();
});

test("a key that rotates is asked for each attempt, and no key of any age is shown", async () => {
  let asked = 0;
  const rotating = new PartnerClient({
    apiKey: async () => {
      asked += 1;
      return `${PARTNER_KEY}${asked}`;
    },
    baseUrl: service.url,
    maxRetries: 1,
  });
  answer = {
    status: 500,
    text: JSON.stringify({ errors: [{ message: `${PARTNER_KEY}1, ${PARTNER_KEY}2` }] }),
  };
  const error = await errorOf(rotating.accounts.list());
  assert.equal(asked, 2);
  assert.equal(service.last().headers["api-key"], `${PARTNER_KEY}2`);
  assertNoKey(error, "the error");
  assertNoKey(rotating, "the client");
  rotating.close();
});

test("half of a new key, or of a login's token, is in no error: the reply that was cut is not quoted", async () => {
  const secret = "TEST_canary0new0key";
  for (const [text, call] of /** @type {[string, () => PromiseLike<unknown>][]} */ ([
    [
      `{"encrypted_api_key":"${secret}","descr`,
      () => partner.accounts.apiKeys.create(5, { description: "d" }),
    ],
    [
      `{"api_key":{"encrypted_api_key":"${secret}"},"acc`,
      () => partner.accounts.create({ external_account_id: "canary", origin_country_code: "US" }),
    ],
    [`{"token":"${secret}","redirect_url":"https://x`, () => byId.directLogin()],
  ])) {
    answer = { status: 200, text };
    const error = await errorOf(call());
    assert.ok(["outcome_unknown", "transport"].includes(error.code), error.code);
    assert.ok(!allTextsOf(error).includes(secret), JSON.stringify(error));
  }
});
