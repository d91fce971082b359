/** Bulk work whose process is killed in the middle of a purchase, resumed by another from a journal in a file. */
import assert from "node:assert/strict";
import { execFile, spawn, spawnSync } from "node:child_process";
import { appendFile, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { fileJournal } from "../../examples/journals/file-journal.js";
import { kvJournal } from "../../examples/journals/kv-journal.js";
import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";

const COUNT = 6;
const { sandbox, partner, url, end } = await standIn();
const folder = await mkdtemp(join(tmpdir(), "journal-"));
afterEach(() => sandbox.faults.clear());
after(async () => {
  await rm(folder, { recursive: true });
  await end();
});

const RUN = fileURLToPath(new URL("./bulk-run.js", import.meta.url));

/** @param {number} accountId */
const labelsOf = (accountId) =>
  sandbox.ledger(accountId).entries.flatMap(({ kind, reference }) => (kind === "label" ? [reference] : []));

test("a process killed between a purchase and its reply is followed by one that buys each label once", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const path = join(folder, "killed.jsonl");
  const command = [RUN, url, sandbox.apiKey, merchant.account, path, String(COUNT)];
  // Two are bought and answered, then two that are carried out and never answered: there the process dies.
  sandbox.faults.next("labels.create", { kind: "delay", ms: 1 }, { times: 2 });
  sandbox.faults.next("labels.create", { kind: "stall_headers" }, { times: 2 });
  const killed = spawn(process.execPath, command);
  await until(() => labelsOf(accountId).length === 4);
  const died = new Promise((resolve) => killed.once("exit", (_, signal) => resolve(signal)));
  killed.kill("SIGKILL");
  assert.equal(await died, "SIGKILL");
  // And a line that it did not finish.
  await appendFile(path, '{"key":"5","entry":{"state":"sta');

  const { stdout } = await promisify(execFile)(process.execPath, command, { timeout: 60_000 });
  const items = JSON.parse(stdout);
  assert.deepEqual(
    items.map((/** @type {unknown[]} */ [outcome]) => outcome),
    new Array(COUNT).fill("confirmed"),
  );
  assert.equal(items.filter((/** @type {unknown[]} */ [, isResumed]) => isResumed).length, 4);
  const ids = items.map((/** @type {unknown[]} */ [, , labelId]) => labelId);
  assert.deepEqual(
    ids.sort(),
    labelsOf(accountId).sort(),
    "each label that was paid for is known, and no other",
  );

  const journal = await fileJournal(path);
  for (let key = 0; key < COUNT; key += 1) {
    assert.equal((await journal.get(String(key)))?.state, "confirmed", `item ${key} can be read again`);
  }
  await journal.close();
});

test("entries that are written at once stay apart, and the last of a key counts", async () => {
  const path = join(folder, "at-once.jsonl");
  const journal = await fileJournal(path);
  const long = "x".repeat(100_000);
  const entry = { state: /** @type {const} */ ("started"), startedAt: 1, given: [long] };
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => journal.set(String(at % 10), { ...entry, startedAt: at })),
  );
  await journal.close();
  assert.equal((await readFile(path, "utf8")).trimEnd().split("\n").length, 20);
  const again = await fileJournal(path);
  for (let at = 0; at < 10; at += 1) assert.equal((await again.get(String(at)))?.startedAt, at + 10);
  await again.close();
});

test("a journal that cannot be read is an error, not an empty journal", async () => {
  await assert.rejects(fileJournal(folder), { code: "EISDIR" });
  const { merchant, accountId } = await fundedMerchant(partner);
  const unreadable = { get: () => Promise.reject(new Error("no database")), set: async () => {} };
  const [item] = await merchant.labels.createMany([newLabel()], { journal: unreadable });
  assert.deepEqual([item?.outcome, item?.error?.code], ["unknown", "outcome_unknown"]);
  assert.equal(
    labelsOf(accountId).length,
    0,
    "nothing is bought where the journal does not say whether it was",
  );
});

