import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openMerchant, sandboxFromSource, seedShipment } from "./sandbox-requests.js";

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

/** A merchant who makes shipments: the seed's, each with changes. */
async function merchant() {
  const opened = await openMerchant(listening.url, sandbox.apiKey);
  /** @param {object[]} changes */
  const make = (...changes) =>
    opened.send("POST /v1/shipments", { shipments: changes.map((each) => ({ ...seedShipment, ...each })) });
  return { ...opened, make };
}

test("shipments are made in the order they were sent, and cost nothing", async () => {
  const { accountId, make } = await merchant();
  const before = sandbox.ledger(accountId);
  const { status, body } = await make({ external_shipment_id: "a" }, { service_code: undefined });
  assert.equal(status, 200);
  assert.equal(body.has_errors, false);
  const [one, other] = body.shipments;
  assert.equal(body.shipments.length, 2);
  assert.deepEqual([one.external_shipment_id, other.external_shipment_id], ["a", null]);
  assert.notEqual(one.shipment_id, other.shipment_id);
  assert.deepEqual([one.errors, one.address_validation, one.shipment_status], [[], null, "pending"]);
  assert.equal(one.ship_to.city_locality, seedShipment.ship_to.city_locality);
  assert.deepEqual(sandbox.ledger(accountId), before);
});

test("rates are calculated for a shipment that was made, by its own merchant only", async () => {
  const [own, other] = [await merchant(), await merchant()];
  const { body } = await own.make({});
  const { shipment_id } = body.shipments[0];
  /** @param {typeof own} asking */
  const rates = ({ send, carrierId }) =>
    send("POST /v1/rates", { shipment_id, rate_options: { carrier_ids: [carrierId] } });
  const found = await rates(own);
  assert.equal(found.status, 200);
  assert.equal(found.body.shipment_id, shipment_id);
  assert.ok(found.body.rate_response.rates.length > 0);
  assert.equal((await rates(other)).status, 404);
});

test("an external id is one shipment's of an account, made by itself or with a label", async () => {
  const [own, other] = [await merchant(), await merchant()];
  const known = { external_shipment_id: "order 7" };
  await own.addFunds(100);
  assert.equal((await own.make(known)).status, 200);
  assert.equal((await own.make(known)).body.errors[0].error_code, "identifier_conflict");
  assert.equal((await own.buyLabel(known)).body.errors[0].error_code, "identifier_conflict");
  assert.equal((await other.make(known)).status, 200);
});

test("where one shipment is refused, none is made", async () => {
  const { make } = await merchant();
  const first = { external_shipment_id: "first" };
  assert.equal((await make(first, { packages: [] })).status, 400);
  assert.equal((await make(first)).status, 200, "its id is still free");
});

test("an address that is to be looked at stays unverified", async () => {
  const { make } = await merchant();
  const { body } = await make({ validate_address: "validate_only" });
  const { status, original_address, matched_address, messages } = body.shipments[0].address_validation;
  assert.deepEqual([status, matched_address, messages], ["unverified", null, []]);
  assert.equal(original_address.postal_code, seedShipment.ship_to.postal_code);
});

test("an external id is taken by a shipment that was rated, too", async () => {
  const { make, send } = await merchant();
  const { body: carriers } = await send("GET /v1/carriers");
  const rate_options = { carrier_ids: [carriers.carriers[0].carrier_id] };
  const conflicts = (/** @type {{ body: any }} */ { body }) =>
    body.errors.map((/** @type {any} */ { error_code, field_name }) => [error_code, field_name]);
  const rated = { ...seedShipment, external_shipment_id: "rated" };
  const [own, list] = ["shipment.external_shipment_id", "shipments[0].external_shipment_id"];
  assert.equal((await send("POST /v1/rates", { shipment: rated, rate_options })).status, 200);
  assert.deepEqual(conflicts(await send("POST /v1/rates", { shipment: rated, rate_options })), [
    ["identifier_conflict", own],
  ]);
  assert.deepEqual(conflicts(await send("POST /v1/rates/bulk", { shipments: [rated], rate_options })), [
    ["identifier_conflict", list],
  ]);
  assert.deepEqual(conflicts(await send("POST /v1/labels", { shipment: rated })), [
    ["identifier_conflict", own],
  ]);
  assert.deepEqual(conflicts(await make({ external_shipment_id: "rated" })), [["identifier_conflict", list]]);
  const twins = [0, 1].map(() => ({ ...seedShipment, external_shipment_id: "twin" }));
  assert.deepEqual(conflicts(await send("POST /v1/rates/bulk", { shipments: twins, rate_options })), [
    ["identifier_conflict", "shipments[1].external_shipment_id"],
  ]);
  const { shipment_id } = (await make({ external_shipment_id: "other" })).body.shipments[0];
  assert.deepEqual(conflicts(await send(`PUT /v1/shipments/${shipment_id}`, rated)), [
    ["identifier_conflict", "external_shipment_id"],
  ]);
});

test("a label that was voided keeps the shipment it was bought for", async () => {
  const { addFunds, send } = await merchant();
  await addFunds(25);
  const shipment = { ...seedShipment, external_shipment_id: "before" };
  const { label_id, shipment_id } = (await send("POST /v1/labels", { shipment })).body;
  await send(`PUT /v1/labels/${label_id}/void`);
  const ship_to = { ...seedShipment.ship_to, name: "Somebody Else" };
  const changed = { ...shipment, external_shipment_id: "after", ship_to };
  assert.equal((await send(`PUT /v1/shipments/${shipment_id}`, changed)).status, 200);
  assert.equal((await send(`GET /v1/shipments/${shipment_id}`)).body.ship_to.name, "Somebody Else");
  const { body: label } = await send("GET /v1/labels/external_shipment_id/before");
  assert.deepEqual(
    [label.label_id, label.external_shipment_id, label.ship_to.name],
    [label_id, "before", seedShipment.ship_to.name],
  );
});

test("a day that no calendar has is refused", async () => {
  const { make } = await merchant();
  for (const ship_date of ["2026-02-30", "2026-13-01", "2026-02-29T10:00:00Z"]) {
    const { body } = await make({ ship_date });
    assert.equal(body.errors[0].field_name, "shipments[0].ship_date", ship_date);
  }
  assert.equal((await make({ ship_date: "2028-02-29" })).status, 200);
});
