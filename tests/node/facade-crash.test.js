/**
 * The core traps where the test says so: its exports are wrapped before the package is loaded, since the
 * published wasm has no way to make it trap.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { errorOf } from "./error-of.js";

/** The exports that are to trap, by a part of their name; each once. */
const toTrap = /** @type {Set<string>} */ (new Set());
let instances = 0;
/** What an engine throws where it traps. @type {() => unknown} */
let trap = () => new WebAssembly.RuntimeError("unreachable");

const { Instance } = WebAssembly;
WebAssembly.Instance = /** @type {typeof Instance} */ (
  /** @type {unknown} */ (
    class {
      /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} imports */
      constructor(module, imports) {
        instances += 1;
        const real = new Instance(module, imports).exports;
        this.exports = Object.fromEntries(
          Object.entries(real).map(([name, value]) => [name, wrapped(name, value)]),
        );
      }
    }
  )
);

/** @param {string} name @param {unknown} value */
function wrapped(name, value) {
  if (typeof value !== "function") return value;
  return (/** @type {unknown[]} */ ...given) => {
    for (const each of toTrap) {
      if (!name.includes(each)) continue;
      toTrap.delete(each);
      throw trap();
    }
    return value(...given);
  };
}

const { InternalError, PartnerClient, validate } = await import("shipstation-partner");

/** @param {import("shipstation-partner").Transport} fetch */
const clientOf = (fetch) => new PartnerClient({ apiKey: "partner-key", fetch, maxRetries: 0, onReceipt });
/** Receipts, as the hook hears them. */
const heard = /** @type {import("shipstation-partner").Receipt[]} */ ([]);
const onReceipt = (/** @type {import("shipstation-partner").Receipt} */ receipt) => void heard.push(receipt);
const account = { account_id: 123456, active: true };
const fine = { company_name: "x", origin_country_code: "US" };

test("a crash ends every call under way with its outcome, and the next call works", async () => {
  const unhandled = /** @type {unknown[]} */ ([]);
  const listen = (/** @type {unknown} */ reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen).on("uncaughtException", listen);

  const release = /** @type {((reply: Response) => void)[]} */ ([]);
  const slow = clientOf(() => new Promise((resolve) => release.push(resolve)));
  const writing = errorOf(slow.accounts.create(fine));
  const reading = errorOf(slow.accounts.get(123456));
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(release.length, 2);

  const before = instances;
  toTrap.add("check");
  assert.throws(() => validate("accounts.create", fine), InternalError);

  const [write, read] = await Promise.all([writing, reading]);
  assert.ok(write instanceof InternalError && read instanceof InternalError);
  assert.deepEqual([write.operation, write.outcome, write.retryable], ["accounts.create", "unknown", false]);
  assert.deepEqual([read.operation, read.outcome, read.retryable], ["accounts.get", undefined, true]);

  assert.deepEqual(
    [write.receipt?.attempts, write.receipt?.code, write.receipt?.outcome],
    [1, "internal", "unknown"],
  );
  assert.deepEqual(heard.map(({ operation }) => operation).sort(), ["accounts.create", "accounts.get"]);

  assert.equal(validate("accounts.create", fine).ok, true);
  assert.equal(instances, before + 1);
  // The dead instance's transport answers late: nobody is harmed.
  for (const answer of release.splice(0)) answer(Response.json(account));
  const again = slow.accounts.get(123456);
  await new Promise((resolve) => setTimeout(resolve, 10));
  release[0]?.(Response.json(account));
  assert.equal((await again).account_id, 123456);

  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", listen).off("uncaughtException", listen);
  assert.deepEqual(unhandled, []);
});

test("a crash over a reply's check hands the reply over", async () => {
  const partner = clientOf(async () => {
    toTrap.add("check");
    return Response.json(account);
  });
  assert.deepEqual(await partner.accounts.get(123456), account);
  toTrap.clear();
  assert.equal(validate("accounts.create", fine).ok, true);
});

test("a crash in the middle of a call rejects it, and leaves nothing unhandled", async () => {
  const unhandled = /** @type {unknown[]} */ ([]);
  const listen = (/** @type {unknown} */ reason) => unhandled.push(reason);
  process.on("unhandledRejection", listen).on("uncaughtException", listen);
  const partner = clientOf(async () => {
    // The reply is what the core is told next.
    toTrap.add("tell");
    return Response.json(account);
  });
  const error = await errorOf(partner.accounts.create(fine));
  toTrap.clear();
  assert.ok(error instanceof InternalError, String(error));
  assert.equal(error.outcome, "unknown");
  assert.equal((await clientOf(async () => Response.json(account)).accounts.get(123456)).account_id, 123456);
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", listen).off("uncaughtException", listen);
  assert.deepEqual(unhandled, []);
});

test("a trap of another realm, as under a test runner that makes one for each file, is a trap as well", async () => {
  const own = trap;
  trap = () => runInNewContext('new WebAssembly.RuntimeError("unreachable")');
  const before = instances;
  toTrap.add("check");
  assert.throws(
    () => validate("accounts.create", fine),
    (error) => {
      assert.ok(error instanceof InternalError, String(error));
      assert.ok(error.cause instanceof Error, "a copy without the frames of the dead core");
      assert.equal(error.cause.message, "unreachable");
      return true;
    },
  );
  trap = own;
  assert.equal(validate("accounts.create", fine).ok, true);
  assert.equal(instances, before + 1);
});
