/**
 * Runs examples/worker in workerd with a database and a queue: `worker-example.js FOLDER SERVICE KEY SCENARIO`.
 * Prints what came of it, in one line of JSON. For Node 22.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";

import { bundled } from "../bundled-worker.js";

const [folder = "", service = "", key = "", text = ""] = process.argv.slice(2);
const scenario = JSON.parse(text);
const configuration = JSON.parse(readFileSync(join(folder, "wrangler.json"), "utf8"));
const [consumer] = configuration.queues.consumers;

const miniflare = new Miniflare({
  ...bundled(folder),
  bindings: { SHIPSTATION_KEY: key, SHIPSTATION_URL: service },
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
const table = readFileSync(join(folder, "migrations", "0001-journal.sql"), "utf8").replace(/--.*/g, "");
await journal.prepare(table).run();

const direct = await post("/labels", scenario.direct);
const again = await post("/labels", scenario.direct);
const mistaken = await post("/labels/bulk", [scenario.bulk[0], scenario.mistaken]);
await control("fault", { operation: "labels.create", fault: { kind: "drop_after_commit" }, options: {} });
const queued = await post("/labels/bulk", scenario.bulk);

const ids = [scenario.direct, scenario.mistaken, ...scenario.bulk].map(({ id }) => `id=${id}`).join("&");
let entries = [];
for (let waited = 0; waited < 30_000; waited += 200) {
  entries = await (await miniflare.dispatchFetch(`http://worker/orders?${ids}`)).json();
  if (entries.length === 4 && entries.every(({ state }) => state === "shipped")) break;
  await new Promise((resolve) => setTimeout(resolve, 200));
}
console.log(JSON.stringify({ direct, again, mistaken, queued, journal: entries }));
await miniflare.dispose();

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
