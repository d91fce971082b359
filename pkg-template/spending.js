import { isShipStationPartnerError } from "./errors.js";
import { READ_OPTIONS, walletOf, wayToFund } from "./funding.js";
import { checkPrice, costOf } from "./money-guard.js";

/**
 * @typedef {import("./index.js").Response<unknown>} Response
 *
 * @typedef {object} Spending what spends money, and for whom
 * @property {import("./session.js").Label} label
 * @property {import("./index.js").Operation} row
 * @property {readonly string[]} path its path arguments
 * @property {Readonly<import("./index.js").CallOptions>} options
 * @property {import("./connection.js").Connection} connection
 * @property {import("./funding.js").Read} read
 * @property {number} deadlineMs for everything, the reads before it included
 */

/**
 * Does what spends money, within what the caller allows, and has its errors say what is known of the money.
 *
 * @param {Spending} spending
 * @param {(deadlineMs: number) => Promise<Response>} work is told what is left of the deadline
 * @returns {Promise<Response>}
 */
export async function spend(spending, work) {
  const { label, row, path, options, connection, read, deadlineMs } = spending;
  const { maxCost, signal } = options;
  const began = Date.now();
  // Half of the time at most: a slow read is not to keep anybody from what the call is for.
  const limits = {
    ...READ_OPTIONS,
    deadlineMs: Math.min(READ_OPTIONS.deadlineMs, Math.ceil(deadlineMs / 2)),
    signal,
  };
  const price = maxCost && (await quoted(row, path, read, limits));
  if (maxCost) checkPrice(label, price, maxCost);
  const isPurchase = row.spends === "balance";
  const end = isPurchase ? connection.spendCap?.reserve(label, price ?? maxCost) : undefined;
  const before = isPurchase ? undefined : await walletOf(row, path, read, limits);
  try {
    const response = await work(Math.max(1, deadlineMs - (Date.now() - began)));
    const cost = costOf(response.data);
    end?.("confirmed", cost);
    if (isPurchase && cost) connection.balances?.spent(label.account ?? "", cost.amount);
    return response;
  } catch (error) {
    const { code = undefined, outcome = "unknown" } = isShipStationPartnerError(error) ? error : {};
    end?.(outcome);
    if (code === "insufficient_funds") {
      const more = await wayToFund(read);
      if (more.balance?.amount !== undefined)
        connection.balances?.stated(label.account ?? "", more.balance.amount);
      Object.assign(/** @type {object} */ (error), more);
    } else if (!isPurchase && outcome === "unknown" && code !== "cancelled") {
      const after = await walletOf(row, path, read);
      Object.assign(/** @type {object} */ (error), { balanceBefore: before, balanceAfter: after });
    }
    throw error;
  }
}

/**
 * The price that the service has quoted for what is bought by a rate.
 *
 * @param {import("./index.js").Operation} row
 * @param {readonly string[]} path
 * @param {import("./funding.js").Read} read
 * @param {import("./funding.js").ReadLimits} limits
 */
async function quoted(row, path, read, limits) {
  return row.lookup?.by === "rate_id" ? costOf(await read("rates.get", [path[0], limits])) : undefined;
}
