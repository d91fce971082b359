/**
 * The stand-in over HTTP as the suite uses it: faults and questions come in at `/control/`, the pages of browsers
 * from the project's folder at `/project/`, and all else is the service's.
 */
import { readFile } from "node:fs/promises";
import { createServer, request as forward } from "node:http";
import { extname, join, normalize } from "node:path";

import { Service } from "./behaviour/service-client.js";

/** @typedef {import("node:http").IncomingMessage} Incoming */
/** @typedef {import("node:http").ServerResponse} Outgoing */
/** @typedef {import("shipstation-partner/testing").Sandbox} Sandbox */
/** @typedef {import("./behaviour/suite.js").Report} Report */
/** @typedef {keyof typeof import("./behaviour/suite.js").suites} Suite */
/** @typedef {{ method: string, target: string, headers: import("node:http").IncomingHttpHeaders, text: string }} Received */

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/**
 * @param {typeof import("shipstation-partner/testing")} testing of the package under test
 * @param {{ folder: string, contentSecurityPolicy?: string, suite?: Suite, memory?: () => number | undefined }} given
 *   what `/project/` shows, and under which policy; which suite is asked for, and what tells its runtime's memory
 */
export async function startService({ createSandbox }, given) {
  const { folder, contentSecurityPolicy = "", suite = "behaviour", memory = () => undefined } = given;
  const sandbox = createSandbox({ apiKey: Service.KEY });
  const behind = await sandbox.listen();
  /** @type {Received[]} */
  const received = [];
  let shown = 0;
  /** @type {(report: Report) => void} */
  let tell = () => {};
  /** @type {Promise<Report>} */
  const reported = new Promise((resolve) => {
    tell = resolve;
  });

  /** What can be asked at /control/. @type {Record<string, (body: any) => unknown>} */
  const control = {
    fault: ({ operation, fault, options }) => sandbox.faults.next(operation, fault, options),
    clear: () => sandbox.faults.clear(),
    ledger: ({ accountId }) =>
      sandbox.ledger(accountId).entries.map(({ kind, amount }) => `${kind} ${amount}`),
    received: ({ all }) => {
      const from = all ? 0 : shown;
      shown = received.length;
      return received.slice(from);
    },
    report: (report) => tell(report),
    suite: () => suite,
    memory: () => memory(),
  };

  const server = createServer(async (request, response) => {
    const target = request.url ?? "/";
    const body = Buffer.concat(await chunksOf(request));
    if (target.startsWith("/project/")) return sendFile(target, response);
    const asked = control[target.replace("/control/", "")];
    if (target.startsWith("/control/") && asked) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(asked(JSON.parse(body.toString())) ?? null));
      return;
    }
    const { method = "GET", headers } = request;
    received.push({ method, target, headers, text: body.toString() });
    pass(`${behind.url}${target}`, { method, headers, body, response });
  });

  /** @param {string} target @param {Outgoing} response */
  async function sendFile(target, response) {
    const path = normalize(new URL(target, "http://localhost").pathname.slice("/project/".length));
    try {
      const content = await readFile(join(folder, path));
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      if (path.endsWith(".html")) response.setHeader("content-security-policy", contentSecurityPolicy);
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  }

  await new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    reported,
    sandbox,
    async close() {
      server.close();
      server.closeAllConnections();
      await behind.close();
    },
  };
}

/**
 * Hands a request on, and its answer back as it comes: broken where that breaks.
 *
 * @param {string} url
 * @param {{ method: string, headers: import("node:http").IncomingHttpHeaders, body: Buffer, response: Outgoing }} given
 */
function pass(url, { method, headers, body, response }) {
  const onward = forward(url, { method, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.on("error", () => response.destroy());
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  onward.end(body);
}

/** @param {Incoming} request @returns {Promise<Buffer[]>} */
async function chunksOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks;
}
