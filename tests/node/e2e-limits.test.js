/** Whose limit is met: the platform's holds all handles of a key up, a carrier's nobody else. And what is left afterwards. */
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { after, afterEach, test } from "node:test";
import { PartnerClient } from "shipstation-partner";
import { createGovernor } from "shipstation-partner/governor";

import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";
import { timed } from "./timed.js";

const { sandbox, partner, url, end } = await standIn();
afterEach(() => sandbox.faults.clear());
after(end);

/** @param {string} error_source */
const limited = (error_source) => ({
  errors: [{ error_source, error_type: "system", error_code: "rate_limit_exceeded", message: "Too many." }],
});

test("a carrier's 429 is waited out by its own call, and holds up no other", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const body = limited("carrier");
  sandbox.faults.next("labels.create", { kind: "status", status: 429, retryAfter: 1, body });
  const buying = timed(() => merchant.labels.create(newLabel("carrier-1")).withResponse());
  while (sandbox.faults.pending > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { receipt } = await partner.onBehalfOf(accountId).carriers.list().withResponse();
  assert.deepEqual(
    receipt.steps.map(({ event }) => event),
    ["sent", "replied"],
    "another handle waited",
  );
  const [{ attempts }, ownMs] = await buying;
  assert.equal(attempts, 2);
  assert.ok(ownMs >= 1_000, `${ownMs}`);
});

test("a call that a pause leaves no time for says so, and how long it lasts", async () => {
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, maxRetries: 0 });
  const { merchant } = await fundedMerchant(own);
  sandbox.faults.next("carriers.list", { kind: "status", status: 429, retryAfter: 60 });
  await errorOf(merchant.carriers.list());
  const error = await errorOf(merchant.labels.create(newLabel("paused-1"), { deadlineMs: 5_000 }));
  assert.deepEqual(
    [error.code, error.outcome, error.retryable, error.attempts, error.status],
    ["rate_limit", "refused", true, 0, undefined],
  );
  assert.ok(Number(error.retryAfterMs) > 50_000 && Number(error.retryAfterMs) <= 61_000);
  assert.match(error.message, /the key is paused/);
  own.close();
});

test("a governor learns from the platform's 429 and not from a carrier's", async () => {
  const governor = createGovernor({ requestsPerMinute: { sandbox: 6_000 } });
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, governor, maxRetries: 0 });
  const { merchant } = await fundedMerchant(own);
  for (const [source, count] of /** @type {[string, number][]} */ ([
    ["carrier", 0],
    ["shipengine", 1],
  ])) {
    sandbox.faults.next("carriers.list", {
      kind: "status",
      status: 429,
      retryAfter: 0,
      body: limited(source),
    });
    assert.equal((await errorOf(merchant.carriers.list())).code, "rate_limit");
    assert.equal(governor.state("sandbox").limited, count, source);
  }
  own.close();
});

test("an outage is not multiplied: the repeats of all calls of a client come from one budget", async () => {
  const CALLS = 200;
  let sent = 0;
  const own = new PartnerClient({
    apiKey: "TEST_key",
    maxRetries: 2,
    fetch: async () => {
      sent += 1;
      return new Response("{}", { status: 503, headers: { "retry-after": "0" } });
    },
  });
  const calls = Array.from({ length: CALLS }, (_, at) => errorOf(own.onBehalfOf(at + 1).carriers.list()));
  for (const error of await Promise.all(calls)) assert.equal(error.code, "service");
  assert.ok(
    sent > CALLS && sent < 1.5 * CALLS,
    `${sent} requests of ${CALLS} calls that may be sent three times`,
  );
  own.close();
});

test("nothing is left of a call however it ends: no timer, and no listener on its signal", async () => {
  const governor = createGovernor({ requestsPerMinute: { sandbox: 60 } });
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url });
  const governed = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, governor });
  const { merchant, accountId, carrierId } = await fundedMerchant(own, 1);
  const capped = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    spendCap: { maxAmount: 100, windowMs: 60_000 },
  });
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  const stalled = /** @type {const} */ ({ kind: "stall_headers" });
  const unavailable = /** @type {const} */ ({ kind: "status", status: 503, retryAfter: 60 });
  const { signal } = new AbortController();
  const funds = { currency: /** @type {const} */ ("usd"), amount: 5 };
  const capping = capped.onBehalfOf(accountId).labels;
  /** @type {[string, import("shipstation-partner/testing").Fault | undefined, (signal: AbortSignal) => PromiseLike<unknown>][]} */
  const endings = [
    ["carriers.list", undefined, (given) => merchant.carriers.list({ signal: given })],
    [
      "carriers.list",
      stalled,
      (given) => merchant.carriers.list({ signal: given, timeoutMs: 30, maxRetries: 0 }),
    ],
    ["carriers.list", unavailable, (given) => merchant.carriers.list({ signal: given, deadlineMs: 100 })],
    ["labels.create", undefined, (given) => merchant.labels.create(newLabel("left"), { signal: given })],
    [
      "connections.addFundsToStampsCom",
      { kind: "drop_after_commit" },
      (given) => merchant.connections.addFundsToStampsCom(carrierId, funds, { signal: given }),
    ],
    ["carriers.list", undefined, (given) => governed.onBehalfOf(accountId).carriers.list({ signal: given })],
    [
      "carriers.list",
      undefined,
      (given) => Promise.allSettled([1, 2].map(() => capping.create(newLabel(), { signal: given }))),
    ],
  ];
  for (const [operation, fault, call] of endings) {
    if (fault) sandbox.faults.next(operation, fault, { times: 2 });
    await Promise.resolve(call(signal)).catch(() => {});
    sandbox.faults.clear();
  }
  // And where a signal ends it: while it is sent, while it waits to be sent again, while it queues.
  for (const [operation, fault, client] of /** @type {const} */ ([
    ["carriers.list", stalled, own],
    ["carriers.list", unavailable, own],
    ["carriers.list", stalled, governed],
  ])) {
    sandbox.faults.next(operation, fault, { times: 9 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 60);
    const calls = [1, 2, 3].map(() =>
      client.onBehalfOf(accountId).carriers.list({ signal: controller.signal }),
    );
    for (const call of calls) assert.equal((await errorOf(call)).code, "cancelled");
    assert.deepEqual(getEventListeners(controller.signal, "abort"), []);
    sandbox.faults.clear();
  }
  assert.deepEqual(getEventListeners(signal, "abort"), []);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(timers(), before);
  for (const client of [own, governed, capped]) client.close();
});
