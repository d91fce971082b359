/** What callers, transports and services do that nobody expects: each call settles, once, and says what is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PartnerClient, ServiceError, SpendLimitError, ValidationError } from "shipstation-partner";

import { errorOf } from "./error-of.js";

const busy = () => new Response("", { status: 503, headers: { "retry-after": "0.01" } });

/** @param {unknown} fetch @param {object} [options] */
function clientOver(fetch, options) {
  const own = { apiKey: "TEST_hostile", fetch, maxRetries: 1, ...options };
  return new PartnerClient(/** @type {import("shipstation-partner").ClientOptions} */ (own));
}

test("a repeat carries the headers of its own call, though their object belongs to the caller", async () => {
  /** @type {string[]} */
  const keys = [];
  const headers = { "x-trace": "first" };
  const partner = clientOver(
    async (/** @type {string} */ _url, /** @type {{ headers: Record<string, string> }} */ init) => {
      keys.push(String(init.headers["x-trace"]));
      headers["x-trace"] = "second";
      return keys.length === 1 ? busy() : Response.json({ account_id: 5 });
    },
  );
  await partner.accounts.get(5, { headers });
  assert.deepEqual(keys, ["first", "first"]);
});

test("a message's headers are its own: what a transport writes into them is in no other", async () => {
  /** @type {(string | undefined)[]} */
  const found = [];
  const partner = clientOver(
    async (/** @type {string} */ _url, /** @type {{ headers: Record<string, string> }} */ init) => {
      found.push(init.headers.left);
      init.headers.left = "behind";
      return Response.json({ accounts: [] });
    },
  );
  await partner.accounts.list();
  await partner.accounts.list();
  const { headers } = partner.prepare("accounts.list");
  assert.deepEqual(
    [...found, headers.left, headers["API-Key"]],
    [undefined, undefined, undefined, undefined],
  );
});

test("an error page nested too deep to be shown is an error of its status all the same", async () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const partner = clientOver(async () => new Response(`{"errors":[${deep}]}`, { status: 400 }));
  const error = await errorOf(partner.accounts.get(5));
  assert.ok(error instanceof ServiceError || error instanceof ValidationError, String(error));
  assert.deepEqual([error.status, error.outcome], [400, "refused"]);
});

test("a transport's error that throws when it is read ends the call as any other", async () => {
  const hostile = Object.defineProperty(new Error("no"), "cause", {
    get() {
      throw new Error("not to be read");
    },
  });
  const partner = clientOver(async () => {
    throw hostile;
  });
  const error = await errorOf(partner.onBehalfOf(5).labels.createFromRate("se-1", {}));
  assert.equal(error.outcome, "unknown");
});

test("a reply whose bytes have no sane length breaks the message off", async () => {
  const bytes = { byteLength: 5, length: 1e20 };
  const reply = { status: 200, headers: { get: () => null }, arrayBuffer: async () => bytes };
  const error = await errorOf(clientOver(async () => reply).accounts.create({ origin_country_code: "US" }));
  assert.equal(error.outcome, "unknown");
});

test("a caller who gives up while his own function makes the key sends nothing", async () => {
  const controller = new AbortController();
  let sent = 0;
  const partner = clientOver(
    async () => {
      sent += 1;
      return Response.json({});
    },
    {
      apiKey: () => {
        controller.abort();
        return "TEST_hostile";
      },
    },
  );
  const { signal } = controller;
  const error = await errorOf(partner.accounts.create({ origin_country_code: "US" }, { signal }));
  assert.deepEqual([error.code, error.outcome, sent], ["cancelled", "refused", 0]);
});

test("what ends before it could ask leaves an earlier call's outcome as open as it was", async () => {
  let sent = 0;
  const partner = clientOver(
    async () => {
      sent += 1;
      return Response.json({});
    },
    { spendCap: { maxAmount: 0, windowMs: 60_000 } },
  );
  const merchant = partner.onBehalfOf(5);
  const resumeFrom = Date.now() - 60_000;
  const capped = await errorOf(merchant.labels.createFromRate("se-1", {}, { resumeFrom }));
  assert.ok(capped instanceof SpendLimitError);
  const wrong = await errorOf(
    partner.accounts.create(/** @type {never} */ ({ origin_country_code: 5 }), { resumeFrom }),
  );
  assert.ok(wrong instanceof ValidationError);
  const signal = AbortSignal.abort();
  const account = { origin_country_code: "US" };
  const cancelled = await errorOf(partner.accounts.create(account, { resumeFrom, signal }));
  for (const { outcome, retryable } of [capped, wrong, cancelled])
    assert.deepEqual([outcome, retryable], ["unknown", false]);
  assert.equal(sent, 0);
});

test("a journal's item in doubt stays so when its next run ends before it could ask", async () => {
  const entries = new Map([
    ["order-1", { state: "started", startedAt: Date.now() - 600_000, given: ["se-1", {}] }],
  ]);
  const journal = {
    get: async (/** @type {string} */ key) => entries.get(key),
    set: async (/** @type {string} */ key, /** @type {never} */ entry) => void entries.set(key, entry),
  };
  const partner = clientOver(async () => Response.json({}), {
    spendCap: { maxAmount: 0, windowMs: 60_000 },
  });
  const options = /** @type {never} */ ({ journal, keyOf: () => "order-1" });
  const [item] = await partner.onBehalfOf(5).labels.createFromRateMany([["se-1", {}]], options);
  assert.deepEqual([item?.outcome, entries.get("order-1")?.state], ["unknown", "unknown"]);
});

test("a signal that throws when it is read or listened to ends its own call, and no other", async () => {
  const unhandled = /** @type {unknown[]} */ ([]);
  const listen = (/** @type {unknown} */ reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen).on("uncaughtException", listen);
  const release = /** @type {(() => void)[]} */ ([]);
  const fetch = (/** @type {string} */ url) =>
    new Promise((resolve) => {
      if (url.includes("accounts")) release.push(() => resolve(Response.json({ account_id: 1 })));
      else setTimeout(() => resolve(Response.json({ carriers: [] })), 1);
    });
  const other = clientOver(fetch).accounts.create({ origin_country_code: "US" });
  const mine = () => {
    throw new TypeError("mine");
  };
  const quiet = { addEventListener() {}, removeEventListener() {} };
  /** @param {number} readable how often it can be read */
  const readable = (readable) => () => {
    let reads = 0;
    const aborted = () => (reads++ < readable ? false : mine());
    return Object.defineProperty({ ...quiet }, "aborted", { get: aborted });
  };
  const signals = [
    () => ({ ...quiet, aborted: false, addEventListener: mine }),
    () => ({ ...quiet, aborted: false, removeEventListener: mine }),
    ...Array.from({ length: 11 }, (_, at) => readable(at + 1)),
  ];
  for (const signal of signals) {
    for (const apiKey of ["TEST_key", async () => "TEST_key"]) {
      const options = /** @type {never} */ ({ signal: signal(), timeoutMs: 100, maxRetries: 0 });
      const ended = await clientOver(fetch, { apiKey })
        .onBehalfOf(1)
        .carriers.list(options)
        .then(
          () => "well",
          ({ code }) => code,
        );
      assert.ok(["well", "cancelled", "internal"].includes(ended), String(ended));
    }
  }
  for (const each of release) each();
  assert.equal((await other).account_id, 1, "another merchant's call goes on");
  await new Promise((resolve) => setTimeout(resolve, 120));
  process.off("unhandledRejection", listen).off("uncaughtException", listen);
  assert.deepEqual(unhandled, []);
});
