/**
 * @typedef {import("./batches.js").Batch} Batch
 * @typedef {import("./tracking-events.js").Due} Due
 */

const ORIGIN = "https://api.shipengine.com";

/** What accounts with a webhook for `batch` are still to be told: which batches were processed. */
export class BatchEvents {
  /** @type {WeakSet<Batch>} */
  #told = new WeakSet();
  #world;

  /** @param {import("./world.js").World} world */
  constructor(world) {
    this.#world = world;
  }

  /**
   * The batches that were processed since it was last told, one event each.
   *
   * @returns {Due[]}
   */
  due() {
    return this.#world
      .subscribers("batch")
      .flatMap(({ account, webhook }) =>
        [...account.batches.values()].flatMap((batch) => this.#processed(webhook, batch)),
      );
  }

  /** @param {Due["webhook"]} webhook @param {Batch} batch @returns {Due[]} one or none */
  #processed(webhook, batch) {
    if (batch.processedAt === null || this.#told.has(batch)) return [];
    const event = { resource_url: `${ORIGIN}/v1/batches/${batch.batchId}`, resource_type: "API_BATCH" };
    return [{ webhook, event, told: () => this.#told.add(batch) }];
  }
}
