import assert from "node:assert/strict";
import { test } from "node:test";

import { ConfigurationError, PartnerClient } from "shipstation-partner";

import { errorOf } from "./error-of.js";
import { newLabel } from "./stand-in-merchant.js";
import { stubTransport } from "./stub-transport.js";

/** @param {unknown} json */
function merchantOf(json) {
  const { fetch, asked } = stubTransport(() => ({ json }));
  return { merchant: new PartnerClient({ apiKey: "partner-key", fetch }).onBehalfOf(123456), asked };
}

test("the balance is that of the wallet, in each form in which the documents show it", async () => {
  for (const [balance, amount, currency] of [
    [14.04, 14.04, undefined],
    ["10.0", 10, undefined],
    [-3.5, -3.5, undefined],
    [{ currency: "usd", amount: 31.4 }, 31.4, "usd"],
    [{ currency: "usd", amount: { balance: 14.04, postage_payment_id: "1" } }, 14.04, "usd"],
  ]) {
    const ups = {
      carrier_id: "se-2",
      carrier_code: "ups_walleted",
      requires_funded_amount: true,
      balance: 0,
    };
    const stamps = { carrier_id: "se-1", carrier_code: "stamps_com", requires_funded_amount: true, balance };
    const read = await merchantOf({ carriers: [ups, stamps] }).merchant.balance();
    assert.deepEqual(
      [read.amount, read.currency, read.carrierId, read.wallets.length],
      [amount, currency, "se-1", 2],
    );
  }
});

test("an account without a wallet has no balance, which is not the same as none left", async () => {
  const own = { carrier_id: "se-3", carrier_code: "fedex", requires_funded_amount: false, balance: 0 };
  for (const carriers of [[], [own], [{ ...own, requires_funded_amount: true, balance: null }]]) {
    assert.equal((await merchantOf({ carriers }).merchant.balance()).amount, undefined);
  }
});

test("a direct login appends where to land and which theme, and leaves the token as it is", async () => {
  const redirect_url = "https://dashboard.shipengine.com/api/directlogin?token=a+b%2Fc";
  const { merchant, asked } = merchantOf({ token: "a+b/c", redirect_url });
  const { data, status } = await merchant
    .directLogin({ redirectTo: "carriers", themeId: "x y" })
    .withResponse();
  assert.deepEqual([data.url, status], [`${redirect_url}&redirect_to=carriers&theme_id=x%20y`, 200]);
  assert.equal((await merchant.directLogin()).url, redirect_url);
  const anchored = merchantOf({
    token: "a",
    redirect_url: "https://dashboard.shipengine.com/login?token=a#top",
  });
  assert.match(
    (await anchored.merchant.directLogin({ redirectTo: "billing" })).url,
    /login\?token=a&redirect_to=billing#top$/,
  );
  assert.equal(asked[0]?.url.searchParams.get("redirect"), "shipengine-dashboard");
});

test("a wrong option of a direct login makes no token", async () => {
  const { merchant, asked } = merchantOf({});
  await assert.rejects(
    merchant.directLogin(/** @type {never} */ ({ redirect_to: "x" })),
    /did you mean "redirectTo"/,
  );
  await assert.rejects(merchant.directLogin(/** @type {never} */ ({ themeId: 5 })), ConfigurationError);
  assert.equal(asked.length, 0);
});

/** A merchant under a spend cap, whose service answers as told. @param {(method: string) => object} answer */
function capped(answer) {
  const { fetch, asked } = stubTransport(({ method }) => answer(method));
  const spendCap = { maxAmount: 20, windowMs: 3_600_000 };
  const client = new PartnerClient({ apiKey: "TEST_key", fetch, spendCap, maxRetries: 0 });
  return { merchant: client.onBehalfOf(123456), asked };
}
const LABEL = { label_id: "se-1", shipment_cost: { currency: "usd", amount: 8 } };

test("what a call got wrong before anything was sent leaves the spend cap as it was", async () => {
  const { merchant, asked } = capped(() => ({ json: LABEL }));
  const wrong = merchant.labels.create(newLabel("cap-1"), { headers: { "X-A": "a\r\nb" } });
  assert.equal((await errorOf(wrong)).code, "configuration");
  assert.equal((await merchant.labels.create(newLabel("cap-1"))).label_id, "se-1");
  assert.equal(asked.length, 1);
});

test("a purchase of unknown outcome shuts the cap for others, and not for the call that settles it", async () => {
  let isBack = false;
  const { merchant } = capped((method) => {
    if (method === "POST" && !isBack) throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
    return isBack ? { json: LABEL } : { status: 401, json: {} };
  });
  const began = Date.now();
  assert.equal((await errorOf(merchant.labels.create(newLabel("cap-1")))).code, "outcome_unknown");
  isBack = true;
  assert.equal((await errorOf(merchant.labels.create(newLabel("cap-2")))).code, "spend_limit");
  const { data, receipt } = await merchant.labels
    .create(newLabel("cap-1"), { resumeFrom: began })
    .withResponse();
  assert.deepEqual([data.label_id, receipt.attempts, receipt.lookups], ["se-1", 0, 1]);
  // Its price is known by now, and it counts once.
  assert.equal((await merchant.labels.create(newLabel("cap-2"))).label_id, "se-1");
  assert.equal((await errorOf(merchant.labels.create(newLabel("cap-3")))).code, "spend_limit");
});

test("a success of nothing but blanks is an empty one", async () => {
  const { fetch } = stubTransport(() => ({ text: "\r\n" }));
  const merchant = new PartnerClient({ apiKey: "TEST_key", fetch }).onBehalfOf(1);
  assert.equal(await merchant.warehouses.delete("se-1"), undefined);
});
