import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, openMerchant, sandboxFromSource, seedShipment } from "./sandbox-requests.js";

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

/** A merchant with money and a warehouse, and a way to buy labels that start there. */
async function merchant() {
  const opened = await openMerchant(listening.url, sandbox.apiKey);
  await opened.addFunds(100);
  const { body } = await opened.send("POST /v1/warehouses", { name: "W", origin_address: address });
  const { ship_from: _, ...shipment } = seedShipment;
  /** @param {object} [changes] @returns {Promise<string>} */
  const label = async (changes) => {
    const whole = { ...shipment, warehouse_id: body.warehouse_id, ...changes };
    return (await opened.send("POST /v1/labels", { shipment: whole })).body.label_id;
  };
  return { ...opened, label, warehouseId: body.warehouse_id };
}

test("a manifest closes its labels: they are in no other one, and cannot be voided", async () => {
  const { send, label, warehouseId, carrierId } = await merchant();
  const [one, two] = [await label({ ship_date: "2026-03-01" }), await label({ ship_date: "2026-03-01" })];
  const later = await label({ ship_date: "2026-03-02" });
  const { status, body } = await send("POST /v1/manifests", {
    ...{ carrier_id: carrierId, warehouse_id: warehouseId, ship_date: "2026-03-01T00:00:00Z" },
    excluded_label_ids: [two],
  });
  assert.equal(status, 200);
  const [manifest] = body.manifests;
  assert.deepEqual(
    [manifest.label_ids, body.manifest_id, manifest.shipments],
    [[one], manifest.manifest_id, 1],
  );
  assert.deepEqual((await send(`GET /v1/manifests/${manifest.manifest_id}`)).body, manifest);
  const [request] = body.manifest_requests;
  const asked = await send(`GET /v1/manifests/requests/${request.manifest_request_id}`);
  assert.deepEqual(asked.body.manifests, [manifest]);
  assert.equal((await send(`PUT /v1/labels/${one}/void`)).body.reason_code, "label_already_used");
  const again = await send("POST /v1/manifests", { label_ids: [one] });
  assert.deepEqual([again.status, again.body.errors[0].field_name], [400, "label_ids[0]"]);

  const { body: split } = await send("POST /v1/manifests", { label_ids: [two, later] });
  assert.equal(split.manifests.length, 2, "a manifest is of one day");
  const { body: listed } = await send(`GET /v1/manifests?label_ids=${one}&label_ids=${later}`);
  assert.equal(listed.total, 2);
  const { body: onDay } = await send("GET /v1/manifests?ship_date_start=2026-03-02");
  assert.deepEqual(onDay.manifests[0].label_ids, [later]);
  const file = await fetch(manifest.manifest_download.href);
  assert.match(await file.text(), /^%PDF-1\.4/);
});

test("a manifest needs labels, or carrier, warehouse and day together", async () => {
  const { send, warehouseId } = await merchant();
  const half = await send("POST /v1/manifests", { warehouse_id: warehouseId });
  const names = half.body.errors.map((/** @type {any} */ each) => each.field_name);
  assert.deepEqual(names, ["carrier_id", "ship_date"]);
  assert.equal((await send("POST /v1/manifests", {})).body.errors[0].field_name, "label_ids");
});

test("labels that start at an address are put into a manifest by their ids alone", async () => {
  const { send, buyLabel } = await merchant();
  const { body: label } = await buyLabel();
  const { status, body } = await send("POST /v1/manifests", { label_ids: [label.label_id] });
  assert.deepEqual([status, body.warehouse_id, body.label_ids], [200, null, [label.label_id]]);
});

test("a manifest is of 500 labels at most: more are split", async () => {
  const { send, addFunds, buyLabel } = await merchant();
  await addFunds(10_000);
  const bought = await Promise.all(Array.from({ length: 501 }, () => buyLabel()));
  const label_ids = bought.map(({ body }) => body.label_id);
  const { body } = await send("POST /v1/manifests", { label_ids });
  assert.deepEqual(
    body.manifests.map((/** @type {any} */ each) => each.shipments),
    [500, 1],
  );
});

test("a pickup is for labels of one carrier and warehouse, and is given up once", async () => {
  const { send, label, buyLabel } = await merchant();
  const [one, elsewhere] = [await label(), (await buyLabel()).body.label_id];
  const contact_details = { name: "Ada", email: "ada@heron.example", phone: "5125550100" };
  const pickup_window = { start_at: "2026-03-01T15:00:00Z", end_at: "2026-03-01T17:00:00Z" };
  /** @param {string[]} label_ids */
  const schedule = (label_ids) => send("POST /v1/pickups", { label_ids, contact_details, pickup_window });
  const mixed = await schedule([one, elsewhere]);
  assert.equal(mixed.body.errors[0].error_code, "identifiers_must_match");
  const { body: pickup } = await schedule([one]);
  assert.deepEqual([pickup.label_ids, pickup.pickup_windows], [[one], [pickup_window]]);
  assert.equal(pickup.pickup_address.postal_code, address.postal_code);
  assert.equal((await send(`DELETE /v1/pickups/${pickup.pickup_id}`)).body.pickup_id, pickup.pickup_id);
  assert.equal((await send(`DELETE /v1/pickups/${pickup.pickup_id}`)).status, 400);
  const { body: listed } = await send(`GET /v1/pickups?carrier_id=${pickup.carrier_id}`);
  assert.ok(listed.pickups[0].cancelled_at);
  assert.equal((await send("GET /v1/pickups/pik_1")).status, 404);
});

test("labels are combined into one file with a page for each", async () => {
  const { send, label } = await merchant();
  const label_ids = [await label(), await label()];
  const { body: inline } = await send("POST /v1/documents/combined_labels", { label_ids });
  const file = Buffer.from(inline.label_download.href.split(",")[1], "base64").toString("latin1");
  assert.match(file, /\/Kids \[4 0 R 6 0 R\] \/Count 2/);
  const request = { label_ids, label_download_type: "url" };
  const { body: linked } = await send("POST /v1/documents/combined_labels", request);
  assert.equal((await fetch(linked.label_download.href)).headers.get("content-type"), "application/pdf");
  assert.equal((await send("POST /v1/documents/combined_labels", { label_ids: ["se-1"] })).status, 400);
});

test("service points are found around one place, and again by their ids", async () => {
  const { send, carrierId } = await merchant();
  const providers = [{ carrier_id: carrierId }];
  const list = "POST /v1/service_points/list";
  const { body } = await send(list, {
    address: { country_code: "US", postal_code: "78701" },
    providers,
    radius: 1,
  });
  assert.equal(body.service_points.length, 2);
  const [{ distance_in_meters: _, ...point }] = body.service_points;
  const found = await send(`GET /v1/service_points/stamps_com/US/${point.service_point_id}`);
  assert.deepEqual(found.body.service_point, point);
  assert.equal((await send("GET /v1/service_points/stamps_com/US/9")).status, 404);
  assert.equal((await send(list, { lat: 1, providers })).body.errors[0].field_name, "long");
  assert.equal((await send(list, { address_query: "x", lat: 1, long: 1, providers })).status, 400);
});
