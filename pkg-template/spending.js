import { CancelledError, isShipStationPartnerError, TimeoutError } from "./errors.js";
import { READ_OPTIONS, walletOf, wayToFund } from "./funding.js";
import { Limit } from "./limit.js";
import { checkPrice, costOf } from "./money-guard.js";

/**
 * @typedef {import("./index.js").Response<unknown>} Response
 *
 * @typedef {object} Spending what spends money, and for whom
 * @property {import("./session.js").Label} label
 * @property {import("./money-guard.js").Owner} owner
 * @property {import("./index.js").Operation} row
 * @property {readonly string[]} path its path arguments
 * @property {Readonly<import("./index.js").CallOptions>} options
 * @property {import("./connection.js").Connection} connection
 * @property {import("./funding.js").Read} read
 * @property {number} deadlineMs for everything, the reads before and after it included
 */

/**
 * Does what spends money, within what the caller allows, and has its errors say what is known of the money.
 *
 * @param {Spending} spending
 * @param {(deadlineMs: number) => Promise<Response>} work is told what is left of the deadline
 * @returns {Promise<Response>}
 */
export async function spend(spending, work) {
  const { label, owner, row, path, options, connection, read, deadlineMs } = spending;
  const { maxCost, signal } = options;
  const { balances, spendCap } = connection;
  const until = Date.now() + deadlineMs;
  /** A part of what is left of the time: a slow read is not to keep anybody from what the call is for. */
  const part = (/** @type {number} */ share) => Math.max(1, Math.ceil((until - Date.now()) * share));
  const limits = (share = 1) => ({
    ...READ_OPTIONS,
    deadlineMs: Math.min(READ_OPTIONS.deadlineMs, part(share)),
    signal,
  });
  const price = maxCost && costOf(await read("rates.get", [path[0], limits(0.5)]));
  if (maxCost) checkPrice(label, price, maxCost);
  const isPurchase = row.spends === "balance";
  const waitFor = (/** @type {Promise<void>} */ ended) => inTime(ended, part(1), label, signal);
  const end = isPurchase ? await spendCap?.reserve(label, owner.whose, price, waitFor) : undefined;
  const before = isPurchase ? undefined : await walletOf(row, path, read, limits(0.5));
  try {
    // What a wallet holds after an unclear end is read in what is kept back.
    const response = await work(part(isPurchase ? 1 : 0.8));
    const cost = costOf(response.data);
    end?.("confirmed", cost);
    if (isPurchase && cost) balances?.spent(owner, cost.amount);
    return response;
  } catch (error) {
    const { code = undefined, outcome = "unknown" } = isShipStationPartnerError(error) ? error : {};
    end?.(outcome);
    if (code === "insufficient_funds") {
      const more = await wayToFund(read, limits());
      if (more.balance?.amount !== undefined) balances?.stated(owner, more.balance.amount);
      Object.assign(/** @type {object} */ (error), more);
    } else if (!isPurchase && outcome === "unknown" && code !== "cancelled") {
      const after = await walletOf(row, path, read, limits());
      Object.assign(/** @type {object} */ (error), { balanceBefore: before, balanceAfter: after });
    }
    throw error;
  }
}

/**
 * Waits for another purchase, as long as the call may.
 *
 * @param {Promise<void>} ended
 * @param {number} ms
 * @param {import("./session.js").Label} label
 * @param {AbortSignal | undefined} signal
 */
async function inTime(ended, ms, label, signal) {
  const limit = new Limit(ms, signal);
  try {
    await limit.race(ended);
  } catch {
    const Class = signal?.aborted ? CancelledError : TimeoutError;
    throw new Class(`${label.operation} waited for the price of another purchase`, {
      ...label,
      outcome: "refused",
      retryable: true,
      cause: signal?.reason,
    });
  } finally {
    limit.end();
  }
}
