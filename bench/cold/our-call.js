import { PartnerClient } from "shipstation-partner";

import { documentedLabel } from "../payloads.js";

/** The first client and its first checked call, to a transport that answers at once. */
export async function firstWork() {
  const partner = new PartnerClient({
    apiKey: "TEST_benchmark",
    fetch: async () => ({
      status: 200,
      // No `Headers`: loading those is Node's own start, not ours.
      headers: new Map([["content-type", "application/json"]]),
      arrayBuffer: async () => new TextEncoder().encode('{"label_id":"se-1"}').buffer,
    }),
  });
  await partner.onBehalfOf(123456).labels.create(documentedLabel());
}
