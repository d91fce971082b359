/** What a client tells of its calls: hooks as they happen, a receipt at the end. */
import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { OutcomeUnknownError, PartnerClient } from "shipstation-partner";
import { createGovernor } from "shipstation-partner/governor";

import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";

/** @type {{ hook: string, event: any }[]} */
const heard = [];
const hooks = Object.fromEntries(
  ["onRequest", "onReply", "onRetry", "onReceipt", "onDrift", "onLowBalance"].map((hook) => [
    hook,
    (/** @type {any} */ event) => void heard.push({ hook, event }),
  ]),
);
const { sandbox, partner, url, end } = await standIn(hooks);
const { merchant } = await fundedMerchant(partner);
afterEach(() => sandbox.faults.clear());
after(end);

test("hooks hear each message, each wait and the end, with the address's template", async () => {
  // A wait that is drawn by lot may be of 0 ms, and then there is none to tell of.
  sandbox.faults.next("carriers.list", { kind: "status", status: 503, retryAfter: "0.1" });
  heard.length = 0;
  await merchant.carriers.list();
  assert.deepEqual(
    heard.map(({ hook }) => hook),
    ["onRequest", "onReply", "onRetry", "onRequest", "onReply", "onReceipt"],
  );
  const [first, reply, retry, second, last, receipt] = heard.map(({ event }) => event);
  const about = {
    callId: receipt.callId,
    operation: "carriers.list",
    account: merchant.account,
    method: "GET",
    path: "/v1/carriers",
    url: `${url}/v1/carriers`,
  };
  assert.deepEqual({ ...first, startedAt: 0 }, { ...about, attempt: 1, isLookup: false, startedAt: 0 });
  assert.deepEqual([reply.status, reply.failure, second.attempt, last.status], [503, undefined, 2, 200]);
  assert.equal(retry.why, "retry_after");
  assert.ok(reply.durationMs >= 0 && retry.waitMs >= 0);
  assert.deepEqual([receipt.attempts, receipt.outcome, receipt.lookups], [2, "confirmed", 0]);
});

test("a purchase whose reply was lost has a receipt with its key, look-up, request ids and cost", async () => {
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  const { data, receipt } = await merchant.labels.create(newLabel("order-1")).withResponse();
  assert.equal(receipt.key, "shipment.external_shipment_id=order-1");
  assert.deepEqual([receipt.attempts, receipt.lookups, receipt.outcome], [1, 1, "confirmed"]);
  assert.deepEqual(
    receipt.steps.map(({ event, message, status }) => [event, message, status]),
    [
      ["sent", "request", undefined],
      ["broken", "request", undefined],
      ["sent", "lookup", undefined],
      ["replied", "lookup", 200],
    ],
  );
  assert.equal(receipt.cost?.amount, data.shipment_cost.amount + data.insurance_cost.amount);
  assert.equal(receipt.account, merchant.account);
  assert.ok(Date.now() - receipt.startedAt < 60_000 && receipt.durationMs >= 0);
});

test("what only shows a price has cost nothing", async () => {
  const made = await merchant.labels.create(newLabel("order-0")).withResponse();
  const { receipt } = await merchant.labels.get(made.data.label_id).withResponse();
  const [rate] = heard
    .splice(0)
    .filter(({ hook }) => hook === "onReceipt")
    .slice(-1);
  assert.deepEqual(
    [receipt.cost, rate?.event.operation, rate?.event.cost],
    [undefined, "labels.get", undefined],
  );
  assert.ok(Number(made.receipt.cost?.amount) > 0);
});

test("a call that failed at once tells how, in its receipt and its message", async () => {
  sandbox.faults.next("labels.get", { kind: "drop_before" });
  const error = await errorOf(merchant.labels.get("se-1", {}, { maxRetries: 0 }));
  const steps = error.receipt?.steps.map(({ event, message, failure }) => [event, message, failure]);
  assert.deepEqual(steps, [
    ["sent", "request", undefined],
    ["broken", "request", "reset"],
  ]);
  assert.match(error.message, /did not come back: /);
});

test("an error from before anything is sent says of which call it is", async () => {
  const wrong = /** @type {never} */ ({ shipment: 5 });
  for (const [error, code] of /** @type {const} */ ([
    [await errorOf(merchant.labels.create(wrong)), "validation"],
    [await errorOf(merchant.labels.list({}, { timeoutMs: 0 })), "configuration"],
    [(await merchant.labels.createMany([wrong]))[0]?.error, "validation"],
  ])) {
    assert.deepEqual([error?.code, error?.account], [code, merchant.account]);
    assert.match(String(error?.operation), /^labels\.(create|list)$/);
  }
});

