import { readFileSync } from "node:fs";
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

/** A body of the vendor's documents. @param {string} name */
export function documented(name) {
  const file = new URL(`../fixtures/seed/${name}.request.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The guide's registration with Stamps.com. */
export const stampsRegistration = documented("stamps_com");

/** The guide's address. */
export const address = stampsRegistration.address;

/** The shipment of the on-behalf-of page's label. */
export const seedShipment = documented("label").shipment;

/** What the seed's label costs, in cents. */
export const SEED_LABEL_CENTS = 686;

/** The guide's auto funding: amounts are text. @param {object} [changes] */
export const autoFunding = (changes) => ({ ...documented("auto_funding"), ...changes });

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
