import { memoryStore } from "shipstation-partner/governor";

/**
 * A Durable Object that keeps the allowance of one key for all Workers. It needs no storage: should it be evicted, it
 * starts with a full bucket, which is a few requests too many at most.
 */
export class Allowance {
  #store = memoryStore();

  /** @param {Request} request `{ bucket }` takes one request, `{ id, pauseMs }` lets none through for a time */
  async fetch(request) {
    const { bucket, id, pauseMs } = /** @type {any} */ (await request.json());
    if (pauseMs !== undefined) await this.#store.pause(id, pauseMs);
    return Response.json({ wait: bucket ? await this.#store.take(bucket) : 0 });
  }
}

/**
 * The Workers' side: `createGovernor({ store: durableObjectStore(env.ALLOWANCE) })`.
 *
 * @typedef {{ fetch(url: string, init: { method: string, body: string }): Promise<Response> }} Stub
 * @param {{ idFromName(name: string): unknown, get(id: any): Stub }} namespace
 * @returns {import("shipstation-partner/governor").GovernorStore}
 */
export function durableObjectStore(namespace) {
  /** @param {string} id @param {object} message */
  const ask = async (id, message) => {
    const stub = namespace.get(namespace.idFromName(id));
    const reply = await stub.fetch("https://allowance/", { method: "POST", body: JSON.stringify(message) });
    if (!reply.ok) throw new Error(`the allowance answered with status ${reply.status}`);
    return /** @type {{ wait: number }} */ (await reply.json()).wait;
  };
  return {
    take: (bucket) => ask(bucket.id, { bucket }),
    pause: async (id, pauseMs) => void (await ask(id, { id, pauseMs })),
  };
}
