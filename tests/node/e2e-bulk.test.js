/** One operation for many inputs: so many at once, each with its own end, resumable from a journal. */
import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { PartnerClient } from "shipstation-partner";
import { withHurriedTime } from "shipstation-partner/testing";

import { fileJournal } from "../../examples/journals/file-journal.js";
import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";
import { stubTransport } from "./stub-transport.js";

const { sandbox, partner, end } = await standIn();
afterEach(() => sandbox.faults.clear());
after(end);

/** @param {number} accountId */
const labelsOf = (accountId) =>
  sandbox.ledger(accountId).entries.filter(({ kind }) => kind === "label").length;

/** A journal in memory. */
function memoryJournal() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    kept,
    get: (/** @type {string} */ key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: (/** @type {string} */ key, /** @type {object} */ entry) =>
      void kept.set(key, JSON.stringify(entry)),
  };
}

test("results stand in the order of the inputs, each with its own end", async () => {
  const { merchant, accountId } = await fundedMerchant(partner, 1_000);
  const inputs = Array.from({ length: 12 }, (_, at) => newLabel(`bulk-${at}`));
  const wrong = /** @type {any} */ ({ shipment: {} });
  inputs.splice(5, 0, wrong);
  /** @type {number[]} */
  const done = [];
  let atOnce = 0;
  const items = await merchant.labels.createMany(inputs, {
    concurrency: 3,
    onProgress: (progress) => {
      done.push(progress.done);
      atOnce = Math.max(atOnce, progress.total);
    },
  });
  assert.deepEqual(
    items.map(({ index }) => index),
    [...inputs.keys()],
  );
  assert.deepEqual(
    items.map(({ outcome }) => outcome),
    inputs.map((input) => (input === wrong ? "refused" : "confirmed")),
  );
  assert.equal(items[5]?.error?.code, "validation");
  assert.equal(items[6]?.data?.external_shipment_id, "bulk-5");
  assert.deepEqual(
    done,
    Array.from(inputs, (_, at) => at + 1),
  );
  assert.equal(labelsOf(accountId), 12);
});

test("options among an item's arguments are refused: they are for all items", async () => {
  const { merchant } = await fundedMerchant(partner);
  const inputs = /** @type {never} */ ([["se-1", {}, { maxCost: { amount: 1 } }]]);
  const [item] = await merchant.labels.createFromRateMany(inputs);
  assert.deepEqual([item?.outcome, item?.error?.code], ["refused", "configuration"]);
  assert.match(String(item?.error?.message), /an input has 2 arguments at most/);
});

test("an item whose thing was there before says so", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const twice = newLabel("bulk-twice");
  const items = await merchant.labels.createMany([twice, twice], { concurrency: 1 });
  assert.deepEqual(
    items.map(({ outcome, ...item }) => [outcome, "isEarlier" in item && item.isEarlier]),
    [
      ["confirmed", false],
      ["confirmed", true],
    ],
  );
  assert.equal(items[0]?.data?.label_id, items[1]?.data?.label_id);
  assert.equal(labelsOf(accountId), 1);
});

test("never more calls at once than asked for", async () => {
  const { accountId, carrierId } = await fundedMerchant(partner);
  let now = 0;
  let most = 0;
  const watched = new PartnerClient({
    apiKey: sandbox.apiKey,
    fetch: async (address, init) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return sandbox.fetch(address, /** @type {RequestInit} */ (init));
    },
  });
  const ids = new Array(20).fill(carrierId);
  const items = await watched.onBehalfOf(accountId).carriers.getMany(ids, { concurrency: 4 });
  assert.ok(items.every(({ outcome }) => outcome === "confirmed"));
  assert.equal(most, 4);
  watched.close();
});

