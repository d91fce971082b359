import { readAddress } from "./addresses.js";
import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { Wallet } from "./wallet.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./catalogue.js").CarrierCode} CarrierCode */

/** What the seller must have agreed to, in the newer form of consent for UPS. */
const UPS_TERMS = ["ups_technology_agreement", "ups_prohibited_items"];

export const registrationHandlers = merchantHandlers({
  "registration.stampsCom": (call) => {
    const fields = readContact(call);
    fields.flag("should_send_email");
    const agreed = fields.flag("agree_to_carrier_terms") === true;
    fields.settle();
    if (!agreed) throw termsNotAccepted("agree_to_carrier_terms");
    return registered(call, "stamps_com", fields);
  },
  "registration.ups": (call) => {
    const fields = readContact(call);
    fields.text("end_user_ip_address");
    const agreed = fields.flag("agree_to_carrier_terms") === true;
    const terms = fields.objects("accepted_terms")?.map((term) => {
      term.text("version", { required: true });
      return term.text("term_type", { required: true });
    });
    fields.settle();
    const allTerms = UPS_TERMS.every((term) => terms?.includes(term));
    if (!agreed && !allTerms) throw termsNotAccepted(terms ? "accepted_terms" : "agree_to_carrier_terms");
    return registered(call, "ups_walleted", fields);
  },
  "registration.dhlExpressWalleted": (call) => {
    const fields = Fields.of(call.body);
    fields.text("nickname", { required: true });
    fields.settle();
    return registered(call, "dhl_express_walleted", fields);
  },
  "connections.updateUpsWalletedSettings": (call) => {
    const id = argument(call, "carrier_id");
    const carrier = call.account.carriers.get(id);
    if (carrier?.code !== "ups_walleted") throw notFound("ups_walleted carrier", id);
    const fields = Fields.of(call.body);
    const nickname = fields.text("nickname") ?? carrier.nickname;
    const primary = fields.flag("is_primary_account") ?? carrier.primary;
    const groundSaver = fields.flag("enable_ground_saver_service") ?? carrier.groundSaver;
    fields.flag("use_ground_freight_pricing");
    fields.settle();
    Object.assign(carrier, { nickname, primary, groundSaver });
    return noContent();
  },
});

/** Reads what Stamps.com and UPS both ask for. @param {MerchantCall} call */
function readContact(call) {
  const fields = Fields.of(call.body);
  fields.text("nickname", { required: true });
  fields.email("email", { required: true });
  readAddress(fields.group("address"));
  return fields;
}

/** @param {string} field_name */
function termsNotAccepted(field_name) {
  return ruleBroken("terms_not_accepted", "The carrier's terms must be accepted.", { field_name });
}

/**
 * Adds a carrier to the account. Stamps.com opens the balance the others draw on, so it comes first. All three
 * are for accounts of the United States: `docs:partners/accounts/using-shipenginecarriers`.
 *
 * @param {MerchantCall} call
 * @param {CarrierCode} code
 * @param {Fields} fields
 */
function registered({ world, account }, code, fields) {
  if (account.originCountryCode !== "US") {
    const message = `The carrier is not offered to accounts of ${account.originCountryCode}.`;
    throw ruleBroken("carrier_not_supported", message, { carrier_code: code });
  }
  if ([...account.carriers.values()].some((carrier) => carrier.code === code)) {
    throw ruleBroken("carrier_conflict", "The account has this carrier already.", { carrier_code: code });
  }
  if (code === "stamps_com") {
    const newTransaction = () => String(world.ids.number("transaction"));
    // It stays where the carrier was disconnected.
    account.wallet ??= new Wallet(world.ids.se("fundingSource"), world.clock, newTransaction);
  } else if (account.wallet === null) {
    const message = "The account has no balance yet: register Stamps.com first.";
    throw ruleBroken("funding_source_missing_configuration", message, { carrier_code: code });
  }
  const carrierId = world.ids.se("carrier");
  const nickname = fields.text("nickname") ?? code;
  const primary = code === "stamps_com";
  const accountNumber = `A${world.ids.digits(7)}`;
  account.carriers.set(carrierId, { carrierId, code, accountNumber, nickname, primary, groundSaver: false });
  return json({ carrier_id: carrierId });
}
