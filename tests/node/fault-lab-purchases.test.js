/** The purchases of docs/fault-lab.md: what becomes of a label whose request always fails, over HTTP on loopback. */
import assert from "node:assert/strict";
import { after, afterEach, beforeEach, test } from "node:test";
import { OutcomeUnknownError, ServiceError, TimeoutError } from "shipstation-partner";
import { withHurriedTime } from "shipstation-partner/testing";
import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";
import { timed } from "./timed.js";
import { wireTap } from "./wire-tap.js";

const tap = wireTap();
const { sandbox, partner, end } = await standIn({ fetch: tap.fetch });
const { merchant, accountId } = await fundedMerchant(partner);
beforeEach(() => {
  tap.sent.length = 0;
});
afterEach(() => sandbox.faults.clear());
after(end);

const ALWAYS = { times: 99 };
const POST = "POST /v1/labels";
/** @param {string} id of the caller's */
const lookUp = (id) => `GET /v1/labels/external_shipment_id/${id}`;

/** The external id on each attempt. */
const idsPosted = () => tap.sent.flatMap(({ call, externalId }) => (call === POST ? [externalId] : []));

/** How many labels the merchant has paid for. */
function labelsPaid() {
  return sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length;
}

test("POST always 500, never carried out: looked up after each of three attempts, one id, no label", async () => {
  sandbox.faults.next("labels.create", { kind: "status", status: 500 }, ALWAYS);
  const before = labelsPaid();
  const error = await withHurriedTime(50, () => errorOf(merchant.labels.create(newLabel("lab-refused"))));
  assert.ok(error instanceof ServiceError, String(error));
  const { status, outcome, attempts } = error;
  assert.deepEqual({ status, outcome, attempts }, { status: 500, outcome: "refused", attempts: 3 });
  assert.deepEqual(idsPosted(), ["lab-refused", "lab-refused", "lab-refused"]);
  const turns = tap.sent.map(({ call }) => call).filter((call, at, calls) => call !== calls[at - 1]);
  const turn = [POST, lookUp("lab-refused")];
  assert.deepEqual(turns, [...turn, ...turn, ...turn], "no attempt follows another without a look-up");
  assert.equal(labelsPaid(), before);
});

test("POST always 500, carried out: the look-up finds the one label, and nothing is sent again", async () => {
  sandbox.faults.next("labels.create", { kind: "status", status: 500, commit: true }, ALWAYS);
  const before = labelsPaid();
  const { data, receipt } = await merchant.labels.create(newLabel("lab-found")).withResponse();
  assert.deepEqual([receipt.attempts, receipt.lookups, receipt.outcome], [1, 1, "confirmed"]);
  assert.deepEqual(tap.sent, [
    { call: POST, externalId: "lab-found" },
    { call: lookUp("lab-found"), externalId: undefined },
  ]);
  assert.equal(labelsPaid(), before + 1);
  assert.equal(sandbox.ledger(accountId).entries.at(-1)?.reference, data.label_id);
});

test("POST never answered, carried out: the label is found after timeoutMs", async () => {
  sandbox.faults.next("labels.create", { kind: "stall_headers" }, ALWAYS);
  const before = labelsPaid();
  const call = () => merchant.labels.create(newLabel("lab-silent"), { timeoutMs: 300 }).withResponse();
  const [{ attempts, receipt }, ms] = await timed(call);
  assert.deepEqual([attempts, receipt.lookups, receipt.outcome], [1, 1, "confirmed"]);
  assert.ok(ms >= 299 && ms < 3000, `${ms}`);
  assert.equal(labelsPaid(), before + 1);
});

test("POST never answered, nor any look-up: ends within deadlineMs, outcome unknown, and says how to look", async () => {
  sandbox.faults.next("labels.create", { kind: "stall_headers" }, ALWAYS);
  sandbox.faults.next("labels.getByExternalShipmentId", { kind: "stall_headers" }, ALWAYS);
  const before = labelsPaid();
  const options = { timeoutMs: 200, deadlineMs: 800 };
  const [error, ms] = await timed(() => errorOf(merchant.labels.create(newLabel("lab-dark"), options)));
  assert.ok(error instanceof OutcomeUnknownError, String(error));
  const { outcome, attempts, retryable, check } = error;
  assert.deepEqual(
    { outcome, attempts, retryable, check },
    {
      outcome: "unknown",
      attempts: 1,
      retryable: false,
      check: {
        operation: "labels.getByExternalShipmentId",
        key: "shipment.external_shipment_id=lab-dark",
      },
    },
  );
  assert.ok(ms < 2800, `${ms}`);
  assert.equal(labelsPaid(), before + 1);
});

test("POST never answered, not carried out: a typed timeout once look-ups have shown that", async () => {
  sandbox.faults.next("labels.create", { kind: "stall_headers", commit: false }, ALWAYS);
  const before = labelsPaid();
  const options = { timeoutMs: 20_000, maxRetries: 1 };
  const error = await withHurriedTime(50, () =>
    errorOf(merchant.labels.create(newLabel("lab-lost"), options)),
  );
  assert.ok(error instanceof TimeoutError, String(error));
  assert.deepEqual([error.outcome, error.attempts], ["refused", 2]);
  assert.deepEqual(idsPosted(), ["lab-lost", "lab-lost"]);
  assert.equal(labelsPaid(), before);
});
