/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
import assert from "node:assert/strict";
import { fixtureRequest } from "./operation-fixtures.js";

/** A fixture's body. @param {string} name @returns {any} */
const bodyOf = (name) => fixtureRequest(name).body;

/** The merchant's own accounts at carriers, from first to last. @param {MerchantClient} merchant */
export async function connectionStory({ carriers, connections }) {
  const connected = await connections.connect("ups", bodyOf("connections.connect")).withResponse();
  const { carrier_id } = connected.data;
  assert.ok(connected.location?.endsWith(`/ups-sign-in/${carrier_id}`), connected.location);
  assert.equal((await carriers.get(carrier_id)).connection_status, "pending_approval");
  await connections.updateSettings("ups", carrier_id, bodyOf("connections.updateSettings"));
  const settings = await connections.getSettings("ups", carrier_id);
  assert.equal(settings.invoice?.control_id, "1A2B");
  await connections.update("ups", carrier_id, { ...bodyOf("connections.connect"), nickname: "UPS again" });
  assert.equal((await carriers.get(carrier_id)).nickname, "UPS again");
  await connections.disconnect("ups", carrier_id);

  const other = await connections.connect("evri", { nickname: "Evri", client_code: "77" });
  assert.deepEqual(await carriers.listServices(other.carrier_id), { services: [] });
  assert.deepEqual(await carriers.listPackageTypes(other.carrier_id), { packages: [] });
  assert.deepEqual(await carriers.getOptions(other.carrier_id), { options: [] });
  await carriers.disconnect(other.carrier_id);
}

/** What an account keeps for itself: pictures, packages, webhooks. @param {MerchantClient} merchant */
export async function settingsStory({ accountSettings, accountImages, packageTypes, webhooks }) {
  assert.equal((await accountSettings.get()).default_label_layout, "4x6");
  const image = await accountImages.create(bodyOf("accountImages.create"));
  const imageId = String(image.label_image_id);
  await accountImages.update(imageId, { is_default: true });
  assert.equal((await accountImages.get(imageId)).is_default, true);
  assert.equal((await accountImages.list()).total, 1);
  await accountImages.delete(imageId);

  const { package_id } = await packageTypes.create(bodyOf("packageTypes.create"));
  const packageId = String(package_id);
  await packageTypes.update(packageId, bodyOf("packageTypes.update"));
  assert.equal((await packageTypes.get(packageId)).name, "Small flat rate box");
  await packageTypes.delete(packageId);
  assert.deepEqual(await packageTypes.list(), { packages: [] });

  const { webhook_id } = await webhooks.create(bodyOf("webhooks.create"));
  await webhooks.update(webhook_id, { name: "Parcels" });
  assert.equal((await webhooks.get(webhook_id)).name, "Parcels");
  assert.equal((await webhooks.list()).length, 1);
  await webhooks.delete(webhook_id);
}

/** Insurance, addresses and reports. @param {MerchantClient} merchant */
export async function servicesStory({ addresses, adjustments, insurance }) {
  await insurance.connect(bodyOf("insurance.connect"));
  await insurance.addFunds({ currency: "usd", amount: 25 });
  assert.deepEqual(await insurance.getBalance(), { currency: "usd", amount: 25 });
  await insurance.disconnect();

  const { address } = await addresses.parse(bodyOf("addresses.parse"));
  assert.deepEqual([address.city_locality, address.country_code], ["Austin", "US"]);
  const [validated] = await addresses.validate(bodyOf("addresses.validate"));
  assert.equal(validated?.matched_address?.city_locality, "BURBANK");
  const [report] = (await adjustments.listReports()).reports;
  const csv = await adjustments.getReport(String(report?.report_id));
  assert.ok(csv.startsWith("tracking_number,"), csv);
}

/**
 * Two batches: one whose labels are bought at once, one that changes its mind.
 *
 * @param {MerchantClient} merchant
 * @param {string} shipmentId
 */
export async function batchStory({ batches, labels }, shipmentId) {
  const external_batch_id = "morning";
  const process_labels = { create_batch_and_process_labels: true };
  const bought = await batches.create({ external_batch_id, shipment_ids: [shipmentId], process_labels });
  assert.deepEqual([bought.status, bought.completed], ["completed", 1]);
  assert.equal((await batches.getByExternalId(external_batch_id)).batch_id, bought.batch_id);
  const [label] = (await labels.list({ batch_id: bought.batch_id })).labels;
  assert.equal((await labels.void(String(label?.label_id))).approved, true);

  const { batch_id } = await batches.create({ batch_notes: "evening" });
  await batches.add(batch_id, { shipment_ids: [shipmentId] });
  await batches.remove(batch_id, { shipment_ids: [shipmentId] });
  await batches.update(batch_id);
  await batches.process(batch_id, {});
  assert.deepEqual((await batches.listErrors(batch_id)).errors, []);
  assert.equal((await batches.get(batch_id)).count, 0);
  await batches.delete(batch_id);
  assert.equal((await batches.list({ status: "archived" })).batches.length, 1);
}
