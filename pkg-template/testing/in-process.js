/** @typedef {import("./service.js").Arrival} Arrival */
/** @typedef {import("./service.js").Delivery} Delivery */
/** @typedef {import("./envelope.js").Reply} Reply */

/**
 * A function like `fetch` that never leaves the process. It fails as a network does: with a `TypeError`
 * whose cause has a code.
 *
 * It builds no `Request`: one would keep a listener on the caller's signal.
 *
 * @param {(arrival: Arrival) => Delivery | Promise<Delivery>} receive
 * @returns {typeof globalThis.fetch}
 */
export function createFetch(receive) {
  return async (input, init) => {
    const request = typeof input === "object" && "method" in input ? input : undefined;
    const signal = init?.signal ?? request?.signal;
    signal?.throwIfAborted();
    const headers = new Headers(init?.headers ?? request?.headers);
    const delivery = await receive({
      method: (init?.method ?? request?.method ?? "GET").toUpperCase(),
      url: new URL(request?.url ?? String(input)),
      header: (name) => headers.get(name),
      text: await bodyText(init?.body ?? undefined, request),
    });
    if (delivery.delayMs > 0) await pause(delivery.delayMs, signal);
    return respond(delivery, signal);
  };
}

/** @param {BodyInit | undefined} body @param {Request | undefined} request */
async function bodyText(body, request) {
  if (typeof body === "string") return body;
  if (body !== undefined) return new Response(body).text();
  return request === undefined ? "" : request.text();
}

/** @param {Delivery} delivery @param {AbortSignal | undefined} signal @returns {Promise<Response>} */
async function respond({ manner, reply }, signal) {
  const { status, headers, body } = reply;
  if (manner === "stall_headers") return pause(Number.POSITIVE_INFINITY, signal);
  if (manner === "drop" || (manner !== "whole" && body === null)) throw connectionReset("fetch failed");
  if (manner === "whole") return new Response(body === null ? null : body.slice(), { status, headers });
  return new Response(brokenStream(body ?? new Uint8Array(), manner, signal), { status, headers });
}

/**
 * Half of a body, then an error or nothing more.
 *
 * @param {Uint8Array} body
 * @param {"cut_body" | "stall_body"} manner
 * @param {AbortSignal | undefined} signal
 * @returns {ReadableStream<Uint8Array>}
 */
function brokenStream(body, manner, signal) {
  let sent = false;
  const ended = new AbortController();
  return new ReadableStream({
    async pull(controller) {
      if (!sent) {
        sent = true;
        controller.enqueue(body.slice(0, body.length >> 1));
      } else if (manner === "cut_body") {
        controller.error(connectionReset("terminated"));
      } else {
        await pause(Number.POSITIVE_INFINITY, signal, ended.signal);
      }
    },
    cancel: () => ended.abort(),
  });
}

/**
 * Waits; for ever where `ms` is infinite.
 *
 * @param {number} ms
 * @param {(AbortSignal | undefined)[]} signals Any of them ends the wait, with its reason.
 * @returns {Promise<any>}
 */
function pause(ms, ...signals) {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(ms) ? setTimeout(() => end(resolve), ms) : undefined;
    const aborted = () => end(() => reject(signals.find((signal) => signal?.aborted)?.reason));
    /** @param {(value?: unknown) => void} settle */
    const end = (settle) => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", aborted);
      settle();
    };
    for (const signal of signals) signal?.addEventListener("abort", aborted);
    if (signals.some((signal) => signal?.aborted)) aborted();
  });
}

/** @param {string} message */
function connectionReset(message) {
  const cause = Object.assign(new Error("the other side closed the connection"), { code: "ECONNRESET" });
  return new TypeError(message, { cause });
}
