import { writtenLabel } from "./label-json.js";
import { pageOf, readPage } from "./page-links.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {ReturnType<typeof writtenLabel>} WrittenLabel */

const STATUSES = ["processing", "completed", "error", "voided"];
const REFUND_STATUSES = ["request_scheduled", "pending", "approved", "rejected", "excluded"];
/** Filters that compare one field of a label with what was asked. */
const EQUALITIES = /** @type {const} */ ([
  "service_code",
  "carrier_id",
  "tracking_number",
  "batch_id",
  "shipment_id",
]);

/** One page of the account's labels. @param {MerchantCall} call */
export function listLabels(call) {
  const read = new Query(call.query);
  const wanted = readPage(read);
  const descending = (read.choice("sort_dir", ["asc", "desc"]) ?? "desc") === "desc";
  const sortBy = read.choice("sort_by", ["modified_at", "created_at", "voided_at"]) ?? "created_at";
  const fits = filter(read);
  read.settle();

  const found = [...call.account.labels.values()]
    .filter(
      (label) =>
        (read.text("warehouse_id") ?? label.shipment.warehouseId) === label.shipment.warehouseId &&
        (read.text("rate_id") ?? label.rateId) === label.rateId,
    )
    .map((label) => writtenLabel(call, label))
    .filter(fits)
    .sort((a, b) => sortKey(a, sortBy).localeCompare(sortKey(b, sortBy)));
  // Stable: labels of the same moment stay in the order they were bought, or all of it turns round.
  if (descending) found.reverse();
  const { items, totals } = pageOf(call, found, wanted);
  return { labels: items, ...totals };
}

/** @param {Query} read @returns {(label: WrittenLabel) => boolean} */
function filter(read) {
  const status = read.choice("label_status", STATUSES);
  const refunds = read.choices("refund_status", REFUND_STATUSES);
  const isMadeThen = read.span("created_at");
  return (label) =>
    (status === undefined || label.status === status) &&
    (refunds.length === 0 || refunds.includes(label.refund_details?.refund_status ?? "")) &&
    isMadeThen(label.created_at) &&
    EQUALITIES.every((name) => read.text(name) === undefined || label[name] === read.text(name));
}

/** @param {WrittenLabel} label @param {"modified_at" | "created_at" | "voided_at"} sortBy */
function sortKey(label, sortBy) {
  if (sortBy === "created_at") return label.created_at;
  return label.voided_at ?? (sortBy === "modified_at" ? label.created_at : "");
}
