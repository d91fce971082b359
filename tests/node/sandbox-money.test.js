import assert from "node:assert/strict";
import { test } from "node:test";
import {
  autoFunding,
  openMerchant,
  SEED_LABEL_CENTS,
  sandboxFromSource,
  seedShipment,
  sender,
  stampsRegistration,
} from "./sandbox-requests.js";

const ORIGIN = "https://api.shipengine.com";

/** A merchant of a fresh sandbox whose clock stands still. */
async function merchant() {
  const sandbox = sandboxFromSource({ now: () => Date.parse("2026-05-01T12:00:00Z") });
  const opened = await openMerchant(ORIGIN, sandbox.apiKey, sandbox.fetch);
  const amounts = () => sandbox.ledger(opened.accountId).entries.map(({ kind, amount }) => [kind, amount]);
  const balance = () => sandbox.ledger(opened.accountId).balance;
  return { ...opened, sandbox, amounts, balance };
}

test("every balance of the ledger is the one before it and the amount", async () => {
  const { send, sandbox, accountId, addFunds, buyLabel, carrierId } = await merchant();
  await addFunds(0.1);
  await addFunds(0.2);
  await send(`PUT /v1/carriers/${carrierId}/add_funds`, { currency: "USD", amount: 30 });
  const { body: label } = await buyLabel();
  await send(`PUT /v1/labels/${label.label_id}/void`);
  const { entries, balance } = sandbox.ledger(`se-${accountId}`);
  assert.deepEqual(
    entries.map(({ amount }) => amount),
    [10, 20, 3000, -SEED_LABEL_CENTS, SEED_LABEL_CENTS],
  );
  let sum = 0;
  for (const entry of entries) {
    sum += entry.amount;
    assert.equal(entry.balance, sum);
    assert.ok(Number.isInteger(entry.balance));
  }
  assert.equal(balance, 3030);
  assert.deepEqual(
    entries.slice(-2).map(({ reference }) => reference),
    [label.label_id, label.label_id],
  );
});

test("both ways of adding funds answer in their own form, and all carriers show one balance", async () => {
  const { send, addFunds, carrierId } = await merchant();
  await send("POST /v1/registration/dhl_express_walleted", { nickname: "My DHL Account" });
  const { body: guide } = await addFunds(14.04);
  assert.equal(guide.balance.amount.balance, 14.04);
  assert.equal(guide.balance.currency, "usd");
  assert.match(guide.balance.amount.postage_payment_id, /^\w+$/);
  assert.match(guide.transaction_id, /^\d+$/);
  const { body: plain } = await send(`PUT /v1/carriers/${carrierId}/add_funds`, {
    currency: "usd",
    amount: 10.0,
  });
  assert.deepEqual(plain, { balance: { currency: "usd", amount: 24.04 } });
  const { body } = await send("GET /v1/carriers");
  const shown = body.carriers.map((/** @type {any} */ each) => [each.balance, each.requires_funded_amount]);
  assert.deepEqual(shown, [
    [24.04, true],
    [24.04, true],
  ]);
});

test("a label that costs more than the balance moves nothing, one that costs all of it empties it", async () => {
  const { addFunds, buyLabel, amounts, balance, send } = await merchant();
  await addFunds(6.85);
  const { status, body } = await buyLabel({ external_shipment_id: "order-1" });
  assert.equal(status, 400);
  assert.equal(body.errors[0].error_code, "insufficient_funds");
  assert.equal(body.errors[0].carrier_code, "stamps_com");
  assert.deepEqual(amounts(), [["add_funds", 685]]);
  assert.equal((await send("GET /v1/labels")).body.total, 0);
  await addFunds(0.01);
  assert.equal((await buyLabel({ external_shipment_id: "order-1" })).status, 200, "its id is still free");
  assert.equal(balance(), 0);
});

