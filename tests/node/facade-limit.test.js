import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { CANCELLED, Limit, TIME_OVER } from "../../pkg-template/limit.js";

const LONG_MS = 60_000;

function never() {
  return new Promise(() => {});
}

/** What a race is lost to, or what it gave. @param {Promise<unknown>} race */
function outcome(race) {
  return race.catch((lost) => lost);
}

test("what settles in time is what the race gives, also as a rejection", async () => {
  const limit = new Limit(LONG_MS, undefined);
  assert.equal(await limit.race("at once"), "at once");
  assert.equal(await limit.race(Promise.resolve("soon")), "soon");
  await assert.rejects(limit.race(Promise.reject(new TypeError("fetch failed"))), TypeError);
  limit.end();
});

test("a race is lost to the time, and every later one with it", async () => {
  const limit = new Limit(5, undefined);
  assert.equal(await outcome(limit.race(never())), TIME_OVER);
  assert.equal(await outcome(limit.race(never())), TIME_OVER);
});

test("what has settled already is not lost to a limit that is over", async () => {
  const limit = new Limit(LONG_MS, AbortSignal.abort());
  assert.equal(await outcome(limit.race("here")), "here");
  assert.equal(await outcome(limit.race(never())), CANCELLED);
  limit.end();
});

test("the caller's signal ends a race under way, and the time changes nothing afterwards", async () => {
  const controller = new AbortController();
  const limit = new Limit(5, controller.signal);
  const race = outcome(limit.race(never()));
  controller.abort();
  assert.equal(await race, CANCELLED);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(await outcome(limit.race(never())), CANCELLED);
  limit.end();
});

test("a transport that fails after its race was lost is nobody's unhandled rejection", async () => {
  const unhandled = /** @type {unknown[]} */ ([]);
  const hear = (/** @type {unknown} */ reason) => unhandled.push(reason);
  process.on("unhandledRejection", hear);
  const limit = new Limit(1, undefined);
  const late = new Promise((_, reject) => setTimeout(reject, 20, new Error("late")));
  assert.equal(await outcome(limit.race(late)), TIME_OVER);
  await new Promise((resolve) => setTimeout(resolve, 40));
  process.off("unhandledRejection", hear);
  assert.deepEqual(unhandled, []);
});

test("a limit that has ended leaves neither timer nor listener", () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  const { signal } = new AbortController();
  const limit = new Limit(LONG_MS, signal);
  assert.equal(timers(), before + 1);
  limit.end();
  assert.equal(timers(), before);
  assert.equal(getEventListeners(signal, "abort").length, 0);
});
