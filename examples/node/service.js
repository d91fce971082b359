/**
 * `node service.js`: a small HTTP service on Node's own server. Reads `SHIPSTATION_KEY`, `SHIPSTATION_URL` (for another
 * service than the real one), `JOURNAL` (a folder) and `PORT`.
 */
import { createServer } from "node:http";
import { join } from "node:path";
import { isShipStationPartnerError, PartnerClient } from "shipstation-partner";

import { fileJournal } from "../journals/file-journal.js";

const { SHIPSTATION_KEY = "", SHIPSTATION_URL, JOURNAL = ".", PORT = "8080" } = process.env;
const LARGEST_BODY = 1 << 20;

const partner = new PartnerClient({
  apiKey: SHIPSTATION_KEY,
  ...(SHIPSTATION_URL ? { baseUrl: SHIPSTATION_URL } : {}),
});

/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
/** What can be asked, for the merchant in the header `x-account`. @type {Record<string, (merchant: MerchantClient, body: any) => PromiseLike<unknown>>} */
const ROUTES = {
  "POST /rates": (merchant, body) => merchant.rates.calculate(body),
  "POST /labels": (merchant, body) => {
    orderOf(body);
    return merchant.labels.create(body);
  },
  "POST /labels/bulk": bulk,
};

/** HTTP status by the error's code; all else is 502: the service's own affair. @type {Record<string, number>} */
const STATUS = {
  validation: 422,
  configuration: 400,
  insufficient_funds: 402,
  not_found: 404,
  conflict: 409,
  rate_limit: 429,
};

/** The runs that are being bought: asked for again meanwhile, as by a client who has waited too long, none begins anew. */
const underWay = new Set();

/**
 * Buys many labels, named as a run: asked for again after a crash, it goes on where it was.
 *
 * @param {MerchantClient} merchant
 * @param {{ run: string, labels: import("shipstation-partner").NewLabel[] }} body
 */
async function bulk(merchant, { run, labels }) {
  if (typeof run !== "string" || !/^[\w-]{1,60}$/.test(run))
    throw new BadRequest("run is a name of letters, digits and dashes");
  if (!Array.isArray(labels)) throw new BadRequest("labels is a list");
  const orders = labels.map(orderOf);
  if (new Set(orders).size < orders.length) throw new BadRequest("two labels are for one order");
  const path = join(JOURNAL, `${merchant.account}-${run}.jsonl`);
  if (underWay.has(path)) throw new Conflict(`run ${run} is under way`);
  underWay.add(path);
  try {
    const journal = await fileJournal(path);
    try {
      const items = await merchant.labels.createMany(labels, { journal, keyOf: orderOf });
      return items.map(({ outcome, data, error }) => ({ outcome, label_id: data?.label_id, error }));
    } finally {
      await journal.close();
    }
  } catch (error) {
    // By another process.
    if (/** @type {{ code?: unknown }} */ (error).code === "ELOCKED")
      throw new Conflict(`run ${run} is under way`);
    throw error;
  } finally {
    underWay.delete(path);
  }
}

/**
 * The order that a label is for. Without one, a caller who has waited too long and asks again would buy a second label:
 * with it, he gets the first one.
 *
 * @param {import("shipstation-partner").NewLabel} label
 * @returns {string}
 */
function orderOf(label) {
  const order = label?.shipment?.external_shipment_id;
  if (typeof order !== "string" || order === "")
    throw new BadRequest("shipment.external_shipment_id is missing: the id of your order");
  return order;
}

class BadRequest extends Error {}
class Conflict extends Error {}

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request);
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
});

/** @param {import("node:http").IncomingMessage} request @returns {Promise<{ status: number, body: unknown }>} */
async function answer(request) {
  const route = ROUTES[`${request.method} ${request.url}`];
  const account = request.headers["x-account"];
  if (!route || typeof account !== "string") return { status: 404, body: {} };
  try {
    return { status: 200, body: await route(partner.onBehalfOf(account), await jsonOf(request)) };
  } catch (error) {
    if (error instanceof BadRequest) return { status: 400, body: { message: error.message } };
    if (error instanceof Conflict) return { status: 409, body: { message: error.message } };
    if (isShipStationPartnerError(error)) return { status: statusOf(error), body: error };
    console.error(error);
    return { status: 500, body: {} };
  }
}

/** @param {import("shipstation-partner").AnyShipStationPartnerError} error */
function statusOf({ code, retryable }) {
  // The caller's argument was wrong; or the key could not be had, which is nothing of the caller's.
  if (code === "configuration" && retryable) return 503;
  return STATUS[code] ?? 502;
}

/** @param {import("node:http").IncomingMessage} request */
async function jsonOf(request) {
  let text = "";
  for await (const part of request.setEncoding("utf8")) {
    text += part;
    if (text.length > LARGEST_BODY) throw new BadRequest("the body is too large");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest("the body is not JSON");
  }
}

server.listen(Number(PORT), "127.0.0.1", () => {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}`);
});
process.once("SIGTERM", () => server.close(() => partner.close()));
