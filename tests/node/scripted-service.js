import { createServer } from "node:http";

/**
 * A request as it came over the wire.
 *
 * @typedef {object} Received
 * @property {string} method
 * @property {string} target path and query, as sent
 * @property {import("node:http").IncomingHttpHeaders} headers
 * @property {string} text the body; empty where there was none
 */

/** @typedef {{ status?: number, headers?: Record<string, string>, text?: string }} Answer text is sent as it is */

/**
 * A service over HTTP that says what it is told to, and keeps what it was asked.
 *
 * @param {(request: Received) => Answer | Promise<Answer>} answer
 */
export async function scriptedService(answer) {
  /** @type {Received[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request.setEncoding("utf8")) text += chunk;
    const { method = "", url: target = "", headers } = request;
    const arrived = { method, target, headers, text };
    received.push(arrived);
    const { status = 200, headers: own = {}, text: reply = "" } = await answer(arrived);
    response.writeHead(status, { ...(reply === "" ? {} : { "content-type": "application/json" }), ...own });
    response.end(reply);
  });
  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    /** The newest of what was asked. */
    last() {
      const newest = received.at(-1);
      if (newest === undefined) throw new Error("nothing was sent");
      return newest;
    },
    /** Ends it, and every connection that is still open. */
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}
