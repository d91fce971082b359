import { ShipStationPartnerError, TransportError } from "./errors.js";
import { MOST_CAUSES, safeCause } from "./failure.js";

/**
 * @typedef {import("./index.js").TransportReply & { body?: ReadableStream<Uint8Array> | null }} Reply
 * @typedef {import("./download-limits.js").Limits} Limits
 */

/**
 * The body, read no faster than it is asked for, and ended by the first limit it meets. All there is of it, or an
 * error: half a label must not be printed.
 *
 * @param {Reply} reply
 * @param {number} maxBytes
 * @param {Limits} limits
 * @returns {Promise<ReadableStream<Uint8Array>>}
 */
export async function guardedBody(reply, maxBytes, limits) {
  const declared = reply.headers.get("content-encoding") ? 0 : Number(reply.headers.get("content-length"));
  if (declared > maxBytes) {
    reply.body?.cancel().catch(() => {});
    throw tooLarge(maxBytes);
  }
  const body = reply.body ?? new Response(await limits.during(reply.arrayBuffer())).body;
  const reader = /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
  let length = 0;

  /** @param {ReadableStreamDefaultController<Uint8Array>} controller */
  async function pull(controller) {
    try {
      const { value } = await limits.during(reader.read());
      length += value?.length ?? 0;
      if (length > maxBytes) throw tooLarge(maxBytes);
      if (value) return controller.enqueue(value);
      if (length < declared) throw new Error(`${declared - length} bytes are missing`);
      limits.clear();
      controller.close();
    } catch (thrown) {
      limits.clear();
      reader.cancel().catch(() => {});
      controller.error(brokenOff(thrown));
    }
  }
  /** @param {unknown} reason */
  function cancel(reason) {
    limits.clear();
    return reader.cancel(reason);
  }
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}

/**
 * What a download ends with: a limit's own error, or one for what the transport said.
 *
 * @param {unknown} thrown
 */
export function brokenOff(thrown) {
  if (thrown instanceof ShipStationPartnerError) return thrown;
  const cause = safeCause(thrown, [], MOST_CAUSES);
  return new TransportError("the download broke off", { retryable: true, cause });
}

/** @param {number} maxBytes */
export function tooLarge(maxBytes) {
  return new TransportError(`the file has more than ${maxBytes} bytes (maxBytes)`, { retryable: false });
}
