import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { centsOf } from "./books.js";
import { THRESHOLD_CENTS, TOP_UP_CENTS } from "./wallet.js";

/** @typedef {import("shipstation-partner").Label} Label */
/** @typedef {import("shipstation-partner").NewLabel} NewLabel */
/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
/** @typedef {import("./books.js").Books} Books */
/** @typedef {import("./transcript.js").Transcript} Transcript */

/** The label of the vendor's page "Using ShipStation API on behalf of an account", letter for letter. */
const LABEL = new URL("label.request.json", import.meta.url);

/**
 * Asks for rates and buys the cheapest of the label's service.
 *
 * @param {MerchantClient} merchant
 * @param {import("./onboarding.js").Carriers} carriers
 * @param {Books} books
 * @param {Transcript} transcript
 */
export async function buyLabel(merchant, carriers, books, transcript) {
  const body = /** @type {NewLabel} */ (JSON.parse(await readFile(LABEL, "utf8")));
  const cents = await rateOf(merchant, carriers, body, transcript);

  const before = await showBalance(merchant, books, transcript);
  const label = await transcript.call(
    "labels.create",
    merchant.account,
    () => merchant.labels.create(body),
    ({ label_id, shipment_cost, tracking_number }) => {
      const price = books.amount(shipment_cost?.amount, cents, "the label's price");
      return `${label_id} for ${price}, tracking ${tracking_number}`;
    },
  );
  books.enter("label", -cents);
  if (before - cents < THRESHOLD_CENTS) books.enter("auto_funding", TOP_UP_CENTS);
  await showBalance(merchant, books, transcript);
  return label;
}

/**
 * The price of the label's service in cents, from the rates of all carriers.
 *
 * @param {MerchantClient} merchant
 * @param {import("./onboarding.js").Carriers} carriers
 * @param {NewLabel} label
 * @param {Transcript} transcript
 */
async function rateOf(merchant, carriers, { shipment }, transcript) {
  const { service_code, ...rated } = shipment;
  const { rate_response } = await transcript.call(
    "rates.calculate",
    merchant.account,
    () =>
      merchant.rates.calculate({
        shipment: rated,
        rate_options: { carrier_ids: [carriers.stampsCom, carriers.ups] },
      }),
    (reply) => `${reply.rate_response?.rates?.length} rates`,
  );
  const rates = (rate_response?.rates ?? []).map((rate) => {
    return { code: rate.service_code, name: rate.service_type, cents: centsOf(rate.shipping_amount.amount) };
  });
  rates.sort((one, other) => one.cents - other.cents);
  for (const { name, cents } of rates) {
    transcript.detail(`${String(name).padEnd(28)}$${(cents / 100).toFixed(2).padStart(6)}`);
  }
  const chosen = rates.find(({ code }) => code === service_code);
  assert.ok(chosen, `no rate for ${service_code}`);
  return chosen.cents;
}

/** @param {MerchantClient} merchant @param {Books} books @param {Transcript} transcript @returns {Promise<number>} cents */
async function showBalance(merchant, books, transcript) {
  const { amount } = await transcript.call(
    "balance (carriers.list)",
    merchant.account,
    () => merchant.balance(),
    (balance) => `${books.balance(balance.amount)} in the wallet`,
  );
  return centsOf(amount);
}

/**
 * Files are fetched without any key: their addresses hold their own secret.
 *
 * @param {Label} label
 * @param {string} out
 * @param {Transcript} transcript
 */
export async function saveLabelFile(label, out, transcript) {
  const { href } = label.label_download;
  assert.ok(href);
  const file = join(out, `${label.label_id}.pdf`);
  await transcript.call(
    "(the label's file)",
    "no key",
    async () => {
      const reply = await fetch(href);
      assert.equal(reply.status, 200);
      const bytes = Buffer.from(await reply.arrayBuffer());
      assert.ok(bytes.toString("latin1").startsWith("%PDF-") && bytes.includes(label.tracking_number));
      await mkdir(out, { recursive: true });
      await writeFile(file, bytes);
      return bytes;
    },
    (bytes) => `${bytes.length} bytes of PDF in ${file}`,
  );
}

/** @param {MerchantClient} merchant @param {Label} label @param {Books} books @param {Transcript} transcript */
export async function voidLabel(merchant, label, books, transcript) {
  const { approved } = await transcript.call(
    "labels.void",
    merchant.account,
    () => merchant.labels.void(label.label_id),
    (reply) => `${reply.approved ? "approved" : "refused"}: ${reply.message}`,
  );
  assert.ok(approved);
  books.enter("refund", centsOf(label.shipment_cost?.amount));
  await showBalance(merchant, books, transcript);
}
