/** What keeps a merchant from spending more than meant, and tells of the money where it is in doubt. */
import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import {
  InsufficientFundsError,
  OutcomeUnknownError,
  operations,
  PartnerClient,
  SpendLimitError,
} from "shipstation-partner";

import { fixtureReply } from "./operation-fixtures.js";
import { errorOf, fundedMerchant, LABEL_CENTS, newLabel, standIn } from "./stand-in-merchant.js";

const { sandbox, partner, url, end } = await standIn();
afterEach(() => sandbox.faults.clear());
after(end);

/** @param {number} accountId */
const labelsOf = (accountId) =>
  sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length;

test("an empty wallet's error says what it holds and how it is filled", async () => {
  const { merchant, carrierId } = await fundedMerchant(partner, 1);
  const error = await errorOf(merchant.labels.create(newLabel("too-dear")));
  assert.ok(error instanceof InsufficientFundsError);
  assert.equal(error.balance?.amount, 1);
  assert.deepEqual(error.funding, { operation: "connections.addFundsToStampsCom", carrierId });
  assert.equal(/** @type {any} */ (error.toJSON()).balance.amount, 1);
});

test("funding is never repeated: its error holds the balance before and after", async () => {
  const { merchant, carrierId, accountId } = await fundedMerchant(partner, 20);
  for (const committed of [true, false]) {
    const before = sandbox.ledger(accountId).balance / 100;
    sandbox.faults.next("connections.addFundsToStampsCom", {
      kind: committed ? "drop_after_commit" : "drop_before",
    });
    const funds = { currency: /** @type {const} */ ("usd"), amount: 5 };
    const error = await errorOf(merchant.connections.addFundsToStampsCom(carrierId, funds));
    assert.ok(error instanceof OutcomeUnknownError, String(error));
    assert.equal(error.attempts, 1);
    assert.equal(error.balanceBefore?.amount, before);
    assert.equal(error.balanceAfter?.amount, before + (committed ? 5 : 0));
  }
  assert.equal(sandbox.ledger(accountId).balance, 2_500);
});

test("funding insurance is never repeated either, and tells its own balance", async () => {
  const { merchant } = await fundedMerchant(partner, 20);
  await merchant.insurance.connect({ email: "ops@heron.example", policy_id: "heron-1" });
  await merchant.insurance.addFunds({ currency: "usd", amount: 7 });
  sandbox.faults.next("insurance.addFunds", { kind: "drop_after_commit" });
  const error = await errorOf(merchant.insurance.addFunds({ currency: "usd", amount: 5 }));
  assert.ok(error instanceof OutcomeUnknownError, String(error));
  assert.equal(error.attempts, 1);
  assert.deepEqual([error.balanceBefore?.amount, error.balanceAfter?.amount], [7, 12]);
});

test("a label is not bought by a rate that is dearer than maxCost", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const { carriers } = await merchant.carriers.list();
  const carrier_ids = carriers.flatMap(({ carrier_id }) => carrier_id ?? []);
  const rated = await merchant.rates.calculate({
    shipment: newLabel().shipment,
    rate_options: { carrier_ids },
  });
  const rate = rated.rate_response.rates[0];
  assert.ok(rate);
  const price = rate.shipping_amount.amount + rate.insurance_amount.amount + rate.confirmation_amount.amount;
  const tight = await errorOf(
    merchant.labels.createFromRate(rate.rate_id, {}, { maxCost: { amount: price - 0.01, currency: "usd" } }),
  );
  assert.ok(tight instanceof SpendLimitError, String(tight));
  assert.deepEqual([tight.outcome, labelsOf(accountId)], ["refused", 0]);
  const other = await errorOf(
    merchant.labels.createFromRate(rate.rate_id, {}, { maxCost: { amount: 1_000, currency: "eur" } }),
  );
  assert.equal(other.code, "spend_limit", "another currency is no price to compare with");
  await merchant.labels.createFromRate(rate.rate_id, {}, { maxCost: { amount: price } });
  assert.equal(labelsOf(accountId), 1);
  const capital = await errorOf(
    merchant.labels.createFromRate(rate.rate_id, {}, { maxCost: { amount: price - 0.01, currency: "USD" } }),
  );
  assert.equal(capital.code, "spend_limit");
});

