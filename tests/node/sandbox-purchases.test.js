import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openMerchant, SEED_LABEL_CENTS, sandboxFromSource, seedShipment } from "./sandbox-requests.js";

const DAY_MS = 86_400_000;
const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

/** A merchant with a hundred dollars. */
async function merchant() {
  const opened = await openMerchant(listening.url, sandbox.apiKey);
  await opened.addFunds(100);
  const spent = () => 10_000 - sandbox.ledger(opened.accountId).balance;
  /** @param {object} [changes] */
  const make = async (changes) => {
    const { body } = await opened.send("POST /v1/shipments", {
      shipments: [{ ...seedShipment, ...changes }],
    });
    return body.shipments[0];
  };
  return { ...opened, spent, make };
}

/** @param {any[]} items @param {string} name */
const all = (items, name) => items.map((each) => each[name]);

test("a label is bought by a rate, for its price, and found by it", async () => {
  const { send, make, spent, carrierId } = await merchant();
  const { shipment_id } = await make();
  const rate_options = { carrier_ids: [carrierId], service_codes: [seedShipment.service_code] };
  const { body: rated } = await send("POST /v1/rates", { shipment_id, rate_options });
  const [rate] = rated.rate_response.rates;
  assert.deepEqual((await send(`GET /v1/rates/${rate.rate_id}`)).body, rate);
  assert.deepEqual((await send(`GET /v1/shipments/${shipment_id}/rates`)).body, rated.rate_response);
  const { status, body: label } = await send(`POST /v1/labels/rates/${rate.rate_id}`, {});
  assert.deepEqual([status, label.shipment_id, spent()], [200, shipment_id, SEED_LABEL_CENTS]);
  const { body: listed } = await send(`GET /v1/labels?rate_id=${rate.rate_id}`);
  assert.deepEqual(all(listed.labels, "label_id"), [label.label_id]);
  assert.deepEqual((await send("GET /v1/labels?rate_id=se-1")).body.labels, []);
  assert.equal((await send("POST /v1/labels/rates/se-1", {})).status, 404);
});

test("a rate holds for the shipment that was rated, and while its carrier is there", async () => {
  const { send, make, spent, carrierId } = await merchant();
  const rate_options = { carrier_ids: [carrierId], service_codes: [seedShipment.service_code] };
  /** @param {object} shipment */
  const rated = async (shipment) => {
    const { body } = await send("POST /v1/rates", { ...shipment, rate_options });
    return body.rate_response.rates[0];
  };
  const { shipment_id } = await make();
  const before = await rated({ shipment_id });
  const heavy = [{ weight: { value: 20, unit: "pound" } }];
  await send(`PUT /v1/shipments/${shipment_id}`, { ...seedShipment, packages: heavy });
  assert.deepEqual((await send(`GET /v1/rates/${before.rate_id}`)).body, before, "it says what it said");
  const outdated = await send(`POST /v1/labels/rates/${before.rate_id}`, {});
  assert.deepEqual([outdated.status, outdated.body.errors[0].error_code], [400, "invalid_status"]);
  const batch = await send("POST /v1/batches", {
    ...{ rate_ids: [before.rate_id], process_labels: { create_batch_and_process_labels: true } },
  });
  assert.deepEqual([batch.body.completed, batch.body.errors], [0, 1]);

  const { rate_id } = await rated({ shipment_id });
  await send(`DELETE /v1/carriers/${carrierId}`);
  const orphan = await send(`POST /v1/labels/rates/${rate_id}`, {});
  assert.deepEqual([orphan.status, orphan.body.errors[0].error_code], [400, "carrier_disconnected"]);
  assert.equal(spent(), 0);
});

test("insurance is rated, paid for and refunded with the label", async () => {
  const { send, spent, carrierId } = await merchant();
  const [parcel] = seedShipment.packages;
  /** @param {string} insurance_provider */
  const insured = (insurance_provider) => ({
    ...{ ...seedShipment, insurance_provider },
    packages: [{ ...parcel, insured_value: { currency: "usd", amount: 150 } }],
  });
  for (const provider of ["shipsurance", "carrier", "funding_source", "parcelguard", "xcover"]) {
    const { body } = await send("POST /v1/labels", { shipment: insured(provider) });
    assert.deepEqual([body.shipment_cost.amount, body.insurance_cost.amount], [6.86, 2.5], provider);
    assert.equal(spent(), SEED_LABEL_CENTS + 250);
    await send(`PUT /v1/labels/${body.label_id}/void`);
    assert.equal(spent(), 0);
  }
  const rate_options = { carrier_ids: [carrierId], service_codes: [seedShipment.service_code] };
  const { body } = await send("POST /v1/rates", { shipment: insured("carrier"), rate_options });
  assert.equal(body.rate_response.rates[0].insurance_amount.amount, 2.5);
  const { body: elsewhere } = await send("POST /v1/labels", { shipment: insured("third_party") });
  assert.deepEqual([elsewhere.insurance_cost.amount, spent()], [0, SEED_LABEL_CENTS]);
});

