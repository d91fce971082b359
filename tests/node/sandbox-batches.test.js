/** Batches in the sandbox. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openMerchant, SEED_LABEL_CENTS, sandboxFromSource, seedShipment } from "./sandbox-requests.js";

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

/** A merchant with shipments of these external ids. @param {string[]} ids */
async function merchant(...ids) {
  const opened = await openMerchant(listening.url, sandbox.apiKey);
  const shipments = ids.map((external_shipment_id) => ({ ...seedShipment, external_shipment_id }));
  const { body } = await opened.send("POST /v1/shipments", { shipments });
  const made = body.shipments.map((/** @type {any} */ { shipment_id }) => String(shipment_id));
  return { ...opened, made };
}

test("a batch buys what the balance pays for, and says what it could not buy", async () => {
  const { accountId, addFunds, made, send } = await merchant("a", "b");
  await addFunds(7);
  const { batch_id } = (await send("POST /v1/batches", { shipment_ids: made })).body;
  assert.equal((await send(`POST /v1/batches/${batch_id}/process/labels`, {})).status, 204);
  const { body } = await send(`GET /v1/batches/${batch_id}`);
  assert.deepEqual([body.status, body.completed, body.errors], ["completed_with_errors", 1, 1]);
  assert.equal(sandbox.ledger(accountId).balance, 700 - SEED_LABEL_CENTS);
  const { errors } = (await send(`GET /v1/batches/${batch_id}/errors?pagesize=1`)).body;
  assert.equal(errors[0].external_shipment_id, "b");
  assert.deepEqual((await send(`GET /v1/batches/${batch_id}/errors?page=2&pagesize=1`)).body.errors, []);
});

test("a batch that was processed is not changed or processed again", async () => {
  const { addFunds, made, send } = await merchant("a");
  await addFunds(25);
  const { batch_id } = (await send("POST /v1/batches", { shipment_ids: made })).body;
  await send(`POST /v1/batches/${batch_id}/process/labels`, {});
  for (const change of ["add", "remove", "process/labels"]) {
    const { status, body } = await send(`POST /v1/batches/${batch_id}/${change}`, {});
    assert.deepEqual([status, body.errors[0].error_code], [400, "batch_cannot_be_modified"], change);
  }
});

test("an external id is one batch's, and what is not there goes into none", async () => {
  const { made, send } = await merchant("a");
  const body = { external_batch_id: "morning", shipment_ids: made };
  assert.equal((await send("POST /v1/batches", body)).status, 200);
  assert.equal((await send("POST /v1/batches", body)).body.errors[0].error_code, "identifier_conflict");
  const refused = await send("POST /v1/batches", { shipment_ids: [...made, "se-1"], rate_ids: ["se-2"] });
  assert.deepEqual(
    refused.body.errors.map((/** @type {any} */ { field_name }) => field_name),
    ["shipment_ids[1]", "rate_ids[0]"],
  );
  assert.equal((await send("GET /v1/batches?status=open")).body.total, 1);
});

test("rates are bought as they were offered", async () => {
  const { addFunds, carrierId, made, send } = await merchant("a");
  await addFunds(25);
  const rate_options = { carrier_ids: [carrierId], service_codes: [seedShipment.service_code] };
  const rated = await send("POST /v1/rates", { shipment_id: made[0], rate_options });
  const { rate_id } = rated.body.rate_response.rates[0];
  const process_labels = { create_batch_and_process_labels: true, label_layout: "letter" };
  const { body } = await send("POST /v1/batches", { rate_ids: [rate_id], process_labels });
  assert.deepEqual([body.status, body.completed, body.label_layout], ["completed", 1, "letter"]);
  const { labels } = (await send(`GET /v1/labels?batch_id=${body.batch_id}`)).body;
  assert.deepEqual([labels.length, labels[0].shipment_id], [1, made[0]]);
});

test("a processed batch has all its labels in one file", async () => {
  const { addFunds, made, send } = await merchant("c", "d");
  await addFunds(25);
  const { batch_id } = (await send("POST /v1/batches", { shipment_ids: made })).body;
  assert.deepEqual((await send(`GET /v1/batches/${batch_id}`)).body.label_download, {});
  await send(`POST /v1/batches/${batch_id}/process/labels`, {});
  const { label_download } = (await send(`GET /v1/batches/${batch_id}`)).body;
  const file = await (await fetch(label_download.href)).text();
  assert.equal(file.match(/\/Type \/Page\b/g)?.length, 2);
});
