/** A reply is handed over whole, whatever it holds; where it drifts from the document, that is reported. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PartnerClient } from "shipstation-partner";

import { bothOf, calls, counts, deviations, placeOf, table, validators } from "./context.js";
import { changed, DRIFTS, spots } from "./damage.js";
import { Excuses } from "./excuses.js";
import { payloads } from "./payloads.js";

/** @typedef {import("./context.js").Call} Call */

/** Replies of each operation, each of them also with every kind of drift. */
const REPLIES = 50;

let text = "";
/** @type {import("shipstation-partner").DriftEvent[]} */
let told = [];
const merchant = new PartnerClient({
  apiKey: "conformance",
  fetch: async () => new Response(text, { status: 200 }),
  onDrift: (event) => told.push(event),
  maxRetries: 0,
}).onBehalfOf(1);

export function checkReplies() {
  describe("replies", () => {
    for (const call of calls) {
      const { theirs, ours } = bothOf(call, "reply");
      if (theirs === undefined || ours === undefined) continue;
      test(`${call.label} hands every reply over whole, and reports drift`, () => checkDrift(call, theirs));
    }
  });
}

/** @param {Call} call @param {import("./normalise.js").Node} node */
async function checkDrift(call, node) {
  const faults = validators.reply.faults(node);
  const excuses = new Excuses(deviations, node, placeOf(call, "reply"));
  const send = callOf(call);
  for (const { value, choice } of payloads(node, REPLIES)) {
    assert.deepEqual(faults(value), []);
    const all = spots(value, node).filter(({ path }) => path.length > 0);
    const drifted = Object.values(DRIFTS).flatMap((drift, nth) => {
      const changes = all.flatMap(drift);
      const change = changes[(choice[nth] ?? 0) % changes.length];
      return change ? [changed(value, change)] : [];
    });
    for (const reply of [value, ...drifted]) {
      const notes = await notesOf(call.own.name, send, reply);
      const expected = faults(reply);
      const at = (/** @type {string} */ path) => JSON.stringify(path);
      const noted = new Set(notes.map(({ path }) => at(path)));
      const known = new Set(expected.map(({ path }) => at(pointer(path))));
      const unreported = expected.filter(
        (fault) => !noted.has(at(pointer(fault.path))) && !excuses.forLooser(fault),
      );
      assert.deepEqual(unreported, [], `not reported in ${JSON.stringify(reply)}`);
      const invented = notes.filter((note) => !known.has(at(note.path)) && !excuses.forStricter(note));
      assert.deepEqual(invented, [], `reported without reason in ${JSON.stringify(reply)}`);
      counts.add(reply === value ? "replies" : "replies with drift");
      counts.add("drifts reported", notes.length);
    }
  }
}

/**
 * The notes on one reply.
 *
 * @param {string} operation
 * @param {() => import("shipstation-partner").Call<unknown>} send
 * @param {unknown} reply
 */
async function notesOf(operation, send, reply) {
  text = JSON.stringify(reply);
  told = [];
  const { data, notes } = await send().withResponse();
  assert.equal(JSON.stringify(data), text);
  assert.deepEqual(
    // Funding reads the balance first, from the same transport.
    told.flatMap((event) => (event.operation === operation ? event.notes : [])),
    notes,
  );
  return notes;
}

/** Calls the operation with a request that the document admits. @param {Call} call @returns {() => import("shipstation-partner").Call<unknown>} */
function callOf(call) {
  const row = table.get(call.own.name);
  const path = call.own.name.split(".");
  const method = String(path.pop());
  let subject = /** @type {Record<string, any>} */ (/** @type {unknown} */ (merchant));
  for (const name of path) subject = subject[name];
  const given = call.pathArguments.map(({ value }) => value ?? "se-1");
  const query = requiredQuery(call);
  const rest = [...(row?.body ? [{}] : []), ...(row?.query ? [query] : [])];
  return () => subject[method](...given, ...rest, { checkRequest: false });
}

/** @param {Call} call */
function requiredQuery({ query }) {
  return query && payloads(query, 1)[0]?.value;
}

/** @param {(string | number)[]} path */
function pointer(path) {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
