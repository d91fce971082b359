import { takeFrom } from "shipstation-partner/governor";

/**
 * A Durable Object that keeps the allowance of one key for all Workers. It needs no storage: should it be evicted, it
 * starts with a full bucket, which is a few requests too many at most.
 */
export class Allowance {
  #fullAt = 0;
  #pausedUntil = 0;

  /** @param {import("shipstation-partner/governor").Bucket} bucket @returns {number} milliseconds to wait; 0: taken */
  take(bucket) {
    const now = Date.now();
    if (this.#pausedUntil > now) return this.#pausedUntil - now;
    const { wait, next } = takeFrom(bucket, this.#fullAt, now);
    if (wait === 0) this.#fullAt = next;
    return wait;
  }

  /** @param {number} ms */
  pause(ms) {
    this.#pausedUntil = Math.max(this.#pausedUntil, Date.now() + ms);
  }

  /** @param {Request} request */
  async fetch(request) {
    const { bucket, pauseMs } = /** @type {{ bucket?: any, pauseMs?: number }} */ (await request.json());
    if (pauseMs !== undefined) this.pause(pauseMs);
    return Response.json({ wait: bucket ? this.take(bucket) : 0 });
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
    return /** @type {{ wait: number }} */ (await reply.json()).wait;
  };
  return {
    take: (bucket) => ask(bucket.id, { bucket }),
    pause: async (id, ms) => void (await ask(id, { pauseMs: ms })),
  };
}
