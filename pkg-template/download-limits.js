import { CancelledError, TimeoutError } from "./errors.js";
import { hasAborted, Limit } from "./limit.js";

/**
 * When a download ends at the latest: all of it, its body included.
 *
 * @typedef {object} Limits
 * @property {AbortSignal} signal for the transport
 * @property {<T>(work: Promise<T>) => Promise<T>} during waits for work, one at a time, also of a transport that hears no
 *   signal
 * @property {() => void} clear lets timer and listener go
 */

/**
 * @param {{ timeoutMs: number, signal?: import("./index.js").PlatformAbortSignal | undefined }} options
 * @returns {Limits}
 */
export function limitsOf({ timeoutMs, signal }) {
  const ending = new AbortController();
  // Of the wait at present. A promise that lasts as long as the download would hold on to each piece it was raced with.
  let giveUp = (/** @type {unknown} */ _) => {};
  const limit = new Limit(timeoutMs, signal, {
    over(isTime) {
      const error = isTime
        ? new TimeoutError(`the download took more than ${timeoutMs} ms`, { retryable: true })
        : new CancelledError("the download was cancelled", { cause: signal?.reason });
      ending.abort(error);
      giveUp(error);
    },
  });
  if (hasAborted(signal)) limit.cancel();
  return {
    signal: ending.signal,
    // What nobody reads keeps no process alive.
    during(work) {
      limit.hold(true);
      return new Promise((resolve, reject) => {
        giveUp = reject;
        if (ending.signal.aborted) reject(ending.signal.reason);
        Promise.resolve(work).then(resolve, reject);
      }).finally(() => limit.hold(false));
    },
    clear: () => limit.end(),
  };
}
