/** Every schema of the document, field by field, against this package's exact schemas. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { differences } from "./compare-shapes.js";
import { bothOf, calls, counts, deviations, placeOf } from "./context.js";
import { Place } from "./place.js";
import { suggestions } from "./suggestions.js";

const PARTS = /** @type {const} */ (["query", "body", "reply"]);

export function checkShapes() {
  /** @type {import("./compare-shapes.js").Difference[]} */
  const unlisted = [];
  after(() => {
    if (unlisted.length > 0)
      console.log(`\nNot listed in docs/deviations.md:\n${suggestions(unlisted).join("\n")}`);
  });

  describe("shapes", () => {
    for (const call of calls) {
      test(`${call.label} has the document's fields, types and limits`, () => {
        const found = [...PARTS.flatMap((part) => differencesOf(call, part)), ...differencesOfFailures(call)];
        unlisted.push(...found);
        assert.deepEqual(
          found.map(({ kind, place, text }) => `${place.name}: ${kind}: ${text}`),
          [],
        );
      });
    }
  });
}

/** @param {import("./context.js").Call} call */
function differencesOfFailures({ failures, own, id }) {
  return failures.flatMap(({ node }) => {
    counts.add("error replies compared");
    return unlistedOf(node, own.failure, Place.of(id, "failure"));
  });
}

/** @param {import("./context.js").Call} call @param {typeof PARTS[number]} part */
function differencesOf(call, part) {
  const { theirs, ours } = bothOf(call, part);
  if (theirs === undefined || ours === undefined) return [];
  return unlistedOf(theirs, ours, placeOf(call, part));
}

/**
 * @param {import("./normalise.js").Node} theirs
 * @param {import("./exact-reader.js").OwnNode} ours
 * @param {Place} place
 */
function unlistedOf(theirs, ours, place) {
  const fields = differences(theirs, ours, place, () => counts.add("values compared"));
  return [...fields].filter(({ kind, place }) => !deviations.has(kind, place, true));
}
