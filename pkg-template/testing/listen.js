/** @typedef {import("node:http").IncomingMessage} IncomingMessage */
/** @typedef {import("node:http").ServerResponse} ServerResponse */
/** @typedef {import("./service.js").Arrival} Arrival */
/** @typedef {import("./service.js").Delivery} Delivery */

/**
 * Serves the sandbox over HTTP, by Node's own server. That is asked for and not imported: bundlers for pages stumble
 * over such an import, and those for Workers lift it to the top of a script, which then does not start.
 *
 * @param {(arrival: Arrival) => Delivery | Promise<Delivery>} receive
 * @param {import("./index.js").ListenOptions} [options]
 * @returns {Promise<import("./index.js").Listening>}
 */
export async function listen(receive, { port = 0, host = "127.0.0.1" } = {}) {
  const http = globalThis.process?.getBuiltinModule?.("node:http");
  if (http === undefined) throw new TypeError("listen: there is no node:http here; use the sandbox's fetch");
  const server = http.createServer((request, response) => {
    // A caller that goes away in the middle of its own request is no business of the sandbox.
    answer(receive, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {(arrival: Arrival) => Delivery | Promise<Delivery>} receive
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
async function answer(receive, request, response) {
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const delivery = await receive({
    method: request.method ?? "GET",
    url: new URL(`http://${request.headers.host ?? "localhost"}${request.url}`),
    header: (name) => request.headers[name]?.toString() ?? null,
    text: Buffer.concat(chunks).toString("utf8"),
  });
  if (delivery.delayMs <= 0) return send(response, delivery);
  const timer = setTimeout(send, delivery.delayMs, response, delivery);
  // Whoever has gone away is not waited for, nor is a server that was closed.
  response.once("close", () => clearTimeout(timer));
}

/** @param {ServerResponse} response @param {Delivery} delivery */
function send(response, { manner, reply }) {
  const { status, headers, body } = reply;
  if (manner === "stall_headers") return;
  if (manner === "drop" || (manner !== "whole" && body === null)) {
    response.destroy();
    return;
  }
  response.writeHead(status, body === null ? headers : { ...headers, "content-length": body.length });
  if (manner === "whole") {
    response.end(body ?? undefined);
    return;
  }
  const half = (body ?? new Uint8Array()).slice(0, (body?.length ?? 0) >> 1);
  response.write(half, () => {
    if (manner === "cut_body") response.destroy();
  });
}
