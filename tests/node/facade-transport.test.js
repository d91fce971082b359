/** What is asked of a transport, and what is made of its answers: it is known by its properties only. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { PartnerClient } from "shipstation-partner";

import { errorOf } from "./error-of.js";

/**
 * @typedef {Parameters<import("shipstation-partner").Transport>} Sent
 * @typedef {(count: number) => unknown} Answer
 */

const KEY = "partner-key-1";
const account = { company_name: "x", origin_country_code: "US" };
const fine = () => Response.json({ account_id: 5, active: true });

/**
 * @param {Answer} answer
 * @param {Partial<import("shipstation-partner").ClientOptions>} [options]
 */
function start(answer, options) {
  const sent = /** @type {{ receiver: unknown, url: string, init: Sent[1] }[]} */ ([]);
  /** @this {unknown} @param {Sent} given */
  function fetch(...given) {
    sent.push({ receiver: this, url: given[0], init: given[1] });
    return /** @type {Promise<Response>} */ (answer(sent.length));
  }
  return { sent, partner: new PartnerClient({ apiKey: KEY, fetch, ...options }) };
}

test("a transport is called without a receiver, with bytes, a key, and no leave to follow redirects", async () => {
  const { sent, partner } = start(fine);
  await partner.accounts.create(account);
  const [{ receiver, url, init } = assert.fail()] = sent;
  assert.equal(receiver, undefined);
  assert.equal(url, "https://api.shipengine.com/v1/partners/accounts");
  assert.deepEqual([init.method, init.redirect], ["POST", "manual"]);
  assert.ok(init.body instanceof Uint8Array && init.signal instanceof AbortSignal);
  assert.equal(/** @type {Record<string, string>} */ (init.headers)["API-Key"], KEY);
});

for (const [name, answer] of /** @type {[string, Answer][]} */ ([
  ["undefined", () => undefined],
  ["null", () => null],
  ["a number", () => 7],
  ["a text", () => "text"],
  ["an empty object", () => ({})],
  ["a status that is text", () => ({ status: "200" })],
  ["a status that is no status", () => ({ status: 200.5 })],
  ["a status beyond all", () => ({ status: 1000 })],
  ["a reply without a body to read", () => ({ status: 200 })],
  ["a body that is null", () => ({ status: 200, arrayBuffer: () => null })],
  ["a body that is text", () => ({ status: 200, arrayBuffer: async () => "text" })],
  [
    "a body that throws",
    () => ({
      status: 200,
      arrayBuffer: () => {
        throw Object.assign(new Error("no"), { code: "ECONNREFUSED" });
      },
    }),
  ],
  [
    "an object that throws whatever it is asked",
    () =>
      new Proxy(
        {},
        {
          get(_, name) {
            if (name === "then") return undefined;
            throw new Error("no");
          },
        },
      ),
  ],
  ["a rejection with undefined", () => Promise.reject(undefined)],
  [
    "a rejection that throws when it is read",
    () =>
      Promise.reject({
        get code() {
          throw new Error("no");
        },
      }),
  ],
])) {
  test(`an answer that is none, ${name}, leaves a write in doubt and a read refused`, async () => {
    const { partner, sent } = start(answer, { maxRetries: 0 });
    const read = await errorOf(partner.accounts.get(5));
    assert.deepEqual([read.code, read.outcome], ["transport", "refused"]);
    const write = await errorOf(partner.accounts.create(account));
    assert.deepEqual([write.code, write.outcome], ["outcome_unknown", "unknown"]);
    assert.equal(sent.length, 2);
  });
}

test("a reply is read without headers, and without a body", async () => {
  for (const headers of [undefined, 3, { get: 5 }, { get: () => assert.fail() }]) {
    const reply = { status: 200, headers, arrayBuffer: () => new ArrayBuffer(0) };
    const { data, requestId } = await start(() => reply)
      .partner.accounts.get(5)
      .withResponse();
    assert.deepEqual([data, requestId], [undefined, undefined]);
  }
});

test("a redirect is an error, and its body is let go", async () => {
  let cancelled = 0;
  const body = {
    cancel() {
      cancelled += 1;
      return Promise.reject(new Error("late"));
    },
  };
  for (const reply of [{ status: 307, body }, { status: 302 }, { status: 0, type: "opaqueredirect" }]) {
    const { partner, sent } = start(() => reply);
    assert.equal((await errorOf(partner.accounts.get(5))).code, "redirect");
    assert.equal(sent.length, 1);
  }
  assert.equal(cancelled, 1);
});

