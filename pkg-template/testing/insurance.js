import { merchantHandlers } from "./call.js";
import { json, notFound } from "./envelope.js";
import { Fields } from "./fields.js";
import { money, readMoney } from "./money.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */

/**
 * The account's own insurance.
 *
 * @typedef {object} Insurance
 * @property {string} email
 * @property {string} policyId
 * @property {number} cents Its balance.
 */

export const insuranceHandlers = merchantHandlers({
  // No page says what a second connection does: here it takes the place of the first, balance and all.
  "insurance.connect": ({ account, body }) => {
    const fields = Fields.of(body);
    const email = fields.email("email", { required: true }) ?? "";
    const policyId = fields.text("policy_id", { required: true }) ?? "";
    fields.settle();
    account.insurance = { email, policyId, cents: 0 };
    return json({});
  },
  "insurance.disconnect": (call) => {
    insuranceOf(call);
    call.account.insurance = null;
    return json({});
  },
  "insurance.addFunds": (call) => {
    const insurance = insuranceOf(call);
    const fields = Fields.of(call.body);
    const cents = readMoney(fields) ?? 0;
    fields.settle();
    insurance.cents += cents;
    return json(money(insurance.cents));
  },
  "insurance.getBalance": (call) => json(money(insuranceOf(call).cents)),
});

/** @param {MerchantCall} call */
function insuranceOf({ account }) {
  if (account.insurance === null) throw notFound("connection to", "Shipsurance");
  return account.insurance;
}
