import { argument, merchantHandlers } from "./call.js";
import { json, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { refundStatus, writtenLabel } from "./label-json.js";
import { listLabels } from "./label-list.js";
import { buyLabel, readOptions, sold } from "./label-purchase.js";
import { priceOf } from "./prices.js";
import { Query } from "./query.js";
import { offers, soundRate } from "./rating.js";
import { readShipment, refuseKnownIds } from "./shipments.js";
import { hasMoved, trackingLog } from "./tracking.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./world.js").Carrier} Carrier */
/** @typedef {import("./shipments.js").Shipment} Shipment */

/**
 * A label that was bought.
 *
 * @typedef {object} Label
 * @property {string} labelId
 * @property {Shipment} shipment
 * @property {Carrier} carrier
 * @property {string} serviceCode
 * @property {number} cents What it cost, without insurance.
 * @property {number} insuranceCents
 * @property {string} trackingNumber
 * @property {string} createdAt
 * @property {string | null} voidedAt
 * @property {boolean} keptFromRefund Whether the merchant took it out of the refunds asked for by themselves.
 * @property {string | null} manifestId The manifest that closed it.
 * @property {string} filePath
 * @property {string | null} formPath Of its customs form.
 * @property {boolean} inline Whether the file stands in the reply.
 * @property {string} layout
 * @property {boolean} isReturn
 * @property {string | null} rmaNumber
 * @property {string | null} rateId The rate it was bought by.
 * @property {string | null} rateShopperId By what its carrier was picked.
 * @property {string} [batchId] The batch it was bought in.
 */

export const labelHandlers = merchantHandlers({
  "labels.create": (call) => {
    const fields = Fields.of(call.body);
    const options = readOptions(fields);
    const shipment = newShipment(call, fields.group("shipment"), { forLabel: true });
    return bought(call, { shipment, options, ...sold(call, shipment) });
  },
  "labels.createFromRateShopper": (call) => {
    const rateShopperId = argument(call, "rate_shopper_id");
    const fields = Fields.of(call.body);
    const described = fields.group("shipment");
    for (const name of ["carrier_id", "service_code", "shipping_rule_id"]) {
      if (described.has(name)) described.refuse(name, "field_conflict", "is for the service to pick.");
    }
    const options = readOptions(fields);
    const shipment = newShipment(call, described, { forLabel: false });
    return bought(call, { shipment, options, rateShopperId, ...shopped(call, shipment, rateShopperId) });
  },
  "labels.createFromRate": (call) => {
    const rate = soundRate(call, argument(call, "rate_id"));
    return bought(call, { ...rate, options: settledOptions(call) });
  },
  // No document says that a shipment takes one label only, so it takes as many as are bought.
  "labels.createFromShipment": (call) => {
    const id = argument(call, "shipment_id");
    const shipment = call.account.shipments.get(id);
    if (shipment === undefined) throw notFound("shipment", id);
    return bought(call, { shipment, options: settledOptions(call), ...sold(call, shipment) });
  },
  "labels.createReturn": (call) => {
    const { shipment: outbound, serviceCode, carrier, voidedAt } = labelInPath(call);
    if (voidedAt !== null) throw ruleBroken("invalid_status", "The label was voided.");
    const options = { ...settledOptions(call), isReturn: true };
    const rmaNumber = options.rmaNumber ?? `RMA-${call.world.ids.digits(8)}`;
    const shipment = {
      ...outbound,
      shipmentId: call.world.ids.se("shipment"),
      externalShipmentId: null,
      shipFrom: outbound.shipTo,
      shipTo: outbound.returnTo,
      createdAt: call.world.clock.iso(),
      modifiedAt: call.world.clock.iso(),
      tags: new Set(outbound.tags),
    };
    const { service } = sold(call, { ...shipment, serviceCode, carrierId: carrier.carrierId });
    return bought(call, { shipment, carrier, service, options: { ...options, rmaNumber } });
  },
  "labels.get": (call) => json(asked(call, labelInPath(call))),
  "labels.getByExternalShipmentId": (call) => {
    const id = argument(call, "external_shipment_id");
    const label = call.account.labelsByExternalShipmentId.get(id);
    if (label === undefined) throw notFound("label with the external shipment id", id);
    return json(asked(call, label));
  },
  "labels.list": (call) => json(listLabels(call)),
  "labels.track": (call) => json(trackingLog(call, labelInPath(call))),
  "labels.void": (call) => {
    const label = labelInPath(call);
    if (label.voidedAt !== null) {
      const message = "The label is voided already.";
      return json({ approved: false, message, reason_code: "label_already_voided" });
    }
    if (label.manifestId !== null) {
      const message = `The label is closed by manifest ${label.manifestId}.`;
      return json({ approved: false, message, reason_code: "label_already_used" });
    }
    if (hasMoved(call, label)) {
      const message = "The carrier has the parcel: its label was used.";
      return json({ approved: false, message, reason_code: "label_already_used" });
    }
    label.voidedAt = call.world.clock.iso();
    const cents = label.cents + label.insuranceCents;
    if (cents > 0) call.account.wallet?.refund(cents, label.labelId);
    return json({ approved: true, message: "Request for refund submitted." });
  },
  "labels.cancelRefund": (call) => {
    const label = labelInPath(call);
    if (refundStatus(call, label) !== "request_scheduled") {
      throw ruleBroken("invalid_status", "No refund is scheduled for this label.");
    }
    label.keptFromRefund = true;
    return json(writtenLabel(call, label));
  },
});

/** A label with its file in the form that the query asks for. @param {MerchantCall} call @param {Label} label */
function asked(call, label) {
  const read = new Query(call.query);
  const form = read.choice("label_download_type", ["url", "inline"]);
  read.settle();
  return writtenLabel(call, form === undefined ? label : { ...label, inline: form === "inline" });
}

/** @param {MerchantCall} call @param {import("./label-purchase.js").Order} order */
function bought(call, order) {
  return json(writtenLabel(call, buyLabel(call, order)));
}

/** The shipment described, whose external id nobody has. @param {MerchantCall} call @param {Fields} described @param {{ forLabel: boolean }} purpose */
function newShipment(call, described, purpose) {
  const shipment = readShipment(call, described, purpose);
  refuseKnownIds(call, [shipment.externalShipmentId], () => "shipment");
  return shipment;
}

/** @param {MerchantCall} call */
function settledOptions(call) {
  const fields = Fields.of(call.body);
  const options = readOptions(fields);
  fields.settle();
  return options;
}

/** What the service picks for a shipment. @param {MerchantCall} call @param {Shipment} shipment @param {string} by */
function shopped({ account }, shipment, by) {
  if (!["best_value", "cheapest", "fastest"].includes(by)) {
    throw ruleBroken("invalid_field_value", "There is no such way to pick a rate.", {
      field_name: "rate_shopper_id",
    });
  }
  /** @param {ReturnType<typeof offers>[number]} offer */
  const rank = ({ service }) => {
    const { total } = priceOf(service, shipment);
    if (by === "cheapest") return total;
    return by === "fastest" ? service.days : total * service.days;
  };
  const [best] = offers([...account.carriers.values()], shipment).sort((a, b) => rank(a) - rank(b));
  if (best === undefined) throw ruleBroken("no_rates_returned", "No carrier offers a rate.");
  return best;
}

/** @param {MerchantCall} call */
function labelInPath(call) {
  const id = argument(call, "label_id");
  const label = call.account.labels.get(id);
  if (label === undefined) throw notFound("label", id);
  return label;
}
