import { argument, merchantHandlers } from "./call.js";
import { json, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { manifestFile } from "./label-file.js";
import { pageOf, readPage } from "./page-links.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./labels.js").Label} Label */

/**
 * A form for all that a carrier picks up at a warehouse on a day. Its labels are closed by it.
 *
 * @typedef {object} Manifest
 * @property {string} manifestId
 * @property {string} formId
 * @property {string} submissionId
 * @property {string} createdAt
 * @property {Label[]} labels At least one; all of one carrier account, warehouse and day.
 * @property {string} filePath
 */

const MOST_LABELS = 500;

export const manifestHandlers = merchantHandlers({
  "manifests.create": (call) => {
    const manifests = inGroups(readLabels(call)).map((labels) => newManifest(call, labels));
    const manifest_request_id = call.world.ids.se("manifestRequest");
    call.account.manifestRequests.set(manifest_request_id, manifests);
    return json(writtenRequest(call, manifest_request_id, manifests));
  },
  "manifests.getRequest": (call) => {
    const id = argument(call, "manifest_request_id");
    const manifests = call.account.manifestRequests.get(id);
    if (manifests === undefined) throw notFound("manifest request", id);
    return json(writtenRequest(call, id, manifests));
  },
  "manifests.get": (call) => {
    const id = argument(call, "manifest_id");
    const manifest = call.account.manifests.get(id);
    if (manifest === undefined) throw notFound("manifest", id);
    return json(written(call, manifest));
  },
  "manifests.list": (call) => {
    const read = new Query(call.query);
    const wanted = readPage(read);
    const [isMadeThen, isShippedThen] = [read.span("created_at"), read.span("ship_date")];
    const labelIds = call.query.getAll("label_ids");
    read.settle();
    const found = [...call.account.manifests.values()]
      .reverse()
      .map((manifest) => written(call, manifest))
      .filter(
        (manifest) =>
          (read.text("warehouse_id") ?? manifest.warehouse_id) === manifest.warehouse_id &&
          (read.text("carrier_id") ?? manifest.carrier_id) === manifest.carrier_id &&
          (labelIds.length === 0 || manifest.label_ids.some((id) => labelIds.includes(id))) &&
          isMadeThen(manifest.created_at) &&
          isShippedThen(manifest.ship_date),
      );
    const { items, totals } = pageOf(call, found, wanted);
    return json({ manifests: items, ...totals });
  },
});

/** The labels a request is for. @param {MerchantCall} call @returns {Label[]} */
function readLabels(call) {
  const { labels } = call.account;
  const fields = Fields.of(call.body);
  const byDay = ["carrier_id", "warehouse_id", "ship_date", "excluded_label_ids"].some((name) =>
    fields.has(name),
  );
  const ids = fields.texts("label_ids", { required: !byDay });
  const carrierId = fields.text("carrier_id", { required: byDay });
  const warehouseId = fields.text("warehouse_id", { required: byDay });
  const day = fields.date("ship_date", { required: byDay })?.slice(0, 10);
  const excluded = fields.texts("excluded_label_ids") ?? [];
  for (const [index, id] of (ids ?? []).entries()) {
    const problem = whyNot(labels.get(id));
    if (problem !== undefined) fields.refuse(`label_ids[${index}]`, "invalid_identifier", problem);
  }
  fields.settle();
  const found = [...labels.values()].filter(
    (label) =>
      (ids?.includes(label.labelId) ?? whyNot(label) === undefined) &&
      !excluded.includes(label.labelId) &&
      (carrierId ?? label.carrier.carrierId) === label.carrier.carrierId &&
      (warehouseId ?? label.shipment.warehouseId) === label.shipment.warehouseId &&
      (day ?? label.shipment.shipDate.slice(0, 10)) === label.shipment.shipDate.slice(0, 10),
  );
  if (found.length === 0) throw ruleBroken("invalid_status", "There is no label to put into a manifest.");
  return found;
}

/** Why a label cannot be put into a manifest. @param {Label | undefined} label */
function whyNot(label) {
  if (label === undefined) return "is none of the account's labels.";
  if (label.voidedAt !== null) return "was voided.";
  return label.manifestId === null ? undefined : `is in ${label.manifestId} already.`;
}

/**
 * A manifest is of one carrier, one warehouse and one day, and of 500 labels at most. Source:
 * `docs:shipping/manifests/explicit-vs-implicit`.
 *
 * @param {readonly Label[]} labels
 */
function inGroups(labels) {
  /** @type {Map<string, Label[]>} */
  const groups = new Map();
  for (const label of labels) {
    const { warehouseId, shipDate } = label.shipment;
    const key = [label.carrier.carrierId, warehouseId, shipDate].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()].flatMap((group) => {
    const starts = Array.from(
      { length: Math.ceil(group.length / MOST_LABELS) },
      (_, index) => index * MOST_LABELS,
    );
    return starts.map((start) => group.slice(start, start + MOST_LABELS));
  });
}

/** @param {MerchantCall} call @param {Label[]} labels @returns {Manifest} */
function newManifest({ world, account }, labels) {
  const { ids, clock } = world;
  const manifestId = ids.se("manifest");
  const manifest = {
    ...{ manifestId, formId: ids.se("form"), submissionId: ids.digits(22), createdAt: clock.iso(), labels },
    filePath: world.serve(`manifest-${manifestId.slice("se-".length)}.pdf`, manifestFile(manifestId, labels)),
  };
  for (const label of labels) label.manifestId = manifestId;
  account.manifests.set(manifestId, manifest);
  return manifest;
}

/** @param {MerchantCall} call @param {Manifest} manifest */
function written({ origin }, { manifestId, formId, submissionId, createdAt, labels, filePath }) {
  const [first] = labels;
  return {
    manifest_id: manifestId,
    form_id: formId,
    created_at: createdAt,
    ship_date: first?.shipment.shipDate ?? createdAt,
    shipments: labels.length,
    label_ids: labels.map(({ labelId }) => labelId),
    warehouse_id: first?.shipment.warehouseId ?? null,
    submission_id: submissionId,
    carrier_id: first?.carrier.carrierId ?? "",
    manifest_download: { href: origin + filePath },
  };
}

/** @param {MerchantCall} call @param {string} manifest_request_id @param {readonly Manifest[]} made */
function writtenRequest(call, manifest_request_id, made) {
  const manifests = made.map((manifest) => written(call, manifest));
  return {
    manifests,
    manifest_requests: [{ manifest_request_id, status: "completed" }],
    ...manifests[0],
    request_id: call.world.ids.uuid(),
    errors: [],
  };
}
