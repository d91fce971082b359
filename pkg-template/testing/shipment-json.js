import { writtenAddress } from "./addresses.js";
import { poundsPer } from "./prices.js";
import { writtenPackage } from "./shipments.js";
import { writtenTag } from "./tags.js";

/** @typedef {import("./world.js").Account} Account */
/** @typedef {import("./shipments.js").Shipment} Shipment */

/** A shipment as the service writes it. @param {Account} account @param {Shipment} shipment */
export function writtenShipment(account, shipment) {
  return {
    is_return: false,
    customs: null,
    advanced_options: {},
    shipment_number: shipment.externalShipmentId,
    ...shipment.kept,
    shipment_id: shipment.shipmentId,
    ...(shipment.carrierId && { carrier_id: shipment.carrierId }),
    ...(shipment.serviceCode && { service_code: shipment.serviceCode }),
    external_shipment_id: shipment.externalShipmentId,
    ship_date: shipment.shipDate,
    created_at: shipment.createdAt,
    modified_at: shipment.modifiedAt,
    shipment_status: statusOf(account, shipment),
    ship_to: writtenAddress(shipment.shipTo),
    ship_from: writtenAddress(shipment.shipFrom),
    return_to: writtenAddress(shipment.returnTo),
    warehouse_id: shipment.warehouseId,
    confirmation: shipment.confirmation,
    insurance_provider: shipment.insuranceProvider,
    tags: [...shipment.tags].map(writtenTag),
    packages: shipment.packages.map(writtenPackage),
    total_weight: totalWeight(shipment),
  };
}

/** @param {Account} account @param {Shipment} shipment */
export function statusOf(account, shipment) {
  if (shipment.cancelled) return "cancelled";
  return hasLabel(account, shipment) ? "label_purchased" : "pending";
}

/** Whether a label of the shipment is there and not voided. @param {Account} account @param {Shipment} shipment */
export function hasLabel({ labelsByShipment }, { shipmentId }) {
  return labelsByShipment.get(shipmentId)?.some(({ voidedAt }) => voidedAt === null) ?? false;
}

/** In the unit of the first package. @param {Shipment} shipment */
function totalWeight({ packages }) {
  const unit = packages[0]?.weight.unit ?? "ounce";
  const pounds = packages.reduce((sum, { weight }) => sum + weight.value * poundsPer(weight.unit), 0);
  return { value: Number((pounds / poundsPer(unit)).toFixed(4)), unit };
}