test("an error has its receipt too, and says how to find out", async () => {
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  sandbox.faults.next("labels.getByExternalShipmentId", { kind: "status", status: 503 }, { times: 99 });
  const error = await errorOf(merchant.labels.create(newLabel("order-2"), { deadlineMs: 700 }));
  assert.ok(error instanceof OutcomeUnknownError);
  assert.deepEqual(error.check, {
    operation: "labels.getByExternalShipmentId",
    key: "shipment.external_shipment_id=order-2",
  });
  assert.equal(error.receipt?.code, "outcome_unknown");
  assert.ok((error.receipt?.steps.length ?? 0) > 3);
  const json = JSON.stringify(error);
  assert.ok(json.includes("order-2") && !json.includes(sandbox.apiKey));
});

test("a hook that throws or rejects harms no call", async () => {
  const thrower = () => {
    throw new Error("hook");
  };
  const rejecter = async () => thrower();
  const noisy = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    onRequest: thrower,
    onReply: rejecter,
    onRetry: thrower,
    onReceipt: rejecter,
    onDrift: thrower,
    onLowBalance: rejecter,
    lowBalance: 1_000_000,
    fetch: async (address, init) => {
      const reply = await fetch(address, init);
      return Response.json({ ...(await reply.json()), drifts: true }, { status: reply.status });
    },
  });
  sandbox.faults.next("carriers.list", { kind: "status", status: 500 });
  const { data, notes } = await noisy.onBehalfOf(merchant.account).carriers.list().withResponse();
  assert.ok(data.carriers.length > 0 && notes.length > 0);
  const [item] = await noisy.onBehalfOf(merchant.account).carriers.listMany([[]], { onProgress: thrower });
  assert.equal(item?.outcome, "confirmed");
  noisy.close();
});

test("with dedupe an id is added where there is none, and the lost reply is found by it", async () => {
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, dedupe: "auto" });
  const { merchant: mine, accountId } = await fundedMerchant(own);
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  const body = newLabel();
  const { receipt } = await mine.labels.create(body).withResponse();
  assert.match(String(receipt.key), /^shipment\.external_shipment_id=[0-9a-f-]{36}$/);
  assert.equal(body.shipment.external_shipment_id, undefined, "the caller's object is as it was");
  assert.equal(sandbox.ledger(accountId).entries.length, 2);
  const kept = await mine.labels.create(newLabel("mine"), { dedupe: "auto" }).withResponse();
  assert.equal(kept.receipt.key, "shipment.external_shipment_id=mine");
  own.close();
});

test("a label from a rate is looked up through the list, by the rate", async () => {
  const { merchant: mine, accountId } = await fundedMerchant(partner);
  const carriers = await mine.carriers.list();
  const { shipment } = newLabel();
  const rated = await mine.rates.calculate({
    shipment,
    rate_options: { carrier_ids: carriers.carriers.flatMap(({ carrier_id }) => carrier_id ?? []) },
  });
  const rate = rated.rate_response.rates[0];
  assert.ok(rate);
  sandbox.faults.next("labels.createFromRate", { kind: "drop_after_commit" });
  const { data, receipt } = await mine.labels.createFromRate(rate.rate_id, {}).withResponse();
  assert.equal(receipt.key, `rate_id=${rate.rate_id}`);
  assert.equal(receipt.lookups, 1);
  const labels = sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label");
  assert.deepEqual(
    labels.map(({ reference }) => reference),
    [data.label_id],
  );
});

test("what another process began is looked for before it is sent", async () => {
  const { merchant: mine, accountId } = await fundedMerchant(partner);
  const bought = await mine.labels.create(newLabel("order-9"));
  const { data, receipt } = await mine.labels
    .create(newLabel("order-9"), { resumeFrom: Date.now() - 1_000 })
    .withResponse();
  assert.deepEqual([data.label_id, receipt.attempts, receipt.lookups], [bought.label_id, 0, 1]);
  const fresh = await mine.labels
    .create(newLabel("order-10"), { resumeFrom: Date.now() - 3_600_000 })
    .withResponse();
  assert.deepEqual([fresh.receipt.attempts, fresh.receipt.lookups], [1, 1]);
  const hourAgo = Date.now() - 3_600_000;
  const twiceBegun = mine.labels.create(newLabel("order-11"), {
    resumeFrom: { firstAt: hourAgo - 3_600_000, lastAt: hourAgo },
  });
  const { receipt: twice } = await twiceBegun.withResponse();
  assert.deepEqual([twice.attempts, twice.lookups], [1, 1]);
  assert.equal(sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length, 3);
  const error = await errorOf(mine.labels.create(newLabel(), { resumeFrom: Date.now() - 3_600_000 }));
  assert.deepEqual([error.code, error.attempts], ["outcome_unknown", 0]);
});

