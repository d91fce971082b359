/** docs/rules.md judges every condition that the document states in words, and nothing else. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { counts } from "./context.js";
import { checkDescriptions } from "./descriptions.js";
import { readDocument } from "./specification.js";

export function checkRules() {
  describe("rules in words", () => {
    test("each has a line in docs/rules.md, and each line is about one", () => {
      const { count, faults } = checkDescriptions(readDocument());
      counts.add("descriptions judged", count);
      assert.deepEqual(faults, []);
    });
  });
}
