/**
 * Runs bulk work in a Worker that is ended in the middle, and once more in another: `bulk-example.js FOLDER SERVICE KEY
 * SCENARIO`. Prints how each item ended the second time, and who may claim an item, in one line of JSON. For Node 22.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";

import { bundled } from "../bundled-worker.js";

const [folder = "", service = "", key = "", text = ""] = process.argv.slice(2);
const { accountId, purchases, ...work } = JSON.parse(text);

const settings = {
  ...bundled(join(folder, "bulk")),
  bindings: { SHIPSTATION_KEY: key, SHIPSTATION_URL: service },
  d1Databases: ["DATABASE"],
  d1Persist: join(folder, "d1"),
  kvNamespaces: ["KEPT"],
  kvPersist: join(folder, "kv"),
  cf: false,
};
const [, table = ""] =
  /```sql([^`]*)```/.exec(readFileSync(join(folder, "journals", "d1-journal.js"), "utf8")) ?? [];

const first = new Miniflare(settings);
await (await first.getD1Database("DATABASE")).prepare(table.replace(/\s*\*\s+/g, " ")).run();
// Some are bought and answered; those that fill all its places are carried out and never answered.
await fault({ kind: "delay", ms: 1 }, purchases - 2);
await fault({ kind: "stall_headers" }, 2);
const cut = run(first).catch(() => undefined);
while ((await labelsBought()) < purchases) await new Promise((resolve) => setTimeout(resolve, 20));
await first.dispose();
await cut;

const second = new Miniflare(settings);
const items = await run(second);
const claims = work.kind === "d1" ? await run(second, { claims: true }) : undefined;
console.log(JSON.stringify({ items, claims }));
await second.dispose();

async function run(miniflare, more = {}) {
  const reply = await miniflare.dispatchFetch("http://worker/", {
    method: "POST",
    body: JSON.stringify({ ...work, ...more }),
  });
  return reply.json();
}

async function labelsBought() {
  const entries = await control("ledger", { accountId });
  return entries.filter((entry) => entry.startsWith("label ")).length;
}

async function fault(kind, times) {
  await control("fault", { operation: "labels.create", fault: kind, options: { times } });
}

async function control(what, body) {
  const reply = await fetch(`${service}/control/${what}`, { method: "POST", body: JSON.stringify(body) });
  return reply.json();
}
