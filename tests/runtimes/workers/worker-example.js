/**
 * Runs examples/worker in workerd with a database and a queue: `worker-example.js FOLDER SERVICE KEY SCENARIO`.
 * Prints what came of it, in one line of JSON. For Node 22.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";

import { bundled } from "../bundled-worker.js";

const [folder = "", service = "", key = "", text = ""] = process.argv.slice(2);
const scenario = JSON.parse(text);
const configuration = JSON.parse(readFileSync(join(folder, "wrangler.json"), "utf8"));
const [consumer] = configuration.queues.consumers;

const miniflare = new Miniflare({
  ...bundled(folder),
  bindings: { SHIPSTATION_KEY: key, SHIPSTATION_URL: service, REQUESTS_PER_MINUTE: "1200" },
  durableObjects: { ALLOWANCE: "Allowance" },
  d1Databases: configuration.d1_databases.map(({ binding }) => binding),
  queueProducers: { LABELS: { queueName: consumer.queue } },
  queueConsumers: {
    [consumer.queue]: {
      maxBatchSize: consumer.max_batch_size,
      maxBatchTimeout: 1,
      maxRetries: 10,
      retryDelay: 1,
    },
  },
  cf: false,
});
const journal = await miniflare.getD1Database("JOURNAL");
for (const name of readdirSync(join(folder, "migrations")).sort()) {
  const change = readFileSync(join(folder, "migrations", name), "utf8").replace(/--.*/g, "");
  await journal.prepare(change).run();
}

const direct = await post("/labels", scenario.direct);
const again = await post("/labels", scenario.direct);
const others = await post("/labels", scenario.others);
const broken = await post("/labels", "no order");
const mistaken = await post("/labels/bulk", [scenario.bulk[0], scenario.mistaken]);
const nameless = [
  await post("/labels", { ...scenario.direct, id: "" }),
  await post("/labels", { ...scenario.direct, id: "x".repeat(60) }),
  await post("/labels/bulk", [{ ...scenario.direct, account: "not an account" }]),
];
// A key that is refused for a moment is not the order's fault. What is shipped stays so, whoever ends later.
await control("fault", { operation: "labels.create", fault: { kind: "status", status: 401 }, options: {} });
const turnedAway = await post("/labels", scenario.refused);
const later = await post("/labels", scenario.refused);
const [stands] = await shipped(`account=${scenario.refused.account}&id=${scenario.refused.id}`, 1);
const final = { status: later.status, body: stands };
await control("fault", { operation: "labels.create", fault: { kind: "drop_after_commit" }, options: {} });
const queued = await post("/labels/bulk", scenario.bulk);
const ids = [scenario.direct, scenario.mistaken, ...scenario.bulk].map(({ id }) => `id=${id}`).join("&");
const journaled = await shipped(`account=${scenario.direct.account}&${ids}`, scenario.expected);

// A run that died after it had bought: the journal says begun, the service has the label. Its row is of the time before
// the column for the last beginning.
await journal
  .prepare("UPDATE journal SET state = 'begun', label_id = NULL, last_begun_at = NULL WHERE order_id = ?")
  .bind(scenario.direct.id)
  .run();
await post("/labels/bulk", [scenario.direct]);
const resumed = await shipped(`account=${scenario.direct.account}&id=${scenario.direct.id}`, 1);

// The allowance is where all isolates see it: a pause that is put there holds the Worker up.
const allowances = await miniflare.getDurableObjectNamespace("ALLOWANCE");
const id = "shipstation-partner:sandbox";
await allowances
  .get(allowances.idFromName(id))
  .fetch("https://allowance/", { method: "POST", body: JSON.stringify({ id, pauseMs: 2_000 }) });
const began = Date.now();
const paused = await post("/labels", scenario.late);
const pausedMs = Date.now() - began;

const more = { nameless, turnedAway, later, final };
console.log(
  JSON.stringify({
    direct,
    again,
    others,
    broken,
    mistaken,
    queued,
    journaled,
    resumed,
    paused,
    pausedMs,
    ...more,
  }),
);
await miniflare.dispose();

/** Waits until so many orders are shipped. */
async function shipped(query, count) {
  let entries = [];
  for (let waited = 0; waited < 60_000; waited += 200) {
    entries = await (await miniflare.dispatchFetch(`http://worker/orders?${query}`)).json();
    if (entries.length === count && entries.every(({ state }) => state === "shipped")) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return entries;
}

async function post(path, body) {
  const reply = await miniflare.dispatchFetch(`http://worker${path}`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: await reply.json() };
}

async function control(what, body) {
  await fetch(`${service}/control/${what}`, { method: "POST", body: JSON.stringify(body) });
}
