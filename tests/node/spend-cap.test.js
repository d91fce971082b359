/** What counts against a spend cap, and how long, on a clock of the test's own. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { checkPrice, costOf } from "../../pkg-template/money-guard.js";
import { SpendCap } from "../../pkg-template/spend-cap.js";

const label = { operation: "labels.create", account: "se-1" };
const usd = (/** @type {number} */ amount) => ({ amount, currency: "usd" });
const never = () => assert.fail("nothing is waited for");

/** @param {number} maxAmount */
function capped(maxAmount) {
  let now = 0;
  const cap = new SpendCap({ maxAmount, windowMs: 1_000 }, () => now);
  return {
    /** @param {number | undefined} price @param {(ended: Promise<void>) => Promise<unknown>} [waitFor] */
    reserve: (price, waitFor = never, whose = "se-1", of = {}) =>
      cap.reserve({ label, whose, most: price === undefined ? undefined : usd(price), ...of }, waitFor),
    pass(/** @type {number} */ ms) {
      now += ms;
    },
  };
}

const REACHED = { code: "spend_limit", outcome: "refused", retryable: true };

test("a purchase counts for the length of the window, to the millisecond", async () => {
  const { reserve, pass } = capped(10);
  (await reserve(6))("confirmed", usd(6));
  await assert.rejects(reserve(6), {
    ...REACHED,
    price: usd(6),
    spent: { amount: 6 },
    limit: { amount: 10 },
  });
  pass(999);
  await assert.rejects(reserve(6), REACHED);
  pass(1);
  (await reserve(6))("confirmed", usd(6));
});

test("the cap can be spent to the cent, and not a cent more", async () => {
  const { reserve } = capped(10);
  (await reserve(4))("confirmed", usd(4));
  await assert.rejects(reserve(6.01), REACHED);
  (await reserve(6))("confirmed", usd(6));
  await assert.rejects(reserve(0), REACHED);
  const small = capped(0.3);
  for (let cents = 0; cents < 3; cents += 1) (await small.reserve(0.1))("confirmed", usd(0.1));
  await assert.rejects(small.reserve(0.01), REACHED);
});

test("what may have been bought counts, what was refused does not, and what was bought counts by its price", async () => {
  const { reserve } = capped(10);
  (await reserve(6))("unknown");
  await assert.rejects(reserve(6), REACHED);
  (await reserve(4))("refused");
  (await reserve(4))("confirmed", usd(1));
  (await reserve(3))("confirmed", usd(3));
  await assert.rejects(reserve(1), REACHED);
});

test("a purchase counts while it is under way", async () => {
  const { reserve } = capped(10);
  const end = await reserve(6);
  await assert.rejects(reserve(6), REACHED);
  end("refused");
  await reserve(6);
});

test("of unknown price, the first is waited for, and the next count as the dearest so far", async () => {
  const { reserve } = capped(20);
  let waits = 0;
  const wait = (/** @type {Promise<void>} */ ended) => {
    waits += 1;
    return ended;
  };
  const first = await reserve(undefined);
  const second = reserve(undefined, wait);
  await Promise.resolve();
  assert.equal(waits, 1);
  first("confirmed", usd(9));
  await second;
  await assert.rejects(reserve(undefined, never), REACHED);
});

test("where the first was refused, or is a batch, whose reply tells no price, the next one goes alone as well", async () => {
  const { reserve } = capped(20);
  (await reserve(undefined))("refused");
  const batch = { label: { operation: "batches.process", account: "se-1" } };
  (await reserve(undefined, never, "se-1", batch))("confirmed");
  const end = await reserve(undefined);
  /** @type {Promise<void>[]} */
  const waited = [];
  const next = reserve(undefined, (ended) => {
    waited.push(ended);
    return ended;
  });
  await Promise.resolve();
  assert.equal(waited.length, 1);
  end("confirmed", usd(1));
  await next;
});

test("a label whose price cannot be read is of unknown price, and nothing more is bought until one is known", async () => {
  const { reserve, pass } = capped(20);
  (await reserve(undefined))("confirmed");
  await assert.rejects(reserve(undefined), { ...REACHED, message: /a purchase of unknown price is open/ });
  (await reserve(6))("confirmed", usd(6));
  (await reserve(undefined))("confirmed", usd(8));
  await assert.rejects(reserve(undefined), REACHED, "6 and 8 are bought, and one of at most 8");
  pass(1_000);
  (await reserve(undefined))("confirmed", usd(1));
});

