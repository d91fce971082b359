/** The `webhooks` of the OpenAPI document: what it says the service posts is what a receiver gets. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { jsonSchema } from "shipstation-partner/schemas";
import { createSandbox } from "shipstation-partner/testing";

import { openMerchant, seedShipment } from "./sandbox-requests.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** @type {any} */
const document = JSON.parse(readFileSync(`${root}/pkg-template/schemas/openapi.json`, "utf8"));
/** @typedef {keyof import("shipstation-partner/webhooks").WebhookEvents} ResourceType */
const resourceTypes = Object.values(document.webhooks).map(
  ({ post }) => /** @type {ResourceType} */ (post.operationId),
);
const DAY_MS = 86_400_000;

// A type stands beside null in the schemas.
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
// ajv-formats is CommonJS: its default export arrives wrapped or not, by who asks.
/** @type {any} */ (addFormats)(ajv);
const checks = new Map(
  resourceTypes.map((name) => [name, ajv.compile(jsonSchema(document, name, "body") ?? {})]),
);

/** The kinds of events that a delivery is one of. @param {unknown} delivery */
function kindsOf(delivery) {
  return resourceTypes.filter((name) => checks.get(name)?.(delivery));
}

test("there is one for each event that a webhook can be registered for", () => {
  assert.deepEqual(
    Object.keys(document.webhooks).sort(),
    [...document.components.schemas.WebhookEvent.examples].sort(),
  );
});

for (const file of readdirSync(`${root}/tests/fixtures/webhooks`)) {
  test(`the delivery of ${file} is of its own kind and of no other`, () => {
    const delivery = JSON.parse(readFileSync(`${root}/tests/fixtures/webhooks/${file}`, "utf8"));
    assert.deepEqual(kindsOf(delivery), [file.replace(".json", "")]);
    assert.deepEqual(kindsOf({ ...delivery, resource_type: "API_TOMORROW" }), []);
  });
}

test("a delivery may hold more than is documented, but nothing of another type", () => {
  const delivery = { resource_type: "API_TRACK", data: { tracking_number: "1Z", tomorrow: [1] } };
  assert.deepEqual(kindsOf(delivery), ["API_TRACK"]);
  assert.deepEqual(kindsOf({ ...delivery, data: { tracking_number: 1 } }), []);
  assert.deepEqual(kindsOf({ resource_type: "API_TRACK" }), []);
});

test("what the stand-in delivers is what the document says", async () => {
  const sandbox = createSandbox();
  const merchant = await openMerchant("https://sandbox.example", sandbox.apiKey, sandbox.fetch);
  await merchant.addFunds(100);
  await merchant.send("POST /v1/environment/webhooks", { event: "track", url: "https://shop.example/hooks" });
  await merchant.send("POST /v1/labels", { shipment: seedShipment });
  sandbox.clock.advance(9 * DAY_MS);
  const kinds = /** @type {string[]} */ ([]);
  await sandbox.webhooks.deliverDue(async (request) => {
    for (const { name, required } of document.webhooks.track.post.parameters) {
      assert.ok(required && request.headers.has(name), name);
    }
    kinds.push(...kindsOf(await request.json()));
    return new Response(null, { status: 204 });
  });
  assert.ok(kinds.length > 0);
  assert.deepEqual(new Set(kinds), new Set(["API_TRACK"]));
});
