import { WebhookVerifier } from "../../pkg-template/webhooks/index.js";
import { sandboxFromSource } from "./sandbox-requests.js";

/** A scan, as the webhook guide shows one. */
export const scan = {
  resource_url:
    "https://api.shipengine.com/v1/tracking?carrier_code=usps&tracking_number=9400111298370264401222",
  resource_type: "API_TRACK",
  data: {
    tracking_number: "9400111298370264401222",
    status_code: "IT",
    status_description: "In Transit",
    ship_date: null,
    events: [{ occurred_at: "2026-04-02T15:11:00Z", description: "Arrived at Facility — São Paulo" }],
  },
};

/**
 * A sandbox with a clock that stands still, a verifier of it, and what was asked for on the way.
 *
 * @param {Omit<import("../../pkg-template/webhooks/index.js").WebhookVerifierOptions, "fetch">} [options]
 */
export function receiver(options) {
  const start = Date.UTC(2026, 3, 2, 15, 12);
  const sandbox = sandboxFromSource({ now: () => start });
  /** @type {{ url: string, init: RequestInit }[]} */
  const asked = [];
  /** What answers in place of the sandbox. @type {{ transport: typeof fetch | undefined }} */
  const instead = { transport: undefined };
  /** @param {string} url @param {RequestInit} init @returns {Promise<Response>} */
  async function fetch(url, init) {
    asked.push({ url, init });
    return (instead.transport ?? sandbox.fetch)(url, init);
  }
  const { now } = sandbox.clock;
  const verifier = new WebhookVerifier({ fetch: /** @type {never} */ (fetch), now, ...options });
  return { sandbox, verifier, asked, instead };
}

/** A `Request` of a delivery. @param {{ headers: Record<string, string>, body: BodyInit }} delivery */
export function requestOf({ headers, body }) {
  return new Request("https://shop.example/webhooks", { method: "POST", headers, body });
}

/**
 * The error that a verification ends with.
 *
 * @param {Promise<unknown>} verification
 * @returns {Promise<any>}
 */
export function refusal(verification) {
  return verification.then(
    () => {
      throw new Error("it was taken");
    },
    (error) => error,
  );
}
