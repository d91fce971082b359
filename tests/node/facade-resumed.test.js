/** Calls that go on with earlier ones, and what is told of what was there before. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { PartnerClient } from "shipstation-partner";
import { createSandbox } from "shipstation-partner/testing";

import { errorOf } from "./error-of.js";
import { fixtureReply } from "./operation-fixtures.js";
import { fundedMerchant, newLabel } from "./stand-in-merchant.js";
import { stubTransport } from "./stub-transport.js";
import { inVirtualTime } from "./virtual-time.js";

const LABEL = JSON.parse(fixtureReply("labels.create"));
const DAY_MS = 86_400_000;

/** A merchant of a service that answers so. @param {Parameters<typeof stubTransport>[0]} answer @param {object} [options] */
function merchantOf(answer, options) {
  const { fetch, asked } = stubTransport(answer);
  const partner = new PartnerClient({ apiKey: "TEST_key", fetch, ...options });
  return { merchant: partner.onBehalfOf(1), asked };
}

/** A sandbox, its merchant, and its labels. @param {object} [options] of the client */
async function sandboxed(options) {
  const sandbox = createSandbox();
  const partner = new PartnerClient({ apiKey: sandbox.apiKey, fetch: sandbox.fetch, ...options });
  const { merchant, accountId } = await fundedMerchant(partner);
  const bought = () => sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length;
  return { sandbox, merchant, bought };
}

test("a bulk run that is given up says of what an earlier run has begun what its journal says", async () => {
  const { merchant } = await sandboxed();
  const inputs = ["a", "b", "c", "d"].map((id) => newLabel(id));
  const entry = { operation: "labels.create", account: merchant.account, startedAt: Date.now() };
  /** @type {Map<string, any>} */
  const entries = new Map([
    ["0", { ...entry, state: "started", given: [inputs[0]] }],
    ["1", { ...entry, state: "confirmed", given: [inputs[1]], data: LABEL }],
    ["2", { ...entry, state: "refused", given: [inputs[2]] }],
  ]);
  const journal = {
    get: (/** @type {string} */ key) => entries.get(key),
    set: (/** @type {string} */ key, /** @type {any} */ value) => void entries.set(key, value),
  };
  const items = await merchant.labels.createMany(inputs, { journal, signal: AbortSignal.abort() });
  assert.deepEqual(
    items.map(({ outcome, error }) => [outcome, error?.code, error?.retryable]),
    [
      ["unknown", "cancelled", false],
      ["confirmed", undefined, undefined],
      ["refused", "cancelled", true],
      ["refused", "cancelled", true],
    ],
  );
  assert.equal(entries.get("0").state, "started", "the next run looks for it");
});

test("a resumed call waits for what an earlier one may have sent as late as its own deadline", async () => {
  const [found] = await inVirtualTime(async () => {
    const began = performance.now();
    const sentAt = Date.now() - 100_000;
    const { merchant, asked } = merchantOf(({ method }) => {
      if (method === "POST") return { json: LABEL };
      // The service is at work on the earlier request for some seconds more.
      const isThere = performance.now() - began > 12_000;
      const label = { ...LABEL, shipment_id: "se-7", created_at: new Date().toISOString() };
      return { json: { labels: isThere ? [label] : [], total: Number(isThere), page: 1, pages: 1 } };
    });
    const call = merchant.labels.createFromShipment("se-7", {}, { resumeFrom: sentAt, deadlineMs: 60_000 });
    const { data } = await call.withResponse();
    return [data.label_id, asked.filter(({ method }) => method === "POST").length];
  });
  assert.deepEqual(found, [LABEL.label_id, 0], "it is found, and not bought again");
});

test("what was there long before the call is told as earlier, also after an answer that tells nothing", async () => {
  const { sandbox, merchant, bought } = await sandboxed({ spendCap: { maxAmount: 14, windowMs: DAY_MS } });
  const first = await merchant.labels.create(newLabel("order-1")).withResponse();
  sandbox.clock.advance(DAY_MS / 2);
  sandbox.faults.next("labels.create", { kind: "status", status: 503 });
  const again = await merchant.labels.create(newLabel("order-1")).withResponse();
  assert.deepEqual(
    [again.data.label_id, again.isEarlier, again.receipt.cost, again.receipt.lookups],
    [first.data.label_id, true, undefined, 1],
  );
  await merchant.labels.create(newLabel("order-2"));
  assert.equal(bought(), 2, "the cap counts each once");
});

test("an empty success of what costs money is none", async () => {
  const { merchant } = merchantOf(({ method }) =>
    method === "GET" ? { json: { carriers: [] } } : { text: "" },
  );
  const funds = { currency: "usd", amount: 10 };
  for (const call of [
    () => merchant.connections.addFundsToStampsCom("se-1", /** @type {never} */ (funds)),
    () => merchant.labels.createReturn("se-1", {}),
  ]) {
    assert.equal((await errorOf(call())).outcome, "unknown");
  }
});

test("a resumed call under a spending cap ends within its deadline", async () => {
  const [, ms] = await inVirtualTime(async () => {
    const fetch = (/** @type {string} */ _, /** @type {{ method: string }} */ { method }) =>
      new Promise((resolve) => {
        const reply = () => resolve(Response.json(LABEL));
        if (method === "POST") setTimeout(reply, 50_000);
      });
    const spendCap = { maxAmount: 100, windowMs: DAY_MS };
    const partner = new PartnerClient({ apiKey: "TEST_key", fetch: /** @type {never} */ (fetch), spendCap });
    const { labels } = partner.onBehalfOf(1);
    const first = labels.create(newLabel("order-1"));
    const options = { resumeFrom: Date.now() - 1_000_000, deadlineMs: 51_000 };
    assert.equal((await errorOf(labels.create(newLabel("order-2"), options))).outcome, "unknown");
    await first;
  });
  assert.ok(ms <= 51_500, `it took ${ms} ms`);
});

test("a resumed call that runs out of time after its search says so", async () => {
  const [code] = await inVirtualTime(async () => {
    const { random } = Math;
    Math.random = () => 0.99;
    try {
      const { merchant } = merchantOf(({ method }) =>
        method === "POST"
          ? { json: LABEL }
          : { status: 404, json: { errors: [{ error_code: "not_found" }] } },
      );
      const options = { resumeFrom: Date.now(), deadlineMs: 21_200 };
      const error = await errorOf(merchant.labels.create(newLabel("order-1"), options));
      return [error.code, error.outcome];
    } finally {
      Math.random = random;
    }
  });
  assert.deepEqual(code, ["timeout", "refused"]);
});

test("a clock that is set back lengthens no call", async () => {
  const { now } = Date;
  const merchant = new PartnerClient({
    apiKey: "TEST_key",
    fetch: /** @type {never} */ (
      async (/** @type {string} */ url) => {
        if (!url.includes("/v1/rates/")) return new Promise(() => {});
        Date.now = () => now() - 3_600_000;
        return new Response(fixtureReply("rates.get"));
      }
    ),
  }).onBehalfOf(1);
  const began = performance.now();
  try {
    const options = { maxCost: { amount: 1e6 }, deadlineMs: 300 };
    await errorOf(merchant.labels.createFromRate("se-1", {}, options));
  } finally {
    Date.now = now;
  }
  assert.ok(performance.now() - began < 3_000);
});