test("where neither price nor outcome is known nothing more is bought, until one is known or the window is over", async () => {
  const { reserve, pass } = capped(20);
  (await reserve(undefined))("unknown");
  const open = {
    ...REACHED,
    message: /a purchase of unknown price is open; this call bought nothing/,
  };
  for (let again = 0; again < 3; again += 1) await assert.rejects(reserve(undefined), open);
  await (await reserve(undefined, never, "se-2"))("confirmed", usd(1));
  // A quoted price is one that is known: the open one counts as much.
  await assert.rejects(reserve(11), REACHED);
  (await reserve(6))("confirmed", usd(6));
  const end = await reserve(undefined);
  await assert.rejects(reserve(undefined), REACHED, "6 open, 6 bought, 6 under way");
  end("unknown");
  await assert.rejects(reserve(undefined), REACHED);
  pass(1_000);
  (await reserve(20))("confirmed", usd(20));
});

test("one that waits while another of unknown price ends unknown is refused", async () => {
  const { reserve } = capped(20);
  const first = await reserve(undefined);
  const second = reserve(undefined, (ended) => ended);
  first("unknown");
  await assert.rejects(second, REACHED);
});

test("what is under way counts beyond its window: it may be bought at any time", async () => {
  const { reserve, pass } = capped(10);
  const slow = await reserve(9);
  pass(1_000);
  await assert.rejects(reserve(10), REACHED);
  slow("confirmed", usd(9));
  pass(900);
  await assert.rejects(reserve(10), REACHED, "from its end on");
  pass(100);
  (await reserve(10))("refused");
});

test("one that was bought without a price counts once there is one", async () => {
  const { reserve } = capped(10);
  (await reserve(undefined))("confirmed");
  (await reserve(4))("confirmed", usd(4));
  await assert.rejects(reserve(3), REACHED, "4 are bought, 4 may have been");
  (await reserve(2))("confirmed", usd(2));
});

test("the sums are those of all that counts, whatever comes and goes", async () => {
  const MAX = 1_000;
  const { reserve, pass } = capped(MAX);
  let seed = 1;
  const dice = (/** @type {number} */ sides) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % sides;
  };
  let bought = /** @type {{ at: number, cents: number }[]} */ ([]);
  let now = 0;
  for (let turn = 0; turn < 3_000; turn += 1) {
    const cents = 1 + dice(3_000);
    bought = bought.filter(({ at }) => at > now - 1_000);
    const spent = bought.reduce((sum, each) => sum + each.cents, 0);
    if (spent >= MAX * 100 || spent + cents > MAX * 100) {
      await assert.rejects(reserve(cents / 100), REACHED);
    } else {
      const end = await reserve(cents / 100);
      const paid = 1 + dice(cents);
      if (dice(5) === 0) end("refused");
      else if (dice(4) === 0) bought.push({ at: now, cents }) && end("unknown");
      else bought.push({ at: now, cents: paid }) && end("confirmed", usd(paid / 100));
    }
    const ms = dice(20);
    now += ms;
    pass(ms);
  }
});

test("hundreds of thousands of purchases in one window are counted, each in the same time", async () => {
  const { reserve } = capped(2_000);
  for (let count = 0; count < 200_000; count += 1) (await reserve(0.01))("confirmed", usd(0.01));
  await assert.rejects(reserve(0.01), REACHED);
});

test("each account has a cap of its own", async () => {
  const { reserve } = capped(10);
  (await reserve(10))("confirmed", usd(10));
  (await reserve(10, never, "se-2"))("confirmed", usd(10));
  await assert.rejects(reserve(1), REACHED);
});

test("a cost is the sum of what a label or a rate names, and none where it would mix currencies", () => {
  assert.deepEqual(costOf({ shipment_cost: usd(6.86), insurance_cost: usd(0.1) }), usd(6.96));
  assert.deepEqual(
    costOf({
      shipping_amount: usd(1),
      insurance_amount: usd(2),
      confirmation_amount: usd(3),
      other_amount: usd(4),
    }),
    usd(10),
  );
  assert.deepEqual(costOf({ shipment_cost: usd(5), insurance_cost: { amount: 0, currency: "cad" } }), usd(5));
  assert.equal(costOf({ shipment_cost: usd(5), insurance_cost: { amount: 1, currency: "cad" } }), undefined);
  assert.equal(costOf({ label_id: "se-1" }), undefined);
});

test("taxes are part of a cost, which is never rounded down", () => {
  assert.deepEqual(costOf({ shipping_amount: usd(10), tax_amount: usd(60) }), usd(70));
  assert.deepEqual(costOf({ shipping_amount: usd(20.004), other_amount: null }), usd(20.004));
  assert.deepEqual(costOf({ shipping_amount: usd(0.1), other_amount: usd(0.2) }), usd(0.3));
  assert.ok(Number(costOf({ shipping_amount: usd(20.000_000_1) })?.amount) > 20);
  for (let cents = 1; cents < 1_000_000; cents += 7)
    assert.equal(costOf({ shipping_amount: usd(cents / 100) })?.amount, cents / 100);
});

