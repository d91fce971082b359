import { errorOf, instance, same } from "./assert.js";
import { clientOf, fundedMerchant, newLabel, ONE_LABEL } from "./merchants.js";

const FUNDED = "add_funds 10000";

/** @type {Record<string, import("shipstation-partner/testing").Fault>} */
const lostReplies = {
  "the connection breaks after the purchase": { kind: "drop_after_commit" },
  "the reply stops in the middle": { kind: "cut_body" },
  "no reply ever comes": { kind: "stall_headers" },
  "the reply's body stalls": { kind: "stall_body" },
  "a gateway answers in its place": {
    kind: "status",
    status: 502,
    commit: true,
    body: "<h1>Bad gateway</h1>",
  },
};

/** What is bought is bought once. @type {import("./suite.js").Cases} */
export const money = {
  ...Object.fromEntries(
    Object.entries(lostReplies).map(([what, fault], index) => [
      `a label with an external id is found, not bought again, when ${what}`,
      async (/** @type {import("./suite.js").World} */ world) => {
        const partner = clientOf(world);
        const { merchant, accountId } = await fundedMerchant(partner);
        await world.service.planFault("labels.create", fault);
        const label = await merchant.labels.create(newLabel(`order-lost-${index}`), { timeoutMs: 400 });
        same(await world.service.ledger(accountId), [FUNDED, ONE_LABEL]);
        same((await merchant.labels.getByExternalShipmentId(`order-lost-${index}`)).label_id, label.label_id);
        partner.close();
      },
    ]),
  ),
  "a label without an external id is sent once, and its end is said to be unknown": async (world) => {
    if (world.repeats.writes) return "the platform itself sends a write twice when its connection breaks";
    const partner = clientOf(world);
    const { merchant, accountId } = await fundedMerchant(partner);
    await world.service.planFault("labels.create", { kind: "drop_after_commit" });
    const error = instance(
      await errorOf(() => merchant.labels.create(newLabel())),
      world.library.OutcomeUnknownError,
    );
    same([error.outcome, error.retryable], ["unknown", false]);
    same(await world.service.ledger(accountId), [FUNDED, ONE_LABEL]);
    world.watch.see(error);
    partner.close();
    return undefined;
  },
  "an empty wallet is an InsufficientFundsError": async (world) => {
    const partner = clientOf(world);
    const { merchant, accountId } = await fundedMerchant(partner);
    for (let bought = 0; bought < 14; bought++) await merchant.labels.create(newLabel());
    const error = instance(
      await errorOf(() => merchant.labels.create(newLabel())),
      world.library.InsufficientFundsError,
    );
    same(error.outcome, "refused");
    same((await world.service.ledger(accountId)).length, 15);
    partner.close();
  },
};
