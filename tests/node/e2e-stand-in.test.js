/** Every operation of the table, carried out over HTTP by the stand-in service. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ConfigurationError, operations } from "shipstation-partner";
import { createSandbox } from "shipstation-partner/testing";
import { fixtureRequest, fixtureText } from "./operation-fixtures.js";
import { batchStory, connectionStory, servicesStory, settingsStory } from "./stand-in-account.js";
import { LABEL_CENTS, newLabel, standIn } from "./stand-in-merchant.js";
import {
  dispatchStory,
  purchaseStory,
  shipmentStory,
  tagStory,
  trackingStory,
  warehouseStory,
} from "./stand-in-shipping.js";

/** Methods and paths that were sent. @type {string[]} */
const sent = [];
const { partner, sandbox, end } = await standIn({
  fetch(address, init) {
    sent.push(`${init.method} ${new URL(address).pathname}`);
    return fetch(address, init);
  },
});
after(end);

/** A fixture's body. @param {string} name @returns {any} */
const bodyOf = (name) => fixtureRequest(name).body;
/** A body of the documents. @param {string} name @returns {any} */
const documented = (name) => JSON.parse(fixtureText(`seed/${name}.request.json`));

test("the stand-in carries out every operation of the table", async () => {
  const { account_id } = await partner.accounts.create(bodyOf("accounts.create"));
  const read = await partner.accounts.get(account_id);
  assert.deepEqual(await partner.accounts.getByExternalId(String(read.external_account_id)), read);
  await partner.accounts.disable(account_id);
  assert.deepEqual((await partner.accounts.list({ active: true })).accounts, []);
  await partner.accounts.enable(account_id);
  const key = await partner.accounts.apiKeys.create(account_id, bodyOf("accounts.apiKeys.create"));
  await partner.accounts.apiKeys.delete(account_id, key.api_key_id);

  const { theme_id } = await partner.themes.create(bodyOf("themes.create"));
  await partner.themes.update(theme_id, bodyOf("themes.update"));
  await partner.themes.delete(theme_id);

  const merchant = partner.onBehalfOf(account_id);
  const { url, token } = await merchant.directLogin({ redirectTo: "billing" });
  assert.ok(url.includes(token) && url.endsWith("&redirect_to=billing"), url);
  const stampsCom = await merchant.registration.stampsCom(bodyOf("registration.stampsCom"));
  const ups = await merchant.registration.ups(bodyOf("registration.ups"));
  await merchant.registration.dhlExpressWalleted(documented("dhl_express"));
  await merchant.connections.updateUpsWalletedSettings(ups.carrier_id, documented("ups_walleted_settings"));
  await merchant.connections.addFundsToStampsCom(stampsCom.carrier_id, documented("stamps_com_add_funds"));
  await merchant.carriers.addFunds(stampsCom.carrier_id, bodyOf("carriers.addFunds"));
  await merchant.carriers.setAutoFunding(stampsCom.carrier_id, documented("auto_funding"));
  assert.equal((await merchant.carriers.list()).carriers.length, 3);
  assert.equal((await merchant.carriers.get(ups.carrier_id)).nickname, "My UPS Account");
  const warehouse = await merchant.warehouses.create(bodyOf("warehouses.create"));
  assert.equal((await merchant.warehouses.list()).warehouses[0]?.warehouse_id, warehouse.warehouse_id);
  await warehouseStory(merchant, warehouse.warehouse_id);
  await tagStory(merchant);
  await connectionStory(merchant);
  await settingsStory(merchant);
  await servicesStory(merchant);

  const { shipment } = newLabel();
  const [made] = (await merchant.shipments.create({ shipments: [shipment] })).shipments;
  const { rate_response } = await merchant.rates.calculate({
    shipment_id: String(made?.shipment_id),
    rate_options: { carrier_ids: [stampsCom.carrier_id], service_codes: [shipment.service_code] },
  });
  assert.equal(rate_response?.rates?.[0]?.shipping_amount.amount, 6.86);
  const label = await merchant.labels.create(newLabel("order-1"));
  assert.equal((await merchant.labels.get(label.label_id)).tracking_number, label.tracking_number);
  assert.equal((await merchant.labels.getByExternalShipmentId("order-1")).label_id, label.label_id);
  assert.equal((await merchant.labels.list({ label_status: "completed" })).labels.length, 1);
  await trackingStory(merchant, label);
  await batchStory(merchant, String(made?.shipment_id));
  await shipmentStory(merchant, stampsCom.carrier_id, shipment);
  assert.equal((await merchant.labels.void(label.label_id)).approved, true);
  const waitDays = (/** @type {number} */ days) => sandbox.clock.advance(days * 86_400_000);
  await purchaseStory(merchant, stampsCom.carrier_id, shipment, waitDays);
  await dispatchStory(merchant, stampsCom.carrier_id, warehouse.warehouse_id, shipment);
  const paid = sandbox.ledger(account_id).entries.filter(({ kind }) => kind === "label" || kind === "refund");
  const spent = paid.reduce((sum, { amount }) => sum - amount, 0);
  assert.equal(spent, 2 * LABEL_CENTS, "one label was used, and one is on its way");

  const unsent = operations.filter(({ method, path }) => {
    const pattern = new RegExp(`^${method} ${path.replace(/\{\w+\}/g, "[^/]+")}$`);
    return !sent.some((each) => pattern.test(each));
  });
  assert.deepEqual(
    unsent.map(({ name }) => name),
    [],
    "a new operation belongs into this story",
  );
});

test("wrong options of a sandbox are refused by their names", () => {
  /** @type {[options: unknown, says: RegExp, option?: string][]} */
  const refused = [
    [5, /the options of createSandbox must be an object, not 5/],
    [{ key: "TEST_x" }, /no option "key": did you mean "apiKey"\?/, "key"],
    [{ apiKey: "" }, /apiKey must be .* not an empty text/, "apiKey"],
    [{ now: 5 }, /now must be a function, not 5/, "now"],
    [{ seed: 1.5 }, /seed must be a whole number, not 1\.5/, "seed"],
    [{ requestsPerMinute: 0 }, /requestsPerMinute must be a number above zero, not 0/, "requestsPerMinute"],
    [{ requestsPerMinute: Number.NaN }, /above zero, not NaN/, "requestsPerMinute"],
  ];
  for (const [options, says, option] of refused) {
    assert.throws(
      () => createSandbox(/** @type {never} */ (options)),
      (error) => {
        assert.ok(error instanceof ConfigurationError, String(error));
        assert.match(error.message, says);
        assert.equal(error.option, option);
        return true;
      },
    );
  }
});
