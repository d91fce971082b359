import { isObject } from "./fields.js";
import { pageOf, readPage } from "./page-links.js";
import { Query } from "./query.js";
import { statusOf, writtenShipment } from "./shipment-json.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./shipments.js").Shipment} Shipment */

const STATUSES = ["pending", "processing", "label_purchased", "cancelled"];

/** One page of the account's shipments. @param {MerchantCall} call */
export function listShipments(call) {
  const read = new Query(call.query);
  const wanted = readPage(read);
  const descending = (read.choice("sort_dir", ["asc", "desc"]) ?? "desc") === "desc";
  const isByCreation = read.choice("sort_by", ["modified_at", "created_at"]) === "created_at";
  const sortBy = isByCreation ? "createdAt" : "modifiedAt";
  const fits = filter(call, read);
  const batch = read.text("batch_id");
  read.settle();
  const { shipments, batches } = call.account;
  const found = [...shipments.values()]
    .filter(({ shipmentId }) => batch === undefined || batches.get(batch)?.shipmentIds.has(shipmentId))
    .filter(fits)
    .sort((a, b) => a[sortBy].localeCompare(b[sortBy]));
  if (descending) found.reverse();
  const { items, totals } = pageOf(call, found, wanted);
  return { shipments: items.map((each) => writtenShipment(call.account, each)), ...totals };
}

/** @param {MerchantCall} call @param {Query} read @returns {(shipment: Shipment) => boolean} */
function filter({ account }, read) {
  const status = read.choice("shipment_status", STATUSES);
  const tag = read.text("tag");
  const order = read.text("sales_order_id");
  const isCreatedThen = read.span("created_at");
  const isModifiedThen = read.span("modified_at");
  return (shipment) =>
    (status === undefined || statusOf(account, shipment) === status) &&
    (tag === undefined || [...shipment.tags].some(({ name }) => name === tag)) &&
    (order === undefined || salesOrders(shipment.kept.items).includes(order)) &&
    isCreatedThen(shipment.createdAt) &&
    isModifiedThen(shipment.modifiedAt);
}

/** @param {unknown} items */
function salesOrders(items) {
  return Array.isArray(items) ? items.map((item) => isObject(item) && item.sales_order_id) : [];
}