test("maxCost in capitals is the same currency", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const { carriers } = await merchant.carriers.list();
  const { shipment } = newLabel();
  const rate_options = { carrier_ids: carriers.flatMap(({ carrier_id }) => carrier_id ?? []) };
  const rate = (await merchant.rates.calculate({ shipment, rate_options })).rate_response.rates[0];
  await merchant.labels.createFromRate(
    String(rate?.rate_id),
    {},
    { maxCost: { amount: 1_000, currency: "USD" } },
  );
  assert.equal(labelsOf(accountId), 1);
});

test("maxCost is refused, and nothing sent, wherever there is no quoted rate to hold it against", async () => {
  const sent = /** @type {string[]} */ ([]);
  const own = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    fetch: (address, init) => {
      sent.push(address);
      return fetch(address, init);
    },
  });
  const merchant = own.onBehalfOf(123456);
  const options = { maxCost: { amount: 100 } };
  const quoted = ["labels.createFromRate"];
  const names = operations
    .filter(({ name, file }) => !quoted.includes(name) && !file)
    .map(({ name }) => name);
  assert.ok(names.includes("labels.createFromShipment") && names.includes("batches.process"));
  for (const { name, path, handle, body, query } of operations) {
    if (!names.includes(name)) continue;
    const given = Array.from(path.matchAll(/\{/g), () => "1");
    if (body !== null) given.push(/** @type {any} */ ({}));
    if (query) given.push(/** @type {any} */ ({}));
    const parts = name.split(".");
    const subject = parts
      .slice(0, -1)
      .reduce((at, part) => at[part], /** @type {any} */ (handle === "partner" ? own : merchant));
    const error = await errorOf(subject[String(parts.at(-1))](...given, { ...options, checkRequest: false }));
    assert.deepEqual([error.code, error.toJSON().option], ["configuration", "maxCost"], name);
  }
  const raw = await errorOf(merchant.request({ method: "POST", path: "/v1/labels", body: {} }, options));
  assert.deepEqual([raw.code, raw.toJSON().option], ["configuration", "maxCost"]);
  const [item] = await merchant.labels.createMany([newLabel()], options);
  assert.deepEqual([item?.outcome, item?.error?.code], ["refused", "configuration"]);
  assert.deepEqual(sent, []);
  own.close();
});

test("waitUntilReady is refused where it means nothing, before anything is bought", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const error = await errorOf(merchant.labels.create(newLabel("ready"), { waitUntilReady: true }));
  assert.deepEqual([error.code, error.toJSON().option], ["configuration", "waitUntilReady"]);
  assert.equal(labelsOf(accountId), 0);
});

test("until a price is known, purchases under a spend cap are made one at a time", async () => {
  const each = LABEL_CENTS / 100;
  const own = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    spendCap: { maxAmount: 2.5 * each, windowMs: 60_000 },
  });
  const { merchant, accountId } = await fundedMerchant(own, 1_000);
  const inputs = Array.from({ length: 12 }, (_, at) => newLabel(`first-${at}`));
  const items = await merchant.labels.createMany(inputs, { concurrency: 12 });
  assert.equal(labelsOf(accountId), 2);
  assert.equal(items.filter(({ error }) => error?.code === "spend_limit").length, 10);
  own.close();
});

test("who waits for the first purchase under a spend cap waits no longer than its deadline and its signal say", async () => {
  const own = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    spendCap: { maxAmount: 1_000, windowMs: 60_000 },
  });
  const { merchant, accountId } = await fundedMerchant(own, 1_000);
  sandbox.faults.next("labels.create", { kind: "delay", ms: 1_500 });
  const first = merchant.labels.create(newLabel("wait-0"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const late = await errorOf(merchant.labels.create(newLabel("wait-1"), { deadlineMs: 100 }));
  assert.deepEqual([late.code, late.outcome, late.retryable], ["timeout", "refused", true]);
  const gone = await errorOf(
    merchant.labels.create(newLabel("wait-2"), { signal: AbortSignal.timeout(100) }),
  );
  assert.deepEqual([gone.code, gone.outcome], ["cancelled", "refused"]);
  const next = merchant.labels.create(newLabel("wait-3"));
  await Promise.all([first, next]);
  assert.equal(labelsOf(accountId), 2);
  own.close();
});

