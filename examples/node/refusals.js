import assert from "node:assert/strict";
import { NotFoundError, ValidationError } from "shipstation-partner";

/** @typedef {import("shipstation-partner").NewLabel} NewLabel */
/** @typedef {import("./transcript.js").Transcript} Transcript */

/**
 * Opens another account, which has no labels and does not reach those of the first.
 *
 * @param {import("shipstation-partner").PartnerClient} partner
 * @param {import("shipstation-partner/testing").Sandbox["ledger"]} ledgerOf
 * @param {import("shipstation-partner").Label} label of the first merchant
 * @param {Transcript} transcript
 */
export async function trySecondMerchant(partner, ledgerOf, label, transcript) {
  const { account_id } = await transcript.call(
    "accounts.create",
    "partner",
    () => partner.accounts.create({ company_name: "Gray Gull Paper", origin_country_code: "US" }),
    (account) => `account ${account.account_id}`,
  );
  const other = partner.onBehalfOf(account_id);
  const { labels } = await transcript.call(
    "labels.list",
    other.account,
    () => other.labels.list(),
    (page) => `${page.total} labels`,
  );
  assert.deepEqual(labels, []);
  await transcript.refused(
    "labels.get",
    other.account,
    () => other.labels.get(label.label_id),
    NotFoundError,
    (error) => `refused: ${error.code} (${error.status}) for ${label.label_id}`,
  );
  await transcript.refused(
    "labels.void",
    other.account,
    () => other.labels.void(label.label_id),
    NotFoundError,
    (error) => `refused: ${error.code} (${error.status}) for ${label.label_id}`,
  );
  assert.deepEqual(ledgerOf(account_id), { entries: [], balance: 0 });
}

/**
 * Sends nothing: the request is refused with everything that is wrong in it.
 *
 * @param {import("shipstation-partner").MerchantClient} merchant
 * @param {import("./books.js").Books} books
 * @param {Transcript} transcript
 */
export async function sendSixMistakes(merchant, books, transcript) {
  const { issues, attempts } = await transcript.refused(
    "labels.create",
    merchant.account,
    // What arrives from a shop's form rarely keeps to the types.
    () => merchant.labels.create(/** @type {NewLabel} */ (/** @type {unknown} */ (SIX_MISTAKES))),
    ValidationError,
    (error) => `refused: ${error.issues.length} issues, nothing sent`,
  );
  for (const { path, code, message, expected } of issues) {
    transcript.detail(`${path.padEnd(38)}${code.padEnd(15)}${expected ? `expected ${expected}` : message}`);
  }
  assert.equal(issues.length, 6);
  assert.equal(attempts, 0);
  const { amount } = await merchant.balance();
  books.balance(amount);
}

const SIX_MISTAKES = {
  shipment: {
    service_code: "",
    ship_from: {
      name: "Ada Finch",
      phone: "512-555-0100",
      address_line1: "400 Kiln Rd",
      city_locality: "Austin",
      state_province: "TX",
      postal_code: "78701",
      country_code: "USA",
    },
    ship_to: {
      name: "Mickey and Minnie Mouse",
      phone: "+1 (714) 781-4565",
      address_line1: "500 South Buena Vista Street",
      adress_line2: "Gate 1",
      city_locality: "Burbank",
      state_province: "CA",
      country_code: "US",
    },
    packages: [{ weight: { value: "1.0", unit: "stone" } }],
  },
};
