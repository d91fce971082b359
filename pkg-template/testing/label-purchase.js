import { CATALOGUE, sellerOf, servicesOf } from "./catalogue.js";
import { ruleBroken } from "./envelope.js";
import { customsFile, labelFile } from "./label-file.js";
import { priceOf } from "./prices.js";
import { isInternational, keepShipment, requireCustoms } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./catalogue.js").Service} Service */
/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./shipments.js").Shipment} Shipment */
/** @typedef {import("./world.js").Carrier} Carrier */

/**
 * A label that is to be bought.
 *
 * @typedef {object} Order
 * @property {Shipment} shipment
 * @property {Carrier} carrier
 * @property {Service} service
 * @property {ReturnType<typeof readOptions>} options
 * @property {string | null} [rateId] The rate it is bought by.
 * @property {string | null} [rateShopperId] By what the carrier was picked.
 */

/** What a request says of the label itself. Only PDF is printed here. @param {Fields} fields */
export function readOptions(fields) {
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
 * Buys a label: what is left to check is checked first, then it is paid for, then it exists.
 *
 * @param {MerchantCall} call
 * @param {Order} order
 * @returns {Label}
 * @throws {import("./envelope.js").Refusal} 400
 */
export function buyLabel(call, { shipment, carrier, service, options, rateId = null, rateShopperId = null }) {
  const { world, account } = call;
  if (shipment.cancelled) throw ruleBroken("invalid_status", "The shipment was cancelled.");
  requireCustoms(shipment);
  const { test, ...said } = options;
  const { total, insurance } = priceOf(service, shipment);
  const labelId = world.ids.se("label");
  if (!test && total > 0 && !account.wallet?.pay(total, labelId)) {
    const carrierFields = { carrier_id: carrier.carrierId, carrier_code: carrier.code };
    throw ruleBroken("insufficient_funds", "The balance is too small for this label.", carrierFields);
  }

  const printed = {
    labelId,
    shipment,
    carrier,
    serviceCode: service.code,
    cents: test ? 0 : total - insurance,
    insuranceCents: test ? 0 : insurance,
    trackingNumber: trackingNumber(call, carrier),
    createdAt: world.clock.iso(),
    voidedAt: null,
    keptFromRefund: false,
    manifestId: null,
    rateId,
    rateShopperId,
    ...said,
  };
  /** @type {Label} */
  const label = {
    ...printed,
    filePath: world.serve(`label-${labelId.slice("se-".length)}.pdf`, labelFile(printed)),
    formPath: isInternational(shipment) ? world.serve("forms.pdf", customsFile([printed])) : null,
  };
  keepShipment(account, shipment);
  account.labels.set(labelId, label);
  const { shipmentId } = shipment;
  account.labelsByShipment.set(shipmentId, [...(account.labelsByShipment.get(shipmentId) ?? []), label]);
  if (shipment.externalShipmentId !== null)
    account.labelsByExternalShipmentId.set(shipment.externalShipmentId, label);
  return label;
}

/**
 * The carrier and the service asked for. Without a `carrier_id`, as in the seed's example, the account's
 * carrier that sells the service.
 *
 * @param {MerchantCall} call
 * @param {Shipment} shipment
 * @throws {import("./envelope.js").Refusal} 400
 */
export function sold({ account }, { carrierId, serviceCode = "" }) {
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
