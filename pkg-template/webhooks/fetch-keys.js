import { bytesWithin } from "./bytes-within.js";

/** For the whole reply. */
export const LONGEST_FETCH_MS = 5_000;
const MOST_BYTES = 65_536;

/**
 * The key set at a fixed address. Not followed: a redirect would let somebody else name the keys.
 *
 * @param {string} url
 * @param {Function} fetch
 * @returns {Promise<unknown>}
 */
export async function fetchKeys(url, fetch) {
  const ended = new AbortController();
  const timer = setTimeout(
    () => ended.abort(new Error(`no answer within ${LONGEST_FETCH_MS} ms`)),
    LONGEST_FETCH_MS,
  );
  try {
    return await Promise.race([read(url, fetch, ended.signal), abortOf(ended.signal)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} url
 * @param {Function} fetch
 * @param {AbortSignal} signal
 */
async function read(url, fetch, signal) {
  // Without a receiver: as a method of another object the platform's own fetch refuses.
  const reply = await fetch.call(undefined, url, {
    headers: { accept: "application/json" },
    redirect: "manual",
    signal,
  });
  if (reply.status !== 200) {
    reply.body?.cancel?.().catch(() => {});
    throw new Error(reply.status === 0 ? "answered with a redirect" : `answered with status ${reply.status}`);
  }
  const bytes = reply.body
    ? await bytesWithin(reply.body, MOST_BYTES)
    : new Uint8Array(await reply.arrayBuffer());
  if (bytes === undefined) throw new Error(`answered with more than ${MOST_BYTES} bytes`);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * For a transport that does not listen to its signal.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
function abortOf(signal) {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
