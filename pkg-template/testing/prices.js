import { CONFIRMATION_CENTS } from "./catalogue.js";
import { isInternational } from "./shipments.js";

/** @typedef {import("./catalogue.js").Service} Service */
/** @typedef {import("./shipments.js").Package} Package */

/**
 * What a price follows from.
 *
 * @typedef {object} Parcel
 * @property {Place} shipFrom
 * @property {Place} shipTo
 * @property {readonly Pick<Package, "code" | "weight" | "insuredCents">[]} packages
 * @property {string} confirmation
 * @property {string} insuranceProvider
 */

/** @typedef {{ country_code: string | undefined, postal_code: string | undefined }} Place */

const POUNDS = { pound: 1, ounce: 1 / 16, gram: 1 / 453.59237, kilogram: 1 / 0.45359237 };
/** Every other country is this far. */
const ZONE_ABROAD = 9;
/** For each hundred dollars begun of what a parcel is insured for. */
const INSURANCE_CENTS = 125;

/**
 * What a service asks for a shipment: the same for the same shipment, always. All in US cents.
 *
 * @param {Service} service
 * @param {Parcel} shipment
 */
export function priceOf(service, shipment) {
  const zone = zoneOf(shipment);
  let shipping = 0;
  for (const { weight } of shipment.packages) {
    const morePounds = Math.max(0, Math.ceil(weight.value * poundsPer(weight.unit) - 1e-9) - 1);
    shipping += service.base + (zone ?? ZONE_ABROAD) * service.perZone + morePounds * service.perPound;
  }
  const confirmation = CONFIRMATION_CENTS[shipment.confirmation] ?? 0;
  const insurance = insurancePrice(shipment);
  return { zone, shipping, confirmation, insurance, total: shipping + confirmation + insurance };
}

/** What is insured by nobody, or elsewhere, costs nothing here. @param {Parcel} shipment */
function insurancePrice({ insuranceProvider, packages }) {
  if (insuranceProvider === "none" || insuranceProvider === "third_party") return 0;
  const hundreds = packages.map(({ insuredCents }) => Math.ceil(insuredCents / 100_00));
  return INSURANCE_CENTS * hundreds.reduce((sum, each) => sum + each, 0);
}

/** Pounds in one of a unit of weight. @param {string} unit */
export function poundsPer(unit) {
  return POUNDS[/** @type {keyof typeof POUNDS} */ (unit)];
}

/**
 * One plus how far the first characters of the two postal codes are apart.
 *
 * @param {Parcel} shipment
 * @returns {number | null} `null` abroad, where there are no zones.
 */
function zoneOf(shipment) {
  if (isInternational(shipment)) return null;
  const [from, to] = [shipment.shipFrom, shipment.shipTo].map(({ postal_code = "" }) => {
    return Number.parseInt(postal_code.trim().charAt(0), 36) || 0;
  });
  return 1 + Math.min(8, Math.abs((from ?? 0) - (to ?? 0)));
}
