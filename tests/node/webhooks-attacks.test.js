/** What must not get through: forged, changed, old, outsized and malformed deliveries. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { MemoryReplayStore, WebhookVerifier } from "../../pkg-template/webhooks/index.js";
import { sandboxFromSource } from "./sandbox-requests.js";
import { receiver, refusal, requestOf, scan } from "./webhook-deliveries.js";

const KEY_ID = "x-shipengine-rsa-sha256-key-id";
const SIGNATURE = "x-shipengine-rsa-sha256-signature";
const TIMESTAMP = "x-shipengine-timestamp";

/** The code and the suggested status of the error a verification ends with. @param {Promise<unknown>} verification */
async function codeAndStatus(verification) {
  const { code, respondWith } = await refusal(verification);
  return [code, respondWith];
}

test("a delivery without all three headers is none, and costs no request", async () => {
  const { sandbox, verifier, asked } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  for (const name of [KEY_ID, SIGNATURE, TIMESTAMP]) {
    const { [name]: _, ...rest } = headers;
    assert.deepEqual(await codeAndStatus(verifier.verify({ headers: rest, body })), ["webhook_headers", 404]);
  }
  assert.deepEqual(await codeAndStatus(verifier.verify(/** @type {any} */ (undefined))), [
    "webhook_headers",
    500,
  ]);
  assert.equal(asked.length, 0);
});

test("a header that is there twice is not guessed at", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  for (const name of [KEY_ID, SIGNATURE, TIMESTAMP]) {
    const own = String(headers[name]);
    const joined = new Headers(headers);
    joined.append(name, own);
    for (const doubled of [
      joined,
      { ...headers, [name]: [own, own] },
      { ...headers, [name.toUpperCase()]: own },
      { ...headers, [name]: "x".repeat(5000) },
      { ...headers, [name]: `${own}\r\nx: y` },
      { ...headers, [name]: /** @type {any} */ ({ toString: () => own }) },
    ]) {
      assert.deepEqual(await codeAndStatus(verifier.verify({ headers: doubled, body })), [
        "webhook_headers",
        404,
      ]);
    }
  }
});

test("headers of an object's prototype are no headers", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  const inherited = Object.create(headers);
  assert.deepEqual(await codeAndStatus(verifier.verify({ headers: inherited, body })), [
    "webhook_headers",
    404,
  ]);
});

test("a changed body, timestamp or signature is refused", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  const later = new Date(sandbox.clock.now() + 1000).toISOString();
  for (const changed of [
    { headers, body: body.replace('"IT"', '"DE"') },
    { headers, body: `${body}\n` },
    { headers, body: "" },
    { headers, body: JSON.stringify(JSON.parse(body), undefined, 1) },
    { headers: { ...headers, [TIMESTAMP]: later }, body },
    {
      headers: {
        ...headers,
        [SIGNATURE]: String(headers[SIGNATURE]).replace(/^./, (c) => (c === "A" ? "B" : "A")),
      },
      body,
    },
    { headers: { ...headers, [SIGNATURE]: "AAAA" }, body },
    { headers: { ...headers, [SIGNATURE]: "-" }, body },
    { headers: { ...headers, [SIGNATURE]: "%%%" }, body },
  ]) {
    assert.deepEqual(await codeAndStatus(verifier.verify(changed)), ["webhook_signature", 401]);
  }
});

test("a stop that is moved from the timestamp into the body gets no event through", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  const [seconds = "", fraction] = String(headers[TIMESTAMP]).split(".");
  // The signed bytes are the same ones, so that the signature fits; what is left of them is no JSON.
  const moved = { headers: { ...headers, [TIMESTAMP]: seconds }, body: `${fraction}.${body}` };
  assert.deepEqual(await codeAndStatus(verifier.verify(moved)), ["webhook_body", 400]);
});

test("somebody else's key is not taken, even under the service's key id", async () => {
  const { sandbox, verifier } = receiver();
  const other = sandboxFromSource({ now: sandbox.clock.now, seed: 2 });
  const { headers, body } = await other.webhooks.sign(scan);
  assert.deepEqual(await codeAndStatus(verifier.verify({ headers, body })), ["webhook_signature", 401]);
  const { headers: own } = await sandbox.webhooks.sign(scan);
  const forged = { headers: { ...headers, [KEY_ID]: String(own[KEY_ID]) }, body };
  assert.deepEqual(await codeAndStatus(verifier.verify(forged)), ["webhook_signature", 401]);
});

