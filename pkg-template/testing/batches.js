import { writtenBatch } from "./batch-json.js";
import { processBatch, readProcessing } from "./batch-processing.js";
import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { pageLinks } from "./page-links.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */

/**
 * Shipments and rates that get their labels in one go.
 *
 * @typedef {object} Batch
 * @property {string} batchId
 * @property {number} number
 * @property {string | null} externalBatchId
 * @property {string | null} notes
 * @property {string} createdAt
 * @property {string | null} processedAt
 * @property {"open" | "completed" | "completed_with_errors" | "archived"} status
 * @property {Set<string>} shipmentIds
 * @property {Set<string>} rateIds
 * @property {string} layout
 * @property {import("./labels.js").Label[]} labels Those that were bought.
 * @property {string | null} filePath Of its labels, in one file.
 * @property {string | null} formPath Of their customs forms, in one file.
 * @property {{ error: string, shipment_id: string, external_shipment_id: string | undefined }[]} errors
 */

const STATUSES = /** @type {const} */ ([
  "open",
  "queued",
  "processing",
  "completed",
  "completed_with_errors",
  "archived",
  "notifying",
  "invalid",
]);

export const batchHandlers = merchantHandlers({
  "batches.list": (call) => json(listed(call)),
  "batches.create": (call) => {
    const { world, account } = call;
    const fields = Fields.of(call.body);
    const externalBatchId = fields.text("external_batch_id", { min: 1 }) ?? null;
    const notes = fields.text("batch_notes", { min: 1 }) ?? null;
    const { shipmentIds, rateIds } = readItems(call, fields);
    const processing = fields.object("process_labels");
    const atOnce = processing?.flag("create_batch_and_process_labels") ?? false;
    const options = readProcessing(processing);
    fields.settle();
    if (externalBatchId !== null && byExternalId(call, externalBatchId) !== undefined) {
      const field_name = "external_batch_id";
      throw ruleBroken("identifier_conflict", "A batch with this id exists already.", { field_name });
    }
    const batchId = world.ids.se("batch");
    /** @type {Batch} */
    const batch = {
      batchId,
      number: world.ids.number("batchNumber"),
      externalBatchId,
      notes,
      createdAt: world.clock.iso(),
      processedAt: null,
      status: "open",
      shipmentIds: new Set(shipmentIds),
      rateIds: new Set(rateIds),
      layout: options.layout,
      labels: [],
      filePath: null,
      formPath: null,
      errors: [],
    };
    account.batches.set(batchId, batch);
    if (atOnce) processBatch(call, batch, options);
    return json(writtenBatch(call, batch));
  },
  "batches.getByExternalId": (call) => {
    const id = argument(call, "external_batch_id");
    const batch = byExternalId(call, id);
    if (batch === undefined) throw notFound("batch with the external id", id);
    return json(writtenBatch(call, batch));
  },
  "batches.get": (call) => json(writtenBatch(call, batchInPath(call))),
  // No page says what it changes: nothing, here.
  "batches.update": (call) => {
    batchInPath(call);
    return noContent();
  },
  "batches.delete": (call) => {
    batchInPath(call).status = "archived";
    return noContent();
  },
  "batches.add": (call) => {
    const batch = openBatchInPath(call);
    const { shipmentIds, rateIds } = readBodyItems(call);
    for (const id of shipmentIds) batch.shipmentIds.add(id);
    for (const id of rateIds) batch.rateIds.add(id);
    return noContent();
  },
  "batches.remove": (call) => {
    const batch = openBatchInPath(call);
    const { shipmentIds, rateIds } = readBodyItems(call);
    for (const id of shipmentIds) batch.shipmentIds.delete(id);
    for (const id of rateIds) batch.rateIds.delete(id);
    return noContent();
  },
  "batches.listErrors": (call) => {
    const { errors } = batchInPath(call);
    const read = new Query(call.query);
    const page = read.count("page", 1, Number.MAX_SAFE_INTEGER);
    const size = read.count("pagesize", 25, Number.MAX_SAFE_INTEGER);
    read.settle();
    const links = pageLinks(call, page, Math.ceil(errors.length / size));
    return json({ errors: errors.slice((page - 1) * size, page * size), links });
  },
  // The service takes its time; here it is done when the reply comes.
  "batches.process": (call) => {
    const batch = openBatchInPath(call);
    const fields = Fields.of(call.body);
    const options = readProcessing(fields);
    fields.settle();
    processBatch(call, batch, options);
    return noContent();
  },
});

