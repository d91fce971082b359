/** Money, over HTTP: what is bought is bought once, is known to be bought, and by whom. */
import assert from "node:assert/strict";
import { after, afterEach, describe, test } from "node:test";
import {
  ConflictError,
  InsufficientFundsError,
  OutcomeUnknownError,
  PartnerClient,
} from "shipstation-partner";
import { errorOf, fundedMerchant, LABEL_CENTS, newLabel, standIn } from "./stand-in-merchant.js";

const { sandbox, partner, url, end } = await standIn();
afterEach(() => sandbox.faults.clear());
after(end);

/** What moved in a merchant's wallet after it was funded, in cents. @param {number} accountId */
function spent(accountId) {
  return sandbox
    .ledger(accountId)
    .entries.slice(1)
    .map(({ kind, amount }) => `${kind} ${amount}`);
}

const ONE_LABEL = [`label ${-LABEL_CENTS}`];

describe("a label whose reply is lost is found by its external id, not bought again", () => {
  for (const fault of /** @type {const} */ ([
    { kind: "drop_after_commit" },
    { kind: "cut_body" },
    { kind: "stall_headers" },
    { kind: "stall_body" },
    { kind: "status", status: 500, commit: true },
    { kind: "status", status: 502, commit: true, body: "<h1>Bad gateway</h1>" },
  ])) {
    test(`after ${JSON.stringify(fault)}`, async () => {
      const { merchant, accountId } = await fundedMerchant(partner);
      sandbox.faults.next("labels.create", fault);
      const id = "order-1001";
      const label = await merchant.labels.create(newLabel(id), { timeoutMs: 300 });
      assert.deepEqual(spent(accountId), ONE_LABEL);
      const found = await merchant.labels.getByExternalShipmentId(id);
      assert.equal(label.label_id, found.label_id);
      assert.equal(sandbox.ledger(accountId).entries.at(-1)?.reference, label.label_id);
    });
  }

  test("nor is it when the look-ups fail as well: the end is unknown, and a second call finds it", async () => {
    const { merchant, accountId } = await fundedMerchant(partner);
    sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
    sandbox.faults.next("labels.getByExternalShipmentId", { kind: "status", status: 503 }, { times: 99 });
    const error = await errorOf(merchant.labels.create(newLabel("order-7"), { deadlineMs: 900 }));
    assert.ok(error instanceof OutcomeUnknownError, String(error));
    assert.equal(error.outcome, "unknown");
    assert.equal(error.retryable, false);
    sandbox.faults.clear();
    const label = await merchant.labels.create(newLabel("order-7"));
    assert.deepEqual(spent(accountId), ONE_LABEL);
    assert.equal(sandbox.ledger(accountId).entries.at(-1)?.reference, label.label_id);
  });

  test("nor is an account opened twice", async () => {
    sandbox.faults.next("accounts.create", { kind: "drop_after_commit" });
    const external_account_id = "seller-lost-reply";
    const account = await partner.accounts.create({ external_account_id, origin_country_code: "US" });
    assert.equal(
      (await partner.accounts.getByExternalId(external_account_id)).account_id,
      account.account_id,
    );
    let accounts = 0;
    for await (const each of partner.accounts.list()) {
      if (each.external_account_id === external_account_id) accounts += 1;
    }
    assert.equal(accounts, 1);
  });
});

describe("what has no id to ask for is sent once, and its end is said to be unknown", () => {
  for (const fault of /** @type {const} */ ([
    { kind: "drop_after_commit" },
    { kind: "cut_body" },
    { kind: "stall_body" },
    { kind: "status", status: 500, commit: true },
  ])) {
    test(`a label, after ${JSON.stringify(fault)}`, async () => {
      const { merchant, accountId } = await fundedMerchant(partner);
      sandbox.faults.next("labels.create", fault);
      const error = await errorOf(merchant.labels.create(newLabel(), { timeoutMs: 300 }));
      assert.ok(error instanceof OutcomeUnknownError, String(error));
      const { outcome, attempts, retryable } = error;
      assert.deepEqual(
        { outcome, attempts, retryable },
        { outcome: "unknown", attempts: 1, retryable: false },
      );
      assert.deepEqual(spent(accountId), ONE_LABEL);
    });
  }

  test("funds, by both ways of adding them", async () => {
    const { merchant, accountId, carrierId } = await fundedMerchant(partner);
    const funds = /** @type {const} */ ({ currency: "usd", amount: 20 });
    sandbox.faults.next("connections.addFundsToStampsCom", { kind: "drop_after_commit" });
    sandbox.faults.next("carriers.addFunds", { kind: "cut_body" });
    for (const call of [
      merchant.connections.addFundsToStampsCom(carrierId, funds),
      merchant.carriers.addFunds(carrierId, funds),
    ]) {
      const error = await errorOf(call);
      assert.ok(error instanceof OutcomeUnknownError, String(error));
      assert.equal(error.attempts, 1);
    }
    assert.deepEqual(spent(accountId), ["add_funds 2000", "add_funds 2000"]);
  });

  test("a void", async () => {
    const { merchant, accountId } = await fundedMerchant(partner);
    const { label_id } = await merchant.labels.create(newLabel());
    sandbox.faults.next("labels.void", { kind: "drop_after_commit" });
    assert.ok((await errorOf(merchant.labels.void(label_id))) instanceof OutcomeUnknownError);
    assert.deepEqual(spent(accountId), [...ONE_LABEL, `refund ${LABEL_CENTS}`]);
  });
});

