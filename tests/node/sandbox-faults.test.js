import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { openMerchant, sandboxFromSource, seedShipment } from "./sandbox-requests.js";

/** @typedef {import("../../pkg-template/testing/index.js").Fault} Fault */

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

/** Long enough for what is ready to come. */
const soon = () => /** @type {Promise<undefined>} */ (new Promise((resolve) => setTimeout(resolve, 20)));

/**
 * Runs a test over HTTP and within the process: faults are the same on both.
 *
 * @param {string} name
 * @param {(buy: (signal?: AbortSignal) => Promise<Response>, labels: () => number) => Promise<void>} body
 */
function onBothWays(name, body) {
  for (const [way, transport] of /** @type {const} */ ([
    ["over HTTP", undefined],
    ["in process", sandbox.fetch],
  ])) {
    test(`${name}, ${way}`, async () => {
      const { accountId, addFunds } = await openMerchant(listening.url, sandbox.apiKey, transport);
      await addFunds(100);
      const headers = { "API-Key": sandbox.apiKey, "On-Behalf-Of": `se-${accountId}` };
      const request = { method: "POST", headers, body: JSON.stringify({ shipment: seedShipment }) };
      await body(
        (signal) =>
          (transport ?? fetch)(`${listening.url}/v1/labels`, { ...request, ...(signal && { signal }) }),
        () => sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length,
      );
      assert.equal(sandbox.faults.pending, 0);
    });
  }
}

onBothWays("a connection dropped before the request is carried out buys nothing", async (buy, labels) => {
  sandbox.faults.next("labels.create", { kind: "drop_before" });
  await assert.rejects(buy(), TypeError);
  assert.equal(labels(), 0);
  assert.equal((await buy()).status, 200);
});

onBothWays("a connection dropped after the commit hides a label that was bought", async (buy, labels) => {
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  await assert.rejects(buy(), TypeError);
  assert.equal(labels(), 1);
});

onBothWays("a cut body fails while it is read", async (buy, labels) => {
  sandbox.faults.next("labels.create", { kind: "cut_body" });
  const response = await buy();
  assert.equal(response.status, 200);
  await assert.rejects(response.arrayBuffer(), TypeError);
  assert.equal(labels(), 1);
});

onBothWays("a stalled answer ends by the caller's signal", async (buy, labels) => {
  for (const [commit, bought] of /** @type {const} */ ([
    [true, 1],
    [false, 1],
  ])) {
    sandbox.faults.next("labels.create", { kind: "stall_headers", commit });
    const caller = new AbortController();
    const reply = buy(caller.signal);
    // Not before the service has it, however long that takes.
    while (sandbox.faults.pending > 0) await soon();
    assert.equal(await Promise.race([reply, soon()]), undefined, "it was answered");
    caller.abort();
    await assert.rejects(reply, { name: "AbortError" });
    assert.equal(labels(), bought);
  }
});

onBothWays("a stalled body ends by the caller's signal", async (buy, labels) => {
  sandbox.faults.next("labels.create", { kind: "stall_body" });
  const caller = new AbortController();
  const body = (await buy(caller.signal)).arrayBuffer();
  assert.equal(await Promise.race([body, soon()]), undefined, "it was whole");
  caller.abort();
  await assert.rejects(body, { name: "AbortError" });
  assert.equal(labels(), 1);
});

onBothWays("a late answer is whole", async (buy, labels) => {
  sandbox.faults.next("labels.create", { kind: "delay", ms: 30 });
  const started = performance.now();
  assert.equal((await (await buy()).json()).status, "completed");
  // Timers may be a little early, and never count what a busy machine adds.
  assert.ok(performance.now() - started >= 25);
  assert.equal(labels(), 1);
});

onBothWays(
  "a scripted status comes as often as it was planned, then the service answers again",
  async (buy, labels) => {
    sandbox.faults.next("labels.create", { kind: "status", status: 429, retryAfter: 2 }, { times: 2 });
    for (let count = 0; count < 2; count += 1) {
      const response = await buy();
      assert.equal(response.status, 429);
      assert.equal(response.headers.get("retry-after"), "2");
      assert.equal((await response.json()).errors[0].error_code, "rate_limit_exceeded");
    }
    assert.equal(labels(), 0);
    assert.equal((await buy()).status, 200);
  },
);

