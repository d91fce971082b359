import { writtenAddress } from "./addresses.js";
import { merchantHandlers } from "./call.js";
import { json, Refusal } from "./envelope.js";
import { Fields } from "./fields.js";
import { writtenShipment } from "./shipment-json.js";
import { idConflict, keepShipment, readShipmentFields } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./shipments.js").Shipment} Shipment */

const VALIDATIONS = ["no_validation", "validate_only", "validate_and_clean"];

export const shipmentHandlers = merchantHandlers({
  "shipments.create": (call) => {
    const created = readShipments(call).map(({ validation, ...described }) => {
      const shipment = { shipmentId: call.world.ids.se("shipment"), ...described };
      keepShipment(call.account, shipment);
      return {
        errors: [],
        address_validation: validated(shipment, validation),
        ...writtenShipment(shipment),
      };
    });
    return json({ has_errors: false, shipments: created });
  },
});

/**
 * All or none: where one shipment is wrong, none is made, and the refusal names what is wrong with each.
 *
 * @param {MerchantCall} call
 * @throws {Refusal} 400
 */
function readShipments(call) {
  const fields = Fields.of(call.body);
  const shipments = (fields.objects("shipments", { required: true }) ?? []).map((each) => ({
    validation: each.choice("validate_address", VALIDATIONS) ?? "no_validation",
    ...readShipmentFields(call, each, { forLabel: false }),
  }));
  fields.settle();
  refuseKnownIds(
    call,
    shipments.map(({ externalShipmentId }) => externalShipmentId),
  );
  return shipments;
}

/**
 * @param {MerchantCall} call
 * @param {(string | null)[]} ids Of the shipments, in their order.
 * @throws {Refusal} 400, where one is another shipment's, of the account or of the request.
 */
function refuseKnownIds({ account }, ids) {
  const conflicts = ids.flatMap((id, index) => {
    if (id === null || (!account.externalShipmentIds.has(id) && ids.indexOf(id) === index)) return [];
    return idConflict(`shipments[${index}].external_shipment_id`).errors;
  });
  if (conflicts.length > 0) throw new Refusal(400, conflicts);
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
