import { trackingLog } from "./tracking.js";

/**
 * @typedef {import("./labels.js").Label} Label
 * @typedef {import("./webhook-subscriptions.js").Webhook} Webhook
 * @typedef {{ webhook: Webhook, event: object, told: () => void }} Due
 */

const ORIGIN = "https://api.shipengine.com";
/** Of a label whose parcel nobody has seen yet. */
const NOT_YET = "NY";

/** What accounts with a webhook for `track` are still to be told. */
export class TrackingEvents {
  /** The status code that was last told of a label. @type {WeakMap<Label, string>} */
  #told = new WeakMap();
  #world;

  /** @param {import("./world.js").World} world */
  constructor(world) {
    this.#world = world;
  }

  /**
   * The parcels that have moved since it was last told, one event each.
   *
   * @returns {Due[]}
   */
  due() {
    return this.#world
      .subscribers("track")
      .flatMap(({ account, webhook }) =>
        [...account.labels.values()].flatMap((label) => this.#moved(webhook, label)),
      );
  }

  /** @param {Webhook} webhook @param {Label} label @returns {Due[]} one or none */
  #moved(webhook, label) {
    const data = trackingLog({ world: this.#world }, label);
    const code = data.status_code;
    if (code === (this.#told.get(label) ?? NOT_YET)) return [];
    const query = new URLSearchParams({
      carrier_code: label.carrier.code,
      tracking_number: label.trackingNumber,
    });
    const resource_url = `${ORIGIN}/v1/tracking?${query}`;
    const event = { resource_url, resource_type: "API_TRACK", data: { label_url: null, ...data } };
    return [{ webhook, event, told: () => this.#told.set(label, code) }];
  }
}
