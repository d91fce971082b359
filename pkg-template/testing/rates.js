import { merchantHandlers } from "./call.js";
import { CATALOGUE, servicesOf } from "./catalogue.js";
import { json, notFound } from "./envelope.js";
import { Fields } from "./fields.js";
import { money } from "./money.js";
import { priceOf } from "./prices.js";
import { writtenShipment } from "./shipment-json.js";
import { isInternational, readShipment } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./shipments.js").Shipment} Shipment */
/** @typedef {import("./world.js").Carrier} Carrier */

const DAY_MS = 86_400_000;

export const rateHandlers = merchantHandlers({
  "rates.calculate": (call) => {
    const fields = Fields.of(call.body);
    const options = fields.group("rate_options");
    const carriers = readCarriers(call, options);
    const wanted = options.texts("service_codes") ?? [];
    const shipment = ratedShipment(call, fields);
    const rates = carriers.flatMap((carrier) =>
      servicesOf(carrier)
        .filter(({ domestic }) => domestic !== isInternational(shipment))
        .filter(({ code }) => wanted.length === 0 || wanted.includes(code))
        .map((service) => rate(call, carrier, service, shipment)),
    );
    return json({
      ...writtenShipment(shipment),
      rate_response: {
        rates,
        invalid_rates: [],
        rate_request_id: call.world.ids.se("rateRequest"),
        shipment_id: shipment.shipmentId,
        created_at: call.world.clock.iso(),
        status: "completed",
        errors: [],
      },
    });
  },
});

/** @param {MerchantCall} call @param {Fields} options @returns {Carrier[]} */
function readCarriers({ account }, options) {
  return (options.texts("carrier_ids", { required: true }) ?? []).flatMap((id, index) => {
    const carrier = account.carriers.get(id);
    if (carrier !== undefined) return [carrier];
    options.refuse(`carrier_ids[${index}]`, "carrier_not_connected", "is none of the account's carriers.");
    return [];
  });
}

/** The shipment sent, or the known one whose id was sent. @param {MerchantCall} call @param {Fields} fields */
function ratedShipment(call, fields) {
  const id = fields.se("shipment_id");
  if (id === undefined) {
    const shipment = readShipment(call, fields.group("shipment"), { forLabel: false });
    call.account.shipments.set(shipment.shipmentId, shipment);
    return shipment;
  }
  if (fields.has("shipment")) fields.refuse("shipment_id", "field_conflict", "goes without a shipment.");
  fields.settle();
  const known = call.account.shipments.get(id);
  if (known === undefined) throw notFound("shipment", id);
  return known;
}

/** @param {MerchantCall} call @param {Carrier} carrier @param {import("./catalogue.js").Service} service @param {Shipment} shipment */
function rate({ world }, carrier, service, shipment) {
  const price = priceOf(service, shipment);
  const arrival = new Date(Date.parse(shipment.shipDate) + service.days * DAY_MS).toISOString();
  return {
    rate_id: world.ids.se("rate"),
    rate_type: "shipment",
    carrier_id: carrier.carrierId,
    shipping_amount: money(price.shipping),
    insurance_amount: money(0),
    confirmation_amount: money(price.confirmation),
    other_amount: money(0),
    rate_details: [],
    zone: price.zone,
    package_type: shipment.packages[0]?.code ?? null,
    delivery_days: service.days,
    guaranteed_service: false,
    estimated_delivery_date: arrival,
    carrier_delivery_days: String(service.days),
    ship_date: shipment.shipDate,
    negotiated_rate: false,
    service_type: service.name,
    service_code: service.code,
    trackable: true,
    carrier_code: carrier.code,
    carrier_nickname: carrier.nickname,
    carrier_friendly_name: CATALOGUE[carrier.code].friendlyName,
    validation_status: "valid",
    warning_messages: [],
    error_messages: [],
  };
}
