/**
 * A call ends at its limits and with its signal, whatever it does at that time. Told exactly, in a virtual time, and
 * therefore by clients without a socket.
 */
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { after, afterEach, describe, test } from "node:test";
import { CancelledError, OutcomeUnknownError, PartnerClient, TimeoutError } from "shipstation-partner";
import { createSandbox } from "shipstation-partner/testing";

import { errorOf, fundedMerchant, newLabel } from "./stand-in-merchant.js";
import { abortedAfter, inVirtualTime } from "./virtual-time.js";

const sandbox = createSandbox();
const partner = new PartnerClient({ apiKey: sandbox.apiKey, fetch: sandbox.fetch });
afterEach(() => sandbox.faults.clear());
after(() => partner.close());

test("a call ends at its deadline, whatever is still to be tried", async () => {
  const { merchant } = await fundedMerchant(partner);
  sandbox.faults.next("labels.list", { kind: "stall_headers" }, { times: 9 });
  const options = { timeoutMs: 60_000, deadlineMs: 300, maxRetries: 9 };
  const [error, ms] = await inVirtualTime(() => errorOf(merchant.labels.list({}, options)));
  assert.ok(error instanceof TimeoutError);
  assert.match(error.message, /^labels\.list ran out of its deadlineMs/);
  assert.equal(ms, 300);
});

describe("a transport that ignores its signal", () => {
  const deaf = new PartnerClient({ apiKey: "TEST_deaf", fetch: () => new Promise(() => {}), maxRetries: 0 });
  after(() => deaf.close());

  test("does not hold a call up beyond its time", async () => {
    const [error, ms] = await inVirtualTime(() => errorOf(deaf.accounts.list({}, { timeoutMs: 100 })));
    assert.ok(error instanceof TimeoutError);
    assert.match(error.message, /^accounts\.list ran out of its timeoutMs/);
    assert.equal(ms, 100);
  });

  test("does not hold a cancelled call up", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const [error, ms] = await inVirtualTime(() => {
      const call = deaf.accounts.list({}, { signal });
      controller.abort(new Error("the customer went away"));
      return errorOf(call);
    });
    assert.ok(error instanceof CancelledError);
    assert.equal(error.cause, signal.reason);
    assert.equal(ms, 0);
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });
});

test("what is read before funding is within the call's deadline, and ends with its signal", async () => {
  const { merchant, carrierId, accountId } = await fundedMerchant(partner, 20);
  const funds = { currency: /** @type {const} */ ("usd"), amount: 5 };
  const before = sandbox.ledger(accountId).balance;

  sandbox.faults.next("carriers.get", { kind: "stall_headers" }, { times: 2 });
  const [, readMs] = await inVirtualTime(() =>
    merchant.carriers.addFunds(carrierId, funds, { deadlineMs: 1_000 }),
  );
  assert.equal(readMs, 500, "the balance is read in half of the time, and the rest is left");
  assert.equal(sandbox.ledger(accountId).balance, before + 500);

  sandbox.faults.clear();
  sandbox.faults.next("carriers.get", { kind: "stall_headers" });
  const [error, cancelledMs] = await inVirtualTime(() =>
    errorOf(merchant.carriers.addFunds(carrierId, funds, { signal: abortedAfter(100) })),
  );
  assert.equal(error.code, "cancelled");
  assert.equal(cancelledMs, 100);
  assert.equal(sandbox.ledger(accountId).balance, before + 500);
});

test("what is read after a refusal or an unclear end is within the call's deadline, and ends with its signal", async () => {
  const { merchant, carrierId } = await fundedMerchant(partner, 1);
  sandbox.faults.next("carriers.list", { kind: "stall_headers" }, { times: 9 });
  const [empty, readMs] = await inVirtualTime(() =>
    errorOf(merchant.labels.create(newLabel("late-1"), { deadlineMs: 700 })),
  );
  assert.deepEqual([empty.code, readMs], ["insufficient_funds", 700]);

  const [given, cancelledMs] = await inVirtualTime(() =>
    errorOf(merchant.labels.create(newLabel("late-2"), { signal: abortedAfter(300) })),
  );
  assert.deepEqual([given.code, cancelledMs], ["insufficient_funds", 300]);

  sandbox.faults.next("connections.addFundsToStampsCom", { kind: "stall_headers" });
  const funds = { currency: /** @type {const} */ ("usd"), amount: 5 };
  const [unclear, fundedMs] = await inVirtualTime(() =>
    errorOf(merchant.connections.addFundsToStampsCom(carrierId, funds, { deadlineMs: 3_000 })),
  );
  assert.ok(unclear instanceof OutcomeUnknownError, String(unclear));
  assert.deepEqual([unclear.balanceBefore?.amount, unclear.balanceAfter?.amount], [1, 6]);
  assert.equal(fundedMs, 2_400, "a fifth of the deadline is kept to read the balance after");
});

test("what a new account took counts in the deadline of waiting for it", async () => {
  const slowly = new PartnerClient({
    apiKey: sandbox.apiKey,
    fetch: async (address, init) => {
      if (init.method === "GET") return new Response("{}", { status: 401 });
      await new Promise((resolve) => setTimeout(resolve, 800));
      return sandbox.fetch(address, /** @type {RequestInit} */ (init));
    },
  });
  const body = { origin_country_code: "US" };
  const [slow, ms] = await inVirtualTime(() =>
    slowly.accounts.create(body, { waitUntilReady: true, deadlineMs: 1_000 }).withResponse(),
  );
  assert.deepEqual([slow.isReady, ms], [false, 1_000]);
  slowly.close();
});
