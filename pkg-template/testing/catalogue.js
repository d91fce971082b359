/** @typedef {"stamps_com" | "ups_walleted" | "dhl_express_walleted"} CarrierCode */

/**
 * A service of a carrier with its made-up price list, in US cents. A parcel costs
 * `base + zone × perZone + (pounds begun after the first) × perPound`.
 *
 * @typedef {object} Service
 * @property {string} code
 * @property {string} name
 * @property {boolean} domestic The rest are for other countries.
 * @property {number} days Delivery days.
 * @property {number} base
 * @property {number} perZone
 * @property {number} perPound
 */

/** @param {string} code @param {string} name @param {boolean} domestic @param {number} days @param {[number, number, number]} prices @returns {Service} */
function service(code, name, domestic, days, [base, perZone, perPound]) {
  return { code, name, domestic, days, base, perZone, perPound };
}

/** Sold once the carrier's settings say so. */
export const GROUND_SAVER = "ups_ground_saver";

/**
 * The carriers a partner can provision. The seed's label (Priority Mail, one ounce, Texas to California)
 * costs the 6.86 of its example.
 *
 * @type {Record<CarrierCode, { friendlyName: string, packages: [string, string][], services: Service[] }>}
 */
export const CATALOGUE = {
  stamps_com: {
    friendlyName: "USPS by Stamps.com",
    packages: [
      ["package", "Package"],
      ["small_flat_rate_box", "Small Flat Rate Box"],
      ["flat_rate_envelope", "Flat Rate Envelope"],
    ],
    services: [
      service("usps_ground_advantage", "USPS Ground Advantage", true, 4, [395, 15, 95]),
      service("usps_first_class_mail", "USPS First Class Mail", true, 3, [370, 12, 110]),
      service("usps_priority_mail", "USPS Priority Mail", true, 2, [626, 20, 130]),
      service("usps_priority_mail_express", "USPS Priority Mail Express", true, 1, [2310, 145, 340]),
      service("usps_priority_mail_international", "USPS Priority Mail Intl", false, 8, [3120, 210, 415]),
    ],
  },
  ups_walleted: {
    friendlyName: "UPS",
    packages: [["package", "Package"]],
    services: [
      service("ups_ground", "UPS® Ground", true, 4, [742, 31, 88]),
      service(GROUND_SAVER, "UPS® Ground Saver", true, 6, [588, 22, 70]),
      service("ups_next_day_air", "UPS Next Day Air®", true, 1, [3175, 260, 410]),
      service("ups_worldwide_expedited", "UPS Worldwide Expedited®", false, 5, [4480, 330, 520]),
    ],
  },
  dhl_express_walleted: {
    friendlyName: "DHL Express",
    packages: [["package", "Package"]],
    services: [service("dhl_express_worldwide", "DHL Express Worldwide", false, 3, [3890, 290, 610])],
  },
};

/** Added to a label's price by the confirmation asked for, in cents; what is not here is free. @type {Record<string, number>} */
export const CONFIRMATION_CENTS = { signature: 345, adult_signature: 890, direct_signature: 560 };

const CARRIER_CODES = /** @type {CarrierCode[]} */ (Object.keys(CATALOGUE));

/** The carrier that sells a service. @param {string} code @returns {CarrierCode | undefined} */
export function sellerOf(code) {
  return CARRIER_CODES.find((carrier) => CATALOGUE[carrier].services.some((sold) => sold.code === code));
}

/** What a registered carrier sells. @param {import("./world.js").Carrier} carrier */
export function servicesOf(carrier) {
  return CATALOGUE[carrier.code].services.filter(({ code }) => code !== GROUND_SAVER || carrier.groundSaver);
}