test("work that died is resumed: what is confirmed is not done again, what had begun is looked for", async () => {
  const { merchant, accountId } = await fundedMerchant(partner, 1_000);
  const journal = memoryJournal();
  // None has an id of its own: the journal keeps the ones that are added.
  const inputs = Array.from({ length: 6 }, () => newLabel());
  const dying = {
    ...journal,
    set: (/** @type {string} */ key, /** @type {any} */ entry) => {
      // Bought, and never written down: as if the process had ended there.
      if (entry.state !== "started" && Number(key) >= 3) throw new Error("the process died");
      journal.set(key, entry);
    },
  };
  const first = await merchant.labels.createMany(inputs, { journal: dying, concurrency: 2 });
  const isWritten = first.map(({ journalError }) => journalError === undefined);
  assert.deepEqual(isWritten, [true, true, true, false, false, false]);
  assert.equal(labelsOf(accountId), 6);
  const second = await merchant.labels.createMany(inputs, { journal, concurrency: 2 });
  assert.ok(second.every(({ outcome, isResumed, data }) => outcome === "confirmed" && isResumed && data));
  assert.equal(labelsOf(accountId), 6, "nothing was bought twice");
});

test("what was refused is begun anew with what is given now, and what had begun with what it had", async () => {
  const { merchant, accountId } = await fundedMerchant(partner, 1_000);
  const journal = memoryJournal();
  const to = (/** @type {string} */ address_line1) => {
    const label = /** @type {any} */ (newLabel());
    label.shipment.ship_to = { ...label.shipment.ship_to, address_line1 };
    return label;
  };
  const wrong = to("1 Old St");
  wrong.shipment.ship_to.country_code = "USA";
  const [refused] = await merchant.labels.createMany([wrong], { journal });
  assert.deepEqual([refused?.outcome, refused?.error?.code], ["refused", "validation"]);
  const [done] = await merchant.labels.createMany([to("2 New St")], { journal });
  assert.equal(done?.outcome, "confirmed");
  const { shipments } = await merchant.shipments.list();
  assert.deepEqual(
    shipments.map(({ ship_to }) => ship_to?.address_line1),
    ["2 New St"],
  );
  assert.equal(labelsOf(accountId), 1);
});

test("without names of their own, items that have changed places get nobody else's label", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const journal = memoryJournal();
  const [one, other] = [newLabel(), newLabel()];
  /** @type {any} */ (other.shipment).ship_to = {
    .../** @type {any} */ (other.shipment).ship_to,
    name: "Ada",
  };
  const [first] = await merchant.labels.createMany([one], { journal });
  const again = await merchant.labels.createMany([other, one], { journal });
  assert.deepEqual([again[0]?.outcome, again[0]?.error?.code], ["unknown", "configuration"]);
  assert.match(String(again[0]?.error?.message), /keep the inputs in order/);
  assert.equal(again[1]?.outcome, "confirmed");
  assert.equal(labelsOf(accountId), 2);
  // As a store may give it back, and with an id that was made for it.
  const kept = JSON.parse(String(journal.kept.get("0")));
  const given = kept.given.map((/** @type {object} */ each) =>
    Object.fromEntries(Object.entries(each).reverse()),
  );
  journal.set("0", { ...kept, given });
  const [same] = await merchant.labels.createMany([one], { journal });
  assert.deepEqual([same?.outcome, same?.data?.label_id], ["confirmed", first?.data?.label_id]);
  // A null in the id's place, and a number that JSON has no form for, are no other arguments.
  const open = memoryJournal();
  const bare = newLabel();
  Object.assign(/** @type {any} */ (bare.shipment), { external_shipment_id: null });
  const ids = async () => (await merchant.labels.createMany([bare], { journal: open }))[0]?.data?.label_id;
  assert.equal(await ids(), await ids());
  assert.equal(labelsOf(accountId), 3);
  const kept_ = new Map();
  const asIs = { get: (/** @type {string} */ key) => kept_.get(key), set: kept_.set.bind(kept_) };
  for (let run = 0; run < 2; run += 1) {
    const [enabled] = await partner.accounts.enableMany([/** @type {never} */ (BigInt(accountId))], {
      journal: asIs,
    });
    assert.equal(enabled?.outcome, "confirmed", String(enabled?.error));
  }
  // Where a name is left out, the place names it.
  const [unnamed] = await merchant.labels.createMany([other], { journal, keyOf: () => null });
  assert.equal(unnamed?.error?.code, "configuration");
  // Who names them answers for it.
  const keyOf = () => "0";
  assert.equal((await merchant.labels.createMany([other], { journal, keyOf }))[0]?.outcome, "confirmed");
});

