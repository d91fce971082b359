/** The service of examples/node, as a process of its own, against the stand-in over HTTP. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";

import { fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";

const SERVICE = fileURLToPath(new URL("../../examples/node/service.js", import.meta.url));
const { sandbox, partner, url, end } = await standIn();
const folder = await mkdtemp(join(tmpdir(), "service-"));
afterEach(() => sandbox.faults.clear());
/** @type {import("node:child_process").ChildProcess[]} */
const services = [];
after(async () => {
  for (const each of services) each.kill("SIGKILL");
  await rm(folder, { recursive: true });
  await end();
});

/** Starts it, and waits until it listens. */
async function started() {
  const env = {
    ...process.env,
    SHIPSTATION_KEY: sandbox.apiKey,
    SHIPSTATION_URL: url,
    JOURNAL: folder,
    PORT: "0",
  };
  const child = spawn(process.execPath, [SERVICE], { env });
  services.push(child);
  let printed = "";
  const ended = new Promise((resolve) => child.once("close", (code) => resolve(code)));
  const address = await new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ text) => {
      printed += text;
      const found = /^http:\S+/m.exec(printed)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => reject(new Error(printed)));
  });
  return {
    /** @param {string} path @param {string} account @param {unknown} body */
    async ask(path, account, body) {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const headers = { "x-account": account, connection: "close" };
      const reply = await fetch(`${address}${path}`, { method: "POST", headers, body: text });
      return { status: reply.status, body: await reply.json() };
    },
    /** @param {NodeJS.Signals} signal */
    end(signal) {
      child.kill(signal);
      return ended;
    },
    printed: () => printed,
  };
}

/** @param {number} count */
const ordersOf = (count) => Array.from({ length: count }, (_, index) => newLabel(`order-${index}`));
/** @param {number} accountId */
const labelsOf = (accountId) =>
  sandbox.ledger(accountId).entries.flatMap(({ kind, reference }) => (kind === "label" ? [reference] : []));

test("it asks for rates, buys, and says what is wrong with which status", async () => {
  const { merchant, accountId, carrierId } = await fundedMerchant(partner, 10);
  const { account } = merchant;
  const service = await started();
  const { shipment } = newLabel();
  const rates = await service.ask("/rates", account, {
    shipment,
    rate_options: { carrier_ids: [carrierId] },
  });
  assert.ok(rates.status === 200 && rates.body.rate_response.rates.length > 0);

  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  const label = await service.ask("/labels", account, newLabel("order-1"));
  assert.deepEqual([label.status, label.body.status], [200, "completed"]);
  const again = await service.ask("/labels", account, newLabel("order-1"));
  assert.equal(again.body.label_id, label.body.label_id);
  assert.deepEqual(labelsOf(accountId), [label.body.label_id], "its reply was lost, and it was bought once");
  const nameless = await service.ask("/labels", account, newLabel());
  assert.deepEqual([nameless.status, labelsOf(accountId).length], [400, 1]);

  const mistaken = await service.ask("/labels", account, {
    shipment: { packages: [], external_shipment_id: "order-2" },
  });
  assert.ok(mistaken.status === 422 && mistaken.body.issues.length > 1);
  const empty = await service.ask("/labels", account, newLabel("order-3"));
  assert.deepEqual(
    [empty.status, empty.body.code, empty.body.outcome],
    [402, "insufficient_funds", "refused"],
  );
  assert.equal((await service.ask("/labels", "nobody", newLabel("order-4"))).status, 400);
  assert.equal((await service.ask("/labels", account, "{")).status, 400);
  assert.equal((await service.ask("/elsewhere", account, {})).status, 404);
  assert.equal(await service.end("SIGTERM"), 0, service.printed());
  assert.ok(!service.printed().includes(sandbox.apiKey), "the key was printed");
});

test("a bulk run that is asked for again while it is under way is refused, and buys each label once", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const { account } = merchant;
  const body = { run: "asked-twice", labels: ordersOf(4) };
  const [one, other] = await Promise.all([started(), started()]);
  // One is never answered: the run goes on until its process ends.
  sandbox.faults.next("labels.create", { kind: "stall_headers" });
  const first = one.ask("/labels/bulk", account, body).catch(() => "cut");
  while (labelsOf(accountId).length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
  const again = await one.ask("/labels/bulk", account, body);
  const elsewhere = await other.ask("/labels/bulk", account, body);
  for (const { status, body: said } of [again, elsewhere])
    assert.deepEqual([status, said.message], [409, "run asked-twice is under way"]);
  await one.end("SIGKILL");
  assert.equal(await first, "cut");
  const { body: items } = await other.ask("/labels/bulk", account, body);
  assert.ok(items.every((/** @type {{ outcome: string }} */ { outcome }) => outcome === "confirmed"));
  assert.equal(labelsOf(accountId).length, 4);
  await other.end("SIGKILL");
});

test("a bulk run that was killed is asked for again, and buys what is left", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const { account } = merchant;
  const body = { run: "2026-11-22", labels: ordersOf(4) };
  const first = await started();
  sandbox.faults.next("labels.create", { kind: "delay", ms: 1 }, { times: 2 });
  sandbox.faults.next("labels.create", { kind: "stall_headers" }, { times: 1 });
  const cut = first
    .ask("/labels/bulk", account, { ...body, labels: body.labels.slice(0, 3) })
    .catch(() => "cut");
  for (let waited = 0; labelsOf(accountId).length < 3 && waited < 20_000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await first.end("SIGKILL");
  assert.equal(await cut, "cut");
  sandbox.faults.clear();

  const second = await started();
  const [one] = body.labels;
  for (const wrong of [
    { ...body, run: "../elsewhere" },
    { ...body, run: undefined },
    { ...body, labels: [one, one] },
    { ...body, labels: [newLabel()] },
    { ...body, labels: null },
  ])
    assert.equal((await second.ask("/labels/bulk", account, wrong)).status, 400);
  const { body: items } = await second.ask("/labels/bulk", account, body);
  assert.deepEqual(
    items.map((/** @type {{ outcome: string }} */ { outcome }) => outcome),
    ["confirmed", "confirmed", "confirmed", "confirmed"],
  );
  assert.equal(labelsOf(accountId).length, 4);
  // In another order, and with one more: each order has its own label.
  const labels = [newLabel("order-5"), ...[...body.labels].reverse()];
  const { body: more } = await second.ask("/labels/bulk", account, { ...body, labels });
  const idsOf = (/** @type {{ label_id: string }[]} */ list) => list.map(({ label_id }) => label_id);
  assert.deepEqual(idsOf(more).slice(1), idsOf(items).reverse());
  assert.equal(labelsOf(accountId).length, 5);
  await second.end("SIGTERM");
});
