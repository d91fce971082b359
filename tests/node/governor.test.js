import assert from "node:assert/strict";
import { test } from "node:test";

import { ConfigurationError } from "../../pkg-template/errors.js";
import { createGovernor, takeFrom } from "../../pkg-template/governor/index.js";
import { VirtualTime } from "./virtual-time.js";

/**
 * A governor on a virtual clock, and the order in which it lets requests through.
 *
 * @param {Partial<import("../../pkg-template/governor/index.js").GovernorOptions>} [options]
 */
function governed(options = {}) {
  const time = new VirtualTime();
  const governor = createGovernor({ clock: time, ...options });
  const order = /** @type {string[]} */ ([]);
  /** @param {string} account @param {"purchase" | "write" | "read"} priority @param {object} [more] */
  const ask = (account, priority, more = {}) =>
    governor.acquire({ account, priority, environment: "live", ...more }).then(() => {
      order.push(`${account} ${priority}`);
    });
  return { time, governor, order, ask };
}

/** Uses the bucket up. @param {ReturnType<typeof governed>} run */
async function drain(run) {
  for (let request = 0; request < 5; request += 1) await run.ask("nobody", "read");
  run.order.length = 0;
}

test("what the bucket holds goes at once, the rest as it grows back", async () => {
  const run = governed();
  for (let request = 0; request < 200; request += 1) run.ask("se-1", "read");
  await run.time.pass(0);
  assert.equal(run.order.length, 5);
  await run.time.pass(60_500);
  assert.equal(run.order.length, 200, "the allowance of a minute, to the last");
  assert.equal(run.time.pending, 0, "no timer is left when nothing waits");
});

test("no minute ever sees more than the allowance", async () => {
  const run = governed({ requestsPerMinute: { live: 40 } });
  const at = /** @type {number[]} */ ([]);
  for (let request = 0; request < 300; request += 1)
    run.ask("se-1", "read").then(() => at.push(run.time.now()));
  await run.time.pass(200_000);
  await run.time.pass(300_000);
  for (let request = 0; request < 30; request += 1)
    run.ask("se-1", "read").then(() => at.push(run.time.now()));
  await run.time.pass(60_000);
  for (const from of at) assert.ok(at.filter((time) => time >= from && time < from + 60_000).length <= 40);
});

test("a purchase goes before a write, a write before a read", async () => {
  const run = governed();
  await drain(run);
  run.ask("se-1", "read");
  run.ask("se-1", "write");
  run.ask("se-1", "purchase");
  await run.time.pass(2_000);
  assert.deepEqual(run.order, ["se-1 purchase", "se-1 write", "se-1 read"]);
});

test("a read that waited long goes before a stream of purchases, now and then", async () => {
  const run = governed();
  await drain(run);
  run.ask("se-1", "read");
  for (let request = 0; request < 100; request += 1) run.ask("se-2", "purchase");
  await run.time.pass(12_000);
  const place = run.order.indexOf("se-1 read");
  assert.ok(place > 10 && place < 25, `the read was number ${place}`);
});

test("merchants take turns, as their weights say", async () => {
  const run = governed({ weightOf: (account) => (account === "se-2" ? 2 : 1) });
  await drain(run);
  for (let request = 0; request < 30; request += 1) run.ask("se-1", "write");
  for (let request = 0; request < 30; request += 1) run.ask("se-2", "write");
  await run.time.pass(8_000);
  const part = run.order.filter((each) => each.startsWith("se-2")).length / run.order.length;
  assert.ok(part > 0.6 && part < 0.73, `the heavier one got ${part}`);
});