test("a label is bought for a shipment, which then counts as bought until the label is voided", async () => {
  const { send, make, spent } = await merchant();
  const { shipment_id } = await make({ external_shipment_id: "order 1" });
  const status = async () => (await send(`GET /v1/shipments/${shipment_id}`)).body.shipment_status;
  const { body: label } = await send(`POST /v1/labels/shipment/${shipment_id}`, { label_layout: "letter" });
  assert.deepEqual([label.label_layout, await status(), spent()], ["letter", "label_purchased", 686]);
  assert.equal(
    (await send(`PUT /v1/shipments/${shipment_id}/cancel`)).body.errors[0].error_code,
    "invalid_status",
  );
  await send(`PUT /v1/labels/${label.label_id}/void`);
  assert.deepEqual([await status(), spent()], ["pending", 0]);
  assert.equal((await send(`PUT /v1/shipments/${shipment_id}/cancel`)).status, 204);
  assert.equal(await status(), "cancelled");
  const again = await send(`POST /v1/labels/shipment/${shipment_id}`, {});
  assert.equal(again.body.errors[0].error_code, "invalid_status");
});

test("the rate shopper buys the cheapest or the fastest, and lets nobody else pick", async () => {
  const { send, spent } = await merchant();
  const { carrier_id: _, service_code: __, ...shipment } = seedShipment;
  const { body: cheapest } = await send("POST /v1/labels/rate_shopper_id/cheapest", { shipment });
  const { body: fastest } = await send("POST /v1/labels/rate_shopper_id/fastest", { shipment });
  assert.deepEqual([cheapest.rate_shopper_id, fastest.rate_shopper_id], ["cheapest", "fastest"]);
  assert.equal(fastest.service_code, "usps_priority_mail_express");
  assert.ok(cheapest.shipment_cost.amount < fastest.shipment_cost.amount);
  assert.ok(spent() > 0);
  const named = await send("POST /v1/labels/rate_shopper_id/cheapest", { shipment: seedShipment });
  assert.deepEqual([named.status, named.body.errors[0].error_code], [400, "field_conflict"]);
  assert.equal((await send("POST /v1/labels/rate_shopper_id/dearest", { shipment })).status, 400);
});

test("a return label goes the other way, and its unused refund can be called off", async () => {
  const { send, buyLabel, spent } = await merchant();
  const { body: outbound } = await buyLabel({ external_shipment_id: "order 2" });
  const route = `POST /v1/labels/${outbound.label_id}/return`;
  const { body: label } = await send(route, { rma_number: "R1" });
  assert.deepEqual([label.is_return_label, label.rma_number, label.external_shipment_id], [true, "R1", null]);
  assert.equal(label.ship_to.postal_code, seedShipment.ship_from.postal_code);
  assert.equal(spent(), 2 * SEED_LABEL_CENTS);

  const cancel = `POST /v1/labels/${label.label_id}/cancel_refund`;
  assert.equal((await send(cancel)).body.errors[0].error_code, "invalid_status");
  sandbox.clock.advance(28 * DAY_MS);
  const { body: waiting } = await send("GET /v1/labels?refund_status=request_scheduled");
  assert.deepEqual(all(waiting.labels, "label_id"), [label.label_id]);
  assert.equal((await send(cancel)).body.refund_details.refund_status, "excluded");
  assert.equal((await send(`GET /v1/labels/${outbound.label_id}/track`)).body.status_code, "DE");
  assert.equal((await send(`GET /v1/labels/${label.label_id}/track`)).body.status_code, "NY");
});

