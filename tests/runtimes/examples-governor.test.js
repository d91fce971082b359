/** examples/governor-durable-object: Workers in isolates of their own that share a key's allowance. */
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { exampleProject } from "./example-project.js";

/** A fortieth may go at once, the rest grows back: 15, and about ten in a second. */
const PER_MINUTE = 600;
const BURST = 15;
const MANY = 30;

const project = await exampleProject();
after(project.end);

test("Workers share one allowance through a Durable Object", async (t) => {
  project.lay("../../examples/governor-durable-object");
  project.lay("./workers/governor");
  const [first, second] = await Promise.all([project.fundedMerchant(), project.fundedMerchant()]);
  const scenario = { perMinute: PER_MINUTE, first: first.account, second: second.account, many: MANY };
  const { sharedA, sharedB, fair, broken, silent, left, after } = await project.run(
    "./workers/governor-example.js",
    project.folder,
    scenario,
  );
  /** @param {{ answers: { account: string, waitMs: number }[] }} said @param {string} [account] */
  const waits = ({ answers }, account) =>
    answers.flatMap((each) => (account === undefined || each.account === account ? [each.waitMs] : []));
  const ended = (/** @type {any} */ said, /** @type {string} */ account) => Math.max(...waits(said, account));

  await t.test("together they send what one may send", () => {
    const perSecond = (PER_MINUTE - BURST) / 60;
    const all = [...waits(sharedA), ...waits(sharedB)].sort((x, y) => x - y);
    assert.equal(all.length, 2 * MANY);
    const leastMs = ((2 * MANY - BURST) / perSecond) * 1000;
    assert.ok(Number(all.at(-1)) > leastMs * 0.95, `${all.at(-1)} ms, not ${leastMs}`);
    t.diagnostic(`${2 * MANY} calls of two Workers took ${all.at(-1)} ms; at least ${Math.round(leastMs)}`);
  });
  await t.test("neither of them is starved", () => {
    // One of them takes all that may go at once; what grows back is for both.
    const [early, late] = [sharedA, sharedB].sort(
      (x, y) => ended(x, first.account) - ended(y, first.account),
    );
    const meanwhile = waits(late).filter((waitMs) => waitMs <= ended(early, first.account)).length;
    // Each of the 15 that grow back meanwhile goes to either, as a coin falls: none at all is one case in 2^15, and
    // fewer than a third of them would be one in 17.
    assert.ok(meanwhile > 0, `the other got ${meanwhile} calls through`);
  });
  await t.test("a merchant who asks for little does not wait for one who asks for much", () => {
    assert.ok(ended(fair, second.account) < ended(fair, first.account) / 2);
  });
  await t.test("a store that fails, or never answers, stops nobody", () => {
    for (const said of [broken, silent]) assert.equal(said.answers.length, MANY);
    assert.ok(ended(silent, first.account) < 15_000, `${ended(silent, first.account)} ms`);
  });
  await t.test("requests whose caller has gone away hold up nobody else's", () => {
    assert.equal(left, "TimeoutError");
    assert.equal(after.answers.length, 2);
    assert.ok(ended(after, second.account) < 10_000, `${ended(after, second.account)} ms`);
  });
});
