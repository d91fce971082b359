import { same } from "./assert.js";
import { clientOf, clientOver, newLabel } from "./merchants.js";

/** Every key that the suite uses has this in it, and nothing else does. */
const CANARY = "canary0";

/**
 * @typedef {object} Watch
 * @property {(value: unknown) => void} see takes note of a value that people might come to see
 * @property {() => string[]} hits where a key was seen
 * @property {() => void} end
 */

/** Watches the console, and whatever it is shown. @returns {Watch} */
export function beginWatch() {
  /** @type {string[]} */
  const hits = [];
  const see = (/** @type {unknown} */ value) => {
    for (const text of textsOf(value)) if (text.includes(CANARY)) hits.push(text.slice(0, 200));
  };
  const methods = /** @type {const} */ (["log", "info", "warn", "error", "debug", "trace"]);
  const originals = methods.map((name) => console[name]);
  for (const [index, name] of methods.entries()) {
    console[name] = (...given) => {
      see(given);
      originals[index]?.apply(console, given);
    };
  }
  return {
    see,
    hits: () => hits,
    end() {
      for (const [index, name] of methods.entries()) console[name] = originals[index] ?? console[name];
    },
  };
}

/** No key is anywhere but in the headers of its requests. @type {import("./suite.js").Cases} */
export const secrets = {
  "the watch finds a key wherever it hides": () => {
    const key = `${CANARY}x`;
    const cause = Object.assign(new Error("x"), { config: { headers: { "API-Key": key } } });
    for (const leak of [
      { deep: [{ [key]: 1 }] },
      new Error("outer", { cause }),
      Object.defineProperty({}, "hidden", { value: key, enumerable: false }),
      new Map([["key", key]]),
    ]) {
      same(
        textsOf(leak).some((text) => text.includes(CANARY)),
        true,
      );
    }
  },
  "no key is in a client, a handle, a subject or the module": (world) => {
    const partner = clientOf(world);
    const merchant = partner.onBehalfOf({ apiKey: "canary0account0key" });
    for (const each of [partner, partner.accounts, merchant, merchant.labels, world.library])
      world.watch.see(each);
    same(world.watch.hits(), []);
    partner.close();
  },
  "no key is in an error, whatever the service sends back or the transport throws": async (world) => {
    const keys = "TEST_canary0partner0key canary0account0key";
    const error = {
      error_source: "shipengine",
      error_type: "security",
      error_code: "unauthorized",
      message: keys,
    };
    const to = { location: `https://evil.example/?${encodeURIComponent(keys)}` };
    /** @type {import("shipstation-partner").Transport[]} */
    const transports = [
      async () => Response.json({ request_id: "r", errors: [error] }, { status: 401 }),
      async () => new Response(`<pre>API-Key: ${keys}</pre>`, { status: 502 }),
      async () => new Response(null, { status: 307, headers: to }),
      async () => new Response(`${keys}, bought`),
      async () => Response.json({ key: keys, status: keys, label_id: [keys] }),
      async () => Promise.reject(new Error(`POST failed, API-Key: ${keys}`)),
      async () => Promise.reject(Object.assign(new Error("x"), { config: { headers: { "API-Key": keys } } })),
      async () => Promise.reject(new TypeError("failed", { cause: new Error(keys) })),
      async () => Promise.reject(keys),
    ];
    for (const fetch of transports) {
      const onDrift = (/** @type {unknown} */ event) => world.watch.see(event);
      const partner = clientOver(world, fetch, { apiKey: "TEST_canary0partner0key", onDrift });
      const merchant = partner.onBehalfOf({ apiKey: "canary0account0key" });
      const call = merchant.labels.create(newLabel()).withResponse();
      // The data are the service's own words; what this package says of them is not.
      world.watch.see(
        await call.then(
          ({ notes }) => notes,
          (/** @type {unknown} */ each) => each,
        ),
      );
      partner.close();
    }
    same(world.watch.hits(), []);
  },
  "no key was in a path, a query or a body of this suite": async (world) => {
    const requests = await world.service.received({ all: true });
    const shown = requests.map(({ method, target, text }) => ({ method, target, text }));
    world.watch.see(shown);
    same(world.watch.hits(), []);
  },
};

/** Every text in a value, however deep, hidden or inherited from a platform's own printing. @param {unknown} value */
function textsOf(value) {
  /** @type {string[]} */
  const texts = [];
  const seen = new Set();
  const walk = (/** @type {unknown} */ each) => {
    if (typeof each === "string") texts.push(each);
    if (typeof each !== "object" || each === null || seen.has(each)) return;
    seen.add(each);
    const isWrapped = each instanceof Map || each instanceof Set || each instanceof Headers;
    if (isWrapped) for (const item of each) walk(item);
    if (each instanceof Error) texts.push(String(each), String(each.stack));
    for (const name of Reflect.ownKeys(each)) {
      texts.push(String(name));
      const field = Reflect.getOwnPropertyDescriptor(each, name);
      walk(field?.value);
    }
    const inspect = /** @type {Record<symbol, unknown>} */ (each)[Symbol.for("nodejs.util.inspect.custom")];
    if (typeof inspect === "function") walk(inspect.call(each, 9, {}, String));
  };
  walk(value);
  try {
    texts.push(String(JSON.stringify(value)));
  } catch {
    // A cycle: the walk has been through it.
  }
  return texts;
}
