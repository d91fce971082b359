import { readAddress } from "./addresses.js";
import { CONFIRMATION_CENTS } from "./catalogue.js";
import { Refusal, ruleBroken } from "./envelope.js";
import { money, readMoney } from "./money.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {import("./addresses.js").Address} Address */
/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./world.js").Account} Account */

/**
 * @typedef {object} Package
 * @property {string} code
 * @property {{ value: number, unit: string }} weight
 * @property {{ unit: string, length: number, width: number, height: number }} dimensions
 * @property {number} insuredCents
 * @property {(string | null)[]} references Three.
 * @property {boolean} declared Whether it says what it holds.
 */

/**
 * @typedef {object} Shipment
 * @property {string} shipmentId
 * @property {string | null} externalShipmentId
 * @property {string | undefined} carrierId
 * @property {string | undefined} serviceCode
 * @property {Address} shipTo
 * @property {Address} shipFrom
 * @property {string | null} warehouseId
 * @property {Package[]} packages
 * @property {Address} returnTo
 * @property {string} confirmation
 * @property {string} insuranceProvider
 * @property {boolean} declared Whether it says what it holds, or holds documents only.
 * @property {string} shipDate ISO 8601.
 * @property {string} createdAt ISO 8601.
 * @property {string} modifiedAt ISO 8601.
 * @property {boolean} cancelled
 * @property {Record<string, unknown>} kept What it says that nothing here depends on, as it was sent.
 * @property {Set<import("./tags.js").Tag>} tags
 */

/** What is kept and given back as it came. */
const KEPT = [
  "shipping_rule_id",
  "external_order_id",
  "items",
  "tax_identifiers",
  "shipment_number",
  "is_return",
  "customs",
  "advanced_options",
  "order_source_code",
  "comparison_rate_type",
];
const INSURERS = [
  ...["none", "shipsurance", "carrier", "third_party"],
  ...["funding_source", "parcelguard", "xcover"],
];
const CONFIRMATIONS = ["none", "delivery", "delivery_mailed", "verbal_confirmation", "delivery_code"];
const CONFIRMATIONS_SOLD = [...CONFIRMATIONS, ...Object.keys(CONFIRMATION_CENTS), "age_verification_16_plus"];

/**
 * Reads a shipment and gives it an id. It is not kept yet.
 *
 * @param {MerchantCall} call
 * @param {Fields} fields
 * @param {{ forLabel: boolean }} purpose A label needs a service.
 * @returns {Shipment}
 * @throws {import("./envelope.js").Refusal} 400, with all that is wrong.
 */
export function readShipment(call, fields, purpose) {
  const described = readShipmentFields(call, fields, purpose);
  fields.settle();
  return { shipmentId: call.world.ids.se("shipment"), ...described };
}

/**
 * Reads what a shipment says. What is wrong with it stays with the fields.
 *
 * @param {MerchantCall} call
 * @param {Fields} fields
 * @param {{ forLabel: boolean }} purpose A label needs a service.
 * @returns {Omit<Shipment, "shipmentId">}
 */
export function readShipmentFields({ world, account }, fields, { forLabel }) {
  const warehouseId = fields.se("warehouse_id") ?? null;
  const warehouse = warehouseId === null ? undefined : account.warehouses.get(warehouseId);
  if (warehouseId !== null && warehouse === undefined) {
    fields.refuse("warehouse_id", "invalid_identifier", "is none of the account's warehouses.");
  }
  const now = world.clock.iso();
  const named = {
    externalShipmentId: fields.text("external_shipment_id", { max: 50 }) ?? null,
    carrierId: fields.se("carrier_id"),
    serviceCode: fields.text("service_code", { required: forLabel }),
    shipTo: readAddress(fields.group("ship_to")),
  };
  const shipFrom = (!fields.has("ship_from") && warehouse?.origin) || readAddress(fields.group("ship_from"));
  const returnTo = fields.object("return_to");
  return {
    ...named,
    shipFrom,
    returnTo: returnTo === undefined ? (warehouse?.returns ?? shipFrom) : readAddress(returnTo),
    warehouseId,
    packages: (fields.objects("packages", { required: true }) ?? []).map(readPackage),
    confirmation: fields.choice("confirmation", CONFIRMATIONS_SOLD) ?? "none",
    insuranceProvider: fields.choice("insurance_provider", INSURERS) ?? "none",
    declared: readCustoms(fields.object("customs")),
    shipDate: `${(fields.date("ship_date") ?? now).slice(0, 10)}T00:00:00.000Z`,
    createdAt: now,
    modifiedAt: now,
    cancelled: false,
    kept: Object.fromEntries(KEPT.filter((name) => fields.has(name)).map((name) => [name, fields.raw(name)])),
    tags: new Set(),
  };
}