test("shipments are changed while nothing is bought for them, and keep what they were not asked about", async () => {
  const { send, make } = await merchant();
  const { shipment_id } = await make({ external_shipment_id: "a" });
  await make({ external_shipment_id: "b" });
  /** @param {object} changes */
  const update = (changes) => send(`PUT /v1/shipments/${shipment_id}`, { ...seedShipment, ...changes });
  const taken = await update({ external_shipment_id: "b" });
  assert.equal(taken.body.errors[0].error_code, "identifier_conflict");
  const { body } = await update({ external_shipment_id: "c", advanced_options: { custom_field1: "x" } });
  assert.deepEqual([body.shipment_id, body.advanced_options.custom_field1], [shipment_id, "x"]);
  assert.deepEqual((await send("GET /v1/shipments/external_shipment_id/c")).body.shipment_id, shipment_id);
  assert.equal((await send("GET /v1/shipments/external_shipment_id/a")).status, 404);
});

test("shipments are listed by status, tag and order, and a renamed tag stays on them", async () => {
  const { send, make } = await merchant();
  const one = await make({ items: [{ sales_order_id: "S-1" }] });
  const other = await make();
  const tag = `/v1/shipments/${one.shipment_id}/tags/Fragile`;
  assert.deepEqual((await send(`POST ${tag}`)).body, { tags: ["Fragile"] });
  await send("PUT /v1/tags/Fragile/Handle%20with%20care");
  /** @param {string} query */
  const listed = async (query) =>
    all((await send(`GET /v1/shipments?${query}`)).body.shipments, "shipment_id");
  assert.deepEqual(await listed("tag=Handle%20with%20care"), [one.shipment_id]);
  assert.deepEqual(await listed("sales_order_id=S-1"), [one.shipment_id]);
  assert.deepEqual(await listed("shipment_status=cancelled"), []);
  const { body: batch } = await send("POST /v1/batches", {
    external_batch_id: "b",
    shipment_ids: [other.shipment_id],
  });
  assert.deepEqual(await listed(`batch_id=${batch.batch_id}`), [other.shipment_id]);
  assert.equal((await listed("page_size=1")).length, 1);
  const shipments_tags = [{ shipment_id: other.shipment_id, tags: ["A", "B"] }];
  assert.equal((await send("PUT /v1/shipments/tags", { shipments_tags })).status, 204);
  assert.deepEqual((await send(`GET /v1/shipments/${other.shipment_id}/tags`)).body, { tags: ["A", "B"] });
  assert.equal((await send(`DELETE /v1/shipments/${other.shipment_id}/tags/A`)).status, 204);
  assert.equal((await send(`DELETE /v1/shipments/${other.shipment_id}/tags/A`)).status, 404);
});

test("rates for many shipments are ready when they are asked for; an estimate needs no shipment", async () => {
  const { send, make, carrierId } = await merchant();
  const ids = [(await make()).shipment_id, (await make()).shipment_id];
  const rate_options = { carrier_ids: [carrierId] };
  const { body: begun } = await send("POST /v1/rates/bulk", { shipment_ids: ids, rate_options });
  assert.deepEqual(all(begun, "shipment_id"), ids);
  const { body: rates } = await send(`GET /v1/shipments/${ids[0]}/rates`);
  assert.equal(rates.rate_request_id, begun[0].rate_request_id);
  const described = await send("POST /v1/rates/bulk", { shipments: [seedShipment], rate_options });
  assert.equal(described.body.length, 1);
  const estimate = {
    ...{ from_country_code: "US", from_postal_code: "78756", to_country_code: "US", to_postal_code: "95128" },
    weight: { value: 1, unit: "ounce" },
  };
  const { body: estimates } = await send("POST /v1/rates/estimate", estimate);
  assert.ok(estimates.every((/** @type {any} */ each) => each.rate_type === "check" && !("rate_id" in each)));
});

test("a weight, a postal code and a person are read in a text, and what is known stays", async () => {
  const { send } = await merchant();
  const text = "a 4oz parcel to Margie McMiller in Austin, 78652";
  const { body } = await send("PUT /v1/shipments/recognize", { text, shipment: { carrier_id: "se-1" } });
  assert.deepEqual(all(body.entities, "text"), ["4oz", "78652", "Margie McMiller"]);
  assert.deepEqual(body.shipment, {
    packages: [{ weight: { value: 4, unit: "ounce" } }],
    carrier_id: "se-1",
  });
  assert.equal(text.slice(body.entities[0].start_index, body.entities[0].end_index + 1), "4oz");
  assert.equal((await send("PUT /v1/shipments/recognize", {})).status, 400);
});
