/** What the sandbox tells those who made a webhook. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { WebhookVerifier } from "../../pkg-template/webhooks/index.js";
import { openMerchant, sandboxFromSource, seedShipment } from "./sandbox-requests.js";

const DAY_MS = 86_400_000;
const ADDRESS = "https://shop.example/webhooks";

/** A merchant with a webhook for `track` and one label. */
async function merchantWithLabel() {
  const sandbox = sandboxFromSource();
  const merchant = await openMerchant("https://sandbox.example", sandbox.apiKey, sandbox.fetch);
  await merchant.addFunds(100);
  const headers = [{ key: "x-shop", value: "blue-heron" }];
  await merchant.send("POST /v1/environment/webhooks", { event: "track", url: ADDRESS, headers });
  const { body: label } = await merchant.send("POST /v1/labels", { shipment: seedShipment });
  return { sandbox, merchant, label };
}

test("a merchant that asked to be told hears of each step of a parcel once, signed", async () => {
  const { sandbox, label } = await merchantWithLabel();
  const verifier = new WebhookVerifier({ fetch: sandbox.fetch, now: sandbox.clock.now });
  /** @type {string[]} */
  const heard = [];
  const receive = async (/** @type {Request} */ request) => {
    assert.equal(request.headers.get("x-shop"), "blue-heron");
    const { event } = await verifier.verify(request);
    assert.ok(event.resource_type === "API_TRACK");
    assert.equal(event.data.tracking_number, label.tracking_number);
    heard.push(String(event.data.status_code));
    return new Response(null, { status: 204 });
  };
  assert.deepEqual(await sandbox.webhooks.deliverDue(receive), []);
  for (let day = 0; day < 9; day++) {
    sandbox.clock.advance(DAY_MS);
    await sandbox.webhooks.deliverDue(receive);
  }
  assert.deepEqual(heard, ["AC", "IT", "DE"]);
});

test("what a receiver did not take is due again, and goes where the webhook says", async () => {
  const { sandbox } = await merchantWithLabel();
  sandbox.clock.advance(DAY_MS);
  for (const [status, left] of /** @type {const} */ ([
    [500, 1],
    [302, 1],
    [200, 1],
    [200, 0],
  ])) {
    const delivered = await sandbox.webhooks.deliverDue(({ url }) => {
      assert.equal(url, ADDRESS);
      return new Response(null, { status });
    });
    assert.equal(delivered.length, left);
    for (const { url } of delivered) assert.equal(url, ADDRESS);
  }
});

test("nobody is told without a webhook, or after it was deleted", async () => {
  const { sandbox, merchant } = await merchantWithLabel();
  const { body } = await merchant.send("GET /v1/environment/webhooks");
  await merchant.send(`DELETE /v1/environment/webhooks/${body[0].webhook_id}`);
  sandbox.clock.advance(DAY_MS);
  assert.deepEqual(await sandbox.webhooks.deliverDue(() => assert.fail("told")), []);
});

test("a batch that was processed is told of once", async () => {
  const { sandbox, merchant } = await merchantWithLabel();
  await merchant.send("POST /v1/environment/webhooks", { event: "batch", url: `${ADDRESS}/batches` });
  const { body: kept } = await merchant.send("POST /v1/shipments", { shipments: [seedShipment] });
  const shipment_ids = kept.shipments.map((/** @type {any} */ { shipment_id }) => shipment_id);
  const { batch_id } = (await merchant.send("POST /v1/batches", { shipment_ids })).body;
  const deliver = () => sandbox.webhooks.deliverDue(() => new Response(null, { status: 200 }));
  assert.deepEqual(await deliver(), []);
  await merchant.send(`POST /v1/batches/${batch_id}/process/labels`, {});
  const [told, ...others] = await deliver();
  assert.deepEqual(
    [told?.url, told?.event, others],
    [
      `${ADDRESS}/batches`,
      { resource_url: `https://api.shipengine.com/v1/batches/${batch_id}`, resource_type: "API_BATCH" },
      [],
    ],
  );
  assert.deepEqual(await deliver(), []);
});

test("a function that a delivery is handed to is where it is said to be", async () => {
  const { webhooks } = sandboxFromSource();
  const seen = /** @type {string[]} */ ([]);
  const receive = (/** @type {Request} */ { url }) => {
    seen.push(url);
    return new Response();
  };
  await webhooks.deliver(receive, {});
  await webhooks.deliver(receive, {}, { url: `${ADDRESS}/se-1` });
  assert.deepEqual(seen, ["https://receiver.example/webhooks", `${ADDRESS}/se-1`]);
});
