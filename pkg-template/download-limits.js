import { CancelledError, TimeoutError } from "./errors.js";

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
  /** @type {(error: Error) => void} */
  let tell;
  const ended = /** @type {Promise<never>} */ (
    new Promise((_, reject) => {
      tell = reject;
    })
  );
  ended.catch(() => {});
  const end = (/** @type {Error} */ error) => {
    clear();
    ending.abort(error);
    tell(error);
  };
  const cancelled = () => end(new CancelledError("the download was cancelled", { cause: signal?.reason }));
  /** Node's has more to it. @type {any} */
  const timer = setTimeout(() => {
    end(new TimeoutError(`the download took more than ${timeoutMs} ms`, { retryable: true }));
  }, timeoutMs);
  function clear() {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancelled);
  }
  signal?.addEventListener("abort", cancelled);
  if (signal?.aborted) cancelled();
  /** @template T @param {Promise<T>} work */
  function during(work) {
    timer.ref?.();
    // What nobody reads keeps no process alive.
    return Promise.race([ended, work]).finally(() => timer.unref?.());
  }
  return { signal: ending.signal, during, clear };
}
