import { isObject } from "./fields.js";
import { pageOf, readPage } from "./page-links.js";
import { Query } from "./query.js";
import { writtenShipment } from "./shipment-json.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {ReturnType<typeof writtenShipment>} WrittenShipment */

const STATUSES = ["pending", "processing", "label_purchased", "cancelled"];

/** One page of the account's shipments. @param {MerchantCall} call */
export function listShipments(call) {
  const read = new Query(call.query);
  const wanted = readPage(read);
  const descending = (read.choice("sort_dir", ["asc", "desc"]) ?? "desc") === "desc";
  const sortBy = read.choice("sort_by", ["modified_at", "created_at"]) ?? "modified_at";
  const fits = filter(read);
  const batch = read.text("batch_id");
  read.settle();
  const { shipments, batches } = call.account;
  const found = [...shipments.values()]
    .filter(({ shipmentId }) => batch === undefined || batches.get(batch)?.shipmentIds.has(shipmentId))
    .map((shipment) => writtenShipment(call.account, shipment))
    .filter(fits)
    .sort((a, b) => a[sortBy].localeCompare(b[sortBy]));
  if (descending) found.reverse();
  const { items, totals } = pageOf(call, found, wanted);
  return { shipments: items, ...totals };
}

/** @param {Query} read @returns {(shipment: WrittenShipment) => boolean} */
function filter(read) {
  const status = read.choice("shipment_status", STATUSES);
  const tag = read.text("tag");
  const order = read.text("sales_order_id");
  const isCreatedThen = read.span("created_at");
  const isModifiedThen = read.span("modified_at");
  return (shipment) =>
    (status === undefined || shipment.shipment_status === status) &&
    (tag === undefined || shipment.tags.some(({ name }) => name === tag)) &&
    (order === undefined || salesOrders(shipment).includes(order)) &&
    isCreatedThen(shipment.created_at) &&
    isModifiedThen(shipment.modified_at);
}

/** @param {WrittenShipment & { items?: unknown }} shipment */
function salesOrders({ items }) {
  return Array.isArray(items) ? items.map((item) => isObject(item) && item.sales_order_id) : [];
}
