/** What the document says a refusal holds reaches the caller whole, whatever the status. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isShipStationPartnerError, PartnerClient } from "shipstation-partner";

import { calls, counts } from "./context.js";
import { payloads } from "./payloads.js";

/** @typedef {{ request_id: string, errors: { [field: string]: unknown }[] }} Failure */

/** Error bodies of each status. */
const FAILURES = 50;

let reply = new Response();
const merchant = new PartnerClient({
  apiKey: "conformance",
  fetch: async () => reply,
  maxRetries: 0,
}).onBehalfOf(1);

export function checkFailures() {
  const byStatus = new Map(
    calls.flatMap(({ failures }) => failures.map(({ status, node }) => [status, node])),
  );
  describe("error replies", () => {
    for (const [status, node] of byStatus) {
      test(`all errors of a ${status} are in what is thrown`, async () => {
        for (const { value } of payloads(node, FAILURES)) {
          const body = /** @type {Failure} */ (value);
          reply = new Response(JSON.stringify(body), { status });
          const error = await merchant.labels.get("se-1").then(
            () => assert.fail("it is refused"),
            (/** @type {unknown} */ thrown) => thrown,
          );
          assert.ok(isShipStationPartnerError(error), String(error));
          assert.deepEqual(
            [error.status, error.requestId, error.errors?.map(plain)],
            [status, body.request_id, body.errors.map(plain)],
          );
          counts.add("error replies read");
        }
      });
    }
  });
}

/** @param {object} error */
function plain(error) {
  return JSON.parse(JSON.stringify(error));
}
