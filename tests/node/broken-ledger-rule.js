/**
 * Breaks one rule of the stand-in's wallet, by the name behind the `?`. For `node --import`: the program that
 * follows runs against a service that keeps wrong books and answers according to them.
 */
const { Wallet } = await import(
  new URL("./testing/wallet.js", import.meta.resolve("shipstation-partner")).href
);
const rules = Wallet.prototype;
const { addFunds, pay, refund } = rules;

/** @type {Record<string, () => void>} */
const breakages = {
  "a label is not paid for": () => {
    rules.pay = () => true;
  },
  "a label is paid for twice": () => {
    rules.pay = function (/** @type {number} */ cents, /** @type {string} */ label) {
      return pay.call(this, cents, label) && pay.call(this, cents, label);
    };
  },
  "a label costs a cent more than its rate": () => {
    rules.pay = function (/** @type {number} */ cents, /** @type {string} */ label) {
      return pay.call(this, cents + 1, label);
    };
  },
  "a void gives nothing back": () => {
    rules.refund = () => {};
  },
  "a void gives a part back": () => {
    rules.refund = function (/** @type {number} */ cents, /** @type {string} */ label) {
      refund.call(this, cents - 100, label);
    };
  },
  "funds are added twice": () => {
    rules.addFunds = function (/** @type {number} */ cents) {
      addFunds.call(this, cents);
      return addFunds.call(this, cents);
    };
  },
  "auto funding never buys": () => {
    rules.setAutoFunding = () => {};
  },
};

export const ledgerRules = Object.keys(breakages);

const chosen = decodeURIComponent(new URL(import.meta.url).search.slice(1));
if (chosen !== "") breakages[chosen]?.();
