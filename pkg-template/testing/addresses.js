/** @typedef {import("./fields.js").Fields} Fields */

/**
 * @typedef {object} Address
 * @property {string | undefined} name
 * @property {string | undefined} phone
 * @property {string | undefined} email
 * @property {string | undefined} company_name
 * @property {string | undefined} address_line1
 * @property {string | undefined} address_line2
 * @property {string | undefined} address_line3
 * @property {string | undefined} city_locality
 * @property {string | undefined} state_province
 * @property {string | undefined} postal_code
 * @property {string | undefined} country_code
 * @property {string} address_residential_indicator
 */

/**
 * Reads an address. `name` may give way to `company_name`; the second line may be empty, as in the guide.
 *
 * @param {Fields} fields
 * @returns {Address}
 */
export function readAddress(fields) {
  const address = readParts(fields, { required: true });
  if (!fields.has("name") && !fields.has("company_name")) fields.missing("name");
  return address;
}

/**
 * Reads what there is of an address.
 *
 * @param {Fields} fields
 * @returns {Address}
 */
export function readPartialAddress(fields) {
  return readParts(fields, { required: false });
}

/** @param {Fields} fields @param {{ required: boolean }} required @returns {Address} */
function readParts(fields, required) {
  const address = {
    name: fields.text("name"),
    phone: fields.text("phone"),
    email: fields.text("email"),
    company_name: fields.text("company_name"),
    address_line1: fields.text("address_line1", required),
    address_line2: fields.text("address_line2"),
    address_line3: fields.text("address_line3"),
    city_locality: fields.text("city_locality", required),
    state_province: fields.text("state_province", required),
    postal_code: fields.text("postal_code", required),
    country_code: fields.text("country_code", required),
    address_residential_indicator:
      fields.choice("address_residential_indicator", ["unknown", "yes", "no"]) ?? "unknown",
  };
  if (address.country_code !== undefined && !/^[A-Za-z]{2}$/.test(address.country_code)) {
    fields.refuse("country_code", "invalid_field_value", "must be two letters.");
  }
  return address;
}

/** As the service writes an address. @param {Address} address */
export function writtenAddress(address) {
  return {
    ...address,
    email: address.email ?? null,
    company_name: address.company_name ?? null,
    address_line2: address.address_line2 ?? null,
    address_line3: address.address_line3 ?? null,
  };
}
