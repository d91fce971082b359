import { entriesOf } from "./journal.js";
import { ordersIn } from "./orders.js";
import { ship } from "./ship.js";

/**
 * @typedef {object} Env
 * @property {string} SHIPSTATION_KEY the partner key: `wrangler secret put SHIPSTATION_KEY`
 * @property {string} SHIPSTATION_URL where the service is; empty for the real one
 * @property {import("./journal.js").Database} JOURNAL
 * @property {{ sendBatch(messages: { body: import("./orders.js").Order }[]): Promise<unknown> }} LABELS
 *
 * @typedef {object} Message one of a batch that the queue hands over
 * @property {import("./orders.js").Order} body
 * @property {() => void} ack
 * @property {(options: { delaySeconds: number }) => void} retry
 */

/** Before a message comes again where the service has not said when. */
const PAUSE_SECONDS = 10;

export default {
  /**
   * `POST /labels` buys one label and answers with it, `POST /labels/bulk` takes any number of orders for the queue,
   * `GET /orders?id=…` says what became of them.
   *
   * @param {Request} request
   * @param {Env} env
   */
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "GET" && pathname === "/orders") {
      return Response.json(await entriesOf(env.JOURNAL, searchParams.getAll("id")));
    }
    if (request.method !== "POST") return new Response(null, { status: 404 });
    const { orders, mistakes } = ordersIn(await request.json());
    if (mistakes.length > 0) return Response.json({ mistakes }, { status: 422 });
    if (pathname === "/labels" && orders[0] !== undefined) {
      const { state, ...facts } = await ship(env, orders[0]);
      return Response.json({ state, ...facts }, { status: STATUS[state] });
    }
    if (pathname === "/labels/bulk") {
      await env.LABELS.sendBatch(orders.map((body) => ({ body })));
      return Response.json({ queued: orders.length }, { status: 202 });
    }
    return new Response(null, { status: 404 });
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

const STATUS = { shipped: 201, refused: 422, begun: 503, unknown: 503 };
