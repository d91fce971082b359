/**
 * Mixed calls, faults and traps for a time: `soak.js SECONDS`. Memory must be flat, and nothing may stay behind: no
 * listener, no timer, no socket, no call. Needs `--expose-gc`.
 */
import "./runtimes/behaviour/traps.js";

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { PartnerClient } from "shipstation-partner";
import { newLabel } from "./runtimes/behaviour/merchants.js";
import { traps } from "./runtimes/behaviour/traps.js";

/** What the heap may have grown by, between the first quarter and the end. */
const MOST_GROWTH = 3 << 20;
/** A trap ends every call under way: only now and then. */
const CALLS_PER_TRAP = 199;

const seconds = Number(process.argv[2] ?? 60);
const { gc } = globalThis;
if (!gc) throw new Error("run it with node --expose-gc");

const { signal } = new AbortController();
const unhandled = /** @type {unknown[]} */ ([]);
process.on("unhandledRejection", (reason) => unhandled.push(reason));

/** Not a stand-in's: that keeps a history, which would be the growth. */
const replies = {
  label: Buffer.from(JSON.stringify({ label_id: "se-1", status: "completed" })),
  page: Buffer.from(JSON.stringify({ labels: [{ label_id: "se-1" }], total: 1, page: 1, pages: 1 })),
};
let turn = 0;
/** @type {import("shipstation-partner").Transport} */
const fetch = async (_url, { method, signal: own }) => {
  turn += 1;
  if (turn % 11 === 0)
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNRESET" }) });
  if (turn % 13 === 0) return new Response("<h1>Bad gateway</h1>", { status: 502 });
  if (turn % 17 === 0) return new Response("{", { status: 200 });
  if (turn % 101 === 0) {
    return new Promise((_, reject) =>
      own.addEventListener("abort", () => reject(own.reason), { once: true }),
    );
  }
  if (turn % CALLS_PER_TRAP === 0) traps.arm("unreachable");
  return new Response(method === "POST" ? replies.label : replies.page);
};
const partner = new PartnerClient({ apiKey: "TEST_soak", fetch, maxRetries: 1, timeoutMs: 20 });

let calls = 0;
let failed = 0;
let early = 0;
const began = Date.now();
while (Date.now() - began < seconds * 1000) {
  await Promise.all(Array.from({ length: 8 }, (_, index) => oneCall(index)));
  if (early === 0 && Date.now() - began > seconds * 250) early = await heap();
}
traps.disarm();
const late = await heap();
partner.close();
await new Promise((resolve) => setTimeout(resolve, 100));

const left = process.getActiveResourcesInfo().filter((name) => !/TTY|Pipe|TickObject|Immediate/.test(name));
console.log(
  `${calls} calls, ${failed} of them failed, ${traps.instances()} cores; heap ${kb(early)} after a quarter, ${kb(late)} at the end`,
);
assert.ok(late - early < MOST_GROWTH, `the heap grew by ${kb(late - early)}`);
assert.equal(getEventListeners(signal, "abort").length, 0, "listeners left");
assert.deepEqual(left, [], "timers or sockets left");
assert.deepEqual(unhandled, []);
assert.ok(traps.instances() > 1 && failed > 0 && failed < calls, "no faults came");

/** @param {number} index */
async function oneCall(index) {
  const merchant = partner.onBehalfOf(1 + ((calls + index) % 50));
  calls += 1;
  try {
    if (index % 4 === 0) await merchant.labels.create(newLabel(), { signal });
    else if (index % 4 === 1) await merchant.labels.list({ page_size: 1 }, { signal });
    else if (index % 4 === 2)
      await partner.accounts.create(/** @type {never} */ ({ emial: "x" }), { signal });
    else await merchant.labels.void(`se-${index}`, { signal });
  } catch {
    failed += 1;
  }
}

/** Bytes on the heap and in buffers, once what is dead has been let go: a core's memory takes more than one round. */
async function heap() {
  for (let round = 0; round < 4; round++) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** @param {number} bytes */
function kb(bytes) {
  return `${Math.round(bytes / 1024)} KB`;
}
