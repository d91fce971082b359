/** How the service's keys are read and kept. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { createSandbox } from "shipstation-partner/testing";

import { WebhookVerifier } from "../../pkg-template/webhooks/index.js";
import { receiver, refusal, scan } from "./webhook-deliveries.js";

const KEY_ID = "x-shipengine-rsa-sha256-key-id";

test("the keys are read once, for deliveries that come together as well", async () => {
  const { sandbox, verifier, asked } = receiver();
  const signed = await sandbox.webhooks.sign(scan);
  await Promise.all(Array.from({ length: 20 }, () => verifier.verify(signed)));
  await verifier.verify(signed);
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.url, "https://api.shipengine.com/jwks");
  assert.equal(asked[0]?.init.redirect, "manual");
  assert.deepEqual(asked[0]?.init.headers, { accept: "application/json" });
});

test("a new key id has them read again, a made-up one not more than twice a minute", async () => {
  const { sandbox, verifier, asked } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  await verifier.verify({ headers, body });
  sandbox.clock.advance(31_000);
  sandbox.webhooks.rotateKeys();
  const { event } = await verifier.verify(await sandbox.webhooks.sign(scan));
  assert.deepEqual(event, scan);
  assert.equal(asked.length, 2);
  for (let at = 0; at < 50; at++) {
    const forged = { headers: { ...headers, [KEY_ID]: `made-up-${at}` }, body };
    assert.equal((await refusal(verifier.verify(forged))).code, "webhook_keys");
  }
  assert.equal(asked.length, 2);
  sandbox.clock.advance(31_000);
  const forged = { headers: { ...headers, [KEY_ID]: "made-up" }, body };
  assert.equal((await refusal(verifier.verify(forged))).code, "webhook_signature");
  assert.equal(asked.length, 3);
});

test("a key that is new within half a minute is to be sent again, not refused for good", async () => {
  const { sandbox, verifier } = receiver();
  await verifier.verify(await sandbox.webhooks.sign(scan));
  sandbox.webhooks.rotateKeys();
  const signed = await sandbox.webhooks.sign(scan);
  const { code, respondWith, retryable } = await refusal(verifier.verify(signed));
  assert.deepEqual([code, respondWith, retryable], ["webhook_keys", 503, true]);
  sandbox.clock.advance(31_000);
  assert.deepEqual((await verifier.verify(signed)).event, scan);
});

test("a key that a given set lacks is refused for good, at any time", async () => {
  const { sandbox } = receiver();
  const verifier = new WebhookVerifier({ jwks: await sandbox.jwks(), now: sandbox.clock.now });
  await verifier.verify(await sandbox.webhooks.sign(scan));
  sandbox.webhooks.rotateKeys();
  const signed = await sandbox.webhooks.sign(scan);
  for (let time = 0; time < 2; time += 1)
    assert.equal((await refusal(verifier.verify(signed))).respondWith, 401);
});

test("a key that the service withdrew is refused once the set is read again", async () => {
  const { sandbox, verifier, asked } = receiver({ toleranceMs: 3_600_000 });
  const old = await sandbox.webhooks.sign(scan);
  await verifier.verify(old);
  sandbox.webhooks.rotateKeys();
  sandbox.clock.advance(600_001);
  assert.equal((await refusal(verifier.verify(old))).code, "webhook_signature");
  assert.equal(asked.length, 2);
});

test("an outage of the key set costs no delivery that a known key signed, for a day", async () => {
  const { sandbox, verifier, instead } = receiver({ toleranceMs: 172_800_000 });
  const signed = await sandbox.webhooks.sign(scan);
  await verifier.verify(signed);
  instead.transport = async () => new Response("down", { status: 503 });
  sandbox.clock.advance(86_400_000);
  assert.deepEqual((await verifier.verify(signed)).event, scan);
  sandbox.clock.advance(1_001);
  const error = await refusal(verifier.verify(signed));
  assert.deepEqual([error.code, error.respondWith, error.retryable], ["webhook_keys", 503, true]);
});

for (const [what, transport, words] of /** @type {[string, typeof fetch, RegExp][]} */ ([
  [
    "a redirect",
    async () => new Response(null, { status: 302, headers: { location: "https://evil.example" } }),
    /302/,
  ],
  ["a hidden redirect", async () => ({ status: 0, body: null }), /redirect/],
  ["an error", async () => new Response("no", { status: 500 }), /500/],
  ["a page", async () => new Response("<html>"), /JSON/],
  ["another document", async () => Response.json({ hello: 1 }), /no key set/],
  [
    "an endless answer",
    async () => new Response(new Blob([new Uint8Array(70_000)]).stream()),
    /more than 65536/,
  ],
  ["no connection", async () => Promise.reject(new TypeError("fetch failed")), /fetch failed/],
])) {
  test(`${what} in place of the keys refuses with 503, and a moment later all is well again`, async () => {
    const { sandbox, verifier, instead } = receiver();
    const signed = await sandbox.webhooks.sign(scan);
    instead.transport = transport;
    const error = await refusal(verifier.verify(signed));
    assert.deepEqual([error.code, error.respondWith], ["webhook_keys", 503]);
    assert.match(String(error.cause), words);
    instead.transport = undefined;
    sandbox.clock.advance(1_001);
    assert.deepEqual((await verifier.verify(signed)).event, scan);
  });
}

