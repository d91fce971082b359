import { writtenAddress } from "./addresses.js";
import { inlined } from "./label-file.js";
import { money } from "./money.js";
import { isInternational, writtenPackage } from "./shipments.js";
import { labelTrackingStatus, trackingLog } from "./tracking.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./labels.js").Label} Label */

/** After so long without use, a refund is asked for. */
const UNUSED_MS = 28 * 86_400_000;

/**
 * A label as the service writes it: the fields of the on-behalf-of page's example, and those the API's
 * description adds.
 *
 * @param {MerchantCall} call
 * @param {Label} label
 */
export function writtenLabel(call, label) {
  const { shipment, carrier } = label;
  const file = label.inline && call.world.files.get(label.filePath);
  const href = file ? inlined(file) : call.origin + label.filePath;
  return {
    label_id: label.labelId,
    status: statusOf(label),
    shipment_id: shipment.shipmentId,
    external_shipment_id: shipment.externalShipmentId,
    ship_date: shipment.shipDate,
    created_at: label.createdAt,
    shipment_cost: money(label.cents, "USD"),
    insurance_cost: money(label.insuranceCents, "USD"),
    tracking_number: label.trackingNumber,
    is_return_label: label.isReturn,
    rma_number: label.rmaNumber,
    is_international: isInternational(shipment),
    batch_id: label.batchId ?? "",
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
    tracking_status: labelTrackingStatus(trackingLog(call, label).status_code),
    label_download: { pdf: href, href },
    form_download: label.formPath === null ? null : { href: call.origin + label.formPath, type: null },
    insurance_claim: null,
    packages: shipment.packages.map(writtenPackage),
    ship_to: writtenAddress(shipment.shipTo),
    refund_details: refundDetails(call, label),
    ...(label.rateShopperId === null ? {} : { rate_shopper_id: label.rateShopperId }),
  };
}

/** @param {Label} label */
export function statusOf({ voidedAt }) {
  return voidedAt === null ? "completed" : "voided";
}

/**
 * How far a label's refund is; `null` for none. A voided label is refunded at once; for a return label that
 * nobody used, the service schedules a request after 28 days, from which the merchant can take it out.
 *
 * @param {MerchantCall} call
 * @param {Label} label
 */
export function refundStatus({ world }, { voidedAt, keptFromRefund, isReturn, createdAt }) {
  if (voidedAt !== null) return "approved";
  if (keptFromRefund) return "excluded";
  return isReturn && world.clock.now() - Date.parse(createdAt) >= UNUSED_MS ? "request_scheduled" : null;
}

/** @param {MerchantCall} call @param {Label} label */
function refundDetails(call, label) {
  const refund_status = refundStatus(call, label);
  if (refund_status === null) return null;
  const amount = money(label.cents + label.insuranceCents, "USD");
  const granted = refund_status === "approved" ? amount : null;
  return {
    refund_status,
    request_date: label.voidedAt ?? new Date(Date.parse(label.createdAt) + UNUSED_MS).toISOString(),
    amount_paid: amount,
    amount_requested: granted,
    amount_approved: granted,
    amount_credited: granted,
  };
}