test("a weight that is none makes an equal part, and a function that fails stops nobody", async () => {
  for (const weight of [undefined, Number.NaN, 0, -5, Number.POSITIVE_INFINITY, "3", null, "throws"]) {
    const weightOf = (/** @type {string} */ account) => {
      if (account !== "se-2") return 1;
      if (weight === "throws") throw new Error("no weight");
      return /** @type {number} */ (weight);
    };
    const run = governed({ weightOf });
    await drain(run);
    for (const account of ["se-1", "se-2"])
      for (let request = 0; request < 30; request += 1) run.ask(account, "write");
    await run.time.pass(8_000);
    const part = run.order.filter((each) => each.startsWith("se-2")).length / run.order.length;
    assert.ok(part > 0.4 && part < 0.6, `of weight ${weight} it got ${part}`);
  }
});

test("a cost that is no number is that of one request", async () => {
  const run = governed();
  for (const cost of [Number.NaN, -1, Number.POSITIVE_INFINITY]) run.ask("se-1", "write", { cost });
  run.ask("se-1", "write");
  await run.time.pass(2_000);
  assert.equal(run.order.length, 4);
});

test("wrong options are refused by their names", () => {
  /** @type {[options: unknown, says: RegExp, option?: string][]} */
  const refused = [
    [null, /must be an object, not null/],
    [
      { requestPerMinute: 5 },
      /no option "requestPerMinute": did you mean "requestsPerMinute"\?/,
      "requestPerMinute",
    ],
    [{ requestsPerMinute: 5 }, /the options of requestsPerMinute must be an object, not 5/],
    [
      { requestsPerMinute: { Live: 5 } },
      /requestsPerMinute has no option "Live": did you mean "live"\?/,
      "Live",
    ],
    [{ requestsPerMinute: { live: 0 } }, /live must be a number above zero, not 0/, "requestsPerMinute"],
    [{ requestsPerMinute: { sandbox: Number.NaN } }, /above zero, not NaN/, "requestsPerMinute"],
    [{ requestsPerMinute: { sandbox: "20" } }, /above zero, not this text/, "requestsPerMinute"],
    [{ name: "" }, /name must be a text, not an empty text/, "name"],
    [{ weightOf: 2 }, /weightOf must be a function, not 2/, "weightOf"],
    [{ store: { take() {} } }, /store must have the method pause/, "store"],
    [{ clock: Date }, /clock must have the method setTimeout/, "clock"],
  ];
  for (const [options, says, option] of refused) {
    assert.throws(
      () => createGovernor(/** @type {never} */ (options)),
      (error) => {
        assert.ok(error instanceof ConfigurationError, String(error));
        assert.match(error.message, says);
        assert.equal(error.option, option);
        return true;
      },
    );
  }
});

test("a 429 pauses all, slows down for a while, and is forgotten", async () => {
  const run = governed();
  run.governor.report?.({ status: 429, environment: "live", retryAfterMs: 3_000 });
  run.ask("se-1", "purchase");
  await run.time.pass(2_990);
  assert.deepEqual(run.order, []);
  assert.equal(run.governor.state().pausedForMs, 10);
  await run.time.pass(20);
  assert.equal(run.order.length, 1);
  const { currentPerMinute, limited } = run.governor.state();
  assert.ok(currentPerMinute > 139 && currentPerMinute < 142, `${currentPerMinute}`);
  assert.equal(limited, 1);
  await run.time.pass(240_000);
  assert.equal(run.governor.state().currentPerMinute, 200);
});

test("calls that meet the same limit slow down once", async () => {
  const run = governed();
  for (let reply = 0; reply < 5; reply += 1)
    run.governor.report?.({ status: 429, environment: "live", retryAfterMs: 1_000 + reply });
  const { currentPerMinute, limited, pausedForMs } = run.governor.state();
  assert.deepEqual([currentPerMinute, limited, pausedForMs], [140, 5, 1_004]);
  await run.time.pass(1_004);
  run.governor.report?.({ status: 429, environment: "live" });
  assert.ok(run.governor.state().currentPerMinute < 99, "a limit after the pause is another one");
});