test("keys that never come are given up after five seconds, by all who wait", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { sandbox, verifier, instead } = receiver();
  const signed = await sandbox.webhooks.sign(scan);
  instead.transport = () => new Promise(() => {});
  const ends = [verifier.verify(signed), verifier.verify(signed)].map(refusal);
  await new Promise((resolve) => setImmediate(resolve));
  context.mock.timers.tick(5_000);
  for (const error of await Promise.all(ends)) assert.equal(error.code, "webhook_keys");
});

test("where the keys are read is the receiver's to say, within limits", async () => {
  const { sandbox } = receiver();
  const { now } = sandbox.clock;
  const signed = await sandbox.webhooks.sign(scan);
  /** @param {import("../../pkg-template/webhooks/index.js").WebhookVerifierOptions} options */
  async function askedAt(options) {
    const urls = /** @type {string[]} */ ([]);
    const fetch = (/** @type {string} */ url) => {
      urls.push(url);
      return sandbox.fetch(url);
    };
    await new WebhookVerifier({ now, fetch, ...options }).verify(signed);
    return urls;
  }
  assert.deepEqual(await askedAt({ region: "eu" }), ["https://api.eu.shipengine.com/jwks"]);
  assert.deepEqual(await askedAt({ baseUrl: "http://127.0.0.1:4010/" }), ["http://127.0.0.1:4010/jwks"]);
  for (const options of /** @type {any[]} */ ([
    { baseUrl: "http://api.shipengine.com" },
    { baseUrl: "https://user:word@api.shipengine.com" },
    { baseUrl: "jwks" },
    { region: "us", baseUrl: "https://api.shipengine.com" },
    { region: "mars" },
    { toleranceMs: 0 },
    { toleranceMs: Number.POSITIVE_INFINITY },
    { maxBodyBytes: "1 MB" },
    { replayStore: new Map() },
    { jwks: [] },
    { now: 5 },
    { tolerance: 5 },
    null,
  ])) {
    assert.throws(() => new WebhookVerifier(options), { code: "configuration" }, JSON.stringify(options));
  }
});

test("a set without a usable key replaces none that is known, and is asked for again", async () => {
  const sandbox = createSandbox();
  let set = await sandbox.jwks();
  let asked = 0;
  const { now } = sandbox.clock;
  const fetch = async () => {
    asked += 1;
    return Response.json(set);
  };
  const verifier = new WebhookVerifier({ fetch, now });
  const good = set;
  await verifier.verify(await sandbox.webhooks.sign(scan));
  set = { keys: [] };
  sandbox.clock.advance(601_000);
  await verifier.verify(await sandbox.webhooks.sign(scan));
  const forged = await sandbox.webhooks.sign(scan);
  forged.headers[KEY_ID] = "made-up";
  assert.equal((await refusal(verifier.verify(forged))).respondWith, 503);
  set = good;
  sandbox.clock.advance(2_000);
  await verifier.verify(await sandbox.webhooks.sign(scan));
  assert.equal(asked, 3);
});

test("a clock that went back keeps no new key out", async () => {
  const { sandbox, verifier } = receiver();
  await verifier.verify(await sandbox.webhooks.sign(scan));
  sandbox.clock.advance(-30 * 86_400_000);
  sandbox.webhooks.rotateKeys();
  assert.deepEqual((await verifier.verify(await sandbox.webhooks.sign(scan))).event, scan);
});

test("nothing is read before the first delivery", () => {
  const { asked } = receiver();
  assert.equal(asked.length, 0);
});
