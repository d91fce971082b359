/** The examples for Workers and for Deno, as their readers run them, against the stand-in. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { emptyProject, importedIn } from "../node/empty-project.js";
import { newLabel } from "./behaviour/merchants.js";
import { program } from "./program.js";
import { DENO, NODE_22 } from "./runtimes.js";
import { startService } from "./service.js";

/** The sandbox's key. */
const KEY = "TEST_canary0partner0key";

const { folder, remove } = await emptyProject();
const library = await importedIn(folder);
const service = await startService(library, { folder });
after(async () => {
  await service.close();
  await remove();
});

const partner = new library.PartnerClient({ apiKey: KEY, baseUrl: service.url });
const { account_id } = await partner.accounts.create({ origin_country_code: "US" });
const merchant = partner.onBehalfOf(account_id);
const address = newLabel().shipment.ship_from;
const { carrier_id } = await merchant.registration.stampsCom({
  nickname: "usps",
  email: "ops@heron.example",
  agree_to_carrier_terms: true,
  address: /** @type {never} */ (address),
});
await merchant.connections.addFundsToStampsCom(carrier_id, { currency: "usd", amount: 100 });
const account = merchant.account;

/** @param {string} example */
function lay(example) {
  const place = join(folder, example);
  mkdirSync(place);
  cpSync(fileURLToPath(new URL(`../../examples/${example}`, import.meta.url)), place, { recursive: true });
  return place;
}

test("the Worker buys each order once, through a route, a queue and a database", async () => {
  const order = (/** @type {number} */ index) => ({ id: `order-${index}`, account, label: newLabel() });
  // The reply to the first purchase of the queue is lost, the third order comes twice, the last has a mistake.
  const scenario = {
    direct: order(1),
    mistaken: { ...order(2), label: { shipment: { packages: [] } } },
    bulk: [order(3), order(4), order(5), order(5)],
  };
  const script = fileURLToPath(new URL("./workers/worker-example.js", import.meta.url));
  const worker = program([NODE_22, script, lay("worker"), service.url, KEY, JSON.stringify(scenario)], {
    cwd: folder,
  });
  assert.equal(await worker.ended, 0, worker.output());
  const printed = worker
    .output()
    .split("\n")
    .find((line) => line.startsWith("{"));
  const { direct, again, mistaken, queued, journal } = JSON.parse(printed ?? "{}");

  assert.equal(direct.status, 201);
  assert.equal(direct.body.state, "shipped");
  assert.equal(again.body.label_id, direct.body.label_id, "an order that comes again gets its label");
  assert.equal(mistaken.status, 422);
  assert.ok(mistaken.body.mistakes.length > 1);
  assert.deepEqual([queued.status, queued.body], [202, { queued: 4 }]);
  assert.deepEqual(
    journal
      .map((/** @type {{ order_id: string, state: string }} */ { order_id, state }) => `${order_id} ${state}`)
      .sort(),
    ["order-1 shipped", "order-3 shipped", "order-4 shipped", "order-5 shipped"],
  );
  const bought = service.sandbox.ledger(account_id).entries.filter(({ kind }) => kind === "label");
  assert.equal(bought.length, 4, "one label for each order");
  assert.doesNotMatch(worker.output(), /canary0/, "the key was printed");
});

test("the function on Deno ships, and says what is wrong", async () => {
  const place = lay("deno");
  // It says npm: here the tarball is installed in the folder above.
  rmSync(join(place, "deno.json"));
  const env = { SHIPSTATION_KEY: KEY, SHIPSTATION_URL: service.url, PORT: "0", DENO_NO_UPDATE_CHECK: "1" };
  const allowed = ["--allow-net=127.0.0.1,0.0.0.0", "--allow-env=SHIPSTATION_KEY,SHIPSTATION_URL,PORT"];
  const deno = program([DENO, "run", "--no-prompt", "--cached-only", ...allowed, "main.js"], {
    cwd: place,
    env,
  });
  try {
    const url = await addressOf(deno);
    const ask = async (/** @type {unknown} */ body) => {
      const headers = { "x-account": account };
      const reply = await fetch(`${url}/labels`, { method: "POST", headers, body: JSON.stringify(body) });
      return { status: reply.status, body: await reply.json() };
    };
    const label = await ask(newLabel());
    assert.deepEqual([label.status, label.body.status], [200, "completed"]);
    const refused = await ask({ shipment: { packages: [] } });
    assert.equal(refused.status, 422);
    assert.ok(refused.body.issues.length > 1);
  } finally {
    deno.end();
  }
});

/** @param {ReturnType<typeof program>} server @returns {Promise<string>} */
async function addressOf(server) {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const port = /http:\/\/[^:]+:(\d+)/.exec(server.output())?.[1];
    if (port) return `http://127.0.0.1:${port}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it does not listen: ${server.output()}`);
}
