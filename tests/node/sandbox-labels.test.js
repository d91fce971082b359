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

/** A merchant with money. */
async function merchant() {
  const opened = await openMerchant(listening.url, sandbox.apiKey);
  await opened.addFunds(1000);
  return opened;
}

test("the label of the on-behalf-of page is bought as it stands, and has every field of its example", async () => {
  const { buyLabel } = await merchant();
  const { status, body } = await buyLabel();
  assert.equal(status, 200);
  for (const name of [
    ...["label_id", "status", "shipment_id", "ship_date", "created_at", "shipment_cost", "insurance_cost"],
    ...["tracking_number", "is_return_label", "is_international", "batch_id", "carrier_id", "service_code"],
    ...[
      "package_code",
      "voided",
      "label_format",
      "label_layout",
      "trackable",
      "carrier_code",
      "tracking_status",
    ],
    ...["label_download", "form_download", "insurance_claim", "packages"],
  ]) {
    assert.ok(name in body, name);
  }
  assert.deepEqual(body.shipment_cost, { currency: "USD", amount: 6.86 });
  assert.equal(body.status, "completed");
  assert.equal(body.carrier_code, "stamps_com");
});

test("the label's file is a PDF without the key, and its table says where each object begins", async () => {
  const { buyLabel } = await merchant();
  const { body } = await buyLabel({ ship_to: { ...seedShipment.ship_to, name: "Zoë (\\) Ünal 北" } });
  const response = await fetch(body.label_download.href);
  assert.equal(response.headers.get("content-type"), "application/pdf");
  const file = Buffer.from(await response.arrayBuffer()).toString("latin1");
  assert.match(file, /^%PDF-1\.4\n/);
  assert.match(file, /\(Zoë \\\(\\\\\\\) Ünal \?\) Tj/);

  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const table = file.slice(start).split("\n");
  const [first, count] = (table[1] ?? "").split(" ").map(Number);
  assert.equal(table[0], "xref");
  assert.equal(first, 0);
  const entries = table.slice(2, 2 + (count ?? 0));
  assert.equal(entries[0], "0000000000 65535 f ");
  for (const [index, entry] of entries.slice(1).entries()) {
    assert.match(entry, /^\d{10} 00000 n $/, "twenty bytes with the line's end");
    assert.ok(file.startsWith(`${index + 1} 0 obj\n`, Number(entry.slice(0, 10))));
  }
  const [, length, stream] = /\/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(file) ?? [];
  assert.equal(stream?.length, Number(length));
});

test("an inline label carries its file in the reply", async () => {
  const { send } = await merchant();
  const { body } = await send("POST /v1/labels", { label_download_type: "inline", shipment: seedShipment });
  const [kind, base64] = body.label_download.href.split(",");
  assert.equal(kind, "data:application/pdf;base64");
  assert.match(Buffer.from(base64, "base64").toString("latin1"), /^%PDF-1\.4\n/);
  const path = `GET /v1/labels/${body.label_id}?label_download_type=`;
  assert.equal((await send(`${path}inline`)).body.label_download.href, body.label_download.href);
  assert.match((await send(`${path}url`)).body.label_download.href, /^http/);
  assert.equal((await send(`${path}fax`)).status, 400);
});

test("a label is found by its id and by the caller's, and only by its own merchant", async () => {
  const [one, other] = [await merchant(), await merchant()];
  const { body: label } = await one.buyLabel({ external_shipment_id: "order 7/a" });
  const byExternalId = `GET /v1/labels/external_shipment_id/${encodeURIComponent("order 7/a")}`;
  assert.deepEqual((await one.send(`GET /v1/labels/${label.label_id}`)).body, label);
  assert.deepEqual((await one.send(byExternalId)).body, label);
  assert.equal((await other.send(byExternalId)).status, 404);
  assert.equal((await other.send("GET /v1/labels")).body.total, 0);
  assert.equal(
    (await other.buyLabel({ external_shipment_id: "order 7/a" })).status,
    200,
    "ids are the merchant's own",
  );
});

test("a voided label is refunded once", async () => {
  const { accountId, buyLabel, send } = await merchant();
  const { body: label } = await buyLabel();
  const first = await send(`PUT /v1/labels/${label.label_id}/void`);
  assert.equal(first.body.approved, true);
  const second = await send(`PUT /v1/labels/${label.label_id}/void`);
  assert.deepEqual([second.body.approved, second.body.reason_code], [false, "label_already_voided"]);
  assert.equal(sandbox.ledger(accountId).balance, 100_000);
  const { body: voided } = await send(`GET /v1/labels/${label.label_id}`);
  assert.equal(voided.status, "voided");
  assert.equal(voided.voided, true);
  assert.equal(voided.refund_details.refund_status, "approved");
});

