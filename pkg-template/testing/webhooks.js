/**
 * @typedef {import("./index.js").SandboxWebhooks} SandboxWebhooks
 * @typedef {import("./index.js").DeliveryOptions} DeliveryOptions
 */

/** What the service calls itself. Source: public code that receives it. */
const USER_AGENT = "ShipEngine/v1";

const encoder = new TextEncoder();

/**
 * What the sandbox sends by itself: signed as the service signs, with keys of its own.
 *
 * @param {import("./signing-keys.js").SigningKeys} keys
 * @param {import("./clock.js").Clock} clock
 * @returns {SandboxWebhooks}
 */
export function createWebhooks(keys, clock) {
  /** @param {object | string} event @param {DeliveryOptions} [options] */
  async function sign(event, { at = clock.now() } = {}) {
    const body = typeof event === "string" ? event : JSON.stringify(event);
    const timestamp = new Date(at).toISOString();
    const { keyId, signature } = await keys.sign(encoder.encode(`${timestamp}.${body}`));
    return {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": USER_AGENT,
        "x-shipengine-rsa-sha256-key-id": keyId,
        "x-shipengine-rsa-sha256-signature": signature,
        "x-shipengine-timestamp": timestamp,
      },
      body,
    };
  }

  return {
    sign,
    async deliver(to, event, options) {
      const { headers, body } = await sign(event, options);
      const post = { method: "POST", headers: { ...options?.headers, ...headers }, body };
      const reply =
        typeof to === "function"
          ? await to(new Request("https://receiver.example/webhooks", post))
          : await fetch(to, { ...post, redirect: "manual" });
      await reply.body?.cancel();
      return { status: reply.status };
    },
    rotateKeys: () => keys.rotate(),
  };
}