test("what surely was not sent is refused, and what may have arrived is unknown", async () => {
  const rejecting = (/** @type {string} */ code) =>
    start(() => Promise.reject(new TypeError("failed", { cause: { code } })), { maxRetries: 0 }).partner;
  for (const code of ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"]) {
    const error = await errorOf(rejecting(code).accounts.create(account));
    assert.deepEqual([error.code, error.outcome], ["transport", "refused"], code);
  }
  for (const code of ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "other"]) {
    const error = await errorOf(rejecting(code).accounts.create(account));
    assert.deepEqual([error.code, error.outcome], ["outcome_unknown", "unknown"], code);
  }
  const throwing = start(
    () => {
      throw new TypeError("bad port");
    },
    { maxRetries: 0 },
  );
  const error = await errorOf(throwing.partner.onBehalfOf(5).warehouses.delete("se-1"));
  assert.deepEqual([error.code, error.outcome], ["transport", "refused"]);
  assert.match(String(error.cause), /bad port/);
});

test("a transport that throws after it has sent buys nothing twice", async () => {
  const { partner, sent } = start(() => {
    throw new TypeError("no span to end");
  });
  const merchant = partner.onBehalfOf(5);
  const options = { checkRequest: false };
  for (const call of [
    () => partner.accounts.create(account),
    () => merchant.labels.create(/** @type {never} */ ({}), options),
    () => merchant.labels.createReturn("se-1", {}, options),
    () => merchant.insurance.addFunds({ currency: "usd", amount: 5 }),
    () => merchant.request({ method: "POST", path: "/v1/labels", body: {} }),
  ]) {
    sent.length = 0;
    const error = await errorOf(call());
    assert.deepEqual([error.code, error.outcome, error.attempts], ["outcome_unknown", "unknown", 1]);
    assert.match(String(error.cause), /no span to end/);
    assert.equal(sent.filter(({ init }) => init.method !== "GET").length, 1);
  }
});

test("a reply that comes after its time is let go", async () => {
  let cancelled = 0;
  const body = { cancel: () => void cancelled++ };
  const replies = /** @type {(() => void)[]} */ ([]);
  const late = () => new Promise((resolve) => void replies.push(() => resolve({ status: 200, body })));
  const { partner } = start(late, { maxRetries: 0, timeoutMs: 1 });
  assert.equal((await errorOf(partner.accounts.get(5))).code, "timeout");
  for (const reply of replies) reply();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(cancelled, 1);
});

test("a key function is asked before every attempt, and the same bytes are sent again", async () => {
  let asked = 0;
  const unsent = Object.assign(new Error("x"), { code: "ENOTFOUND" });
  const { partner, sent } = start((count) => (count === 1 ? Promise.reject(unsent) : fine()), {
    apiKey: async () => `key-${++asked}`,
  });
  await partner.accounts.create(account);
  const keys = sent.map(({ init }) => /** @type {Record<string, string>} */ (init.headers)["API-Key"]);
  assert.deepEqual(keys, ["key-1", "key-2"]);
  assert.equal(sent[0]?.init.body, sent[1]?.init.body);
});

test("a key that never comes ends the call in time, unsent", async () => {
  const { partner, sent } = start(fine, {
    apiKey: () => new Promise(() => {}),
    maxRetries: 0,
    timeoutMs: 20,
  });
  const error = await errorOf(partner.accounts.create(account));
  assert.deepEqual([error.code, error.outcome, sent.length], ["timeout", "refused", 0]);
});

test("a caller who has given up is not asked for a key, and nothing is sent", async () => {
  const { partner, sent } = start(fine, { apiKey: () => assert.fail() });
  const error = await errorOf(partner.accounts.create(account, { signal: AbortSignal.abort("enough") }));
  assert.deepEqual(
    [error.code, error.outcome, error.cause, sent.length],
    ["cancelled", "refused", "enough", 0],
  );
});

test("a refusal is read to its first megabyte, and quoted to its first letters", async () => {
  const { partner } = start(() => new Response(`<p>${KEY} ${"é".repeat(3_000_000)}`, { status: 400 }));
  const { body } = await errorOf(partner.accounts.get(5));
  assert.equal(body?.length, 8192);
  assert.match(String(body), /^<p>\(key\) é/);
});

test("headers of a call may be a Headers", async () => {
  const headers = new Headers({ "x-trace": "t" });
  const { partner, sent } = start(fine);
  await partner.accounts.get(5, { headers: /** @type {never} */ (headers) });
  const [{ init } = assert.fail()] = sent;
  assert.equal(/** @type {Record<string, string>} */ (init.headers)["x-trace"], "t");
});
