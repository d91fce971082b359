/** The digest of the document against this package: every operation, and every name of a field. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";

import { Counts } from "./counts.js";
import { keptDigest, namesHere } from "./digest.js";
import { ownSurface } from "./surface.js";

export function checkDigest() {
  const digest = keptDigest();
  const counts = new Counts();
  const here = new Map(ownSurface().operations.map((own) => [`${own.method} ${own.path}`, namesHere(own)]));
  describe("the digest of the document", () => {
    for (const [request, parts] of Object.entries(digest)) {
      test(`${request} is here with its fields`, () => {
        const names = here.get(request);
        assert.ok(names, "there is no such operation");
        counts.add(`of ${Object.keys(digest).length} operations of the digest`);
        for (const [part, text] of Object.entries(parts)) {
          const theirs = text.split(" ");
          counts.add("names of fields", theirs.length);
          /** @type {string[]} */
          const missing = theirs.filter((name) => !names[part]?.has(name));
          assert.deepEqual(missing, [], `${part} has no such fields`);
        }
      });
    }
  });
  after(() => console.log(`\n${counts}`));
}
