import { readPartialAddress, writtenAddress } from "./addresses.js";
import { merchantHandlers } from "./call.js";
import { json, Refusal } from "./envelope.js";
import { Fields, isObject } from "./fields.js";
import { recognized } from "./recognized-address.js";

/** @typedef {import("./addresses.js").Address} Address */
/** @typedef {import("./envelope.js").ServiceError} ServiceError */

/** What must be there of an address that is to be validated. */
const PARTS = ["address_line1", "city_locality", "state_province", "country_code"];

export const addressHandlers = merchantHandlers({
  "addresses.parse": ({ body }) => {
    const fields = Fields.of(body);
    const text = fields.text("text", { required: true }) ?? "";
    const known = fields.object("address");
    const address = known && readPartialAddress(known);
    fields.settle();
    return json(recognized(text, address ?? {}));
  },
  "addresses.validate": ({ body }) => json(readAddresses(body).map(validated)),
});

/**
 * All or none: where one address is wrong, the refusal names what is wrong with each.
 *
 * @param {unknown} body
 * @throws {Refusal} 400
 */
function readAddresses(body) {
  if (!Array.isArray(body)) throw new Refusal(400, [notAList("The body must be a list of addresses.")]);
  /** @type {ServiceError[]} */
  const problems = [];
  const addresses = body.map((each, index) => {
    const fields = new Fields(isObject(each) ? each : {}, `[${index}].`, problems);
    for (const part of PARTS) fields.text(part, { required: true });
    return readPartialAddress(fields);
  });
  if (problems.length > 0) throw new Refusal(400, problems);
  return addresses;
}

/** @param {string} message @returns {ServiceError} */
function notAList(message) {
  return { error_type: "validation", error_code: "invalid_object", message };
}

/**
 * No address is known here. One of the United States with a ZIP code is taken for right, and written as the
 * post does; any other stays unverified.
 *
 * @param {Address} address
 */
function validated(address) {
  const original_address = writtenAddress(address);
  const known =
    address.country_code?.toUpperCase() === "US" && /^\d{5}(-\d{4})?$/.test(address.postal_code ?? "");
  if (known)
    return { status: "verified", original_address, matched_address: inCapitals(address), messages: [] };
  const message = {
    code: "a1001",
    message: "The country is not supported, or the postal code is not one of its own.",
    type: "error",
    detail_code: "unsupported_country",
  };
  return { status: "unverified", original_address, matched_address: null, messages: [message] };
}

/** @param {Address} address */
function inCapitals(address) {
  const capitals = Object.entries(writtenAddress(address)).map(([name, value]) => {
    const kept = name === "address_residential_indicator" || name === "email" || value === null;
    return [name, kept ? value : value?.toUpperCase()];
  });
  return Object.fromEntries(capitals);
}