test("a journal in a file is open once: what a living process holds is refused, what a dead one held is not", async () => {
  const path = join(folder, "held.jsonl");
  const journal = await fileJournal(path);
  const refused = /** @type {any} */ (await errorOf(fileJournal(path)));
  assert.equal(refused.code, "ELOCKED");
  assert.match(refused.message, /held\.jsonl is in use: .* delete .*held\.jsonl\.lock/);
  await journal.close();
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(`${path}.lock`, `${hostname()} ${pid}`);
  const opened = await Promise.allSettled([fileJournal(path), fileJournal(path), fileJournal(path)]);
  const [held, ...others] = opened.flatMap((end) => (end.status === "fulfilled" ? [end.value] : []));
  assert.equal(others.length, 0, "one of those that found it takes it over");
  await held?.close();
  await writeFile(`${path}.lock`, `another-machine ${pid}`);
  await assert.rejects(fileJournal(path), { code: "ELOCKED" });
});

test("an unfinished line costs no entry that is written after it", async () => {
  const path = join(folder, "torn.jsonl");
  await writeFile(path, '{"key":"0","entry":{"state":"started","st');
  const journal = await fileJournal(path);
  await journal.set("1", { state: "started", startedAt: 7, given: [] });
  await journal.close();
  const again = await fileJournal(path);
  assert.deepEqual([again.get("0"), (await again.get("1"))?.startedAt], [undefined, 7]);
  await again.close();
});

test("a line that a full disk cut costs no entry that is written after it", async (context) => {
  const path = join(folder, "full.jsonl");
  const journal = await fileJournal(path);
  const entry = { state: /** @type {const} */ ("started"), startedAt: 1, given: [] };
  await journal.set("0", entry);
  const probe = await open(path);
  const handle = Object.getPrototypeOf(probe);
  await probe.close();
  const { appendFile: append } = handle;
  const full = context.mock.method(
    handle,
    "appendFile",
    /** @this {unknown} @param {string} text */ async function (text) {
      await append.call(this, text.slice(0, 20));
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    },
  );
  for (const key of ["1", "2"]) await assert.rejects(async () => journal.set(key, entry), { code: "ENOSPC" });
  full.mock.restore();
  await journal.set("3", entry);
  await journal.close();
  const next = await fileJournal(path);
  assert.deepEqual(await Promise.all(["0", "1", "2", "3"].map(async (key) => (await next.get(key))?.state)), [
    "started",
    undefined,
    undefined,
    "started",
  ]);
  await next.close();
});

test("the journal for KV writes each key once a run, as KV demands, and knows what was begun after a refusal", async () => {
  /** @type {Map<string, string>} */
  const kept = new Map();
  /** @type {string[]} */
  let written = [];
  const namespace = {
    get: async (/** @type {string} */ key) => kept.get(key) ?? null,
    put: async (/** @type {string} */ key, /** @type {string} */ value) => {
      assert.ok(!written.includes(key), `${key} is written twice within a second`);
      written.push(key);
      kept.set(key, value);
    },
  };
  const journal = kvJournal(namespace, "work");
  const { merchant, accountId } = await fundedMerchant(partner, 1);
  const [refused] = await merchant.labels.createMany([newLabel()], { journal });
  assert.deepEqual([refused?.outcome, written.length], ["refused", 2]);
  const entry = await journal.get("0");
  assert.equal(entry?.state, "refused");

  written = [];
  // By a worker whose clock is behind.
  const startedAt = Number(entry?.startedAt) - 3_000;
  await journal.set("0", {
    state: "started",
    startedAt,
    lastStartedAt: startedAt,
    given: entry?.given ?? [],
  });
  assert.equal((await journal.get("0"))?.state, "started", "begun anew, and not known how it ended");
  assert.equal((await kvJournal(namespace, "other work").get("0")) ?? null, null);
  assert.equal(labelsOf(accountId).length, 0);
});

/** @param {() => boolean} holds */
async function until(holds) {
  for (let waited = 0; waited < 20_000; waited += 20) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it never happened");
}
