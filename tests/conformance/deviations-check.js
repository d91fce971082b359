/** docs/deviations.md is well-formed, and every line of it is needed. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { counts, deviations } from "./context.js";

export function checkDeviations() {
  describe("deviations", () => {
    test("each line names a place, a kind and a reason", () => assert.deepEqual(deviations.faults, []));

    test("none is listed that nothing needs any more", () => {
      counts.add("deviations", deviations.all.length);
      const stale = deviations.all.filter(({ needed }) => !needed);
      assert.deepEqual(
        stale.map(({ line, kind, place }) => `line ${line}: ${place}: ${kind}`),
        [],
      );
    });
  });
}
