import { argument, merchantHandlers } from "./call.js";
import { CATALOGUE, sellerOf, servicesOf } from "./catalogue.js";
import { json, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { labelFile } from "./label-file.js";
import { writtenLabel } from "./label-json.js";
import { listLabels } from "./label-list.js";
import { priceOf } from "./prices.js";
import { idConflict, keepShipment, readShipment, requireCustoms } from "./shipments.js";

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
 * @property {number} cents What it cost.
 * @property {string} trackingNumber
 * @property {string} createdAt
 * @property {string | null} voidedAt
 * @property {string} filePath
 * @property {boolean} inline Whether the file stands in the reply.
 * @property {string} layout
 * @property {boolean} isReturn
 * @property {string | null} rmaNumber
 */

export const labelHandlers = merchantHandlers({
  "labels.create": (call) => json(writtenLabel(call, buyLabel(call))),
  "labels.get": (call) => json(writtenLabel(call, labelInPath(call))),
  "labels.getByExternalShipmentId": (call) => {
    const id = argument(call, "external_shipment_id");
    const label = call.account.labelsByExternalShipmentId.get(id);
    if (label === undefined) throw notFound("label with the external shipment id", id);
    return json(writtenLabel(call, label));
  },
  "labels.list": (call) => json(listLabels(call)),
  "labels.void": (call) => {
    const label = labelInPath(call);
    if (label.voidedAt !== null) {
      const message = "The label is voided already.";
      return json({ approved: false, message, reason_code: "label_already_voided" });
    }
    label.voidedAt = call.world.clock.iso();
    call.account.wallet?.refund(label.cents, label.labelId);
    return json({ approved: true, message: "Request for refund submitted." });
  },
});

/** @param {MerchantCall} call */
function labelInPath(call) {
  const id = argument(call, "label_id");
  const label = call.account.labels.get(id);
  if (label === undefined) throw notFound("label", id);
  return label;
}

/**
 * Buys a label: everything is checked first, then it is paid for, then it exists.
 *
 * @param {MerchantCall} call
 * @returns {Label}
 * @throws {import("./envelope.js").Refusal} 400
 */
function buyLabel(call) {
  const { world, account } = call;
  const fields = Fields.of(call.body);
  const options = readOptions(fields);
  const shipment = readShipment(call, fields.group("shipment"), { forLabel: true });
  if (shipment.externalShipmentId !== null && account.externalShipmentIds.has(shipment.externalShipmentId)) {
    throw idConflict("shipment.external_shipment_id");
  }
  requireCustoms(shipment);
  const { carrier, service } = sold(call, shipment);
  const cents = options.test ? 0 : priceOf(service, shipment).total;
  const labelId = world.ids.se("label");
  if (cents > 0 && !account.wallet?.pay(cents, labelId)) {
    const carrierFields = { carrier_id: carrier.carrierId, carrier_code: carrier.code };
    throw ruleBroken("insufficient_funds", "The balance is too small for this label.", carrierFields);
  }

  const { inline, layout, isReturn, rmaNumber } = options;
  /** @type {Label} */
  const label = {
    labelId,
    shipment,
    carrier,
    serviceCode: service.code,
    cents,
    trackingNumber: trackingNumber(call, carrier),
    createdAt: world.clock.iso(),
    voidedAt: null,
    filePath: `/v1/downloads/${world.ids.token()}/label-${labelId.slice("se-".length)}.pdf`,
    inline,
    layout,
    isReturn,
    rmaNumber,
  };
  world.files.set(label.filePath, labelFile(label));
  keepShipment(account, shipment);
  account.labels.set(labelId, label);
  if (shipment.externalShipmentId !== null)
    account.labelsByExternalShipmentId.set(shipment.externalShipmentId, label);
  return label;
}

/** What the request says beside the shipment. Only PDF is printed here. @param {Fields} fields */
function readOptions(fields) {
  fields.choice("label_format", ["pdf"]);
  return {
    test: fields.flag("test_label") ?? false,
    inline: fields.choice("label_download_type", ["url", "inline"]) === "inline",
    layout: fields.choice("label_layout", ["4x6", "letter", "A4", "A6"]) ?? "4x6",
    isReturn: fields.flag("is_return_label") ?? false,
    rmaNumber: fields.text("rma_number") ?? null,
  };
}

/**
 * The carrier and the service asked for. Without a `carrier_id`, as in the seed's example, the account's
 * carrier that sells the service.
 *
 * @param {MerchantCall} call
 * @param {Shipment} shipment
 * @throws {import("./envelope.js").Refusal} 400
 */
function sold({ account }, { carrierId, serviceCode = "" }) {
  const seller = sellerOf(serviceCode);
  const service_code = "shipment.service_code";
  if (seller === undefined) {
    throw ruleBroken("invalid_field_value", "There is no such service.", { field_name: service_code });
  }
  const carriers = [...account.carriers.values()];
  const carrier = carriers.find((each) =>
    carrierId === undefined ? each.code === seller : each.carrierId === carrierId,
  );
  if (carrier === undefined) {
    const field_name = "shipment.carrier_id";
    throw ruleBroken("carrier_not_connected", "The account has no such carrier.", {
      field_name,
      carrier_code: seller,
    });
  }
  const service = servicesOf(carrier).find(({ code }) => code === serviceCode);
  if (service === undefined) {
    const message = `${CATALOGUE[carrier.code].friendlyName} does not sell this service to the account.`;
    throw ruleBroken("invalid_field_value", message, {
      field_name: service_code,
      carrier_code: carrier.code,
    });
  }
  return { carrier, service };
}

/** @param {MerchantCall} call @param {Carrier} carrier */
function trackingNumber({ world }, carrier) {
  if (carrier.code === "stamps_com") return `940551${world.ids.digits(16)}`;
  return carrier.code === "ups_walleted" ? `1Z${world.ids.digits(16)}` : world.ids.digits(10);
}
