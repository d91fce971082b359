import { CATALOGUE, servicesOf } from "./catalogue.js";
import { money } from "./money.js";
import { priceOf } from "./prices.js";
import { isInternational } from "./shipments.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./catalogue.js").Service} Service */
/** @typedef {import("./prices.js").Parcel} Parcel */
/** @typedef {import("./shipments.js").Shipment} Shipment */
/** @typedef {import("./world.js").Carrier} Carrier */

/**
 * What a service would charge for a shipment.
 *
 * @typedef {object} Rate
 * @property {string} rateId
 * @property {Shipment} shipment
 * @property {Carrier} carrier
 * @property {Service} service
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
    .map((offer) => ({ rateId: world.ids.se("rate"), shipment, ...offer }));
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

/** A rate as the service writes it. @param {Rate} rate */
export function writtenRate({ rateId, shipment, carrier, service }) {
  const estimate = writtenEstimate(carrier, service, shipment, shipment.shipDate);
  return { rate_id: rateId, ...estimate, rate_type: "shipment", rate_details: [] };
}

/** What is known of a price without a shipment. @param {Carrier} carrier @param {Service} service @param {Parcel} parcel @param {string} shipDate */
export function writtenEstimate(carrier, service, parcel, shipDate) {
  const price = priceOf(service, parcel);
  return {
    rate_type: "check",
    carrier_id: carrier.carrierId,
    shipping_amount: money(price.shipping),
    insurance_amount: money(0),
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