test("what was last begun just now may be under way, however long ago its first try was", async () => {
  const hourAgo = Date.now() - 3_600_000;
  const given = /** @type {[string, {}]} */ (["se-9", {}]);
  for (const earlier of [
    { state: "refused", startedAt: hourAgo, given },
    { state: "unknown", startedAt: hourAgo, lastStartedAt: hourAgo, given },
  ]) {
    const journal = memoryJournal();
    journal.set("0", earlier);
    /** @type {string[]} */
    const sent = [];
    const answer =
      (/** @type {boolean} */ dies) =>
      (/** @type {string} */ _, /** @type {any} */ { method }) => {
        sent.push(method);
        if (method === "POST" && dies) return new Promise(() => {});
        return Promise.resolve(
          Response.json(method === "POST" ? { label_id: "se-1" } : { labels: [], total: 0 }),
        );
      };
    const merchantOf = (/** @type {boolean} */ dies) =>
      new PartnerClient({ apiKey: "TEST_key", fetch: answer(dies) }).onBehalfOf(1);
    // Its process dies while the purchase is under way, and writes nothing more.
    const { signal, abort } = controller();
    const dying = { get: journal.get, set: journal.set };
    const died = merchantOf(true).labels.createFromRateMany([given], { journal: dying, signal });
    while (sent.at(-1) !== "POST") await new Promise((resolve) => setTimeout(resolve, 1));
    dying.set = () => {};
    sent.length = 0;
    const [item] = await withHurriedTime(200, () =>
      merchantOf(false).labels.createFromRateMany([given], { journal }),
    );
    assert.deepEqual([item?.outcome, item?.isResumed, sent.at(-1)], ["confirmed", true, "POST"]);
    assert.ok(sent.length > 2, `sent again after one look: ${sent}`);
    abort();
    await died;
  }
});

test("where the journal fails, an item's end is what is known of it", async () => {
  const { merchant, accountId } = await fundedMerchant(partner, 1_000);
  const fails = () => {
    throw new Error("disk full");
  };
  const only = async (/** @type {object} */ journal) => {
    const options = { journal: { get: () => null, set() {}, ...journal } };
    const [item = assert.fail()] = await merchant.labels.createMany([newLabel()], options);
    return item;
  };
  const fresh = await only({ set: fails });
  assert.deepEqual(
    [fresh.outcome, fresh.error?.outcome, fresh.error?.retryable, fresh.error?.code],
    ["refused", "refused", true, "transport"],
  );
  assert.match(String(fresh.error?.cause), /disk full/);
  const started = { state: "started", startedAt: Date.now(), given: [newLabel("begun")] };
  for (const journal of [{ get: fails }, { get: () => started, set: fails }]) {
    const open = await only(journal);
    assert.deepEqual([open.outcome, open.error?.retryable], ["unknown", false]);
  }
  assert.equal(labelsOf(accountId), 0, "nothing was sent");

  let writes = 0;
  const bought = await only({ set: () => (writes++ ? fails() : undefined) });
  const { outcome, data, error, journalError } = bought;
  assert.deepEqual([outcome, error, String(journalError)], ["confirmed", undefined, "Error: disk full"]);
  assert.equal(sandbox.ledger(accountId).entries.at(-1)?.reference, data?.label_id);
  writes = 0;
  const [wrong] = await merchant.labels.createMany([/** @type {any} */ ({})], {
    journal: { get: () => undefined, set: () => (writes++ ? fails() : undefined) },
  });
  assert.deepEqual([wrong?.outcome, wrong?.error?.code], ["refused", "validation"]);
  assert.match(String(wrong?.journalError), /disk full/);
});