test("a label that was used is not voided, and one that was voided is not used", async () => {
  const { accountId, buyLabel, send } = await merchant();
  const [{ body: used }, { body: voided }] = [await buyLabel(), await buyLabel()];
  await send(`PUT /v1/labels/${voided.label_id}/void`);
  const returned = await send(`POST /v1/labels/${voided.label_id}/return`, {});
  assert.deepEqual([returned.status, returned.body.errors[0].error_code], [400, "invalid_status"]);
  sandbox.clock.advance(86_400_000);
  const { balance } = sandbox.ledger(accountId);
  const { body } = await send(`PUT /v1/labels/${used.label_id}/void`);
  assert.deepEqual([body.approved, body.reason_code], [false, "label_already_used"]);
  assert.equal(sandbox.ledger(accountId).balance, balance);
  assert.equal((await send(`GET /v1/labels/${voided.label_id}`)).body.tracking_status, "unknown");
});

test("a test label is given back for nothing", async () => {
  const { accountId, send } = await merchant();
  const before = sandbox.ledger(accountId).entries.length;
  const { body: label } = await send("POST /v1/labels", { test_label: true, shipment: seedShipment });
  assert.equal((await send(`PUT /v1/labels/${label.label_id}/void`)).body.approved, true);
  assert.equal(sandbox.ledger(accountId).entries.length, before);
});

test("labels are listed by page and filter, with links to the neighbours", async () => {
  const { buyLabel, send } = await merchant();
  const ids = [];
  for (let count = 0; count < 5; count += 1) ids.push((await buyLabel()).body.label_id);
  await send(`PUT /v1/labels/${ids[1]}/void`);
  /** @param {string} query */
  const listed = async (query) => {
    const { body } = await send(`GET /v1/labels?${query}`);
    return body.labels.map((/** @type {{ label_id: string }} */ label) => label.label_id);
  };
  assert.deepEqual(await listed("sort_dir=asc"), ids);
  assert.deepEqual(await listed(""), ids.toReversed());
  assert.deepEqual(await listed("label_status=voided"), [ids[1]]);
  assert.deepEqual(await listed("refund_status=approved,pending"), [ids[1]]);
  assert.deepEqual(await listed("service_code=ups_ground"), []);
  assert.deepEqual(await listed("created_at_end=2020-01-01T00:00:00Z"), []);

  const { body: middle } = await send("GET /v1/labels?sort_dir=asc&page=2&page_size=2");
  assert.deepEqual([middle.total, middle.page, middle.pages], [5, 2, 3]);
  const { body: next } = await send(`GET ${middle.links.next.href.slice(listening.url.length)}`);
  assert.equal(next.labels[0].label_id, ids[4]);
  assert.deepEqual(next.links.next, {});
  assert.equal(next.labels.length, 1);
});

test("a warehouse stands in for ship_from", async () => {
  const { send, buyLabel } = await merchant();
  const { body: warehouse } = await send("POST /v1/warehouses", {
    name: "Bronx",
    is_default: true,
    origin_address: address,
  });
  assert.deepEqual(warehouse.return_address, warehouse.origin_address);
  assert.deepEqual((await send("GET /v1/warehouses")).body, { warehouses: [warehouse] });
  const { status } = await buyLabel({ ship_from: undefined, warehouse_id: warehouse.warehouse_id });
  assert.equal(status, 200);
  const { body } = await send(`GET /v1/labels?warehouse_id=${warehouse.warehouse_id}`);
  assert.equal(body.total, 1);
});

test("two sandboxes of one seed give the same ids, and share nothing", async () => {
  const [one, other] = [sandboxFromSource({ seed: 7 }), sandboxFromSource({ seed: 7 })];
  assert.equal(one.apiKey, other.apiKey);
  const { accountId } = await openMerchant("http://one", one.apiKey, one.fetch);
  assert.throws(() => other.ledger(accountId), RangeError);
  assert.equal((await openMerchant("http://other", other.apiKey, other.fetch)).accountId, accountId);
});

test("a label to another country has its form", async () => {
  const { send } = await merchant();
  const ship_to = { ...address, country_code: "CA", state_province: "ON", postal_code: "K1A 0A9" };
  const customs = {
    contents: "merchandise",
    non_delivery: "return_to_sender",
    customs_items: [{ quantity: 1 }],
  };
  const abroad = { ...seedShipment, service_code: "usps_priority_mail_international", ship_to, customs };
  const { body } = await send("POST /v1/labels", { shipment: abroad });
  const form = await fetch(body.form_download.href);
  assert.equal(form.headers.get("content-type"), "application/pdf");
  assert.match(await form.text(), /NO CUSTOMS FORM/);
  assert.equal((await send("POST /v1/labels", { shipment: seedShipment })).body.form_download, null);
});

test("a large file stands in the reply whole", async () => {
  const { send } = await merchant();
  const ship_to = { ...seedShipment.ship_to, address_line2: "x".repeat(200_000) };
  const order = { shipment: { ...seedShipment, ship_to }, label_download_type: "inline" };
  const { status, body } = await send("POST /v1/labels", order);
  assert.equal(status, 200);
  assert.ok(body.label_download.href.length > 260_000);
});

test("what a rate shopper lacks is said once", async () => {
  const { send } = await merchant();
  const { body } = await send("POST /v1/labels/rate_shopper_id/cheapest", {});
  assert.deepEqual(
    body.errors.map((/** @type {any} */ { field_name }) => field_name),
    ["shipment"],
  );
});
