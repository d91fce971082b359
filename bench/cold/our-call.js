import { PartnerClient } from "shipstation-partner";

/**
 * The first client and its first checked call, to a transport that answers at once.
 *
 * @param {import("shipstation-partner").NewLabel} label
 * @param {string} reply
 */
export async function firstWork(label, reply) {
  const partner = new PartnerClient({
    apiKey: "TEST_benchmark",
    fetch: async () => ({
      status: 200,
      // No `Headers`: loading those is Node's own start, not ours.
      headers: { get: () => null },
      arrayBuffer: async () => new TextEncoder().encode(reply).buffer,
    }),
  });
  await partner.onBehalfOf(123456).labels.create(label);
}