test("no id is made for a call that goes on with an earlier one: a new one would find nothing, and buy again", async () => {
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, dedupe: "auto" });
  const { merchant: mine, accountId } = await fundedMerchant(own);
  await mine.labels.create(newLabel());
  const resumeFrom = Date.now() - 3_600_000;
  const error = await errorOf(mine.labels.create(newLabel(), { resumeFrom }));
  assert.deepEqual([error.code, error.attempts], ["outcome_unknown", 0]);
  assert.equal(sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length, 1);
  own.close();
});

test("a governor is asked before each message, and told of each reply", async () => {
  /** @type {object[]} */
  const asked = [];
  /** @type {number[]} */
  const told = [];
  const inner = createGovernor({ requestsPerMinute: { sandbox: 6_000 } });
  const governed = new PartnerClient({
    apiKey: sandbox.apiKey,
    baseUrl: url,
    governor: {
      acquire(admission) {
        const { signal, ...rest } = admission;
        assert.ok(signal);
        asked.push(rest);
        return inner.acquire(admission);
      },
      report: ({ status }) => void told.push(status),
    },
  });
  const mine = governed.onBehalfOf(merchant.account);
  sandbox.faults.next("carriers.list", { kind: "status", status: 500 });
  await mine.carriers.list();
  await mine.labels.create(newLabel("governed"));
  const about = { account: merchant.account, environment: "sandbox" };
  assert.deepEqual(asked, [
    { ...about, operation: "carriers.list", priority: "read" },
    { ...about, operation: "carriers.list", priority: "read" },
    { ...about, operation: "labels.create", priority: "purchase" },
  ]);
  assert.deepEqual(told, [500, 200, 200]);
  governed.close();
});

test("waiting for a place takes from the deadline, and a governor that fails stops nobody", async () => {
  const never = { acquire: () => new Promise(() => {}) };
  const failing = { acquire: () => Promise.reject(new Error("out of reach")) };
  for (const governor of [never, failing]) {
    const own = new PartnerClient({
      apiKey: sandbox.apiKey,
      baseUrl: url,
      governor: /** @type {import("shipstation-partner/governor").Governor} */ (governor),
    });
    const call = own.onBehalfOf(merchant.account).carriers.list({ deadlineMs: 200 });
    if (governor === failing) assert.ok((await call).carriers);
    else {
      const { code, attempts, outcome } = await errorOf(call);
      assert.deepEqual([code, attempts, outcome], ["timeout", 0, "refused"]);
    }
    own.close();
  }
});

test("a deadline of a list's own call is for all its pages", async () => {
  const { merchant: mine } = await fundedMerchant(partner);
  for (let label = 0; label < 3; label += 1) await mine.labels.create(newLabel(`page-${label}`));
  const seen = /** @type {string[]} */ ([]);
  const read = async () => {
    for await (const { label_id } of mine.labels.list({ page_size: 1 }, { deadlineMs: 400, maxRetries: 0 })) {
      seen.push(label_id);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const error = await errorOf(read());
  assert.equal(error.code, "timeout");
  assert.equal(seen.length, 2);
});

test("a new account is waited for until the service knows it", async () => {
  let unknown = 2;
  const late = new PartnerClient({
    apiKey: sandbox.apiKey,
    fetch: async (address, init) => {
      if (address.endsWith("/v1/carriers") && unknown-- > 0) return new Response("{}", { status: 401 });
      return sandbox.fetch(address, /** @type {RequestInit} */ (init));
    },
  });
  const body = { origin_country_code: "US" };
  const ready = await late.accounts.create(body, { waitUntilReady: true }).withResponse();
  assert.deepEqual([ready.isReady, unknown], [true, -1]);
  unknown = 99;
  const notYet = await late.accounts.create(body, { waitUntilReady: true, deadlineMs: 300 }).withResponse();
  assert.equal(notYet.isReady, false);
  assert.ok(notYet.data.account_id, "the account is there all the same");
  late.close();
});
