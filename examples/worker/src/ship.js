import { isShipStationPartnerError } from "shipstation-partner";

import { clientOf } from "./client.js";
import { begin, end } from "./journal.js";
import { labelOf } from "./orders.js";

/**
 * What became of an order. `begun` and `unknown` are worth another try, `retryAfterMs` from now.
 *
 * @typedef {object} Shipping
 * @property {"begun" | "shipped" | "refused" | "unknown"} state
 * @property {string | null} [label_id]
 * @property {string | null} [tracking_number]
 * @property {string | null} [reason]
 * @property {number} [retryAfterMs]
 */

/** Refusals that are not the order's fault: another key, another right or money in the wallet ends them. */
const PASSING = ["authentication", "permission", "insufficient_funds", "configuration"];

/**
 * Buys an order's label, unless the journal says that it was bought.
 *
 * @param {import("./index.js").Env} env
 * @param {import("./orders.js").Order} order
 * @returns {Promise<Shipping>}
 */
export async function ship(env, order) {
  const known = await begin(env.JOURNAL, order);
  if (known?.state === "shipped" || known?.state === "refused") return known;
  try {
    // What was begun before, by whomever, may have been bought: it is looked for before it is sent.
    const resumeFrom = known && {
      firstAt: known.begun_at,
      lastAt: known.last_begun_at ?? known.begun_at,
    };
    const { label_id, tracking_number = null } = await clientOf(env)
      .onBehalfOf(order.account)
      .labels.create(labelOf(order), { resumeFrom });
    return await end(env.JOURNAL, order, { state: "shipped", label_id, tracking_number });
  } catch (error) {
    if (!isShipStationPartnerError(error)) throw error;
    const { code, message, outcome, retryable, retryAfterMs } = error;
    const isOver = outcome === "refused" && !retryable && !PASSING.includes(code);
    const state = isOver ? "refused" : outcome === "unknown" ? "unknown" : "begun";
    const ended = await end(env.JOURNAL, order, { state, reason: `${code}: ${message}` });
    return retryAfterMs === undefined ? ended : { ...ended, retryAfterMs };
  }
}
