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
