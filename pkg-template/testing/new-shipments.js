import { writtenAddress } from "./addresses.js";
import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { outdateRates } from "./rating.js";
import { statusOf, writtenShipment } from "./shipment-json.js";
import { listShipments } from "./shipment-list.js";
import { keepShipment, readShipmentFields, refuseKnownIds } from "./shipments.js";
import { tagNamed } from "./tags.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./shipments.js").Shipment} Shipment */

const VALIDATIONS = ["no_validation", "validate_only", "validate_and_clean"];

/** Which marks shipments bear. */
const tagHandlers = merchantHandlers({
  "shipments.updateTags": (call) => {
    const fields = Fields.of(call.body);
    const changes = (fields.objects("shipments_tags") ?? []).map((change) => ({
      shipment: knownShipment(call, change.text("shipment_id", { required: true }) ?? ""),
      names: change.texts("tags") ?? [],
    }));
    fields.settle();
    for (const { shipment, names } of changes) {
      shipment.tags = new Set(names.map((name) => tagNamed(call, name)));
    }
    return noContent();
  },
  "shipments.listTags": (call) => json(tagNames(shipmentInPath(call))),
  "shipments.tag": (call) => {
    const shipment = shipmentInPath(call);
    shipment.tags.add(tagNamed(call, argument(call, "tag_name")));
    return json(tagNames(shipment));
  },
  "shipments.untag": (call) => {
    const shipment = shipmentInPath(call);
    const name = argument(call, "tag_name");
    const tag = [...shipment.tags].find((each) => each.name === name);
    if (tag === undefined) throw notFound("tag of the shipment", name);
    shipment.tags.delete(tag);
    return noContent();
  },
});

export const shipmentHandlers = merchantHandlers({
  "shipments.create": (call) => {
    const created = readShipments(call).map(({ validation, ...described }) => {
      const shipment = { shipmentId: call.world.ids.se("shipment"), ...described };
      keepShipment(call.account, shipment);
      return {
        errors: [],
        address_validation: validated(shipment, validation),
        ...writtenShipment(call.account, shipment),
      };
    });
    return json({ has_errors: false, shipments: created });
  },
  "shipments.list": (call) => json(listShipments(call)),
  "shipments.get": (call) => json(writtenShipment(call.account, shipmentInPath(call))),
  "shipments.getByExternalId": (call) => {
    const id = argument(call, "external_shipment_id");
    const found = [...call.account.shipments.values()].find((each) => each.externalShipmentId === id);
    if (found === undefined) throw notFound("shipment with the external id", id);
    return json(writtenShipment(call.account, found));
  },
  "shipments.update": (call) => {
    const shipment = openShipmentInPath(call);
    const fields = Fields.of(call.body);
    const validation = fields.choice("validate_address", VALIDATIONS) ?? "no_validation";
    const { createdAt, tags, ...described } = readShipmentFields(call, fields, { forLabel: false });
    fields.settle();
    const id = described.externalShipmentId;
    if (id !== shipment.externalShipmentId) refuseKnownIds(call, [id], () => "");
    call.account.externalShipmentIds.delete(shipment.externalShipmentId ?? "");
    outdateRates(call.account, shipment);
    // Another one: a label that was voided keeps the one it was bought for.
    const updated = { ...shipment, ...described };
    keepShipment(call.account, updated);
    const address_validation = validated(updated, validation);
    return json({ errors: [], address_validation, ...writtenShipment(call.account, updated) });
  },
  "shipments.cancel": (call) => {
    const shipment = openShipmentInPath(call);
    shipment.cancelled = true;
    shipment.modifiedAt = call.world.clock.iso();
    return noContent();
  },
  "shipments.listRates": (call) => {
    const { shipmentId } = shipmentInPath(call);
    const response = call.account.rateResponses.get(shipmentId);
    if (response === undefined) throw notFound("rate of the shipment", shipmentId);
    return json(response);
  },
  ...tagHandlers,
});

/** @param {MerchantCall} call */
function shipmentInPath(call) {
  return knownShipment(call, argument(call, "shipment_id"));
}

/** @param {MerchantCall} call @param {string} id */
function knownShipment({ account }, id) {
  const shipment = account.shipments.get(id);
  if (shipment === undefined) throw notFound("shipment", id);
  return shipment;
}

/** A shipment that can still be changed. @param {MerchantCall} call */
function openShipmentInPath(call) {
  const shipment = shipmentInPath(call);
  const status = statusOf(call.account, shipment);
  if (status !== "pending") throw ruleBroken("invalid_status", `The shipment is ${status}.`);
  return shipment;
}

/** @param {Shipment} shipment */
function tagNames({ tags }) {
  return { tags: [...tags].map(({ name }) => name) };
}

/**
 * All or none: where one shipment is wrong, none is made, and the refusal names what is wrong with each.
 *
 * @param {MerchantCall} call
 * @throws {import("./envelope.js").Refusal} 400
 */
function readShipments(call) {
  const fields = Fields.of(call.body);
  const shipments = (fields.objects("shipments", { required: true }) ?? []).map((each) => ({
    validation: each.choice("validate_address", VALIDATIONS) ?? "no_validation",
    ...readShipmentFields(call, each, { forLabel: false }),
  }));
  fields.settle();
  const externalIds = shipments.map(({ externalShipmentId }) => externalShipmentId);
  refuseKnownIds(call, externalIds, (index) => `shipments[${index}]`);
  return shipments;
}

/**
 * No address is known here: one that is to be looked at stays unverified.
 *
 * @param {Shipment} shipment
 * @param {string} validation
 */
function validated({ shipTo }, validation) {
  if (validation === "no_validation") return null;
  return {
    status: "unverified",
    original_address: writtenAddress(shipTo),
    matched_address: null,
    messages: [],
  };
}