test("a journal's entry says what it is of, and another operation or account is refused it", async () => {
  const [first, second] = [await fundedMerchant(partner), await fundedMerchant(partner)];
  const journal = memoryJournal();
  const keyOf = () => "order-1";
  const [bought] = await first.merchant.labels.createMany([newLabel("mix-1")], { journal, keyOf });
  const { operation, account } = journal.get("order-1");
  assert.deepEqual([operation, account], ["labels.create", first.merchant.account]);
  const shipment = /** @type {any} */ (newLabel("mix-3").shipment);
  for (const state of ["confirmed", "started", "refused"]) {
    journal.set("order-1", { ...journal.get("order-1"), state });
    const kept = journal.kept.get("order-1");
    const [[other], [shipped]] = await Promise.all([
      second.merchant.labels.createMany([newLabel("mix-2")], { journal, keyOf }),
      first.merchant.shipments.createMany([{ shipments: [shipment] }], { journal, keyOf }),
    ]);
    for (const item of [other, shipped]) {
      assert.deepEqual(
        [item?.outcome, item?.error?.code, item?.data],
        ["unknown", "configuration", undefined],
      );
      assert.match(String(item?.error?.message), /order-1 is of labels\.create se-\d+$/);
    }
    assert.equal(journal.kept.get("order-1"), kept, "the entry is another's");
  }
  assert.equal(labelsOf(second.accountId), 0);
  journal.set("order-1", { state: "confirmed", startedAt: 1, given: [], data: bought?.data });
  const [old] = await first.merchant.labels.createMany([newLabel("mix-1")], { journal, keyOf });
  assert.deepEqual([old?.outcome, old?.data], ["confirmed", bought?.data], "as older versions wrote it");
});

test("what is no entry is refused before anything is sent", async () => {
  const { fetch, asked } = stubTransport(() => assert.fail("nothing is sent"));
  const merchant = new PartnerClient({ apiKey: "TEST_key", fetch }).onBehalfOf(1);
  for (const entry of ['{"state":"confirmed"}', {}, { state: "done" }, 7]) {
    const journal = { get: () => /** @type {any} */ (entry), set() {} };
    const [item] = await merchant.labels.createMany([newLabel("journal-1")], { journal });
    assert.deepEqual([item?.outcome, item?.error?.code], ["unknown", "configuration"], String(entry));
    assert.match(String(item?.error?.message), /item 0 is no entry: get must give back/);
  }
  assert.deepEqual(asked, []);
});

test("what is confirmed without a reply is looked for", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const journal = memoryJournal();
  const bought = await merchant.labels.create(newLabel("unread"));
  const startedAt = Date.now() - 3_600_000;
  journal.set("0", { state: "confirmed", startedAt, given: [newLabel("unread")] });
  const [item] = await merchant.labels.createMany([newLabel("unread")], { journal });
  assert.deepEqual(
    [item?.data?.label_id, journal.get("0").data.label_id],
    [bought.label_id, bought.label_id],
  );
  assert.equal(labelsOf(accountId), 1);
});

test("two runs that begin an item at once, or resume it, buy it once where the journal lets one go on", async () => {
  const journal = memoryJournal();
  const claim = (/** @type {string} */ key, /** @type {object} */ entry, /** @type {unknown} */ known) => {
    const isAsRead = journal.kept.get(key) === (known && JSON.stringify(known));
    if (isAsRead) journal.set(key, entry);
    return isAsRead;
  };
  const { merchant, accountId } = await fundedMerchant(partner);
  for (const count of [1, 2]) {
    if (count === 2) {
      // Its process died before it sent anything.
      const startedAt = Date.now() - 3_600_000;
      journal.set("0", { state: "started", startedAt, given: [newLabel("claim-2")] });
    }
    const run = () =>
      merchant.labels.createMany([newLabel(`claim-${count}`)], { journal: { ...journal, claim } });
    const items = (await Promise.all([run(), run()])).flat();
    assert.deepEqual(items.map(({ outcome }) => outcome).sort(), ["confirmed", "unknown"]);
    const [left] = items.flatMap(({ error }) => error ?? []);
    assert.deepEqual([left?.code, left?.retryable], ["outcome_unknown", false]);
    assert.match(String(left?.cause), /another run/);
    assert.equal(journal.get("0").state, "confirmed");
    assert.equal(labelsOf(accountId), count);
    journal.kept.clear();
  }
});

