/** Every example of the document that its own schema admits is accepted. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { differences } from "./compare-shapes.js";
import { bothOf, calls, counts, definitions, deviations, placeOf, validators } from "./context.js";
import { Excuses } from "./excuses.js";
import { OwnValidator } from "./own-validator.js";

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {import("./exact-reader.js").OwnNode} OwnNode */

const PARTS = /** @type {const} */ (["query", "body", "reply"]);

const own = { request: new OwnValidator(definitions.request), reply: new OwnValidator(definitions.reply) };
/** Pairs of schemas that were met before. @type {WeakMap<Node, WeakSet<OwnNode>>} */
const met = new WeakMap();

export function checkExamples() {
  describe("examples", () => {
    for (const call of calls) {
      test(`${call.label} takes the document's examples`, () => {
        assert.deepEqual(
          PARTS.flatMap((part) => refusedExamples(call, part)),
          [],
        );
      });
    }
  });
}

/** @param {import("./context.js").Call} call @param {typeof PARTS[number]} part */
function refusedExamples(call, part) {
  const { theirs, ours } = bothOf(call, part);
  if (theirs === undefined || ours === undefined) return [];
  const direction = part === "reply" ? "reply" : "request";
  /** @type {string[]} */
  const refused = [];
  const review = (
    /** @type {Node} */ their,
    /** @type {OwnNode} */ our,
    /** @type {import("./place.js").Place} */ place,
    /** @type {unknown[]} */ examples,
  ) => {
    for (const example of examples) {
      if (validators[direction].faults(their)(example).length > 0) {
        counts.add("examples that their own schema refuses");
        continue;
      }
      const excuses = new Excuses(deviations, their, place);
      const faults = own[direction].faults(our, example).filter((fault) => !excuses.forStricter(fault));
      if (faults.length > 0)
        refused.push(`${place.name}: ${JSON.stringify(example)}: ${faults[0]?.code} ${faults[0]?.path}`);
      else counts.add("examples accepted");
    }
  };
  const place = placeOf(call, part);
  // Walks both sides; what differs is told elsewhere.
  for (const _ of differences(theirs, ours, place, (their, our, at) => {
    if (isNew(their, our)) review(their, our, at, their.examples ?? []);
  }));
  const media = part === "body" ? call.body : part === "reply" ? call.reply : undefined;
  review(theirs, ours, place, media?.examples ?? []);
  return refused;
}

/** @param {Node} their @param {OwnNode} our */
function isNew(their, our) {
  const before = met.get(their) ?? new WeakSet();
  met.set(their, before);
  if (before.has(our)) return false;
  before.add(our);
  return true;
}