test("accounts that are known by keys of their own have caps and balances of their own", async () => {
  const low = /** @type {import("shipstation-partner").LowBalanceEvent[]} */ ([]);
  const reply = {
    ...JSON.parse(fixtureReply("labels.create")),
    shipment_cost: { currency: "usd", amount: 8 },
  };
  const own = new PartnerClient({
    apiKey: "TEST_partner",
    spendCap: { maxAmount: 10, windowMs: 60_000 },
    lowBalance: 5,
    onLowBalance: (event) => void low.push(event),
    fetch: async (_, init) =>
      Response.json(
        init.method === "GET"
          ? {
              carriers: [
                { carrier_id: "se-1", carrier_code: "stamps_com", requires_funded_amount: true, balance: 1 },
              ],
            }
          : reply,
      ),
  });
  const [first, second] = ["key-of-first", "key-of-second"].map((apiKey) => own.onBehalfOf({ apiKey }));
  for (const merchant of [first, second]) {
    await merchant?.labels.create(newLabel());
    await merchant?.balance();
  }
  assert.equal((await errorOf(/** @type {any} */ (first).labels.create(newLabel()))).code, "spend_limit");
  assert.equal(low.length, 2, "each has a balance of its own that is low");
  own.close();
});

test("a spend cap holds for each merchant and counts what was bought, also by calls at once", async () => {
  const each = LABEL_CENTS / 100;
  const own = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    spendCap: { maxAmount: 2.5 * each, windowMs: 60_000 },
  });
  const first = await fundedMerchant(own);
  const second = await fundedMerchant(own);
  await first.merchant.labels.create(newLabel("cap-0"));
  const results = await Promise.allSettled(
    ["cap-1", "cap-2", "cap-3"].map((id) => first.merchant.labels.create(newLabel(id))),
  );
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  assert.equal(labelsOf(first.accountId), 2);
  await second.merchant.labels.create(newLabel("cap-0"));
  const refused = await errorOf(
    second.merchant.labels.createMany([newLabel("cap-9")]).then(([item]) => {
      assert.equal(item?.outcome, "confirmed");
      return second.merchant.labels.create(newLabel("cap-10"));
    }),
  );
  assert.equal(refused.code, "spend_limit");
  own.close();
});

test("a call that goes on with a purchase, and fails before it looks, leaves that under the cap", async () => {
  const { accountId } = await fundedMerchant(partner, 1_000);
  const own = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    spendCap: { maxAmount: 10, windowMs: 3_600_000 },
  });
  const merchant = own.onBehalfOf(accountId);
  const body = newLabel("open-1");
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  sandbox.faults.next("labels.getByExternalShipmentId", { kind: "stall_headers" });
  const resumeFrom = Date.now();
  assert.equal((await errorOf(merchant.labels.create(body, { deadlineMs: 400 }))).outcome, "unknown");
  const headers = { "On-Behalf-Of": "se-2" };
  const failed = await errorOf(merchant.labels.create(body, { resumeFrom, headers }));
  assert.deepEqual([failed.code, failed.outcome], ["configuration", "unknown"]);
  assert.equal((await errorOf(merchant.labels.create(newLabel("open-2")))).code, "spend_limit");
  await merchant.labels.create(body, { resumeFrom });
  assert.equal((await errorOf(merchant.labels.create(newLabel("open-3")))).code, "spend_limit");
  assert.equal(labelsOf(accountId), 1);
  own.close();
});

