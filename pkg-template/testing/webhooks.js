/**
 * @typedef {import("./index.js").SandboxWebhooks} SandboxWebhooks
 * @typedef {import("./index.js").DeliveryOptions} DeliveryOptions
 */

/** What the service calls itself. Source: public code that receives it. */
const USER_AGENT = "ShipEngine/v1";

/** Where a function as receiver is thought to be, unless something else is said. */
const RECEIVER = "https://receiver.example/webhooks";

const encoder = new TextEncoder();

/**
 * What the sandbox sends by itself: signed as the service signs, with keys of its own.
 *
 * @param {import("./signing-keys.js").SigningKeys} keys
 * @param {import("./clock.js").Clock} clock
 * @param {readonly { due(): import("./tracking-events.js").Due[] }[]} sources of what is to be told
 * @returns {SandboxWebhooks}
 */
export function createWebhooks(keys, clock, sources) {
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

  /** @type {SandboxWebhooks["deliver"]} */
  async function deliver(to, event, options) {
    const { headers, body } = await sign(event, options);
    const post = { method: "POST", headers: { ...options?.headers, ...headers }, body };
    const reply =
      typeof to === "function"
        ? await to(new Request(options?.url ?? RECEIVER, post))
        : await fetch(to, { ...post, redirect: "manual" });
    await reply.body?.cancel();
    return { status: reply.status };
  }

  return {
    sign,
    deliver,
    async deliverDue(to) {
      const delivered = [];
      for (const { webhook, event, told } of sources.flatMap((source) => source.due())) {
        const headers = Object.fromEntries(webhook.headers.map(({ key, value }) => [key, value]));
        const url = withoutCredentials(webhook.url);
        const { status } = await deliver(to ?? webhook.url, event, { url, headers });
        // Else it is still to be told: the service delivers at least once.
        if (status >= 200 && status < 300) told();
        delivered.push({ url: webhook.url, event, status });
      }
      return delivered;
    },
    rotateKeys: () => keys.rotate(),
  };
}

/** As a `Request` takes it. @param {string} address */
function withoutCredentials(address) {
  return Object.assign(new URL(address), { username: "", password: "" });
}
