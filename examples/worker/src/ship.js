import { isShipStationPartnerError } from "shipstation-partner";

import { clientOf } from "./client.js";
import { begin, end } from "./journal.js";

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
  // By this id the client finds a label whose reply was lost.
  const shipment = { ...order.label.shipment, external_shipment_id: order.id };
  try {
    // What was begun before, by whomever, may have been bought: it is looked for before it is sent.
    const resumeFrom = known && {
      firstAt: known.begun_at,
      lastAt: known.last_begun_at ?? known.begun_at,
    };
    const { label_id, tracking_number = null } = await clientOf(env)
      .onBehalfOf(order.account)
      .labels.create({ ...order.label, shipment }, { resumeFrom });
    return await end(env.JOURNAL, order, { state: "shipped", label_id, tracking_number });
  } catch (error) {
    if (!isShipStationPartnerError(error)) throw error;
    const { code, message, outcome, retryable, retryAfterMs } = error;
    const isOver = outcome === "refused" && !retryable;
    const state = isOver ? "refused" : outcome === "unknown" ? "unknown" : "begun";
    const ended = await end(env.JOURNAL, order, { state, reason: `${code}: ${message}` });
    return retryAfterMs === undefined ? ended : { ...ended, retryAfterMs };
  }
}
