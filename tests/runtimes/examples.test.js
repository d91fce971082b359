/** The examples for Workers and for Deno, as their readers run them, against the stand-in. */
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { newLabel } from "./behaviour/merchants.js";
import { exampleProject, KEY } from "./example-project.js";
import { program } from "./program.js";
import { DENO } from "./runtimes.js";

const project = await exampleProject();
after(project.end);

test("the Worker buys each order once, through a route, a queue, a database and a Durable Object", async () => {
  project.lay("../../examples/governor-durable-object");
  const [own, other] = await Promise.all([project.fundedMerchant(500), project.fundedMerchant()]);
  const order = (/** @type {number} */ index, account = own.account) => ({
    id: `order-${index}`,
    account,
    label: newLabel(),
  });
  // The reply to the first purchase of the queue is lost, one order comes twice, one has a mistake; there are more
  // orders than a queue takes at once. Another merchant has an order of the same number.
  const many = Array.from({ length: 26 }, (_, at) => order(10 + at));
  const scenario = {
    direct: order(1),
    others: order(1, other.account),
    mistaken: { ...order(2), label: { shipment: { packages: [] } } },
    bulk: [order(3), order(4), order(5), order(5), ...many],
    late: order(50),
    refused: order(51),
    expected: 4 + many.length,
  };
  const place = project.lay("../../examples/worker");
  const said = await project.run("./workers/worker-example.js", place, scenario);
  const { direct, again, others, broken, mistaken, queued, journaled, resumed, paused, pausedMs } = said;
  const { nameless, turnedAway, later, final } = said;

  assert.equal(direct.status, 201);
  assert.equal(direct.body.state, "shipped");
  assert.equal(again.body.label_id, direct.body.label_id, "an order that comes again gets its label");
  assert.equal(others.status, 201);
  assert.notEqual(
    others.body.label_id,
    direct.body.label_id,
    "the same number is another merchant's own order",
  );
  assert.equal(broken.status, 422);
  for (const { status } of nameless) assert.equal(status, 422, "an order without an id, or for no account");
  assert.deepEqual([turnedAway.status, later.status], [503, 201], "a key that was refused ends no order");
  assert.deepEqual([final.status, final.body.label_id], [201, later.body.label_id]);
  assert.equal(mistaken.status, 422);
  assert.ok(mistaken.body.mistakes.length > 1);
  assert.deepEqual([queued.status, queued.body], [202, { queued: scenario.bulk.length }]);
  assert.deepEqual(
    journaled
      .map((/** @type {{ order_id: string, state: string }} */ { order_id, state }) => `${order_id} ${state}`)
      .sort(),
    [1, 3, 4, 5, ...many.map((_, at) => 10 + at)].map((index) => `order-${index} shipped`).sort(),
  );
  assert.deepEqual([resumed[0].state, resumed[0].label_id], ["shipped", direct.body.label_id]);
  assert.ok(resumed[0].last_begun_at > resumed[0].begun_at, "a row says when it was begun last");
  assert.equal(paused.status, 201);
  assert.ok(pausedMs > 1_500, `a pause in the Durable Object held it up for ${pausedMs} ms`);
  assert.equal(project.labelsOf(own.accountId).length, scenario.expected + 2, "one label for each order");
  assert.equal(project.labelsOf(other.accountId).length, 1);
});

test("the function on Deno ships, and says what is wrong", async () => {
  const place = project.lay("../../examples/deno");
  const { accountId, account } = await project.fundedMerchant();
  // It says npm: here the tarball is installed in the folder above.
  rmSync(join(place, "deno.json"));
  const env = {
    SHIPSTATION_KEY: KEY,
    SHIPSTATION_URL: project.service.url,
    PORT: "0",
    DENO_NO_UPDATE_CHECK: "1",
  };
  const allowed = ["--allow-net=127.0.0.1,0.0.0.0", "--allow-env=SHIPSTATION_KEY,SHIPSTATION_URL,PORT"];
  const deno = program([DENO, "run", "--no-prompt", "--cached-only", ...allowed, "main.js"], {
    cwd: place,
    env,
  });
  try {
    const url = await addressOf(deno);
    const ask = async (/** @type {unknown} */ given, path = "/labels") => {
      const headers = { "x-account": account };
      const body = typeof given === "string" ? given : JSON.stringify(given);
      const reply = await fetch(`${url}${path}`, { method: "POST", headers, body });
      return { status: reply.status, body: await reply.json() };
    };
    assert.equal((await ask(newLabel())).status, 400, "no order is named");
    const label = await ask(newLabel("deno-1"));
    assert.deepEqual([label.status, label.body.status], [200, "completed"]);
    project.service.sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
    const found = await ask(newLabel("deno-2"));
    assert.deepEqual([found.status, found.body.status], [200, "completed"]);
    assert.equal(project.labelsOf(accountId).length, 2, "a label whose reply was lost is not bought again");
    const refused = await ask({ shipment: { packages: [], external_shipment_id: "deno-3" } });
    assert.equal(refused.status, 422);
    assert.ok(refused.body.issues.length > 1);
    assert.deepEqual(await ask("{"), { status: 400, body: { message: "the body is not JSON" } });
    const long = JSON.stringify("x".repeat(2 ** 20));
    assert.deepEqual(await ask(long), { status: 400, body: { message: "the body is too large" } });
    const scripted = {
      kind: /** @type {const} */ ("status"),
      status: 409,
      body: { errors: [{ message: "in use" }] },
    };
    project.service.sandbox.faults.next("rates.calculate", scripted);
    const { shipment } = newLabel();
    const conflict = await ask({ shipment, rate_options: { carrier_ids: ["se-1"] } }, "/rates");
    assert.deepEqual([conflict.status, conflict.body.code], [409, "conflict"]);
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
