import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { getEventListeners } from "node:events";
import { test } from "node:test";

import { Limit } from "../../pkg-template/limit.js";

const LONG_MS = 60_000;

/** An owner that keeps what it is told. */
function listening() {
  const told = /** @type {boolean[]} */ ([]);
  return { told, over: (/** @type {boolean} */ isTime) => void told.push(isTime) };
}

const soon = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));
const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

test("the time is over once, and the caller's signal changes nothing afterwards", async () => {
  const owner = listening();
  const controller = new AbortController();
  new Limit(1, controller.signal, owner);
  await soon();
  controller.abort();
  await soon(1);
  assert.deepEqual(owner.told, [true]);
});

test("the caller's signal ends it, in the context of who waits, and the time changes nothing afterwards", async () => {
  const context = new AsyncLocalStorage();
  const controller = new AbortController();
  const told = /** @type {unknown[]} */ ([]);
  const over = (/** @type {boolean} */ isTime) => void told.push(isTime, context.getStore());
  context.run("waits", () => new Limit(5, controller.signal, { over }));
  context.run("aborts", () => controller.abort());
  await soon();
  assert.deepEqual(told, [false, "waits"]);
});

test("a limit that has ended tells nobody, and leaves neither timer nor listener", async () => {
  const before = timers();
  const owner = listening();
  const controller = new AbortController();
  const limit = new Limit(LONG_MS, controller.signal, owner);
  assert.equal(timers(), before + 1);
  assert.equal(getEventListeners(controller.signal, "abort").length, 1);
  controller.abort();
  limit.end();
  assert.equal(timers(), before);
  assert.equal(getEventListeners(controller.signal, "abort").length, 0);
  await soon(1);
  limit.reach(false);
  assert.deepEqual(owner.told, []);
});

test("a time longer than any timer is the longest timer, and not none", async () => {
  const owner = listening();
  const limit = new Limit(2 ** 40, undefined, owner);
  await soon();
  assert.deepEqual(owner.told, []);
  limit.end();
});
