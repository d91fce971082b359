/** A service over HTTP that misbehaves in turn, and remembers nothing: what it kept would be the growth. */
import { createServer } from "node:http";

const LABEL = JSON.stringify({ label_id: "se-1", status: "completed" });
const PAGE = JSON.stringify({ labels: [{ label_id: "se-1" }], total: 1, page: 1, pages: 1 });
/** Idle connections end by themselves after this. */
const IDLE_MS = 500;

/** @typedef {import("node:http").ServerResponse} Outgoing */

/** Every so many requests one of these. @type {[every: number, fault: (response: Outgoing) => void][]} */
const FAULTS = [
  [11, (response) => response.destroy()],
  [13, (response) => answer(response, 502, "<h1>Bad gateway</h1>")],
  [17, (response) => answer(response, 200, "{")],
  [29, (response) => response.writeHead(307, { location: "/elsewhere" }).end("x".repeat(10_000))],
  [
    31,
    (response) => response.writeHead(200, { "content-length": "1000" }).write("{", () => response.destroy()),
  ],
  // Neither ends by itself.
  [101, () => {}],
  [103, (response) => response.writeHead(200, { "content-length": "1000" }).write("{")],
];

/** @returns a service, and how many connections it has */
export async function startSoakService() {
  let turn = 0;
  const server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) => {
    // Nobody asks for what goes wrong here.
    response.on("error", () => {});
    request.resume().on("end", () => {
      turn += 1;
      const [, fault] = FAULTS.find(([every]) => turn % every === 0) ?? [];
      if (fault) fault(response);
      else answer(response, 200, request.method === "POST" ? LABEL : PAGE);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    /** @returns {Promise<number>} */
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () => server.close(),
  };
}

/** @param {Outgoing} response @param {number} status @param {string} text */
function answer(response, status, text) {
  response.writeHead(status, { "content-type": "application/json" }).end(text);
}