test("the EC key of the set, a short key and a key for encryption verify nothing", async () => {
  const { sandbox } = receiver();
  const { now } = sandbox.clock;
  const { keys } = /** @type {{ keys: Record<string, string>[] }} */ (await sandbox.jwks());
  const rsa = keys.find(({ kty }) => kty === "RSA") ?? {};
  const ec = keys.find(({ kty }) => kty === "EC") ?? {};
  const signed = await sandbox.webhooks.sign(scan);
  for (const key of [
    { ...ec, kid: rsa.kid },
    { ...rsa, use: "enc" },
    { ...rsa, alg: "RS512" },
    { ...rsa, n: String(rsa.n).slice(0, 171) },
    { ...rsa, n: `!${String(rsa.n).slice(1)}` },
    { ...rsa, kid: 7 },
    null,
  ]) {
    const verifier = new WebhookVerifier({ jwks: { keys: /** @type {any} */ ([key]) }, now });
    assert.deepEqual(
      await codeAndStatus(verifier.verify(signed)),
      ["webhook_signature", 401],
      JSON.stringify(key),
    );
  }
});

test("five minutes either way are let in, a millisecond more is not; the limit can be set", async () => {
  const { sandbox, verifier } = receiver();
  const now = sandbox.clock.now();
  for (const at of [now - 300_000, now + 300_000]) {
    assert.ok(await verifier.verify(await sandbox.webhooks.sign(scan, { at })));
  }
  for (const at of [now - 300_001, now + 300_001]) {
    const error = await refusal(verifier.verify(await sandbox.webhooks.sign(scan, { at })));
    assert.deepEqual([error.code, error.respondWith], ["webhook_timestamp", 400]);
    assert.match(error.message, /^the timestamp is 300 s (old|ahead), the limit is 300 s$/);
  }
  const strict = new WebhookVerifier({ jwks: await sandbox.jwks(), now: () => now, toleranceMs: 1000 });
  const old = await sandbox.webhooks.sign(scan, { at: now - 1001 });
  assert.deepEqual(await codeAndStatus(strict.verify(old)), ["webhook_timestamp", 400]);
});

test("a replay whose body trickles in until the store has forgotten it is refused for its age", async () => {
  const replayStore = new MemoryReplayStore({ now: () => sandbox.clock.now() });
  const { sandbox, verifier } = receiver({ replayStore });
  const { headers, body } = await sandbox.webhooks.sign(scan);
  await verifier.verify({ headers, body });
  const stream = new ReadableStream({
    pull(controller) {
      sandbox.clock.advance(400_000);
      controller.enqueue(new TextEncoder().encode(body));
      controller.close();
    },
  });
  assert.deepEqual(await codeAndStatus(verifier.verify({ headers, body: stream })), [
    "webhook_timestamp",
    400,
  ]);
});

test("a clock that tells no number lets nothing through", async () => {
  const { sandbox } = receiver();
  const signed = await sandbox.webhooks.sign(scan);
  for (const time of [undefined, Number.NaN, "2026-04-02T15:12:00Z"]) {
    const verifier = new WebhookVerifier({
      jwks: await sandbox.jwks(),
      now: () => /** @type {never} */ (time),
    });
    assert.equal((await refusal(verifier.verify(signed))).code, "webhook_timestamp", String(time));
  }
});