test("the list of inputs may be changed by its owner while the work goes on", async () => {
  const { merchant, carrierId } = await fundedMerchant(partner);
  const inputs = [carrierId, carrierId, carrierId];
  const items = await merchant.carriers.getMany(inputs, {
    concurrency: 1,
    onProgress: () => void inputs.splice(0, 2, "se-1", "se-2", "se-3"),
  });
  assert.deepEqual(
    items.map(({ data }) => data?.carrier_id),
    [carrierId, carrierId, carrierId],
  );
});

test("a file keeps a journal across processes", async () => {
  const { mkdtemp, rm } = await import("node:fs/promises");
  const { tmpdir } = await import("node:os");
  const { join } = await import("node:path");
  const folder = await mkdtemp(join(tmpdir(), "journal-"));
  const { merchant, accountId } = await fundedMerchant(partner);
  const path = join(folder, "labels.jsonl");
  for (let run = 0; run < 2; run += 1) {
    const journal = await fileJournal(path);
    const [item] = await merchant.labels.createMany([newLabel()], { journal });
    assert.deepEqual([item?.outcome, item?.isResumed], ["confirmed", run === 1]);
    await journal.close();
    // Once more takes nobody else's lock.
    const next = await fileJournal(path);
    await journal.close();
    await assert.rejects(fileJournal(path), { code: "ELOCKED" });
    await next.close();
  }
  assert.equal(labelsOf(accountId), 1);
  await rm(folder, { recursive: true });
});

test("work that is given up ends what is under way and begins nothing more", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const controller = new AbortController();
  const inputs = Array.from({ length: 9 }, (_, at) => newLabel(`stop-${at}`));
  const items = await merchant.labels.createMany(inputs, {
    concurrency: 1,
    signal: controller.signal,
    onProgress: ({ done }) => done === 2 && controller.abort(),
  });
  assert.deepEqual(
    items.slice(2).map(({ error }) => error?.code),
    new Array(7).fill("cancelled"),
  );
  assert.equal(labelsOf(accountId), 2);
});

test("an item keeps its name where the work is given up, and no two have the same", async () => {
  const { merchant, accountId } = await fundedMerchant(partner);
  const keyOf = (/** @type {any} */ input) => input.shipment.external_shipment_id;
  const inputs = [newLabel("name-1"), newLabel("name-2")];
  const signal = AbortSignal.abort();
  const items = await merchant.labels.createMany(inputs, { keyOf, signal });
  assert.deepEqual(
    items.map(({ key }) => key),
    ["name-1", "name-2"],
  );
  const journal = memoryJournal();
  const twice = await errorOf(
    merchant.labels.createMany([...inputs, newLabel("name-1")], { keyOf, journal }),
  );
  assert.deepEqual([twice.code, twice.toJSON().option], ["configuration", "keyOf"]);
  const failing = () => {
    throw new Error("no name");
  };
  await assert.rejects(merchant.labels.createMany(inputs, { keyOf: failing }), /no name/);
  assert.deepEqual([labelsOf(accountId), journal.kept.size], [0, 0], "nothing was begun");
});

test("an only argument may be a list itself", async () => {
  const { merchant } = await fundedMerchant(partner);
  const { ship_from } = /** @type {any} */ (newLabel().shipment);
  const items = await merchant.addresses.validateMany([[ship_from], [ship_from, ship_from]]);
  assert.deepEqual(
    items.map(({ data }) => data?.length),
    [1, 2],
  );
});

test("wrong options and inputs are refused before anything is done", async () => {
  const { merchant } = await fundedMerchant(partner);
  const wrong = /** @type {any} */ (merchant.labels);
  assert.equal((await errorOf(wrong.createMany({}))).code, "configuration");
  assert.equal((await errorOf(wrong.createMany([], { concurrency: 0 }))).toJSON().option, "concurrency");
  assert.equal((await errorOf(wrong.createMany([], { journal: {} }))).toJSON().option, "journal");
  const [tooMany] = await wrong.getMany([["se-1", {}, {}, {}]]);
  assert.deepEqual([tooMany.outcome, tooMany.error.code], ["refused", "configuration"]);
  assert.deepEqual(await merchant.labels.createMany([]), []);
});

/** An AbortController whose parts can be handed around. */
function controller() {
  const made = new AbortController();
  return { signal: made.signal, abort: () => made.abort() };
}
