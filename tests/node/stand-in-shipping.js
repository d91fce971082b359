/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
import assert from "node:assert/strict";

/** Warehouses, changed in every way. @param {MerchantClient} merchant @param {string} warehouseId */
export async function warehouseStory({ warehouses }, warehouseId) {
  const { name, origin_address: read } = await warehouses.get(warehouseId);
  const origin_address = /** @type {import("shipstation-partner").AddressInput} */ (read);
  await warehouses.update(warehouseId, { name: `${name} II`, origin_address });
  await warehouses.updateSettings(warehouseId, { is_default: true });
  const changed = await warehouses.get(warehouseId);
  assert.deepEqual([changed.name, changed.is_default], [`${name} II`, true]);
  const { warehouse_id } = await warehouses.create({ name: "Shed", origin_address });
  await warehouses.delete(warehouse_id);
  assert.equal((await warehouses.list()).warehouses.length, 1);
}

/** Tags, from first to last. @param {MerchantClient} merchant */
export async function tagStory({ tags }) {
  await tags.create({ name: "Fragile", color: "#FF0000" });
  await tags.createByName("Gift");
  await tags.rename("Gift", "Present");
  await tags.delete("Fragile");
  assert.deepEqual(
    (await tags.list()).tags?.map(({ name }) => name),
    ["Present"],
  );
}

/** A parcel on its way. @param {MerchantClient} merchant @param {{ carrier_code: string, tracking_number: string }} label */
export async function trackingStory({ tracking }, { carrier_code, tracking_number }) {
  await tracking.start({ carrier_code, tracking_number });
  assert.equal((await tracking.get({ carrier_code, tracking_number })).status_code, "NY");
  await tracking.stop({ carrier_code, tracking_number });
}

/**
 * Shipments, their tags and their rates. @param {MerchantClient} merchant
 * @param {string} carrierId
 * @param {import("shipstation-partner").DraftShipment} shipment
 */
export async function shipmentStory({ shipments, rates }, carrierId, shipment) {
  const { shipments: made } = await shipments.create({
    shipments: [{ ...shipment, external_shipment_id: "S" }],
  });
  const id = String(made[0]?.shipment_id);
  assert.equal((await shipments.parse({ text: "4oz to Ada Finch" })).entities.length, 2);
  await shipments.update(id, { ...shipment, shipment_number: "7" });
  assert.equal((await shipments.get(id)).shipment_number, "7");
  await shipments.tag(id, "Present");
  assert.deepEqual(await shipments.listTags(id), { tags: ["Present"] });
  await shipments.untag(id, "Present");
  await shipments.updateTags({ shipments_tags: [{ shipment_id: id, tags: ["Present"] }] });
  assert.equal((await shipments.list({ tag: "Present" })).shipments.length, 1);

  const rate_options = { carrier_ids: [carrierId] };
  await rates.compareBulk({ shipment_ids: [id], rate_options });
  const rate = (await shipments.listRates(id)).rates[0];
  assert.deepEqual(await rates.get(String(rate?.rate_id)), rate);
  const { ship_to: to } = shipment;
  await rates.estimate({
    ...{ carrier_ids: [carrierId], from_country_code: "US", from_postal_code: "78756" },
    ...{ to_country_code: "US", to_postal_code: to.postal_code, to_city_locality: to.city_locality },
    ...{ to_state_province: to.state_province, weight: { value: 1, unit: "ounce" } },
  });
  await shipments.update(id, { ...shipment, external_shipment_id: "S2" });
  assert.equal((await shipments.getByExternalId("S2")).shipment_id, id);
  await shipments.cancel(id);
  assert.equal((await shipments.get(id)).shipment_status, "cancelled");
}

/**
 * Labels in all the ways they are bought, and their voids. @param {MerchantClient} merchant
 * @param {string} carrierId
 * @param {import("shipstation-partner").NewShipment} shipment
 * @param {(days: number) => void} waitDays
 */
export async function purchaseStory({ labels, rates, shipments }, carrierId, shipment, waitDays) {
  const { ship_to, ship_from = ship_to, packages = [], service_code = "" } = shipment;
  const rate_options = { carrier_ids: [carrierId], service_codes: [service_code] };
  const { rate_response } = await rates.calculate({ shipment, rate_options });
  const byRate = await labels.createFromRate(String(rate_response.rates[0]?.rate_id), {});
  const { shipments: made } = await shipments.create({ shipments: [shipment] });
  const byShipment = await labels.createFromShipment(String(made[0]?.shipment_id), {});
  const picked = await labels.createFromRateShopper("cheapest", {
    shipment: { ship_to, ship_from, packages },
  });
  const returned = await labels.createReturn(byRate.label_id, { rma_number: "R-1" });
  for (const { label_id } of [byShipment, picked]) assert.equal((await labels.void(label_id)).approved, true);
  waitDays(28);
  assert.equal((await labels.track(byRate.label_id)).status_code, "DE");
  assert.equal((await labels.cancelRefund(returned.label_id)).refund_details?.refund_status, "excluded");
  assert.equal((await labels.void(byRate.label_id)).approved, false, "it was used");
  assert.equal((await labels.void(returned.label_id)).approved, true);
}

/**
 * The end of a day at the warehouse.
 *
 * @param {MerchantClient} merchant
 * @param {string} carrierId
 * @param {string} warehouseId
 * @param {import("shipstation-partner").NewShipment} shipment
 */
export async function dispatchStory(merchant, carrierId, warehouseId, shipment) {
  const { ship_from: _, ...rest } = shipment;
  const { label_id } = await merchant.labels.create({ shipment: { ...rest, warehouse_id: warehouseId } });
  const label_ids = [label_id];
  const combined = await merchant.documents.combineLabels({ label_ids, label_download_type: "url" });
  const [dir = "", subdir = "", filename = ""] = String(combined.label_download?.pdf).split("/").slice(-3);
  const file = await merchant.downloads.get(dir, subdir, filename);
  assert.match(await file.text(), /^%PDF-1\.4/);

  const { manifest_requests, manifests } = await merchant.manifests.create({ label_ids });
  const request = await merchant.manifests.getRequest(String(manifest_requests?.[0]?.manifest_request_id));
  assert.deepEqual(request.manifests, manifests);
  assert.deepEqual(await merchant.manifests.get(String(manifests?.[0]?.manifest_id)), manifests?.[0]);
  assert.equal((await merchant.manifests.list({ label_ids })).total, 1);

  const { pickup_id } = await merchant.pickups.schedule({
    label_ids,
    contact_details: { name: "Ada Finch", email: "ada@heron.example", phone: "5125550100" },
    pickup_window: { start_at: "2026-03-01T15:00:00Z", end_at: "2026-03-01T17:00:00Z" },
  });
  assert.deepEqual((await merchant.pickups.get(pickup_id)).label_ids, label_ids);
  await merchant.pickups.delete(pickup_id);
  assert.ok((await merchant.pickups.list()).pickups[0]?.cancelled_at);

  const { service_points } = await merchant.servicePoints.list({
    address_query: "400 Kiln Rd, Austin",
    providers: [{ carrier_id: carrierId }],
  });
  const { carrier_code, country_code, service_point_id } = service_points?.[0] ?? {};
  const place = [String(carrier_code), String(country_code), String(service_point_id)];
  const [carrier = "", country = "", id = ""] = place;
  assert.ok((await merchant.servicePoints.get(carrier, country, id)).service_point);
}