test("a timestamp is a date-time with any zone and precision, or an epoch number; nothing else", async () => {
  const moment = Date.UTC(2026, 3, 2, 15, 12);
  const key = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey(RSA, true, ["sign", "verify"]));
  const jwk = { ...(await crypto.subtle.exportKey("jwk", key.publicKey)), kid: "k" };
  const verifier = new WebhookVerifier({ jwks: { keys: [jwk] }, now: () => moment, toleranceMs: 1000 });
  /** @param {string} timestamp */
  async function sentWith(timestamp) {
    const bytes = new TextEncoder().encode(`${timestamp}.{}`);
    const signature = Buffer.from(await crypto.subtle.sign(RSA.name, key.privateKey, bytes)).toString(
      "base64",
    );
    return verifier.verify({
      headers: { [KEY_ID]: "k", [SIGNATURE]: signature, [TIMESTAMP]: timestamp },
      body: "{}",
    });
  }
  for (const timestamp of [
    "2026-04-02T15:12:00Z",
    "2026-04-02T15:12:00.1234567Z",
    "2026-04-02T15:12Z",
    "2026-04-02T15:12:00",
    "2026-04-02T17:12:00+02:00",
    "2026-04-02T08:12:00-0700",
    String(moment),
    String(moment / 1000),
    `${moment / 1000}.25`,
  ]) {
    assert.ok(await sentWith(timestamp), timestamp);
  }
  for (const timestamp of [
    "today",
    "2026-04-02",
    "2026-13-02T15:12:00Z",
    "0x19",
    "-1775142720",
    "1e12",
    "NaN",
    "9".repeat(40),
  ]) {
    assert.deepEqual(await codeAndStatus(sentWith(timestamp)), ["webhook_timestamp", 400], timestamp);
  }
});

test("a body that was parsed, read or left out is the receiver's own mistake, and it says what to do", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  const read = requestOf({ headers, body });
  await read.text();
  for (const [delivered, words] of /** @type {const} */ ([
    [{ headers, body: scan }, /was parsed already.*express\.raw/],
    [{ headers, body: [1] }, /was parsed already/],
    [{ headers, body: 5 }, /was parsed already/],
    [read, /was read already/],
    [{ headers }, /there is no body/],
  ])) {
    const error = await refusal(verifier.verify(/** @type {any} */ (delivered)));
    assert.deepEqual([error.code, error.respondWith], ["webhook_body", 500]);
    assert.match(error.message, words);
  }
});

test("a body beyond the limit is not read to its end, and none of it is kept", async () => {
  const { sandbox, verifier } = receiver({ maxBodyBytes: 1000 });
  const { headers } = await sandbox.webhooks.sign(scan);
  let sent = 0;
  let isCancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 400;
      controller.enqueue(new Uint8Array(400));
    },
    cancel() {
      isCancelled = true;
    },
  });
  for (const body of [
    endless,
    "x".repeat(1001),
    "é".repeat(501),
    new Uint8Array(1001),
    new ArrayBuffer(1001),
  ]) {
    assert.deepEqual(await codeAndStatus(verifier.verify({ headers, body })), ["webhook_body", 413]);
  }
  assert.ok(sent <= 2400 && isCancelled);
});

test("a body that breaks off is refused with its cause", async () => {
  const { sandbox, verifier } = receiver();
  const { headers } = await sandbox.webhooks.sign(scan);
  const cause = new Error("reset");
  const body = new ReadableStream({ start: (controller) => controller.error(cause) });
  const error = await refusal(verifier.verify({ headers, body }));
  assert.deepEqual([error.code, error.respondWith, error.cause], ["webhook_body", 400, cause]);
});

test("a signed body that is no JSON object is refused as such", async () => {
  const { sandbox, verifier } = receiver();
  for (const text of ["", "nonsense", "[]", "null", '"text"', "\ufeff{}"]) {
    const signed = await sandbox.webhooks.sign(text);
    assert.deepEqual(await codeAndStatus(verifier.verify(signed)), ["webhook_body", 400], text);
  }
});

test("a field named __proto__ changes nothing", async () => {
  const { sandbox, verifier } = receiver();
  const signed = await sandbox.webhooks.sign('{"resource_type":"X","__proto__":{"polluted":true}}');
  const { event } = await verifier.verify(signed);
  assert.equal(/** @type {any} */ (event).polluted, undefined);
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});

const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

test("what was signed is the event, also where the caller's buffer is used again meanwhile", async () => {
  const { sandbox, verifier } = receiver();
  const { headers, body } = await sandbox.webhooks.sign(scan);
  const buffer = new TextEncoder().encode(body);
  const verified = verifier.verify({ headers, body: buffer });
  // Once it was copied for the signature.
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  buffer.fill(0x20);
  const event = await verified.then(
    (delivery) => delivery.event,
    () => "refused",
  );
  assert.ok(event === "refused" || JSON.stringify(event) === JSON.stringify(scan));
});
