/** Ten thousand calls at once: each gets its own reply, and what each holds meanwhile is bounded. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { PartnerClient } from "shipstation-partner";

const CALLS = 10_000;
/** Beyond the request's body, which is held for a repeat. */
const MOST_BYTES_EACH = 12_288;

setFlagsFromString("--expose-gc");
const collect = /** @type {() => void} */ (runInNewContext("gc"));

/** The heap and what hangs on it outside, wasm's memory included, once what is dead has been let go. */
async function heldBytes() {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

test(`${CALLS} calls in flight at once get their own replies, and each holds less than 12 KB`, async (t) => {
  const decoder = new TextDecoder();
  const bodies = /** @type {Uint8Array[]} */ ([]);
  let answer = () => {};
  const answered = new Promise((resolve) => {
    answer = () => resolve(undefined);
  });
  const partner = new PartnerClient({
    apiKey: "partner-key",
    fetch: (_url, { body }) => {
      const own = /** @type {Uint8Array} */ (body);
      bodies.push(own);
      return answered.then(
        () => new Response(JSON.stringify({ ...JSON.parse(decoder.decode(own)), tag_id: 1 })),
      );
    },
  });
  const merchant = partner.onBehalfOf(100_000);
  // What is made once stays out of the measure.
  const before = await heldBytes();
  const calls = Array.from({ length: CALLS }, (_, call) =>
    merchant.tags.create({ name: `tag ${call}`, color: "#000000" }),
  );
  while (bodies.length < CALLS) await new Promise((resolve) => setTimeout(resolve, 10));
  const payload = bodies.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const each = Math.round(((await heldBytes()) - before - payload) / CALLS);
  t.diagnostic(`${each} bytes held by each call, ${Math.round(payload / CALLS)} of its body apart`);
  answer();
  const tags = await Promise.all(calls);
  assert.ok(
    tags.every(({ name }, call) => name === `tag ${call}`),
    "each call got its own reply",
  );
  assert.ok(each < MOST_BYTES_EACH, `each call holds ${each} bytes`);
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout");
  assert.deepEqual(timers, [], "no timer of a call is left");
  partner.close();
});
