import { PartnerClient } from "shipstation-partner";
import { createGovernor } from "shipstation-partner/governor";

import { durableObjectStore } from "../../governor-durable-object/allowance.js";

/** Of a purchase, look-ups included: well within what a queue's consumer may take. */
const DEADLINE_MS = 30_000;

/** One for the whole isolate. @type {PartnerClient | undefined} */
let partner;

/**
 * All isolates keep within the key's allowance together: it is in a Durable Object.
 *
 * @param {import("./index.js").Env} env
 */
export function clientOf({ SHIPSTATION_KEY, SHIPSTATION_URL, REQUESTS_PER_MINUTE, ALLOWANCE }) {
  if (partner) return partner;
  const own = Number(REQUESTS_PER_MINUTE);
  const governor = createGovernor({
    store: durableObjectStore(ALLOWANCE),
    ...(own > 0 && { requestsPerMinute: { live: own, sandbox: own } }),
  });
  partner = new PartnerClient({
    apiKey: SHIPSTATION_KEY,
    deadlineMs: DEADLINE_MS,
    governor,
    ...(SHIPSTATION_URL !== "" && { baseUrl: SHIPSTATION_URL }),
  });
  return partner;
}
