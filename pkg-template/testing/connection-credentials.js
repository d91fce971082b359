/** What each carrier must be told besides a nickname, as its section of `docs:carriers/connect` and OpenAPI have it. */
const NEEDED = {
  access_worldwide: "username password",
  amazon_buy_shipping: "merchant_seller_id email mws_auth_token",
  amazon_shipping_uk: "auth_code",
  apc: "username password",
  asendia: "account_number username password api_key processing_location",
  australia_post: "account_number api_key api_secret",
  canada_post: "account_number api_key api_secret contract_id",
  dhl_ecommerce: "client_id username password pickup_number distribution_center",
  dhl_express: "account_number",
  dhl_express_au: "account_number",
  dhl_express_ca: "account_number",
  dhl_express_uk: "account_number site_id password",
  dpd: "account_number password",
  endicia: "account passphrase",
  fedex: "account_number first_name last_name address1 city state postal_code country_code email phone",
  fedex_uk: "account_number first_name last_name address1 city state postal_code country_code email phone",
  firstmile: "mailer_id password",
  imex: "username password",
  lasership:
    "web_services_id web_services_key customer_branch Address City State PostalCode lasership_critical_pull_time " +
    "lasership_critical_entry_time",
  newgistics: "induction_site",
  ontrac: "account_number password",
  purolator_canada: "account_number activation_key",
  royal_mail: "account_number contact_name city postal_code",
  rr_donnelley: "username password",
  seko: "access_key",
  sendle: "sendle_id api_key",
  stamps_com: "username password",
  ups: "account_number account_postal_code account_country_code",
};

const BY_CARRIER = new Map(Object.entries(NEEDED).map(([name, fields]) => [name, fields.split(" ")]));

/** Fields that tell one account at a carrier from another. */
const TELLING = ["account_number", "account", "username", "merchant_seller_id", "mailer_id", "sendle_id"];

/**
 * Reads what connects an account at a carrier. Of a carrier that is not listed here only the nickname is asked.
 *
 * @param {string} carrierName
 * @param {import("./fields.js").Fields} fields
 */
export function readCredentials(carrierName, fields) {
  const nickname = fields.text("nickname", { required: true }) ?? "";
  for (const name of BY_CARRIER.get(carrierName) ?? []) fields.text(name, { required: true });
  if (carrierName === "dhl_express" && fields.has("site_id") !== fields.has("password")) {
    fields.missing(fields.has("site_id") ? "password" : "site_id");
  }
  if (carrierName.startsWith("fedex") && fields.flag("agree_to_eula", { required: true }) === false) {
    fields.refuse("agree_to_eula", "terms_not_accepted", "must be true.");
  }
  const twice = fields.raw("allow_duplicate_account_number");
  if (twice !== undefined && !["true", "false", true, false].includes(/** @type {any} */ (twice))) {
    fields.refuse("allow_duplicate_account_number", "invalid_field_value", 'must be "true" or "false".');
  }
  const telling = TELLING.find((name) => fields.has(name));
  const accountNumber = telling === undefined ? "" : String(fields.raw(telling));
  return { nickname, accountNumber, mayBeTwice: String(twice) === "true" };
}
