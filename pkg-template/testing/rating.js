import { CATALOGUE, servicesOf } from "./catalogue.js";
import { notFound, ruleBroken } from "./envelope.js";
import { money } from "./money.js";
import { priceOf } from "./prices.js";
import { isInternational } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./catalogue.js").Service} Service */
/** @typedef {import("./prices.js").Parcel} Parcel */
/** @typedef {import("./shipments.js").Shipment} Shipment */
/** @typedef {import("./world.js").Account} Account */
/** @typedef {import("./world.js").Carrier} Carrier */

/**
 * What a service would charge for a shipment as it was described then.
 *
 * @typedef {object} Rate
 * @property {string} rateId
 * @property {Shipment} shipment
 * @property {Carrier} carrier
 * @property {Service} service
 * @property {ReturnType<typeof writtenEstimate>} estimate
 * @property {boolean} outdated Whether the shipment has been changed since.
 */

const DAY_MS = 86_400_000;

/** The services of carriers that go where a parcel goes. @param {readonly Carrier[]} carriers @param {Parcel} parcel */
export function offers(carriers, parcel) {
  return carriers.flatMap((carrier) =>
    servicesOf(carrier)
      .filter(({ domestic }) => domestic !== isInternational(parcel))
      .map((service) => ({ carrier, service })),
  );
}

/**
 * Calculates rates for a shipment and keeps them: labels can be bought by them.
 *
 * @param {MerchantCall} call
 * @param {Shipment} shipment
 * @param {{ carriers: readonly Carrier[], serviceCodes: readonly string[] }} wanted Services; all where none is named.
 */
export function rateShipment({ world, account }, shipment, { carriers, serviceCodes }) {
  const rates = offers(carriers, shipment)
    .filter(({ service }) => serviceCodes.length === 0 || serviceCodes.includes(service.code))
    .map(({ carrier, service }) => ({
      ...{ rateId: world.ids.se("rate"), shipment, carrier, service, outdated: false },
      estimate: writtenEstimate(carrier, service, shipment, shipment.shipDate),
    }));
  for (const rate of rates) account.rates.set(rate.rateId, rate);
  const response = {
    rates: rates.map(writtenRate),
    invalid_rates: [],
    rate_request_id: world.ids.se("rateRequest"),
    shipment_id: shipment.shipmentId,
    created_at: world.clock.iso(),
    status: "completed",
    errors: [],
  };
  account.rateResponses.set(shipment.shipmentId, response);
  return response;
}

/**
 * A rate that a label can be bought by.
 *
 * @param {MerchantCall} call
 * @param {string} id
 * @throws {import("./envelope.js").Refusal} 404, and 400 where it holds no more.
 */
export function soundRate({ account }, id) {
  const rate = account.rates.get(id);
  if (rate === undefined) throw notFound("rate", id);
  if (rate.outdated) throw ruleBroken("invalid_status", "The shipment was changed after it was rated.");
  const { carrierId, code } = rate.carrier;
  if (!account.carriers.has(carrierId)) {
    const carrier = { carrier_id: carrierId, carrier_code: code };
    throw ruleBroken("carrier_disconnected", "The carrier of the rate was disconnected.", carrier);
  }
  return rate;
}

/** A shipment was changed: what it was rated for is not what would be shipped. @param {Account} account @param {Shipment} shipment */
export function outdateRates({ rates }, shipment) {
  for (const rate of rates.values()) rate.outdated ||= rate.shipment.shipmentId === shipment.shipmentId;
}

/** A rate as the service writes it. @param {Rate} rate */
export function writtenRate({ rateId, estimate }) {
  return { rate_id: rateId, ...estimate, rate_type: "shipment", rate_details: [] };
}

/** What is known of a price without a shipment. @param {Carrier} carrier @param {Service} service @param {Parcel} parcel @param {string} shipDate */
export function writtenEstimate(carrier, service, parcel, shipDate) {
  const price = priceOf(service, parcel);
  return {
    rate_type: "check",
    carrier_id: carrier.carrierId,
    shipping_amount: money(price.shipping),
    insurance_amount: money(price.insurance),
    confirmation_amount: money(price.confirmation),
    other_amount: money(0),
    zone: price.zone,
    package_type: parcel.packages[0]?.code ?? null,
    delivery_days: service.days,
    guaranteed_service: false,
    estimated_delivery_date: new Date(Date.parse(shipDate) + service.days * DAY_MS).toISOString(),
    carrier_delivery_days: String(service.days),
    ship_date: shipDate,
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
