/** @typedef {ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>} Chunks */

/**
 * The bytes of a stream, as long as there are not too many: then the rest is not read.
 *
 * @param {Chunks} chunks
 * @param {number} most bytes
 * @returns {Promise<Uint8Array | undefined>} nothing where there are more
 */
export async function bytesWithin(chunks, most) {
  /** @type {Uint8Array[]} */
  const parts = [];
  let length = 0;
  for await (const part of "getReader" in chunks ? partsOf(chunks) : chunks) {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    length += bytes.length;
    // Leaving the loop cancels the stream.
    if (length > most) return undefined;
    parts.push(bytes);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Not every platform's streams are iterable.
 *
 * @param {ReadableStream<Uint8Array>} stream
 */
async function* partsOf(stream) {
  const reader = stream.getReader();
  let isDone = false;
  try {
    while (true) {
      const { done, value } = await reader.read();
      isDone = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isDone) await reader.cancel().catch(() => {});
    reader.releaseLock();
  }
}
