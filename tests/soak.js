/**
 * Mixed calls over HTTP, faults and crashes for a time: `soak.js SECONDS`. Memory must be flat, and nothing may stay
 * behind: no listener, no timer, no socket, no core, no call. Needs `--expose-gc`.
 *
 * The package is the one whose core can be told to crash: `npm test -- soak` builds it.
 */
import assert from "node:assert/strict";
import { getEventListeners, setMaxListeners } from "node:events";

import { CRASHING } from "../scripts/variants.mjs";
import { emptyProject, importedIn } from "./node/empty-project.js";
import { newLabel } from "./runtimes/behaviour/merchants.js";
import { crashes, PLACES, traps, WAYS } from "./runtimes/behaviour/traps.js";
import { startSoakService } from "./soak-service.js";

/** What the heap may have grown by, between the first quarter and the end. */
const MOST_GROWTH = 3 << 20;
/** A crash ends every call under way: only now and then. */
const CALLS_PER_CRASH = 499;
const CALLS_AT_ONCE = 32;
/** Each call may have one connection that a fault has broken, and one that took its place. */
const MOST_CONNECTIONS = 2 * CALLS_AT_ONCE;
/** Longer than any connection stays without use. */
const QUIET_MS = 10_000;

const seconds = Number(process.argv[2] ?? 60);
const { gc } = globalThis;
if (!gc) throw new Error("run it with node --expose-gc");

const { signal } = new AbortController();
// One for all calls, which Node would warn of.
setMaxListeners(0, signal);
const unhandled = /** @type {unknown[]} */ ([]);
process.on("unhandledRejection", (reason) => unhandled.push(reason));

const { folder, remove } = await emptyProject(CRASHING.tarballs);
const { PartnerClient } = await importedIn(folder);
const service = await startSoakService();
const partner = new PartnerClient({
  apiKey: "TEST_soak",
  baseUrl: service.url,
  maxRetries: 1,
  timeoutMs: 250,
});

let calls = 0;
/** How calls ended, by the class of their error. @type {Record<string, number>} */
const ends = {};
let mostConnections = 0;
const until = Date.now() + seconds * 1000;
await workUntil(Date.now() + seconds * 250);
const early = await heap();
await workUntil(until);
const late = await heap();
partner.close();
const left = await connectionsLeft();
service.close();
await remove();
await new Promise((resolve) => setTimeout(resolve, 100));
const resources = process
  .getActiveResourcesInfo()
  .filter((name) => !/TTY|Pipe|TickObject|Immediate/.test(name));

const { ok = 0, ...errors } = ends;
console.log(
  [
    `${calls} calls, ${ok} of them well; ${JSON.stringify(errors)}`,
    `${traps.instances()} cores, of ${crashes.memories()} the memory is left`,
    `at most ${mostConnections} connections at once, ${left} left`,
    `heap ${kb(early)} after a quarter, ${kb(late)} at the end`,
  ].join("; "),
);
assert.ok(late - early < MOST_GROWTH, `the heap grew by ${kb(late - early)}`);
assert.equal(getEventListeners(signal, "abort").length, 0, "listeners left");
assert.deepEqual(resources, [], "timers or sockets left");
assert.ok(mostConnections <= MOST_CONNECTIONS, "connections gathered");
assert.equal(left, 0, "connections left");
assert.ok(crashes.memories() <= 2, "memories of dead cores left");
assert.deepEqual(unhandled, []);
for (const name of ["InternalError", "OutcomeUnknownError", "TransportError", "RedirectError"])
  assert.ok(Number(errors[name]) > 0, `no ${name} came`);
assert.ok(traps.instances() > WAYS.length && ok > calls / 3, "too few crashes, or too many faults");

/** As many calls at once as there are to be, one after the other each. @param {number} end */
async function workUntil(end) {
  await Promise.all(
    Array.from({ length: CALLS_AT_ONCE }, async (_, index) => {
      while (Date.now() < end) {
        await oneCall(calls + index);
        // A refused payload ends without a turn of the event loop: the others want theirs.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }),
  );
}

/** The ways and places in turn. @param {number} turn */
function armNext(turn) {
  const [place, way] = [PLACES[turn % PLACES.length], WAYS[turn % WAYS.length]];
  if (place && way) crashes.arm(place, way);
}

/** @param {number} index what to call, and for whom */
async function oneCall(index) {
  const merchant = partner.onBehalfOf(1 + (index % 50));
  calls += 1;
  if (calls % CALLS_PER_CRASH === 0) armNext(calls / CALLS_PER_CRASH);
  mostConnections = Math.max(mostConnections, await service.connections());
  let end = "ok";
  try {
    if (index % 4 === 0) await merchant.labels.create(newLabel(), { signal });
    else if (index % 4 === 1) await merchant.labels.list({ page_size: 1 }, { signal });
    else if (index % 16 === 2)
      await partner.accounts.create(/** @type {never} */ ({ emial: "x" }), { signal });
    else await merchant.labels.void(`se-${index}`, { signal });
  } catch (error) {
    end = error instanceof Error ? error.name : String(error);
  }
  ends[end] = (ends[end] ?? 0) + 1;
}

/** Bytes on the heap and in buffers, once what is dead has been let go: a core's memory takes more than one round. */
async function heap() {
  // What the payloads of a dead core were written into is let go with the next payload.
  await oneCall(2);
  for (let round = 0; round < 4; round++) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Connections that are still there when all have had the time to end by themselves. */
async function connectionsLeft() {
  for (let waited = 0; waited < QUIET_MS && (await service.connections()) > 0; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return service.connections();
}

/** @param {number} bytes */
function kb(bytes) {
  return `${Math.round(bytes / 1024)} KB`;
}
