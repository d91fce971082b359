import { CancelledError, isShipStationPartnerError, TimeoutError } from "./errors.js";
import { READ_OPTIONS, walletOf, wayToFund } from "./funding.js";
import { hasAborted, Limit } from "./limit.js";
import { checkPrice, costOf } from "./money-guard.js";

/**
 * @typedef {import("./index.js").Response<unknown>} Response
 *
 * @typedef {object} Spending what spends money, and for whom
 * @property {import("./calling.js").Label} label
 * @property {import("./money-guard.js").Owner} owner
 * @property {import("./index.js").Operation} row
 * @property {readonly string[]} path its path arguments
 * @property {Readonly<import("./index.js").CallOptions>} options
 * @property {import("./connection.js").Connection} connection
 * @property {import("./funding.js").Read} read
 * @property {string | undefined} key what it buys, as far as that can be told
 * @property {number} deadlineMs for everything, the reads before and after it included
 */

/**
 * Whether there is more to do than the call itself: something to ask before it, or to keep after it.
 *
 * @param {import("./index.js").Operation} row
 * @param {Readonly<import("./index.js").CallOptions>} options
 * @param {import("./connection.js").Connection} connection
 */
export function isGuarded({ spends }, { maxCost, waitUntilReady }, { balances, spendCap }) {
  if (balances || waitUntilReady) return true;
  return spends === "balance" ? maxCost !== undefined || spendCap !== undefined : spends !== "nothing";
}

/**
 * Does what spends money, within what the caller allows, and has its errors say what is known of the money.
 *
 * @param {Spending} spending
 * @param {(deadlineMs: number) => Promise<Response>} work is told what is left of the deadline
 * @returns {Promise<Response>}
 */
export async function spend(spending, work) {
  const { label, owner, row, path, options, connection, read, deadlineMs, key } = spending;
  const { maxCost, signal } = options;
  const { balances, spendCap } = connection;
  const until = performance.now() + deadlineMs;
  const limits = (share = 1) => limitsOf(until, share, signal);
  const price = maxCost && costOf(await read("rates.get", [path[0], limits(0.5)]));
  if (maxCost) checkPrice(label, price, maxCost);
  const isPurchase = row.spends === "balance";
  const waitFor = (/** @type {Promise<void>} */ ended) => inTime(ended, part(until), label, signal);
  // Of an id of the caller's own there is one thing; of a rate there may be several.
  const settles = options.resumeFrom !== undefined;
  const goesOn = settles || row.lookup?.by.includes("external_");
  const purchase = { label, whose: owner.whose, key, goesOn, settles, most: price };
  const end = isPurchase ? await spendCap?.reserve(purchase, waitFor) : undefined;
  const before = isPurchase ? undefined : await walletOf(row, path, read, limits(0.5));
  try {
    // What a wallet holds after an unclear end is read in what is kept back.
    const response = await work(part(until, isPurchase ? 1 : 0.8));
    // What was there before was not bought by this call.
    const { isEarlier } = response;
    const cost = costOf(response.data);
    end?.(isEarlier ? "refused" : "confirmed", cost);
    if (isPurchase && cost && !isEarlier) balances?.spent(owner, cost.amount);
    return response;
  } catch (error) {
    // Ours says an outcome where anything may have been sent. Without one, a call that goes on has not looked either.
    const { code, outcome = settles ? "unknown" : "refused" } = isShipStationPartnerError(error)
      ? error
      : { code: undefined, outcome: /** @type {const} */ ("unknown") };
    end?.(outcome);
    const balance = await withWayToFund(error, read, until, signal);
    if (balance?.amount !== undefined) balances?.stated(owner, balance.amount);
    if (!isPurchase && outcome === "unknown" && code !== "cancelled") {
      const after = await walletOf(row, path, read, limits());
      // Of a carrier: what an insurance holds is no postage.
      if (after && path.length > 0) balances?.stated(owner, after.amount);
      Object.assign(/** @type {object} */ (error), { balanceBefore: before, balanceAfter: after });
    }
    throw error;
  }
}

/**
 * Has the error of an empty wallet say what is in it and how it is filled.
 *
 * @param {unknown} error of any kind
 * @param {import("./funding.js").Read} read
 * @param {number} until when the call must be over
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<import("./index.js").Balance | undefined>} as far as it was read
 */
export async function withWayToFund(error, read, until, signal) {
  if (!isShipStationPartnerError(error) || error.code !== "insufficient_funds") return undefined;
  const more = await wayToFund(read, limitsOf(until, 1, signal));
  Object.assign(error, more);
  return more.balance;
}

/** @param {number} until @param {number} share @param {AbortSignal | undefined} signal */
function limitsOf(until, share, signal) {
  return { ...READ_OPTIONS, deadlineMs: Math.min(READ_OPTIONS.deadlineMs, part(until, share)), signal };
}

/**
 * A part of what is left of the time: a slow read is not to keep anybody from what the call is for.
 *
 * @param {number} until by `performance.now()`
 * @param {number} [share] all of it where left out
 * @returns {number} whole milliseconds, 1 at least
 */
export function part(until, share = 1) {
  return Math.max(1, Math.round((until - performance.now()) * share));
}

/**
 * Waits for another purchase, as long as the call may.
 *
 * @param {Promise<void>} ended
 * @param {number} ms
 * @param {import("./calling.js").Label} label
 * @param {AbortSignal | undefined} signal
 */
function inTime(ended, ms, label, signal) {
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      const over = () => {
        const Class = hasAborted(signal) ? CancelledError : TimeoutError;
        const facts = /** @type {const} */ ({ ...label, outcome: "refused", retryable: true });
        const message = `${label.operation} waited for the price of another purchase`;
        reject(new Class(message, { ...facts, cause: signal?.reason }));
      };
      if (hasAborted(signal)) return over();
      const limit = new Limit(ms, signal, { over });
      ended.then(() => {
        limit.end();
        resolve();
      });
    })
  );
}