test("a part that is there and cannot be read makes the cost unknown", () => {
  for (const amount of ["1,250.00", "", " ", null, Number.NaN, {}]) {
    const odd = { currency: "usd", amount };
    assert.equal(costOf({ shipping_amount: odd }), undefined, `shipping ${amount}`);
    for (const part of ["insurance_amount", "confirmation_amount", "other_amount", "tax_amount"])
      assert.equal(costOf({ shipping_amount: usd(5), [part]: odd }), undefined, `${part} ${amount}`);
  }
  assert.equal(costOf({ shipping_amount: usd(5), other_amount: "" }), undefined);
  assert.deepEqual(costOf({ shipping_amount: usd(5), other_amount: 2 }), usd(7), "a bare amount can be read");
});

test("what goes on with an open purchase takes its place, and counts once", async () => {
  const same = { key: "external_shipment_id=o-1", goesOn: true };
  const { reserve } = capped(20);
  (await reserve(undefined, never, "se-1", same))("unknown");
  await assert.rejects(reserve(undefined), REACHED, "of another order");
  (await reserve(undefined, never, "se-1", same))("confirmed", usd(8));
  (await reserve(8))("confirmed", usd(8));
  const priced = capped(20);
  (await priced.reserve(8, never, "se-1", same))("unknown");
  await assert.rejects(priced.reserve(13), REACHED);
  await assert.rejects(priced.reserve(21, never, "se-1", same), REACHED);
  await assert.rejects(priced.reserve(13), REACHED, "it counts as before");
  (await priced.reserve(8, never, "se-1", same))("confirmed", usd(8));
  (await priced.reserve(12))("confirmed", usd(12));
});

test("what may have been bought still counts where the next call of its id is refused, unless that looked first", async () => {
  const same = { key: "external_shipment_id=o-1", goesOn: true };
  const { reserve, pass } = capped(20);
  (await reserve(8, never, "se-1", same))("unknown");
  for (let again = 0; again < 3; again += 1) (await reserve(8, never, "se-1", same))("refused");
  await assert.rejects(reserve(13), REACHED, "8 may be bought");
  (await reserve(8, never, "se-1", same))("refused", usd(9));
  await assert.rejects(reserve(12), REACHED, "9 were found to be bought");
  (await reserve(11))("confirmed", usd(11));
  pass(1_000);
  (await reserve(20))("confirmed", usd(20));
  const settled = capped(20);
  (await settled.reserve(8, never, "se-1", same))("unknown");
  (await settled.reserve(8, never, "se-1", { ...same, settles: true }))("refused");
  (await settled.reserve(20))("confirmed", usd(20));
  const unpriced = capped(20);
  (await unpriced.reserve(undefined, never, "se-1", same))("unknown");
  (await unpriced.reserve(undefined, never, "se-1", same))("refused");
  await assert.rejects(unpriced.reserve(undefined), REACHED, "still open");
  (await unpriced.reserve(undefined, never, "se-1", same))("confirmed", usd(20));
  await assert.rejects(unpriced.reserve(1), REACHED);
});

test("what goes on with none, or with one that only has the same rate, counts for itself", async () => {
  const { reserve } = capped(20);
  const rate = { key: "rate_id=se-1", goesOn: false };
  (await reserve(8, never, "se-1", rate))("unknown");
  (await reserve(8, never, "se-1", rate))("unknown");
  await assert.rejects(reserve(8, never, "se-1", rate), REACHED);
});

test("labels that cost nothing are not of unknown price", async () => {
  const { reserve } = capped(100);
  for (let free = 0; free < 10; free += 1) (await reserve(undefined))("confirmed", usd(0));
  const [one, other] = [await reserve(undefined), await reserve(undefined)];
  one("confirmed", usd(0));
  other("confirmed", usd(10));
  for (let more = 0; more < 9; more += 1) (await reserve(undefined))("confirmed", usd(10));
  await assert.rejects(reserve(undefined), REACHED);
});

test("a quote without a currency is not within a ceiling that names one", () => {
  const bare = { amount: 5, currency: undefined };
  checkPrice(label, bare, { amount: 5 });
  const message = "labels.create would cost 5, maxCost is 5 usd; this call bought nothing";
  assert.throws(() => checkPrice(label, bare, usd(5)), {
    code: "spend_limit",
    outcome: "refused",
    message,
    price: bare,
    limit: usd(5),
  });
  checkPrice(label, usd(5), { amount: 5, currency: "USD" });
});
