/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./batches.js").Batch} Batch */

/** A batch as the service writes it. @param {MerchantCall} call @param {Batch} batch */
export function writtenBatch({ origin }, batch) {
  const { batchId, labels, errors, filePath, formPath } = batch;
  return {
    batch_id: batchId,
    batch_number: String(batch.number),
    external_batch_id: batch.externalBatchId,
    batch_notes: batch.notes,
    created_at: batch.createdAt,
    processed_at: batch.processedAt,
    status: batch.status,
    errors: errors.length,
    process_errors: [],
    warnings: 0,
    completed: labels.length,
    forms: labels.filter(({ formPath }) => formPath !== null).length,
    count: labels.length + errors.length,
    batch_shipments_url: { href: `${origin}/v1/shipments?batch_id=${batchId}` },
    batch_labels_url: { href: `${origin}/v1/labels?batch_id=${batchId}` },
    batch_errors_url: { href: `${origin}/v1/batches/${batchId}/errors` },
    label_layout: batch.layout,
    label_format: "pdf",
    label_download: filePath === null ? {} : { href: origin + filePath, pdf: origin + filePath },
    form_download: formPath === null ? {} : { href: origin + formPath },
    paperless_download: {},
  };
}