test("a rate is what the label then costs", async () => {
  const { send, sandbox, accountId, addFunds, carrierId } = await merchant();
  await addFunds(500);
  const shipment = {
    ...seedShipment,
    confirmation: "signature",
    packages: [{ weight: { value: 40, unit: "ounce" } }],
  };
  const { body } = await send("POST /v1/rates", { shipment, rate_options: { carrier_ids: [carrierId] } });
  assert.equal(body.rate_response.status, "completed");
  assert.ok(body.rate_response.rates.length > 1);
  for (const rate of body.rate_response.rates) {
    const bought = {
      shipment: { ...shipment, carrier_id: rate.carrier_id, service_code: rate.service_code },
    };
    const { body: label } = await send("POST /v1/labels", bought);
    const cents = Math.round((rate.shipping_amount.amount + rate.confirmation_amount.amount) * 100);
    assert.equal(Math.round(label.shipment_cost.amount * 100), cents);
    assert.equal(sandbox.ledger(accountId).entries.at(-1)?.amount, -cents);
  }
});

test("a test label costs nothing", async () => {
  const { send, amounts } = await merchant();
  const { status, body } = await send("POST /v1/labels", { test_label: true, shipment: seedShipment });
  assert.equal(status, 200);
  assert.equal(body.shipment_cost.amount, 0);
  assert.deepEqual(amounts(), []);
});

test("auto funding buys when a label takes the balance below the threshold", async () => {
  const { send, addFunds, buyLabel, amounts, carrierId } = await merchant();
  await addFunds(24);
  assert.equal((await send(`POST /v1/carriers/${carrierId}/auto_funding`, autoFunding())).status, 204);
  await buyLabel();
  await buyLabel();
  await buyLabel();
  assert.deepEqual(amounts(), [
    ["add_funds", 2400],
    ["label", -SEED_LABEL_CENTS],
    ["label", -SEED_LABEL_CENTS],
    ["label", -SEED_LABEL_CENTS],
    ["auto_funding", 10_000],
  ]);
});

test("auto funding buys no more often than its daily maximum, and again the next day", async () => {
  const { sandbox, send, addFunds, buyLabel, amounts, carrierId } = await merchant();
  await addFunds(12);
  const daily = autoFunding({
    purchase_amount: { currency: "usd", amount: 7 },
    maximum_purchases_per_day: 2,
  });
  await send(`POST /v1/carriers/${carrierId}/auto_funding`, daily);
  for (let count = 0; count < 3; count += 1) await buyLabel();
  const bought = () => amounts().filter(([kind]) => kind === "auto_funding").length;
  assert.equal(bought(), 2);
  await addFunds(7);
  sandbox.clock.set("2026-05-02T00:00:00Z");
  await buyLabel();
  assert.equal(bought(), 3);
});

test("auto funding does nothing before the balance has been over the threshold, or once it is off", async () => {
  const { send, addFunds, buyLabel, amounts, carrierId } = await merchant();
  const kinds = () => amounts().map(([kind]) => kind);
  const settings = `POST /v1/carriers/${carrierId}/auto_funding`;
  await addFunds(10);
  await send(settings, autoFunding());
  await buyLabel();
  assert.deepEqual(kinds(), ["add_funds", "label"], "it started at the threshold, not over it");
  await addFunds(7);
  await send(settings, { is_enabled: false });
  await buyLabel();
  assert.deepEqual(kinds(), ["add_funds", "label", "add_funds", "label"]);
  await addFunds(7);
  await send(settings, autoFunding());
  await buyLabel();
  assert.deepEqual(kinds().slice(-2), ["label", "auto_funding"]);
});

test("merchants have wallets of their own", async () => {
  const one = await merchant();
  const other = await openMerchant(ORIGIN, one.sandbox.apiKey, one.sandbox.fetch);
  await one.addFunds(50);
  assert.equal(one.sandbox.ledger(other.accountId).balance, 0);
  assert.equal((await other.buyLabel()).status, 400);
  assert.deepEqual(one.amounts(), [["add_funds", 5000]]);
});

test("a carrier of the wallet is for accounts of the United States", async () => {
  const sandbox = sandboxFromSource();
  const asPartner = sender(ORIGIN, { "API-Key": sandbox.apiKey }, sandbox.fetch);
  const { body: account } = await asPartner("POST /v1/partners/accounts", { origin_country_code: "GB" });
  const onBehalfOf = { "On-Behalf-Of": `se-${account.account_id}` };
  const refused = await asPartner("POST /v1/registration/stamps_com", stampsRegistration, onBehalfOf);
  assert.deepEqual([refused.status, refused.body.errors[0].error_code], [400, "carrier_not_supported"]);
});
