/** Every operation of the document is here, and asks and answers in the document's way. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { bothOf, calls, counts, deviations, own, placeOf, specified, table } from "./context.js";
import { digestOf, keptDigest } from "./digest.js";

/** How many operations the document had when this was written: fewer means that it is not read whole. */
const DOCUMENTED = 97;

export function checkOperations() {
  describe("operations", () => {
    test("none of the document is missing", () => {
      const ids = new Set(specified.map(({ id }) => id));
      assert.ok(ids.size >= DOCUMENTED, `the document has ${ids.size} operations`);
      const here = new Set(calls.map(({ id }) => id));
      counts.add(`of ${ids.size} operations of the document`, here.size);
      assert.deepEqual(
        [...ids].filter((id) => !here.has(id)),
        [],
      );
    });

    test("the digest that is kept is the document's: else npm run conformance -- digest", () => {
      assert.deepEqual(keptDigest(), digestOf(specified));
    });

    test("none claims to be of the document and is not", () => {
      const known = new Set(calls.map((call) => call.own.name));
      const claims = own.filter(({ name }) => table.get(name)?.evidence === "openapi");
      assert.deepEqual(
        claims.map(({ name }) => name).filter((name) => !known.has(name)),
        [],
      );
    });

    for (const call of calls) {
      test(`${call.label} has the document's parts`, () => assert.deepEqual([...unlistedParts(call)], []));
    }
  });
}

/** @param {import("./context.js").Call} call @returns {Generator<string>} */
function* unlistedParts(call) {
  const query = bothOf(call, "query");
  if (Boolean(query.theirs) !== Boolean(query.ours)) yield `query: ${query.ours ? "only here" : "not here"}`;
  const [theirBody, ourBody] = [bodyKind(call.body), bodyKind(call.own.body)];
  if (theirBody !== ourBody && !deviations.has("body", placeOf(call, "body"), true)) {
    yield `\`${call.id} body\` | \`body\` | ${theirBody} against ${ourBody}`;
  }
  const ourReply = call.own.isFile ? "binary" : call.own.reply ? "json" : "empty";
  if (call.replyKind !== ourReply && !deviations.has("reply", placeOf(call, "reply"), true)) {
    yield `\`${call.id} reply\` | \`reply\` | ${call.replyKind} against ${ourReply}`;
  }
}

/** @param {{ required: boolean } | undefined} body */
function bodyKind(body) {
  return body === undefined ? "none" : body.required ? "required" : "optional";
}
