import { Refusal } from "./envelope.js";
import { combinedFile, customsFile } from "./label-file.js";
import { buyLabel, sold } from "./label-purchase.js";
import { soundRate } from "./rating.js";

/** @typedef {import("./batches.js").Batch} Batch */
/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./fields.js").Fields} Fields */

/** How labels of a batch are made. Only PDF is printed here. @param {Fields | undefined} fields */
export function readProcessing(fields) {
  fields?.date("ship_date");
  fields?.choice("label_format", ["pdf"]);
  fields?.choice("display_scheme", ["label", "paperless", "label_and_paperless"]);
  return { layout: fields?.choice("label_layout", ["4x6", "letter", "A4", "A6"]) ?? "4x6" };
}

/**
 * Buys a label for each shipment and by each rate. What cannot be bought is an error of the batch; the rest is
 * bought all the same.
 *
 * @param {MerchantCall} call
 * @param {Batch} batch
 * @param {{ layout: string }} processing
 */
export function processBatch(call, batch, { layout }) {
  const { account, world } = call;
  const options = { test: false, inline: false, layout, isReturn: false, rmaNumber: null };
  const rates = [...batch.rateIds].flatMap((id) => account.rates.get(id) ?? []);
  const shipments = [...batch.shipmentIds].flatMap((id) => account.shipments.get(id) ?? []);
  for (const { shipment, rateId } of rates) {
    attempt(batch, shipment, () => buyLabel(call, { ...soundRate(call, rateId), options }));
  }
  for (const shipment of shipments) {
    attempt(batch, shipment, () => buyLabel(call, { shipment, options, ...sold(call, shipment) }));
  }
  const forms = batch.labels.filter(({ formPath }) => formPath !== null);
  if (batch.labels.length > 0) batch.filePath = world.serve("batch.pdf", combinedFile(batch.labels));
  if (forms.length > 0) batch.formPath = world.serve("forms.pdf", customsFile(forms));
  batch.layout = layout;
  batch.processedAt = world.clock.iso();
  batch.status = batch.errors.length === 0 ? "completed" : "completed_with_errors";
}

/**
 * @param {Batch} batch
 * @param {import("./shipments.js").Shipment} shipment
 * @param {() => import("./labels.js").Label} buy
 */
function attempt(batch, { shipmentId, externalShipmentId }, buy) {
  try {
    const label = buy();
    label.batchId = batch.batchId;
    batch.labels.push(label);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const error = thrown.errors.map(({ message }) => message).join(" ");
    batch.errors.push({
      error,
      shipment_id: shipmentId,
      external_shipment_id: externalShipmentId ?? undefined,
    });
  }
}
