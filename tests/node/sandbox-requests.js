import { createService } from "../../pkg-template/testing/service.js";
import { documentedOperations } from "./documented-operations.js";

/** @typedef {{ status: number, headers: Headers, body: any }} Answer */
/** @typedef {(route: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>} Send */

/** A sandbox from its source, on the documents' own list of operations. @param {import("../../pkg-template/testing/index.js").SandboxOptions} [options] */
export const sandboxFromSource = (options) => createService({ ...options, operations: documentedOperations });

/**
 * Sends raw requests: nothing of the client is used.
 *
 * @param {string} origin
 * @param {Record<string, string>} credentials Headers of every request.
 * @param {typeof globalThis.fetch} [transport]
 * @returns {Send} `route` is a method and a path; text goes as it is, anything else as JSON.
 */
export function sender(origin, credentials, transport = fetch) {
  return async (route, body, headers) => {
    const [method = "", path = ""] = route.split(" ");
    const response = await transport(origin + path, {
      method,
      headers: { "Content-Type": "application/json", ...credentials, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? null : JSON.parse(text),
    };
  };
}

/** The guide's address. */
export const address = {
  name: "Real Name",
  phone: "2223334444",
  company_name: "Real Company",
  address_line1: "123 Easy St",
  address_line2: "",
  city_locality: "Bronx",
  state_province: "NY",
  postal_code: "12345",
  country_code: "US",
  address_residential_indicator: "yes",
};

/** The guide's registration with Stamps.com. */
export const stampsRegistration = {
  nickname: "My Stamps account",
  email: "useremail@gmail.com",
  agree_to_carrier_terms: true,
  should_send_email: false,
  address,
};

/** The shipment of the on-behalf-of page's label. */
export const seedShipment = {
  service_code: "usps_priority_mail",
  ship_to: {
    name: "Mickey and Minnie Mouse",
    phone: "+1 (714) 781-4565",
    company_name: "The Walt Disney Company",
    address_line1: "500 South Buena Vista Street",
    city_locality: "Burbank",
    state_province: "CA",
    postal_code: "91521",
    country_code: "US",
    address_residential_indicator: "No",
  },
  ship_from: {
    name: "Shippy",
    phone: "512-485-4282",
    company_name: "ShipStation API",
    address_line1: "3800 N. Lamar Blvd.",
    address_line2: "Suite 220",
    city_locality: "Austin",
    state_province: "TX",
    postal_code: "78756",
    country_code: "US",
    address_residential_indicator: "No",
  },
  packages: [{ weight: { value: 1.0, unit: "ounce" } }],
};

/** What the seed's label costs, in cents. */
export const SEED_LABEL_CENTS = 686;

/** The guide's auto funding: amounts are text. @param {object} [changes] */
export const autoFunding = (changes) => ({
  is_enabled: true,
  low_balance_purchase_threshold: { currency: "usd", amount: "10.0" },
  purchase_amount: { currency: "usd", amount: "100.0" },
  maximum_purchases_per_day: 10,
  ...changes,
});

/**
 * Opens an account and registers it with Stamps.com.
 *
 * @param {string} origin
 * @param {string} apiKey
 * @param {typeof globalThis.fetch} [transport]
 */
export async function openMerchant(origin, apiKey, transport) {
  const asPartner = sender(origin, { "API-Key": apiKey }, transport);
  const { body: account } = await asPartner("POST /v1/partners/accounts", { origin_country_code: "US" });
  const credentials = { "API-Key": apiKey, "On-Behalf-Of": `se-${account.account_id}` };
  const send = sender(origin, credentials, transport);
  const { body: carrier } = await send("POST /v1/registration/stamps_com", stampsRegistration);
  const funds = `POST /v1/connections/carriers/stamps_com/${carrier.carrier_id}/add_funds`;
  return {
    accountId: Number(account.account_id),
    ownKey: String(account.api_key.encrypted_api_key),
    carrierId: String(carrier.carrier_id),
    send,
    /** @param {number} amount Dollars. */
    addFunds: (amount) => send(funds, { currency: "usd", amount }),
    /** @param {object} [changes] To the seed's shipment. */
    buyLabel: (changes) => send("POST /v1/labels", { shipment: { ...seedShipment, ...changes } }),
  };
}