test("a carrier's own limit and other replies change nothing", () => {
  const run = governed();
  run.governor.report?.({ status: 429, environment: "live", isCarriers: true });
  run.governor.report?.({ status: 500, environment: "live" });
  const { currentPerMinute, limited, pausedForMs } = run.governor.state();
  assert.deepEqual(
    { currentPerMinute, limited, pausedForMs },
    { currentPerMinute: 200, limited: 0, pausedForMs: 0 },
  );
});

test("the sandbox has an allowance of its own", async () => {
  const run = governed();
  for (let request = 0; request < 40; request += 1) run.ask("se-1", "read", { environment: "sandbox" });
  await run.time.pass(60_500);
  assert.equal(run.order.length, 20);
  assert.equal(run.governor.state("sandbox").queued.read, 20);
  assert.equal(run.governor.state("live").queued.read, 0);
});

test("who gives up leaves the queue, and its place goes to the next", async () => {
  const run = governed();
  await drain(run);
  const controller = new AbortController();
  const given = run.ask("se-1", "purchase", { signal: controller.signal });
  run.ask("se-2", "read");
  controller.abort(new Error("enough"));
  await assert.rejects(given, /enough/);
  await run.time.pass(400);
  assert.deepEqual(run.order, ["se-2 read"]);
  await assert.rejects(run.ask("se-1", "read", { signal: AbortSignal.abort(new Error("before")) }), /before/);
});

test("no listener is left on a signal", async () => {
  const run = governed();
  const controller = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  Object.assign(controller.signal, {
    addEventListener(/** @type {any[]} */ ...args) {
      listeners += 1;
      return Reflect.apply(addEventListener, this, args);
    },
    removeEventListener(/** @type {any[]} */ ...args) {
      listeners -= 1;
      return Reflect.apply(removeEventListener, this, args);
    },
  });
  for (let request = 0; request < 8; request += 1) run.ask("se-1", "read", { signal: controller.signal });
  await run.time.pass(60_000);
  assert.equal(run.order.length, 8);
  assert.equal(listeners, 0);
});

test("a store that fails stops nobody: the process goes by its own count", async () => {
  for (const take of [
    () => Promise.reject(new Error("out of reach")),
    () => {
      throw new Error("out of reach");
    },
  ]) {
    const pause = () => Promise.reject(new Error("out of reach"));
    const run = governed({ store: { take, pause } });
    for (let request = 0; request < 50; request += 1) run.ask("se-1", "read");
    run.governor.report?.({ status: 429, environment: "live", retryAfterMs: 1 });
    await run.time.pass(10_000);
    assert.ok(run.order.length > 20 && run.order.length < 40, `${run.order.length}`);
  }
});

test("a pause holds although the store does not hear of it", async () => {
  const fails = async () => {
    throw new Error("out of reach");
  };
  for (const store of [
    { take: fails, pause: fails },
    { take: () => 0, pause: fails },
  ]) {
    const run = governed({ store });
    run.governor.report?.({ status: 429, retryAfterMs: 60_000, environment: "live", isCarriers: false });
    for (let request = 0; request < 5; request += 1) run.ask("se-1", "read");
    await run.time.pass(59_000);
    assert.equal(run.order.length, 0);
    await run.time.pass(2_000);
    assert.ok(run.order.length > 0);
  }
});

test("what is no time to wait is no leave, and an endless one no end", async () => {
  for (const nonsense of [undefined, null, Number.NaN, {}, -1]) {
    const run = governed({ store: /** @type {any} */ ({ take: async () => nonsense, pause() {} }) });
    for (let request = 0; request < 60; request += 1) run.ask("se-1", "read");
    await run.time.pass(1_000);
    assert.ok(run.order.length <= 9, `${run.order.length} went at ${nonsense}`);
  }
  let asked = 0;
  const run = governed({ store: { take: () => (asked++ ? 0 : Number.POSITIVE_INFINITY), pause() {} } });
  run.ask("se-1", "read");
  await run.time.pass(130_000);
  assert.deepEqual([run.order.length, asked], [1, 2]);
});

