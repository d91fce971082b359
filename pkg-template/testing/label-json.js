import { writtenAddress } from "./addresses.js";
import { money } from "./money.js";
import { isInternational, writtenPackage } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./labels.js").Label} Label */

/**
 * A label as the service writes it: the fields of the on-behalf-of page's example, and those the API's
 * description adds.
 *
 * @param {MerchantCall} call
 * @param {Label} label
 */
export function writtenLabel(call, label) {
  const { shipment, carrier } = label;
  const href = label.inline ? inlineFile(call, label) : call.origin + label.filePath;
  return {
    label_id: label.labelId,
    status: label.voidedAt === null ? "completed" : "voided",
    shipment_id: shipment.shipmentId,
    external_shipment_id: shipment.externalShipmentId,
    ship_date: shipment.shipDate,
    created_at: label.createdAt,
    shipment_cost: money(label.cents, "USD"),
    insurance_cost: money(0, "USD"),
    tracking_number: label.trackingNumber,
    is_return_label: label.isReturn,
    rma_number: label.rmaNumber,
    is_international: isInternational(shipment),
    batch_id: "",
    carrier_id: carrier.carrierId,
    charge_event: "carrier_default",
    service_code: label.serviceCode,
    package_code: shipment.packages[0]?.code ?? "package",
    voided: label.voidedAt !== null,
    voided_at: label.voidedAt,
    label_format: "pdf",
    display_scheme: "label",
    label_layout: label.layout,
    trackable: true,
    label_image_id: null,
    carrier_code: carrier.code,
    confirmation: shipment.confirmation,
    tracking_status: "unknown",
    label_download: { pdf: href, href },
    form_download: null,
    insurance_claim: null,
    packages: shipment.packages.map(writtenPackage),
    ship_to: writtenAddress(shipment.shipTo),
    refund_details: label.voidedAt === null ? null : refundDetails(label.cents, label.voidedAt),
  };
}

/** @param {number} cents @param {string} at */
function refundDetails(cents, at) {
  const amount = money(cents, "USD");
  return {
    refund_status: "approved",
    request_date: at,
    amount_paid: amount,
    amount_requested: amount,
    amount_approved: amount,
    amount_credited: amount,
  };
}

/** @param {MerchantCall} call @param {Label} label */
function inlineFile({ world }, label) {
  const bytes = world.files.get(label.filePath) ?? [];
  return `data:application/pdf;base64,${btoa(String.fromCharCode(...bytes))}`;
}
