import { isShipStationPartnerError } from "./errors.js";
import { hasAborted, Limit } from "./limit.js";

/** Refusals that a new account may get while the service has not heard of it everywhere. */
const NOT_YET = ["authentication", "permission", "not_found"];
/** Time between two looks: the vendor's own script waits half a minute for its sandbox. */
const PAUSE_MS = 2_000;
export const READY_MS = 60_000;

/**
 * Asks for the account until the service knows it. Never throws: the account is there, whatever becomes of the question.
 *
 * @param {(options: import("./index.js").CallOptions) => PromiseLike<unknown>} ask something on the account's behalf
 * @param {{ signal?: import("./index.js").PlatformAbortSignal | undefined, withinMs: number }} limits
 * @returns {Promise<boolean>} whether it is known
 */
export async function becomesReady(ask, { signal, withinMs }) {
  const until = performance.now() + withinMs;
  for (let left = withinMs; left > 0; left = until - performance.now()) {
    try {
      await ask({ deadlineMs: Math.ceil(left), signal });
      return true;
    } catch (error) {
      if (!isShipStationPartnerError(error) || hasAborted(signal)) return false;
      // Another failure says nothing of the account.
      if (!NOT_YET.includes(error.code) && !error.retryable) return false;
    }
    const ms = Math.max(0, Math.min(PAUSE_MS, until - performance.now()));
    await new Promise((over) => new Limit(ms, signal, { over }));
  }
  return false;
}
