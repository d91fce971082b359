import { validate } from "shipstation-partner";

/**
 * What a platform's shop hands over.
 *
 * @typedef {object} Order
 * @property {string} id the shop's own: no order is shipped twice
 * @property {string} account the merchant's, such as `se-123456`
 * @property {import("shipstation-partner").NewLabel} label
 */

/**
 * The orders in a request's body, each checked by the schema: what could not be bought is not queued.
 *
 * @param {unknown} body
 * @param {boolean} isList whether it is a list of them, or one
 * @returns {{ orders: Order[], mistakes: { order: string, path: string, message: string }[] }}
 */
export function ordersIn(body, isList) {
  if (Array.isArray(body) !== isList) {
    const message = isList ? "a list of orders is wanted" : "one order is wanted";
    return { orders: [], mistakes: [{ order: "", path: "", message }] };
  }
  const orders = /** @type {Order[]} */ (isList ? body : [body]);
  const mistakes = orders.flatMap((order) => {
    const id = String(order?.id);
    if (typeof order?.id !== "string" || id === "" || !/^(se-)?\d+$/.test(order.account)) {
      return [{ order: id, path: "", message: "an order has an id, and an account such as se-123456" }];
    }
    const result = validate("labels.create", labelOf(order));
    return result.ok ? [] : result.issues.map(({ path, message }) => ({ order: id, path, message }));
  });
  return { orders, mistakes };
}

/**
 * What is bought for an order. By its id the client finds a label whose reply was lost.
 *
 * @param {Order} order
 * @returns {import("shipstation-partner").NewLabel}
 */
export function labelOf({ id, label }) {
  return { ...label, shipment: { ...label?.shipment, external_shipment_id: id } };
}
