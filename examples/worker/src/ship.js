import { isShipStationPartnerError, PartnerClient } from "shipstation-partner";

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

/** One for the whole isolate: all calls of a key share its limits. @type {PartnerClient | undefined} */
let partner;

/**
 * Buys an order's label, unless the journal says that it was bought.
 *
 * @param {import("./index.js").Env} env
 * @param {import("./orders.js").Order} order
 * @returns {Promise<Shipping>}
 */
export async function ship(env, order) {
  const known = await begin(env.JOURNAL, order);
  if (known.state === "shipped" || known.state === "refused") return known;
  // By this id the client finds a label whose reply was lost, in this run or in an earlier one.
  const shipment = { ...order.label.shipment, external_shipment_id: order.id };
  try {
    const merchant = clientOf(env).onBehalfOf(order.account);
    const before = known.isNew ? undefined : await boughtBefore(merchant, order.id);
    const label = before ?? (await merchant.labels.create({ ...order.label, shipment }));
    const { label_id, tracking_number = null } = label;
    return await end(env.JOURNAL, order.id, { state: "shipped", label_id, tracking_number });
  } catch (error) {
    if (!isShipStationPartnerError(error)) throw error;
    const { code, message, outcome, retryable, retryAfterMs } = error;
    const isOver = outcome === "refused" && !retryable;
    const state = isOver ? "refused" : outcome === "unknown" ? "unknown" : "begun";
    const ended = await end(env.JOURNAL, order.id, { state, reason: `${code}: ${message}` });
    return retryAfterMs === undefined ? ended : { ...ended, retryAfterMs };
  }
}

/**
 * The label that an earlier run bought without hearing of it.
 *
 * @param {import("shipstation-partner").MerchantClient} merchant
 * @param {string} id
 */
async function boughtBefore(merchant, id) {
  try {
    return await merchant.labels.getByExternalShipmentId(id);
  } catch (error) {
    if (isShipStationPartnerError(error) && error.code === "not_found") return undefined;
    throw error;
  }
}

/** @param {import("./index.js").Env} env */
function clientOf({ SHIPSTATION_KEY, SHIPSTATION_URL }) {
  const place = SHIPSTATION_URL === "" ? {} : { baseUrl: SHIPSTATION_URL };
  partner ??= new PartnerClient({ apiKey: SHIPSTATION_KEY, ...place });
  return partner;
}
