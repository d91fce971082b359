import { writtenAddress } from "./addresses.js";
import { writtenPackage } from "./shipments.js";

/** A shipment as the service writes it. @param {import("./shipments.js").Shipment} shipment */
export function writtenShipment(shipment) {
  return {
    shipment_id: shipment.shipmentId,
    carrier_id: shipment.carrierId,
    service_code: shipment.serviceCode,
    external_shipment_id: shipment.externalShipmentId,
    ship_date: shipment.shipDate,
    created_at: shipment.createdAt,
    modified_at: shipment.createdAt,
    shipment_status: "pending",
    ship_to: writtenAddress(shipment.shipTo),
    ship_from: writtenAddress(shipment.shipFrom),
    warehouse_id: shipment.warehouseId,
    confirmation: shipment.confirmation,
    packages: shipment.packages.map(writtenPackage),
  };
}
