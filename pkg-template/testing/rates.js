import { argument, merchantHandlers } from "./call.js";
import { CONFIRMATION_CENTS } from "./catalogue.js";
import { json, notFound } from "./envelope.js";
import { Fields } from "./fields.js";
import { offers, rateShipment, writtenEstimate, writtenRate } from "./rating.js";
import { writtenShipment } from "./shipment-json.js";
import { keepShipment, readShipment, readShipmentFields, readWeight, refuseKnownIds } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./world.js").Carrier} Carrier */

export const rateHandlers = merchantHandlers({
  "rates.calculate": (call) => {
    const fields = Fields.of(call.body);
    const wanted = readWanted(call, fields);
    const shipment = ratedShipment(call, fields);
    const rate_response = rateShipment(call, shipment, wanted);
    return json({ ...writtenShipment(call.account, shipment), rate_response });
  },
  "rates.compareBulk": (call) => {
    const fields = Fields.of(call.body);
    const wanted = readWanted(call, fields);
    const shipments = ratedShipments(call, fields);
    const begun = shipments.map((shipment) => rateShipment(call, shipment, wanted));
    return json(
      begun.map(({ rate_request_id, shipment_id, created_at }) => {
        return { rate_request_id, shipment_id, created_at, status: "working", errors: [] };
      }),
    );
  },
  "rates.estimate": (call) => {
    const fields = Fields.of(call.body);
    const carriers = fields.has("carrier_ids") ? readCarriers(call, fields) : readCarrier(call, fields);
    const parcel = readParcel(fields);
    const shipDate = fields.date("ship_date") ?? call.world.clock.iso();
    fields.settle();
    return json(
      offers(carriers, parcel).map(({ carrier, service }) =>
        writtenEstimate(carrier, service, parcel, shipDate),
      ),
    );
  },
  "rates.get": (call) => {
    const id = argument(call, "rate_id");
    const rate = call.account.rates.get(id);
    if (rate === undefined) throw notFound("rate", id);
    return json(writtenRate(rate));
  },
});

/** @param {MerchantCall} call @param {Fields} fields */
function readWanted(call, fields) {
  const options = fields.group("rate_options");
  return { carriers: readCarriers(call, options), serviceCodes: options.texts("service_codes") ?? [] };
}

/** @param {MerchantCall} call @param {Fields} options @returns {Carrier[]} */
function readCarriers({ account }, options) {
  return (options.texts("carrier_ids", { required: true }) ?? []).flatMap((id, index) => {
    const carrier = account.carriers.get(id);
    if (carrier !== undefined) return [carrier];
    // It answers for the wallet's carriers only: a real service would ask the merchant's own ones.
    if (account.connections.has(id)) return [];
    options.refuse(`carrier_ids[${index}]`, "carrier_not_connected", "is none of the account's carriers.");
    return [];
  });
}

/** The one carrier of older requests, or all. @param {MerchantCall} call @param {Fields} fields @returns {Carrier[]} */
function readCarrier({ account }, fields) {
  const id = fields.se("carrier_id");
  if (id === undefined) return [...account.carriers.values()];
  const carrier = account.carriers.get(id);
  if (carrier === undefined) {
    if (account.connections.has(id)) return [];
    fields.refuse("carrier_id", "carrier_not_connected", "is none of the account's carriers.");
    return [];
  }
  return [carrier];
}

/** The shipment sent, or the known one whose id was sent. @param {MerchantCall} call @param {Fields} fields */
function ratedShipment(call, fields) {
  const id = fields.se("shipment_id");
  if (id === undefined) {
    const shipment = readShipment(call, fields.group("shipment"), { forLabel: false });
    refuseKnownIds(call, [shipment.externalShipmentId], () => "shipment");
    keepShipment(call.account, shipment);
    return shipment;
  }
  if (fields.has("shipment")) fields.refuse("shipment_id", "field_conflict", "goes without a shipment.");
  fields.settle();
  return knownShipment(call, id);
}

/** The shipments sent, or the known ones whose ids were sent. @param {MerchantCall} call @param {Fields} fields */
function ratedShipments(call, fields) {
  const ids = fields.texts("shipment_ids");
  if (ids !== undefined && fields.has("shipments")) {
    fields.refuse("shipment_ids", "field_conflict", "goes without shipments.");
  }
  if (ids !== undefined) {
    fields.settle();
    return ids.map((id) => knownShipment(call, id));
  }
  const read = (fields.objects("shipments", { required: true }) ?? []).map((each) =>
    readShipmentFields(call, each, { forLabel: false }),
  );
  fields.settle();
  const externalIds = read.map(({ externalShipmentId }) => externalShipmentId);
  refuseKnownIds(call, externalIds, (index) => `shipments[${index}]`);
  return read.map((described) => {
    const shipment = { shipmentId: call.world.ids.se("shipment"), ...described };
    keepShipment(call.account, shipment);
    return shipment;
  });
}

/** @param {MerchantCall} call @param {string} id */
function knownShipment({ account }, id) {
  const known = account.shipments.get(id);
  if (known === undefined) throw notFound("shipment", id);
  return known;
}

/** What an estimate is made for. @param {Fields} fields @returns {import("./prices.js").Parcel} */
function readParcel(fields) {
  const required = { required: true };
  /** @param {string} side */
  const place = (side) => ({
    country_code: fields.text(`${side}_country_code`, required),
    postal_code: fields.text(`${side}_postal_code`, required),
  });
  return {
    shipFrom: place("from"),
    shipTo: place("to"),
    packages: [{ code: "package", weight: readWeight(fields.group("weight")), insuredCents: 0 }],
    insuranceProvider: "none",
    confirmation: fields.choice("confirmation", ["none", ...Object.keys(CONFIRMATION_CENTS)]) ?? "none",
  };
}
