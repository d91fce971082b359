/** @typedef {import("./fields.js").Fields} Fields */

const ENDORSEMENTS = [
  "none",
  "return_service_requested",
  "forwarding_service_requested",
  "address_service_requested",
  "change_service_requested",
  "leave_if_no_response",
];
const FEDEX_PICKUPS = [
  "none",
  "regular_pickup",
  "request_courier",
  "drop_box",
  "business_service_center",
  "station",
];
const UPS_PICKUPS = ["daily_pickup", "occasional_pickup", "customer_counter"];

/** @type {Record<string, Record<string, "text" | "flag" | "group" | readonly string[]>>} */
const SETTINGS = {
  amazon_buy_shipping: { email: "text" },
  dhl_express: {
    nickname: "text",
    should_hide_account_number_on_archive_doc: "flag",
    is_primary_account: "flag",
  },
  fedex: {
    nickname: "text",
    pickup_type: FEDEX_PICKUPS,
    smart_post_hub: "text",
    smart_post_endorsement: ENDORSEMENTS,
    is_primary_account: "flag",
    signature_image: "text",
    letterhead_image: "text",
  },
  newgistics: { include_barcode_with_order_number: "flag", receive_email_on_manifest_processing: "flag" },
  ups: {
    nickname: "text",
    is_primary_account: "flag",
    pickup_type: UPS_PICKUPS,
    use_carbon_neutral_shipping_program: "flag",
    use_ground_freight_pricing: "flag",
    use_consolidation_services: "flag",
    use_order_number_on_mail_innovations_labels: "flag",
    mail_innovations_endorsement: ENDORSEMENTS,
    mail_innovations_cost_center: "text",
    use_negotiated_rates: "flag",
    account_postal_code: "text",
    invoice: "group",
  },
};

/** Whether a carrier has settings. @param {string} carrierName */
export function hasSettings(carrierName) {
  return Object.hasOwn(SETTINGS, carrierName);
}

/**
 * Reads the settings of one kind of carrier: what was said, and no more.
 *
 * @param {string} carrierName
 * @param {Fields} fields
 * @returns {Record<string, unknown>}
 */
export function readSettings(carrierName, fields) {
  const read = Object.entries(SETTINGS[carrierName] ?? {}).map(([name, kind]) => [
    name,
    readOne(fields, name, kind),
  ]);
  fields.settle();
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** @param {Fields} fields @param {string} name @param {"text" | "flag" | "group" | readonly string[]} kind */
function readOne(fields, name, kind) {
  if (kind === "text") return fields.text(name, name === "account_postal_code" ? { min: 5 } : {});
  if (kind === "flag") return fields.flag(name);
  if (kind === "group") return fields.object(name) && fields.raw(name);
  return fields.choice(name, kind);
}