test("a purchase that the platform held back (429) is sent again and bought once", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  sandbox.faults.next("labels.create", { kind: "status", status: 429, retryAfter: 1 });
  const { attempts } = await merchant.labels.create(newLabel()).withResponse();
  assert.equal(attempts, 2);
  assert.deepEqual(spent(accountId), ONE_LABEL);
});

test("an id that was used before gives the label it was used for", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const first = await merchant.labels.create(newLabel("order-1"));
  const again = await merchant.labels.create(newLabel("order-1"));
  assert.equal(again.label_id, first.label_id);
  assert.deepEqual(spent(accountId), ONE_LABEL);
});

test("an id that was used for another shipment is a conflict, and buys nothing", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  await merchant.labels.create(newLabel("order-1"));
  const other = newLabel("order-1");
  other.shipment.ship_to.postal_code = "10001";
  const error = await errorOf(merchant.labels.create(other));
  assert.ok(error instanceof ConflictError, String(error));
  assert.equal(error.outcome, "refused");
  assert.deepEqual(spent(accountId), ONE_LABEL);
});

test("an empty wallet is a refusal: nothing is bought, nothing repeated", async () => {
  const { merchant, accountId } = await fundedMerchant(partner, 6.85);
  const error = await errorOf(merchant.labels.create(newLabel("order-1")));
  assert.ok(error instanceof InsufficientFundsError, String(error));
  const { outcome, attempts } = error;
  assert.deepEqual({ outcome, attempts }, { outcome: "refused", attempts: 1 });
  assert.deepEqual(spent(accountId), []);
});

test("a thousand purchases at once for fifty merchants each carry their own account and body", async () => {
  const MERCHANTS = 50;
  const LABELS = 20;
  /** @type {{ account: string | undefined, order: string }[]} */
  const carried = [];
  const crowded = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    timeoutMs: 30_000,
    async fetch(address, init) {
      // Sent late and out of order: a body or header that is shared would be another call's by now.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
      const { shipment } = JSON.parse(new TextDecoder().decode(init.body));
      carried.push({ account: init.headers["On-Behalf-Of"], order: shipment.external_shipment_id });
      return fetch(address, init);
    },
  });
  const merchants = await Promise.all(
    Array.from({ length: MERCHANTS }, () => fundedMerchant(partner, (LABELS * LABEL_CENTS) / 100)),
  );
  const calls = Array.from({ length: MERCHANTS * LABELS }, async (_, call) => {
    const { accountId } = /** @type {{ accountId: number }} */ (merchants[call % MERCHANTS]);
    const order = `${accountId}-${Math.floor(call / MERCHANTS)}`;
    const body = newLabel(order);
    body.shipment.ship_to.name = `Buyer of ${order}`;
    const label = await crowded.onBehalfOf(accountId).labels.create(body);
    return { accountId, order, labelId: label.label_id };
  });
  const bought = await Promise.all(calls);

  assert.equal(carried.length, MERCHANTS * LABELS);
  for (const { account, order } of carried) assert.equal(account, `se-${order.split("-")[0]}`);
  for (const { accountId } of merchants) {
    const own = bought.filter((label) => label.accountId === accountId).map(({ labelId }) => labelId);
    const { entries, balance } = sandbox.ledger(accountId);
    assert.equal(balance, 0);
    assert.deepEqual(
      entries
        .slice(1)
        .map(({ reference }) => reference)
        .sort(),
      own.sort(),
    );
  }
  const { order, accountId, labelId } = /** @type {(typeof bought)[0]} */ (bought[777]);
  assert.equal((await partner.onBehalfOf(accountId).labels.getByExternalShipmentId(order)).label_id, labelId);
  crowded.close();
});