/** One page of the account's batches. @param {MerchantCall} call */
function listed(call) {
  const read = new Query(call.query);
  const page = read.count("page", 1, Number.MAX_SAFE_INTEGER);
  const size = read.count("page_size", 25, Number.MAX_SAFE_INTEGER);
  const descending = (read.choice("sort_dir", ["asc", "desc"]) ?? "desc") === "desc";
  const sortBy = read.choice("sort_by", ["ship_date", "processed_at", "created_at"]) ?? "created_at";
  const status = read.choice("status", STATUSES);
  const number = read.text("batch_number");
  const times = /** @type {const} */ (["created_at", "processed_at"]).map((name) => ({
    name,
    from: read.moment(`${name}_start`),
    to: read.moment(`${name}_end`),
  }));
  read.settle();
  const found = [...call.account.batches.values()]
    .map((batch) => writtenBatch(call, batch))
    .filter((batch) => status === undefined || batch.status === status)
    .filter((batch) => number === undefined || batch.batch_number === number)
    .filter((batch) => times.every(({ name, from, to }) => isWithin(batch[name], from, to)));
  if (sortBy === "processed_at") {
    found.sort((a, b) => (a.processed_at ?? "").localeCompare(b.processed_at ?? ""));
  }
  if (descending) found.reverse();
  const pages = Math.ceil(found.length / size);
  const batches = found.slice((page - 1) * size, page * size);
  return { batches, total: found.length, page, pages, links: pageLinks(call, page, pages) };
}

/** @param {string | null} at @param {number | undefined} from @param {number | undefined} to */
function isWithin(at, from, to) {
  if (from === undefined && to === undefined) return true;
  const time = at === null ? Number.NaN : Date.parse(at);
  return time >= (from ?? Number.NEGATIVE_INFINITY) && time <= (to ?? Number.POSITIVE_INFINITY);
}

/** @param {MerchantCall} call @param {string} id */
function byExternalId({ account }, id) {
  return [...account.batches.values()].find(({ externalBatchId }) => externalBatchId === id);
}

/** @param {MerchantCall} call */
function batchInPath(call) {
  const id = argument(call, "batch_id");
  const batch = call.account.batches.get(id);
  if (batch === undefined) throw notFound("batch", id);
  return batch;
}

/** @param {MerchantCall} call */
function openBatchInPath(call) {
  const batch = batchInPath(call);
  if (batch.status === "open") return batch;
  throw ruleBroken("batch_cannot_be_modified", `The batch is ${batch.status}.`);
}

/** @param {MerchantCall} call */
function readBodyItems(call) {
  const fields = Fields.of(call.body);
  const items = readItems(call, fields);
  fields.settle();
  return items;
}

/** Shipments and rates, all of which must be there. @param {MerchantCall} call @param {Fields} fields */
function readItems({ account }, fields) {
  const shipmentIds = fields.texts("shipment_ids") ?? [];
  const rateIds = fields.texts("rate_ids") ?? [];
  for (const [index, id] of shipmentIds.entries()) {
    if (!account.shipments.has(id)) {
      fields.refuse(`shipment_ids[${index}]`, "invalid_identifier", "is no shipment.");
    }
  }
  for (const [index, id] of rateIds.entries()) {
    if (!account.rates.has(id)) fields.refuse(`rate_ids[${index}]`, "invalid_identifier", "is no rate.");
  }
  return { shipmentIds, rateIds };
}
