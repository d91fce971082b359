/**
 * What the governor does to the waits of merchants, on a virtual clock: figures with `--test-reporter=spec`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";

import { createGovernor } from "../../pkg-template/governor/index.js";
import { VirtualTime } from "./virtual-time.js";

const MERCHANTS = 20;
const MINUTES = 60;
const ALLOWANCE = 200;
/** Requests a minute of each merchant: together nine tenths of the allowance. */
const EACH = (ALLOWANCE * 0.9) / MERCHANTS;
/** An hour's 95th percentile differs much from one to the next: what holds in one alone may be luck. */
const SEEDS = [1, 2, 3, 4, 5];

for (const seed of SEEDS) {
  test(`one merchant at ten times its load raises the others' p95 wait by under 10 %: seed ${seed}`, async (t) => {
    const calm = await simulate(1, seed);
    const crowded = await simulate(10, seed);
    const rise = crowded.p95 / calm.p95 - 1;
    t.diagnostic(`p95 wait of the others: ${calm.p95} ms, with one at ten times its load ${crowded.p95} ms`);
    t.diagnostic(
      `throughput ${(crowded.throughput * 100).toFixed(1)} % of the allowance, 429s ${crowded.limited}`,
    );
    assert.ok(rise < 0.1, `the others' p95 wait rose by ${(rise * 100).toFixed(1)} %`);
    assert.ok(
      crowded.limited / crowded.sent < 0.01,
      `${crowded.limited} of ${crowded.sent} were turned away`,
    );
    assert.ok(crowded.throughput > 0.95, `throughput was ${crowded.throughput} of the allowance`);
  });
}

/**
 * Merchants that ask at random, one of them more often, before a service that turns away what goes beyond its allowance
 * in any minute.
 *
 * @param {number} factor
 * @param {number} seed
 */
async function simulate(factor, seed) {
  const time = new VirtualTime();
  const governor = createGovernor({ clock: time });
  const waits = /** @type {number[]} */ ([]);
  const sent = /** @type {number[]} */ ([]);
  let limited = 0;
  const ask = (/** @type {number} */ merchant) => {
    const since = time.now();
    governor.acquire({ account: `se-${merchant}`, priority: "write", environment: "live" }).then(() => {
      if (merchant > 0) waits.push(time.now() - since);
      const now = time.now();
      sent.push(now);
      const before = sent[sent.length - 1 - ALLOWANCE];
      if (before !== undefined && before > now - 60_000) {
        limited += 1;
        governor.report?.({ status: 429, environment: "live", retryAfterMs: 1_000 });
      }
    });
  };
  // Each has dice of its own: the others ask at the same moments whatever the one does.
  const come = (/** @type {number} */ merchant, random = dice(seed * MERCHANTS + merchant)) => {
    const perMinute = EACH * (merchant === 0 ? factor : 1);
    time.setTimeout(
      () => {
        ask(merchant);
        come(merchant, random);
      },
      (-Math.log(1 - random()) * 60_000) / perMinute,
    );
  };
  for (let merchant = 0; merchant < MERCHANTS; merchant += 1) come(merchant);
  await time.pass(MINUTES * 60_000);
  waits.sort((a, b) => a - b);
  return {
    p95: Math.round(waits[Math.floor(waits.length * 0.95)] ?? 0),
    sent: sent.length,
    limited,
    throughput: sent.length / (MINUTES * ALLOWANCE),
  };
}

/** Mulberry32: neighbouring seeds have nothing in common. @param {number} seed */
function dice(seed) {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
