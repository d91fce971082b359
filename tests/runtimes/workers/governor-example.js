/**
 * Runs Workers, each in an isolate of its own, that share an allowance through a Durable Object: `governor-example.js
 * FOLDER SERVICE KEY SCENARIO`. Prints what each of their calls waited, in one line of JSON. For Node 22.
 */
import { join } from "node:path";
import { Miniflare } from "miniflare";

import { bundled } from "../bundled-worker.js";

const [folder = "", service = "", key = "", text = ""] = process.argv.slice(2);
const { perMinute, first, second, many } = JSON.parse(text);

const one = {
  ...bundled(join(folder, "governor")),
  bindings: { SHIPSTATION_KEY: key, SHIPSTATION_URL: service },
};
const classes = { ALLOWANCE: "Allowance", BROKEN: "Broken", SILENT: "Silent" };
const miniflare = new Miniflare({
  cf: false,
  workers: ["a", "b"].map((name) => ({
    ...one,
    name,
    durableObjects: Object.fromEntries(
      Object.entries(classes).map(([binding, className]) => [binding, { className, scriptName: "a" }]),
    ),
  })),
});
const [a, b] = await Promise.all(["a", "b"].map((name) => miniflare.getWorker(name)));

const [sharedA, sharedB] = await Promise.all([
  ask(a, "ALLOWANCE", { [first]: many }),
  ask(b, "ALLOWANCE", { [first]: many }),
]);
const fair = await ask(a, "ALLOWANCE", { [first]: many, [second]: 2 });
const broken = await ask(a, "BROKEN", { [first]: many });
const silent = await ask(a, "SILENT", { [first]: many });

// The caller goes away while its calls wait: its Worker's timers go with it.
const url = await miniflare.ready;
const gone = AbortSignal.timeout(700);
const body = JSON.stringify({ store: "ALLOWANCE", perMinute, calls: { [first]: 4 * many } });
const left = await fetch(url, { method: "POST", body, signal: gone }).catch(({ name }) => name);
const after = await ask(a, "ALLOWANCE", { [second]: 2 });

console.log(JSON.stringify({ sharedA, sharedB, fair, broken, silent, left, after }));
await miniflare.dispose();

async function ask(worker, store, calls) {
  const reply = await worker.fetch("http://worker/", {
    method: "POST",
    body: JSON.stringify({ store, perMinute, calls }),
  });
  return reply.json();
}
