import { PartnerClient } from "shipstation-partner";

import { d1Journal } from "../journals/d1-journal.js";
import { kvJournal } from "../journals/kv-journal.js";

const WORK = "labels-2026-11-22";

export default {
  /**
   * Buys so many labels of one kind, with the journal that is named.
   *
   * @param {Request} request
   * @param {{ DATABASE: any, KEPT: any, SHIPSTATION_URL: string, SHIPSTATION_KEY: string }} env
   */
  async fetch(request, env) {
    const { kind, account, label, count, claims } = await request.json();
    const journal = kind === "d1" ? d1Journal(env.DATABASE, WORK) : kvJournal(env.KEPT, WORK);
    if (claims) return Response.json(await claimed(journal));
    const partner = new PartnerClient({ apiKey: env.SHIPSTATION_KEY, baseUrl: env.SHIPSTATION_URL });
    const inputs = Array.from({ length: count }, () => label);
    const options = { journal, concurrency: 2, deadlineMs: 60_000 };
    const items = await partner.onBehalfOf(account).labels.createMany(inputs, options);
    return Response.json(items.map(({ outcome, isResumed, data }) => [outcome, isResumed, data?.label_id]));
  },
};

/**
 * Who may go on, of two that begin an item at once, then of two that resume it.
 *
 * @param {import("shipstation-partner").Journal} journal
 */
async function claimed(journal) {
  const rounds = [];
  for (let startedAt = 1; startedAt < 3; startedAt += 1) {
    const known = await journal.get("claimed");
    const entry = { state: /** @type {const} */ ("started"), startedAt, given: [{ a: "1" }] };
    const claim = () => journal.claim?.("claimed", entry, known);
    rounds.push((await Promise.all([claim(), claim()])).sort(), (await journal.get("claimed"))?.startedAt);
  }
  return rounds;
}
