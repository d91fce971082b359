import assert from "node:assert/strict";

/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
/** @typedef {import("./transcript.js").Transcript} Transcript */
/** @typedef {Awaited<ReturnType<typeof connectCarriers>>} Carriers */

const COMPANY = "Blue Heron Ceramics";
const EMAIL = "ops@heron.example";

/** Where the merchant ships from. */
const ADDRESS = {
  name: "Ada Finch",
  phone: "512-555-0100",
  company_name: COMPANY,
  address_line1: "400 Kiln Rd",
  city_locality: "Austin",
  state_province: "TX",
  postal_code: "78701",
  country_code: "US",
};

/**
 * @param {import("shipstation-partner").PartnerClient} partner
 * @param {Transcript} transcript
 * @returns {Promise<MerchantClient>}
 */
export async function openAccount(partner, transcript) {
  const { account_id } = await transcript.call(
    "accounts.create",
    "partner",
    () =>
      partner.accounts.create({
        company_name: COMPANY,
        external_account_id: "seller-00417",
        origin_country_code: "US",
      }),
    (account) => `account ${account.account_id}, ours as ${account.external_account_id}`,
  );
  await transcript.call(
    "accounts.apiKeys.create",
    "partner",
    () => partner.accounts.apiKeys.create(account_id, { description: "shop back end" }),
    // Of the key itself nothing is shown.
    (key) => `key ${key.api_key_id} (${key.description})`,
  );
  const merchant = partner.onBehalfOf(account_id);
  await transcript.call(
    "warehouses.create",
    merchant.account,
    () => merchant.warehouses.create({ name: "Kiln", origin_address: ADDRESS, return_address: ADDRESS }),
    (warehouse) => `${warehouse.warehouse_id}, ${warehouse.name}`,
  );
  return merchant;
}

/**
 * @param {MerchantClient} merchant
 * @param {Transcript} transcript
 */
export async function connectCarriers(merchant, transcript) {
  const whom = merchant.account;
  const consent = { email: EMAIL, agree_to_carrier_terms: true };
  const stampsCom = await transcript.call(
    "registration.stampsCom",
    whom,
    () => merchant.registration.stampsCom({ nickname: "USPS", ...consent, address: ADDRESS }),
    ({ carrier_id }) => `${carrier_id}, USPS`,
  );
  const ups = await transcript.call(
    "registration.ups",
    whom,
    () =>
      merchant.registration.ups({
        nickname: "UPS",
        ...consent,
        end_user_ip_address: "154.22.87.100",
        address: ADDRESS,
      }),
    ({ carrier_id }) => `${carrier_id}, UPS`,
  );
  const dhl = await transcript.call(
    "registration.dhlExpressWalleted",
    whom,
    () => merchant.registration.dhlExpressWalleted({ nickname: "DHL" }),
    ({ carrier_id }) => `${carrier_id}, DHL Express`,
  );
  const ids = { stampsCom: stampsCom.carrier_id, ups: ups.carrier_id, dhl: dhl.carrier_id };
  await switchGroundSaverOn(merchant, ids.ups, transcript);
  return ids;
}

/** @param {MerchantClient} merchant @param {string} ups @param {Transcript} transcript */
async function switchGroundSaverOn(merchant, ups, transcript) {
  await transcript.call(
    "connections.updateUpsWalletedSettings",
    merchant.account,
    () =>
      merchant.connections.updateUpsWalletedSettings(ups, {
        nickname: "UPS",
        is_primary_account: true,
        use_ground_freight_pricing: false,
        enable_ground_saver_service: true,
      }),
    () => "Ground Saver switched on",
  );
  const { services = [] } = await transcript.call(
    "carriers.get",
    merchant.account,
    () => merchant.carriers.get(ups),
    (carrier) => `sells ${carrier.services?.map(({ name }) => name).join(", ")}`,
  );
  assert.ok(services.some(({ service_code }) => service_code === "ups_ground_saver"));
}
