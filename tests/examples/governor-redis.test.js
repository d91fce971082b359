/** examples/governor-redis against a Redis of its own, with its own package for Node. */
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { createClient } from "redis";
import { createGovernor, takeFrom } from "shipstation-partner/governor";

import { redisStore } from "../../examples/governor-redis/redis-store.js";
import { redisServer } from "./redis-server.js";

const server = await redisServer();
/** @type {{ destroy(): void }[]} */
const clients = [];
after(async () => {
  for (const client of clients) client.destroy();
  await server.end();
});

/** A process of the fleet: a connection of its own. */
async function connected() {
  const client = createClient({ url: server.url, disableOfflineQueue: true });
  clients.push(client);
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** @param {Awaited<ReturnType<typeof connected>>} client @param {number} live requests a minute @param {string} name */
const governed = (client, live, name) =>
  createGovernor({ store: redisStore(client), requestsPerMinute: { live }, name });

/** @param {ReturnType<typeof governed>} governor @param {number} count @param {string} [account] */
function ask(governor, count, account = "se-1") {
  const began = Date.now();
  const granted = Array.from({ length: count }, async () => {
    await governor.acquire({ account, priority: "read", environment: "live" });
    return Date.now() - began;
  });
  return Promise.all(granted);
}

test("a bucket holds what it holds and grows back, as the package's own sum says", async () => {
  const store = redisStore(await connected());
  const bucket = { id: "sum", perMinute: 600, burst: 3, keep: 0 };
  const taken = /** @type {unknown[]} */ ([]);
  for (let request = 0; request < 4; request += 1) taken.push(await store.take(bucket));
  assert.deepEqual(taken.slice(0, 3), [0, 0, 0]);
  assert.ok(Number(taken[3]) > 0 && Number(taken[3]) <= 100, `${taken[3]}`);
  const { wait } = takeFrom(bucket, 300, 0);
  assert.equal(wait, 100);
  await new Promise((resolve) => setTimeout(resolve, Number(taken[3])));
  assert.equal(await store.take(bucket), 0);
  assert.ok(Number(await store.take({ ...bucket, keep: 2 })) > 200, "what is kept for others is left");
});

test("processes share one allowance", async () => {
  const [a, b] = await Promise.all([connected(), connected()]);
  // 15 at once, and 9.75 in a second.
  const waits = (
    await Promise.all([ask(governed(a, 600, "shared"), 20), ask(governed(b, 600, "shared"), 20)])
  ).flat();
  const leastMs = ((40 - 15) / 9.75) * 1000;
  assert.ok(Math.max(...waits) > leastMs * 0.95, `${Math.max(...waits)} ms, not ${leastMs}`);
});

test("a merchant who asks for little does not wait for one who asks for much", async () => {
  const governor = governed(await connected(), 600, "fair");
  const [much, little] = await Promise.all([ask(governor, 40, "se-much"), ask(governor, 2, "se-little")]);
  assert.ok(Math.max(...little) < Math.max(...much) / 2, `${little} of ${Math.max(...much)} ms`);
});

test("a pause that one process was told of holds for all, and a shorter one does not cut it", async () => {
  const [a, b] = await Promise.all([connected(), connected()]);
  const store = redisStore(a);
  await store.pause("paused", 1_500);
  await store.pause("paused", 10);
  const wait = await redisStore(b).take({ id: "paused", perMinute: 600, burst: 10, keep: 0 });
  assert.ok(wait > 1_000 && wait <= 1_500, `${wait}`);
});

test("what is kept goes by itself", async () => {
  const client = await connected();
  await redisStore(client).take({ id: "brief", perMinute: 600, burst: 10, keep: 0 });
  const left = await client.pTTL("allowance:{brief}");
  assert.ok(left > 0 && left <= 120_000, `${left}`);
});

test("a Redis that does not answer, or is killed, stops nobody", async () => {
  const client = await connected();
  const governor = governed(client, 600, "failing");
  await ask(governor, 1);
  server.freeze();
  const silent = await ask(governor, 20);
  assert.ok(Math.max(...silent) < 5_000, `${Math.max(...silent)} ms while it was silent`);
  server.thaw();
  await server.end("SIGKILL");
  const killed = await ask(governed(client, 600, "failing"), 20);
  assert.ok(Math.max(...killed) < 5_000, `${Math.max(...killed)} ms when it was gone`);
});
