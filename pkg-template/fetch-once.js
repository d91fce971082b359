/**
 * Deno's `fetch`, kept from sending a write twice: when a connection breaks before the reply, Deno sends the request
 * again of its own accord, whatever its method, unless its body is a stream.
 *
 * @see https://github.com/denoland/deno/issues/35610
 * @type {import("./index.js").Transport}
 */
export function fetchOnce(url, { body, ...init }) {
  if (body === undefined) return fetch(url, init);
  const once = new ReadableStream({
    start(controller) {
      controller.enqueue(body);
      controller.close();
    },
  });
  return fetch(url, /** @type {RequestInit} */ ({ ...init, body: once, duplex: "half" }));
}
