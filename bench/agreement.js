/** Before anything is timed: everybody must give the same verdict, on what is valid and on what is not. */
import { richLabel } from "./payloads.js";

/** @typedef {Record<string, any>} Json */

/**
 * Ways to spoil the international label, each by one fault.
 *
 * @type {Readonly<Record<string, (shipment: Json, label: Json) => unknown>>}
 */
const FAULTS = {
  "a missing field": (shipment) => delete shipment.ship_to.postal_code,
  "a missing record": (_, label) => delete label.shipment,
  "an unknown field": (shipment) => (shipment.packages[3].wieght = { value: 1, unit: "ounce" }),
  "an unknown field, deep": (shipment) => (shipment.packages[3].products[1].tariff = "6912.00"),
  "text for a number": (shipment) => (shipment.packages[0].weight.value = "42.5"),
  "a number for text": (shipment) => (shipment.ship_to.postal_code = 50858),
  "text for a list": (shipment) => (shipment.packages = "one"),
  "null where it may not be": (shipment) => (shipment.ship_from.address_line1 = null),
  "a pattern": (shipment) => (shipment.ship_to.country_code = "Germany"),
  "an id": (shipment) => (shipment.carrier_id = "123890"),
  "an unknown value": (shipment) => (shipment.packages[1].weight.unit = "stone"),
  "too long": (shipment) => (shipment.packages[1].content_description = "x".repeat(36)),
  "too short": (shipment) => (shipment.ship_from.city_locality = ""),
  "too small": (shipment) => (shipment.packages[2].weight.value = 0),
  "not whole": (shipment) => (shipment.items[0].quantity = 1.5),
  "an empty list": (shipment) => (shipment.packages = []),
  "neither name nor company": (shipment) => {
    delete shipment.ship_to.name;
    delete shipment.ship_to.company_name;
  },
  "neither address nor warehouse": (shipment) => delete shipment.ship_from,
  "a condition": (shipment) => (shipment.customs.contents = "other"),
};

/** @typedef {{ name: string, accepts: (value: unknown) => boolean }} Checker */

/**
 * Makes sure that all accept a payload.
 *
 * @param {readonly Checker[]} checkers
 * @param {{ name: string, make: () => unknown }} payload
 * @throws {Error} that names who refuses it
 */
export function assertAccepted(checkers, payload) {
  const wrong = checkers.filter(({ accepts }) => !accepts(payload.make()));
  if (wrong.length > 0)
    throw new Error(`${wrong.map(({ name }) => name).join(", ")}: refuses ${payload.name}`);
}

/**
 * Makes sure that all refuse every spoilt label.
 *
 * @param {readonly Checker[]} checkers of a label
 * @throws {Error} that names who accepts what
 */
export function assertSpoiltRefused(checkers) {
  const wrong = Object.entries(FAULTS).flatMap(([fault, spoil]) => {
    /** @type {Json} */
    const label = richLabel();
    spoil(label.shipment, label);
    return checkers.filter(({ accepts }) => accepts(label)).map(({ name }) => `${name} accepts ${fault}`);
  });
  if (wrong.length > 0) throw new Error(`no agreement:\n  ${wrong.join("\n  ")}`);
}
