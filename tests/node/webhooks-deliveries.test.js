/** What is taken, and what is given for it. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { isEvent, MemoryReplayStore, WebhookVerifier } from "../../pkg-template/webhooks/index.js";
import { receiver, refusal, requestOf, scan } from "./webhook-deliveries.js";

test("a signed request gives its event, whole, and says what is known of it", async () => {
  const { sandbox, verifier } = receiver();
  const delivery = await verifier.verify(requestOf(await sandbox.webhooks.sign(scan)));
  assert.deepEqual(delivery.event, scan);
  assert.equal(delivery.sentAt.getTime(), sandbox.clock.now());
  assert.match(delivery.id, /^[0-9a-f]{64}$/);
  const { keys } = /** @type {{ keys: { kid: string, kty: string }[] }} */ (await sandbox.jwks());
  assert.equal(delivery.keyId, keys.find(({ kty }) => kty === "RSA")?.kid);
  assert.ok(isEvent(delivery.event, "API_TRACK"));
  assert.equal(delivery.event.data.events?.[0]?.description, scan.data.events[0]?.description);
});

test("headers and a body are taken in every form that servers have them in", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  const bytes = new TextEncoder().encode(body);
  const upper = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
  );
  const listed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const inMiddle = new Uint8Array([0, ...bytes, 0]).subarray(1, -1);
  for (const delivered of [
    { headers, body },
    { headers: upper, body: bytes },
    { headers: listed, body: bytes.buffer },
    { headers: new Headers(headers), body: Buffer.from(bytes) },
    { headers, body: inMiddle },
    { headers, body: new DataView(inMiddle.buffer, inMiddle.byteOffset, inMiddle.byteLength) },
    { headers, body: new Blob([body]).stream() },
    { headers, body: slices(bytes) },
  ]) {
    assert.deepEqual((await verifier.verify(delivered)).event, scan);
  }
});

test("a request of Node's own server is verified as it stands", async () => {
  const { sandbox, verifier } = receiver();
  const server = createServer(async (request, response) => {
    const { event } = await verifier.verify({ headers: request.headers, body: request });
    response.writeHead(event.resource_type === "API_TRACK" ? 204 : 500).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const reply = await sandbox.webhooks.deliver(`http://127.0.0.1:${port}/`, scan);
  server.close();
  assert.equal(reply.status, 204);
});

test("the keys are read over HTTP from the sandbox, an EC key among them", async () => {
  const { sandbox } = receiver();
  const listening = await sandbox.listen();
  const { keys } = await (await fetch(`${listening.url}/jwks`)).json();
  assert.deepEqual(keys.map((/** @type {{ kty: string }} */ key) => key.kty).sort(), ["EC", "RSA"]);
  const verifier = new WebhookVerifier({ baseUrl: listening.url, now: sandbox.clock.now });
  assert.deepEqual((await verifier.verify(await sandbox.webhooks.sign(scan))).event, scan);
  await listening.close();
});

test("given keys are used without a request", async () => {
  const { sandbox } = receiver();
  const { now } = sandbox.clock;
  const fetch = () => assert.fail("nothing is to be fetched");
  const verifier = new WebhookVerifier({ jwks: await sandbox.jwks(), now, fetch });
  assert.deepEqual((await verifier.verify(await sandbox.webhooks.sign(scan))).event, scan);
});

test("an event that nobody has documented is handed over", async () => {
  const { sandbox, verifier } = receiver();
  for (const event of [{ resource_type: "API_TELEPORTED", extra: [1] }, { no: "type" }]) {
    assert.deepEqual((await verifier.verify(await sandbox.webhooks.sign(event))).event, event);
  }
});

test("the same delivery is taken once where a store remembers, and again once it was released", async () => {
  const replayStore = new MemoryReplayStore({ now: () => 0 });
  const { sandbox, verifier } = receiver({ replayStore });
  const signed = await sandbox.webhooks.sign(scan);
  const delivery = await verifier.verify(signed);
  const again = await refusal(verifier.verify(signed));
  assert.deepEqual(
    [again.name, again.code, again.respondWith],
    ["WebhookReplayError", "webhook_replay", 200],
  );
  await verifier.release(delivery);
  assert.equal((await verifier.verify(signed)).id, delivery.id);

  const both = await sandbox.webhooks.sign(scan, { at: sandbox.clock.now() + 1 });
  const ends = await Promise.allSettled([verifier.verify(both), verifier.verify(both)]);
  assert.deepEqual(ends.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("a delivery is remembered for as long as its timestamp would let it in", async () => {
  /** @type {number[]} */
  const expiries = [];
  /** @type {import("../../pkg-template/webhooks/index.js").ReplayStore} */
  const replayStore = {
    has: () => false,
    remember: (_, expiresAt) => void expiries.push(expiresAt),
    forget() {},
  };
  const { sandbox, verifier } = receiver({ replayStore, toleranceMs: 60_000 });
  const at = sandbox.clock.now() + 30_000;
  await verifier.verify(await sandbox.webhooks.sign(scan, { at }));
  assert.deepEqual(expiries, [at + 60_000]);
});

test("the store in memory forgets what is outdated, and stays within its bounds", () => {
  let now = 0;
  const store = new MemoryReplayStore({ now: () => now, maxEntries: 3 });
  assert.equal(store.remember("a", 10), true);
  assert.equal(store.remember("a", 10), false);
  now = 11;
  assert.equal(store.has("a"), false);
  assert.equal(store.remember("a", 20), true);
  for (const id of ["b", "c", "d"]) store.remember(id, 20);
  assert.deepEqual(
    ["a", "b", "c", "d"].map((id) => store.has(id)),
    [false, true, true, true],
  );
});

/** @param {Uint8Array} bytes */
async function* slices(bytes) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

test("a memory that would remember nothing is refused", () => {
  for (const options of [
    { maxEntries: Number.NaN },
    { maxEntries: 0 },
    { maxEntries: "9" },
    { most: 5 },
    { now: 5 },
  ])
    assert.throws(() => new MemoryReplayStore(/** @type {never} */ (options)), { code: "configuration" });
});
