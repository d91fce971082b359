import { CancelledError, TimeoutError } from "./errors.js";
import { hasAborted, Limit, TIME_OVER } from "./limit.js";

/**
 * When a download ends at the latest: all of it, its body included.
 *
 * @typedef {object} Limits
 * @property {AbortSignal} signal for the transport
 * @property {<T>(work: Promise<T>) => Promise<T>} during waits for work, also of a transport that hears no signal
 * @property {() => void} clear lets timer and listener go
 */

/**
 * @param {{ timeoutMs: number, signal?: import("./index.js").PlatformAbortSignal | undefined }} options
 * @returns {Limits}
 */
export function limitsOf({ timeoutMs, signal }) {
  const ending = new AbortController();
  const ended = /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      ending.signal.addEventListener("abort", () => reject(ending.signal.reason));
    })
  );
  ended.catch(() => {});
  const limit = new Limit(timeoutMs, signal, {
    over(why) {
      const error =
        why === TIME_OVER
          ? new TimeoutError(`the download took more than ${timeoutMs} ms`, { retryable: true })
          : new CancelledError("the download was cancelled", { cause: signal?.reason });
      ending.abort(error);
    },
  });
  if (hasAborted(signal)) limit.cancel();
  return {
    signal: ending.signal,
    during: (work) => Promise.race([ended, work]),
    clear: () => limit.end(),
  };
}