test("a bucket is never fuller than full, nor emptier than empty, where a clock went back", () => {
  const bucket = { id: "a", perMinute: 60, burst: 5, keep: 0 };
  assert.deepEqual(takeFrom(bucket, 3_600_000, 1_000), { wait: 1_000, next: 7_000 });
});

test("a store that does not answer stops nobody, and is left alone for a while", async () => {
  let asked = 0;
  const take = () => {
    asked += 1;
    return new Promise(() => {});
  };
  const run = governed({ store: { take, pause: () => new Promise(() => {}) } });
  for (let request = 0; request < 50; request += 1) run.ask("se-1", "read");
  run.governor.report?.({ status: 429, environment: "live", retryAfterMs: 1 });
  await run.time.pass(10_000);
  assert.ok(run.order.length > 20 && run.order.length < 40, `${run.order.length}`);
  assert.equal(asked, 1);
  await run.time.pass(10_000);
  assert.equal(asked, 2, "it may be back");
});

test("who waits is served although who was serving is gone, as a Worker's requests go with their timers", async () => {
  const time = new VirtualTime();
  let isGone = false;
  // What the first request began ends with it: its timers never fire, its messages are never answered.
  const clock = {
    now: () => time.now(),
    setTimeout: (/** @type {() => void} */ work, /** @type {number} */ ms) => {
      const isFirsts = !isGone;
      return time.setTimeout(() => (isFirsts && isGone ? undefined : work()), ms);
    },
    clearTimeout: (/** @type {unknown} */ timer) => time.clearTimeout(timer),
  };
  for (const store of [undefined, { take: () => new Promise(() => {}), pause() {} }]) {
    isGone = false;
    const governor = createGovernor(store ? { clock, store } : { clock });
    const ask = () => governor.acquire({ account: "se-1", priority: "read", environment: "live" });
    for (let request = 0; request < 8; request += 1) ask();
    await time.pass(1);
    isGone = true;
    let served = false;
    ask().then(() => {
      served = true;
    });
    await time.pass(9_000);
    assert.ok(served, store ? "with a store that is asked" : "with its own count");
  }
});

test("nothing is left to wake up when the last that waited gave up", async () => {
  const run = governed();
  await drain(run);
  const controller = new AbortController();
  const given = run.ask("se-1", "purchase", { signal: controller.signal });
  await run.time.pass(0);
  controller.abort(new Error("enough"));
  await assert.rejects(given, /enough/);
  assert.equal(run.time.pending, 0);
});

test("several processes share one store's allowance", async () => {
  const time = new VirtualTime();
  const fullAt = new Map();
  const store = {
    /** @param {import("../../pkg-template/governor/index.js").Bucket} bucket */
    async take(bucket) {
      const { wait, next } = takeFrom(bucket, fullAt.get(bucket.id) ?? 0, time.now());
      if (wait === 0) fullAt.set(bucket.id, next);
      return wait;
    },
    pause() {},
  };
  let granted = 0;
  for (let process = 0; process < 4; process += 1) {
    const governor = createGovernor({ clock: time, store });
    for (let request = 0; request < 200; request += 1) {
      governor.acquire({ account: "se-1", priority: "read", environment: "live" }).then(() => {
        granted += 1;
      });
    }
  }
  await time.pass(59_990);
  assert.ok(granted > 195 && granted <= 200, `${granted} were let through`);
});

test("what a store keeps is one number: the moment at which the bucket is full again", () => {
  const bucket = { id: "b", perMinute: 60, burst: 2, keep: 0 };
  assert.deepEqual(takeFrom(bucket, 0, 10_000), { wait: 0, next: 11_000 });
  assert.deepEqual(takeFrom(bucket, 11_000, 10_000), { wait: 0, next: 12_000 });
  assert.deepEqual(takeFrom(bucket, 12_000, 10_000), { wait: 1_000, next: 13_000 });
  assert.deepEqual(takeFrom({ ...bucket, keep: 1 }, 11_000, 10_000), { wait: 1_000, next: 12_000 });
});
