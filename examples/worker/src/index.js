import { entriesOf } from "./journal.js";
import { ordersIn } from "./orders.js";
import { ship } from "./ship.js";

export { Allowance } from "../../governor-durable-object/allowance.js";

/**
 * @typedef {object} Env
 * @property {string} SHIPSTATION_KEY the partner key: `wrangler secret put SHIPSTATION_KEY`
 * @property {string} SHIPSTATION_URL where the service is; empty for the real one
 * @property {string} REQUESTS_PER_MINUTE the key's allowance; empty for the vendor's usual one
 * @property {import("./journal.js").Database} JOURNAL
 * @property {{ sendBatch(messages: { body: import("./orders.js").Order }[]): Promise<unknown> }} LABELS
 * @property {Parameters<typeof import("../../governor-durable-object/allowance.js").durableObjectStore>[0]} ALLOWANCE
 *
 * @typedef {object} Message one of a batch that the queue hands over
 * @property {import("./orders.js").Order} body
 * @property {() => void} ack
 * @property {(options: { delaySeconds: number }) => void} retry
 */

/** Before a message comes again where the service has not said when. */
const PAUSE_SECONDS = 10;
/** A queue takes a hundred messages and 256 KB at once, each message with some bytes of its own. */
const MESSAGES_AT_ONCE = 100;
const BYTES_AT_ONCE = 200_000;
/** D1 binds a hundred values at once. */
const IDS_AT_ONCE = 99;

export default {
  /**
   * `POST /labels` buys one label and answers with it, `POST /labels/bulk` takes any number of orders for the queue,
   * `GET /orders?account=…&id=…` says what became of them.
   *
   * @param {Request} request
   * @param {Env} env
   */
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "GET" && pathname === "/orders") {
      const ids = searchParams.getAll("id");
      if (ids.length > IDS_AT_ONCE) return new Response(null, { status: 414 });
      return Response.json(await entriesOf(env.JOURNAL, searchParams.get("account") ?? "", ids));
    }
    const isBulk = pathname === "/labels/bulk";
    if (request.method !== "POST" || !(isBulk || pathname === "/labels")) {
      return new Response(null, { status: 404 });
    }
    const { orders, mistakes } = ordersIn(await request.json().catch(() => undefined), isBulk);
    if (mistakes.length > 0) return Response.json({ mistakes }, { status: 422 });
    if (isBulk) {
      for (const batch of batchesOf(orders)) await env.LABELS.sendBatch(batch.map((body) => ({ body })));
      return Response.json({ queued: orders.length }, { status: 202 });
    }
    const { state, label_id, tracking_number, reason } = await ship(env, /** @type {any} */ (orders[0]));
    return Response.json({ state, label_id, tracking_number, reason }, { status: STATUS[state] });
  },

  /**
   * Buys the labels of a batch. A message that comes twice, and queues do that, buys nothing twice: the journal has
   * its order, and the service is asked for its external id before anything is bought again.
   *
   * @param {{ messages: readonly Message[] }} batch
   * @param {Env} env
   */
  async queue({ messages }, env) {
    await Promise.all(
      messages.map(async (message) => {
        const { state, retryAfterMs } = await ship(env, message.body);
        if (state === "shipped" || state === "refused") message.ack();
        else message.retry({ delaySeconds: Math.ceil((retryAfterMs ?? PAUSE_SECONDS * 1000) / 1000) });
      }),
    );
  },
};

/** @param {readonly import("./orders.js").Order[]} orders */
function* batchesOf(orders) {
  /** @type {import("./orders.js").Order[]} */
  let batch = [];
  let size = 0;
  for (const order of orders) {
    const { length } = new TextEncoder().encode(JSON.stringify(order));
    if (batch.length === MESSAGES_AT_ONCE || (batch.length > 0 && size + length > BYTES_AT_ONCE)) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(order);
    size += length;
  }
  if (batch.length > 0) yield batch;
}

const STATUS = { shipped: 201, refused: 422, begun: 503, unknown: 503 };