test("a low balance is told once, from what the service states and what was bought since", async () => {
  /** @type {import("shipstation-partner").LowBalanceEvent[]} */
  const low = [];
  const own = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    lowBalance: 10,
    onLowBalance: (event) => void low.push(event),
  });
  const { merchant, carrierId } = await fundedMerchant(own, 20);
  assert.deepEqual(
    low,
    [],
    "what the wallet held before it was filled is not told: a handler would fill it again",
  );
  await merchant.labels.create(newLabel("low-1"));
  assert.equal(low.length, 0);
  await merchant.labels.create(newLabel("low-2"));
  await merchant.balance();
  assert.deepEqual(low, [
    { account: merchant.account, amount: (2_000 - 2 * LABEL_CENTS) / 100, threshold: 10 },
  ]);
  await merchant.connections.addFundsToStampsCom(carrierId, { currency: "usd", amount: 20 });
  await merchant.labels.createMany([newLabel("low-3"), newLabel("low-4"), newLabel("low-5")]);
  assert.equal(low.length, 2);
  own.close();
});

/** A client, and the balances that it tells to be low. @param {number} lowBalance */
function watchedClient(lowBalance) {
  const low = /** @type {number[]} */ ([]);
  const onLowBalance = (/** @type {import("shipstation-partner").LowBalanceEvent} */ { amount }) =>
    void low.push(amount);
  return { own: new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, lowBalance, onLowBalance }), low };
}

test("adding funds tells of a balance that is low after it", async () => {
  const { own, low } = watchedClient(1_000);
  const { merchant, carrierId } = await fundedMerchant(own, 20);
  assert.deepEqual(low, [20]);
  await merchant.connections.addFundsToStampsCom(carrierId, { currency: "usd", amount: 980 });
  await merchant.labels.create(newLabel("low-6"));
  assert.deepEqual(low, [20, (100_000 - LABEL_CENTS) / 100]);
  own.close();
});

test("so does funding with an unknown outcome, of the wallet alone", async () => {
  const { merchant, carrierId } = await fundedMerchant(partner, 500);
  const { own, low } = watchedClient(600);
  const again = own.onBehalfOf(merchant.account);
  const funds = { currency: /** @type {const} */ ("usd"), amount: 20 };
  await again.insurance.connect({ email: "a@b.example", policy_id: "123" });
  for (const operation of ["insurance.addFunds", "connections.addFundsToStampsCom"]) {
    sandbox.faults.next(operation, { kind: "drop_after_commit" });
  }
  assert.equal((await errorOf(again.insurance.addFunds(funds))).balanceAfter?.amount, 20);
  assert.deepEqual(low, []);
  await errorOf(again.connections.addFundsToStampsCom(carrierId, funds));
  assert.deepEqual(low, [520]);
  own.close();
});

test("live and sandbox are told apart, also where the key comes from a function", async () => {
  const rotating = new PartnerClient({ apiKey: () => "TEST_abc", environment: "live", fetch: sandbox.fetch });
  const error = await errorOf(rotating.accounts.list());
  assert.equal(error.code, "configuration");
  assert.match(String(/** @type {Error} */ (error.cause).message), /sandbox key/);
  rotating.close();
});

test("what has begun when a client is closed goes on, with what it reads before and after", async () => {
  for (const options of [
    {},
    { lowBalance: 1, onLowBalance() {} },
    { spendCap: { maxAmount: 50, windowMs: 60_000 } },
  ]) {
    const { accountId, carrierId, merchant: setup } = await fundedMerchant(partner);
    const { shipment } = newLabel();
    const { rate_response } = await setup.rates.calculate({
      shipment,
      rate_options: { carrier_ids: [carrierId] },
    });
    const closing = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, ...options });
    const merchant = closing.onBehalfOf(accountId);
    const calls = [
      merchant.labels.create(newLabel()),
      merchant.labels.createFromRate(
        String(rate_response.rates[0]?.rate_id),
        {},
        { maxCost: { amount: 50 } },
      ),
      merchant.connections.addFundsToStampsCom(carrierId, { currency: "usd", amount: 20 }),
    ];
    closing.close();
    await Promise.all(calls);
    assert.equal((await errorOf(merchant.labels.create(newLabel()))).code, "configuration");
    assert.throws(() => merchant.prepare("labels.create", newLabel()), { code: "configuration" });
  }
});