onBothWays("a scripted status can carry any body and hide a label that was bought", async (buy, labels) => {
  const html = { body: "<h1>Bad gateway</h1>", headers: { "Content-Type": "text/html" } };
  sandbox.faults.next("*", { kind: "status", status: 502, commit: true, ...html });
  const response = await buy();
  assert.equal(response.status, 502);
  assert.equal(response.headers.get("content-type"), "text/html");
  assert.equal(await response.text(), "<h1>Bad gateway</h1>");
  assert.equal(labels(), 1);
});

test("a fault for an operation or of a kind that is none is refused where it is planned", () => {
  assert.throws(() => sandbox.faults.next("labels.creat", { kind: "cut_body" }), /labels\.creat/);
  assert.throws(
    () => sandbox.faults.next("*", /** @type {Fault} */ (/** @type {unknown} */ ({ kind: "fire" }))),
    /fire/,
  );
  assert.equal(sandbox.faults.pending, 0);
});

test("planned faults can be forgotten", async () => {
  sandbox.faults.next("accounts.list", { kind: "drop_before" }, { times: 3 });
  assert.equal(sandbox.faults.pending, 3);
  sandbox.faults.clear();
  const headers = { "API-Key": sandbox.apiKey };
  assert.equal((await sandbox.fetch("http://any/v1/partners/accounts", { headers })).status, 200);
});

test("the in-process transport takes a Request, and leaves no listener on a signal", async () => {
  const { accountId, addFunds } = await openMerchant("http://any", sandbox.apiKey, sandbox.fetch);
  await addFunds(100);
  const headers = { "API-Key": sandbox.apiKey, "On-Behalf-Of": `se-${accountId}` };
  const body = JSON.stringify({ shipment: seedShipment });
  const request = new Request("http://any/v1/labels", { method: "POST", headers, body });
  assert.equal((await sandbox.fetch(request)).status, 200);

  const { signal } = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (/** @type {[any, any, any]} */ ...args) => {
    listeners += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (/** @type {[any, any, any]} */ ...args) => {
    listeners -= 1;
    removeEventListener.apply(signal, args);
  };
  sandbox.faults.next("labels.create", { kind: "delay", ms: 1 });
  const bytes = new TextEncoder().encode(body);
  assert.equal(
    (await sandbox.fetch("http://any/v1/labels", { method: "POST", headers, body: bytes, signal })).status,
    200,
  );
  assert.equal(listeners, 0);
  await assert.rejects(sandbox.fetch("http://any/", { signal: AbortSignal.abort() }), { name: "AbortError" });
});

onBothWays("what is carried out late is there when the service has finished", async (buy, labels) => {
  sandbox.faults.next("labels.create", { kind: "drop_after_commit", commitAfterMs: 100 });
  await assert.rejects(buy(), TypeError);
  assert.equal(labels(), 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(labels(), 1);
});

onBothWays("every reply has the id of its request", async (buy) => {
  const [one, two] = [await buy(), await buy()].map((reply) => reply.headers.get("x-shipengine-requestid"));
  assert.ok(one && two && one !== two);
});

test("a fault whose numbers make no sense is refused, not scripted", () => {
  const { next } = sandbox.faults;
  const drop = /** @type {const} */ ({ kind: "drop_before" });
  for (const times of [0, -1, 1.5, Number.NaN]) assert.throws(() => next("*", drop, { times }), /times/);
  for (const status of [0, 101, 600, 1000, Number.NaN]) {
    assert.throws(() => next("*", { kind: "status", status }), /status/);
  }
  assert.throws(() => next("*", /** @type {any} */ ({ kind: "delay" })), /ms/);
  assert.throws(() => next("*", { kind: "drop_after_commit", commitAfterMs: -1 }), /commitAfterMs/);
  assert.equal(sandbox.faults.pending, 0);
});

test("a reply that is late keeps no process alive whose server was closed", async () => {
  const program = `
    import { sandboxFromSource } from "./sandbox-requests.js";
    const sandbox = sandboxFromSource();
    const { url, close } = await sandbox.listen();
    sandbox.faults.next("*", { kind: "delay", ms: 60_000 });
    const late = fetch(url + "/v1/carriers", { headers: { "API-Key": sandbox.apiKey } }).catch(() => {});
    while (sandbox.faults.pending > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await close();
    await late;
  `;
  const command = ["--input-type=module", "--eval", program];
  await promisify(execFile)(process.execPath, command, { cwd: import.meta.dirname, timeout: 20_000 });
});
