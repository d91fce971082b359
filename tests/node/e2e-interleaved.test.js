/** Many merchants at once, through a transport that awaits before it sends: each request is its own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PartnerClient } from "shipstation-partner";

const MERCHANTS = 1_000;
const CALLS = 100;

test(`${MERCHANTS} merchants with ${CALLS} interleaved calls each send their own account and body`, async () => {
  const decoder = new TextDecoder();
  let sent = 0;
  let wrong = 0;
  const partner = new PartnerClient({
    apiKey: "partner-key",
    fetch: async (_url, { headers, body }) => {
      for (let turn = 0; turn < (sent % 3) + 1; turn += 1) await undefined;
      sent += 1;
      const { name } = JSON.parse(decoder.decode(body));
      if (!name.startsWith(`${headers["On-Behalf-Of"]} `)) wrong += 1;
      return new Response(JSON.stringify({ tag_id: 1, name, color: "#000000" }), { status: 200 });
    },
  });
  const merchants = Array.from({ length: MERCHANTS }, (_, at) => partner.onBehalfOf(100_000 + at));
  for (let round = 0; round < CALLS; round += 10) {
    const calls = merchants.flatMap((merchant) =>
      Array.from({ length: 10 }, async (_, call) => {
        const name = `${merchant.account} ${round + call}`;
        const tag = await merchant.tags.create({ name, color: "#000000" });
        if (tag.name !== name) wrong += 1;
      }),
    );
    await Promise.all(calls);
  }
  assert.deepEqual([sent, wrong], [MERCHANTS * CALLS, 0]);
  partner.close();
});
