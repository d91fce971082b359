/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
import assert from "node:assert/strict";

/** Warehouses, changed in every way. @param {MerchantClient} merchant @param {string} warehouseId */
export async function warehouseStory({ warehouses }, warehouseId) {
  const { name, origin_address } = await warehouses.get(warehouseId);
  await warehouses.update(warehouseId, { name: `${name} II`, origin_address });
  await warehouses.updateSettings(warehouseId, { is_default: true });
  const changed = await warehouses.get(warehouseId);
  assert.deepEqual([changed.name, changed.is_default], [`${name} II`, true]);
  await warehouses.delete(warehouseId);
  assert.deepEqual((await warehouses.list()).warehouses, []);
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
