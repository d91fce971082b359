import { Service } from "./service-client.js";

/** @typedef {import("./suite.js").World} World */
/** @typedef {import("shipstation-partner").NewLabel} NewLabel */

/** @typedef {Partial<import("shipstation-partner").ClientOptions>} Options */

const HOOKS = /** @type {const} */ ([
  "onRequest",
  "onReply",
  "onRetry",
  "onReceipt",
  "onDrift",
  "onLowBalance",
]);

/**
 * A client of the stand-in over HTTP, through the platform's own `fetch`. What its hooks are told is watched.
 *
 * @param {World} world
 * @param {Options} [options]
 */
export function clientOf({ library, service, isPage, watch }, options = {}) {
  const client = new library.PartnerClient({
    apiKey: Service.KEY,
    baseUrl: service.url,
    ...(isPage ? { dangerouslyAllowBrowser: true } : {}),
    ...options,
    ...watchedHooks(options, watch),
  });
  watch.keep(client);
  return client;
}

/**
 * All hooks of a client on the platform's `fetch`; of others those that the case has, so that a client without any is
 * tested as well.
 *
 * @param {Options} options
 * @param {World["watch"]} watch
 * @returns {Options}
 */
function watchedHooks(options, watch) {
  const names = HOOKS.filter((name) => options[name] ?? !options.fetch);
  return Object.fromEntries(
    names.map((name) => [
      name,
      (/** @type {unknown} */ event) => {
        watch.see(event);
        return /** @type {((event: unknown) => unknown) | undefined} */ (options[name])?.(event);
      },
    ]),
  );
}

/**
 * A client of a transport that answers as it is told.
 *
 * @param {World} world
 * @param {import("shipstation-partner").Transport} fetch
 * @param {Options} [options]
 */
export function clientOver(world, fetch, options) {
  return clientOf(world, { fetch, baseUrl: undefined, maxRetries: 0, ...options });
}

export const address = {
  name: "Ada Finch",
  phone: "512-555-0100",
  company_name: "Blue Heron Ceramics",
  address_line1: "400 Kiln Rd",
  city_locality: "Austin",
  state_province: "TX",
  postal_code: "78701",
  country_code: "US",
};

/**
 * A merchant with 100 dollars in its wallet.
 *
 * @param {import("shipstation-partner").PartnerClient} partner
 */
export async function fundedMerchant(partner) {
  const { account_id } = await partner.accounts.create({ origin_country_code: "US" });
  const merchant = partner.onBehalfOf(account_id);
  const { carrier_id } = await merchant.registration.stampsCom({
    nickname: "usps",
    email: "ops@heron.example",
    agree_to_carrier_terms: true,
    address,
  });
  await merchant.connections.addFundsToStampsCom(carrier_id, { currency: "usd", amount: 100 });
  return { merchant, accountId: account_id, carrierId: carrier_id };
}

/** What {@link newLabel} costs at the stand-in, as its ledger writes it. */
export const ONE_LABEL = "label -686";

/** @param {string} [externalShipmentId] @returns {NewLabel} */
export function newLabel(externalShipmentId) {
  const own = externalShipmentId === undefined ? {} : { external_shipment_id: externalShipmentId };
  return {
    shipment: {
      ...own,
      service_code: "usps_priority_mail",
      ship_from: address,
      ship_to: {
        name: "Mickey and Minnie Mouse",
        phone: "+1 (714) 781-4565",
        address_line1: "500 South Buena Vista Street",
        city_locality: "Burbank",
        state_province: "CA",
        postal_code: "91521",
        country_code: "US",
      },
      packages: [{ weight: { value: 1, unit: "pound" } }],
    },
  };
}
