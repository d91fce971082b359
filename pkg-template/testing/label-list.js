import { refundStatus, statusOf, writtenLabel } from "./label-json.js";
import { pageOf, readPage } from "./page-links.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./labels.js").Label} Label */

const STATUSES = ["processing", "completed", "error", "voided"];
const REFUND_STATUSES = ["request_scheduled", "pending", "approved", "rejected", "excluded"];
/**
 * Filters that compare one field of a label with what was asked.
 *
 * @type {readonly [name: string, of: (label: Label) => string | null | undefined][]}
 */
const EQUALITIES = [
  ["service_code", (label) => label.serviceCode],
  ["carrier_id", (label) => label.carrier.carrierId],
  ["tracking_number", (label) => label.trackingNumber],
  ["batch_id", (label) => label.batchId],
  ["shipment_id", (label) => label.shipment.shipmentId],
  ["warehouse_id", (label) => label.shipment.warehouseId],
  ["rate_id", (label) => label.rateId],
];

/** One page of the account's labels. @param {MerchantCall} call */
export function listLabels(call) {
  const read = new Query(call.query);
  const wanted = readPage(read);
  const descending = (read.choice("sort_dir", ["asc", "desc"]) ?? "desc") === "desc";
  const sortBy = read.choice("sort_by", ["modified_at", "created_at", "voided_at"]) ?? "created_at";
  const fits = filter(call, read);
  read.settle();

  const found = [...call.account.labels.values()]
    .filter(fits)
    .sort((a, b) => sortKey(a, sortBy).localeCompare(sortKey(b, sortBy)));
  // Stable: labels of the same moment stay in the order they were bought, or all of it turns round.
  if (descending) found.reverse();
  const { items, totals } = pageOf(call, found, wanted);
  return { labels: items.map((label) => writtenLabel(call, label)), ...totals };
}

/** @param {MerchantCall} call @param {Query} read @returns {(label: Label) => boolean} */
function filter(call, read) {
  const status = read.choice("label_status", STATUSES);
  const refunds = read.choices("refund_status", REFUND_STATUSES);
  const isMadeThen = read.span("created_at");
  return (label) =>
    (status === undefined || statusOf(label) === status) &&
    (refunds.length === 0 || refunds.includes(refundStatus(call, label) ?? "")) &&
    isMadeThen(label.createdAt) &&
    EQUALITIES.every(([name, of]) => (read.text(name) ?? of(label)) === of(label));
}

/** @param {Label} label @param {"modified_at" | "created_at" | "voided_at"} sortBy */
function sortKey({ createdAt, voidedAt }, sortBy) {
  if (sortBy === "created_at") return createdAt;
  return voidedAt ?? (sortBy === "modified_at" ? createdAt : "");
}
