import { PartnerClient } from "shipstation-partner";
import { createSandbox } from "shipstation-partner/testing";
import { fixtureText } from "./operation-fixtures.js";

/** @typedef {import("shipstation-partner").NewLabel} NewLabel */

/** A stand-in service over HTTP, and a client of it. @param {Partial<import("shipstation-partner").ClientOptions>} [options] */
export async function standIn(options) {
  const sandbox = createSandbox();
  const { url, close } = await sandbox.listen();
  const partner = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, ...options });
  return {
    sandbox,
    url,
    partner,
    async end() {
      partner.close();
      await close();
    },
  };
}

/**
 * Opens an account with a wallet.
 *
 * @param {PartnerClient} partner
 * @param {number} [dollars] in the wallet
 */
export async function fundedMerchant(partner, dollars = 100) {
  const { account_id } = await partner.accounts.create({ origin_country_code: "US" });
  const merchant = partner.onBehalfOf(account_id);
  const registration = JSON.parse(fixtureText("seed/stamps_com.request.json"));
  const { carrier_id } = await merchant.registration.stampsCom(registration);
  await merchant.connections.addFundsToStampsCom(carrier_id, { currency: "usd", amount: dollars });
  return { accountId: account_id, merchant, carrierId: carrier_id };
}

/** What the documents' label costs at the stand-in, in cents. */
export const LABEL_CENTS = 686;

/** The documents' label. @param {string} [externalShipmentId] @returns {NewLabel} */
export function newLabel(externalShipmentId) {
  const body = JSON.parse(fixtureText("seed/label.request.json"));
  if (externalShipmentId !== undefined) body.shipment.external_shipment_id = externalShipmentId;
  return body;
}

/**
 * The error a call ends in.
 *
 * @param {PromiseLike<unknown>} call
 * @returns {Promise<import("shipstation-partner").AnyShipStationPartnerError>}
 */
export async function errorOf(call) {
  /** @type {unknown} */
  let thrown;
  await call.then(undefined, (error) => {
    thrown = error;
  });
  if (thrown === undefined) throw new Error("the call did not fail");
  return /** @type {import("shipstation-partner").AnyShipStationPartnerError} */ (thrown);
}