/**
 * Keeps a shipment. No other of the account may have its external id from now on.
 *
 * @param {Account} account
 * @param {Shipment} shipment
 */
export function keepShipment(account, shipment) {
  account.shipments.set(shipment.shipmentId, shipment);
  if (shipment.externalShipmentId !== null) account.externalShipmentIds.add(shipment.externalShipmentId);
}

/**
 * @param {MerchantCall} call
 * @param {(string | null)[]} ids Of the shipments, in their order.
 * @param {(index: number) => string} placeOf Where each stands in the body; empty for the body itself.
 * @throws {Refusal} 400, where one is another shipment's, of the account or of the request.
 */
export function refuseKnownIds({ account }, ids, placeOf) {
  const conflicts = ids.flatMap((id, index) => {
    if (id === null || (!account.externalShipmentIds.has(id) && ids.indexOf(id) === index)) return [];
    const place = placeOf(index);
    const field_name = place ? `${place}.external_shipment_id` : "external_shipment_id";
    const message = "A shipment with this external_shipment_id exists already.";
    return ruleBroken("identifier_conflict", message, { field_name }).errors;
  });
  if (conflicts.length > 0) throw new Refusal(400, conflicts);
}

/** @param {Pick<import("./prices.js").Parcel, "shipTo" | "shipFrom">} shipment */
export function isInternational({ shipTo, shipFrom }) {
  return shipTo.country_code?.toUpperCase() !== shipFrom.country_code?.toUpperCase();
}

/** A parcel as the service writes it. @param {Package} parcel */
export function writtenPackage(parcel) {
  const [reference1, reference2, reference3] = parcel.references;
  return {
    package_code: parcel.code,
    weight: parcel.weight,
    dimensions: parcel.dimensions,
    insured_value: money(parcel.insuredCents),
    tracking_number: null,
    label_messages: { reference1, reference2, reference3 },
  };
}

/**
 * Refuses what crosses a border undeclared.
 *
 * @param {Shipment} shipment
 * @throws {import("./envelope.js").Refusal} 400
 */
export function requireCustoms(shipment) {
  if (!isInternational(shipment) || shipment.declared || shipment.packages.some(({ declared }) => declared))
    return;
  const field_name = "shipment.customs.customs_items";
  throw ruleBroken("customs_items_required", "Customs items are required for other countries.", {
    field_name,
  });
}

/** @param {Fields | undefined} customs */
function readCustoms(customs) {
  const items = customs?.objects("customs_items") ?? [];
  return items.length > 0 || customs?.text("contents") === "documents";
}

/** @param {Fields} fields @returns {Package} */
function readPackage(fields) {
  const dimensions = fields.object("dimensions");
  const insured = fields.object("insured_value");
  const messages = fields.object("label_messages");
  return {
    code: fields.text("package_code", { max: 50 }) ?? "package",
    weight: readWeight(fields.group("weight")),
    dimensions: {
      unit: dimensions?.choice("unit", ["inch", "centimeter"], { required: true }) ?? "inch",
      length: dimensions?.number("length", { required: true, min: 0 }) ?? 0,
      width: dimensions?.number("width", { required: true, min: 0 }) ?? 0,
      height: dimensions?.number("height", { required: true, min: 0 }) ?? 0,
    },
    insuredCents: (insured && readMoney(insured)) ?? 0,
    references: ["reference1", "reference2", "reference3"].map((name) => messages?.text(name) ?? null),
    declared: (fields.objects("products") ?? []).length > 0,
  };
}

/** @param {Fields} weight */
export function readWeight(weight) {
  return {
    value: weight.number("value", { required: true, above: 0 }) ?? 0,
    unit: weight.choice("unit", ["pound", "ounce", "gram", "kilogram"], { required: true }) ?? "ounce",
  };
}
