import { errorOf, isTrue, same } from "./assert.js";
import { clientOf, clientOver, fundedMerchant, newLabel } from "./merchants.js";
import { Service } from "./service-client.js";

/** Every key that the suite uses has this in it, and nothing else does. */
const CANARY = "canary0";

/**
 * @typedef {object} Watch
 * @property {(value: unknown) => void} see takes note of a value that people might come to see
 * @property {(client: object) => void} keep has a client looked at when the case is over, with all that it has learnt
 * @property {() => void} look looks at the clients of the case
 * @property {() => { values: number, clients: number }} seen how much there was to see
 * @property {() => string[]} hits where a key was seen
 * @property {() => void} end
 */

/** Watches the console, every error and hook, and whatever else it is shown. @returns {Watch} */
export function beginWatch() {
  /** @type {string[]} */
  const hits = [];
  /** @type {object[]} */
  let kept = [];
  let clients = 0;
  let values = 0;
  const see = (/** @type {unknown} */ value) => {
    values += 1;
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
    keep: (client) => kept.push(client),
    look() {
      for (const client of kept) see(client);
      clients += kept.length;
      kept = [];
    },
    seen: () => ({ values, clients }),
    hits: () => hits,
    end() {
      for (const [index, name] of methods.entries()) console[name] = originals[index] ?? console[name];
    },
  };
}

/** The last case of a suite: it looks back at all of it. @type {import("./suite.js").Cases} */
export const gate = {
  "no key was in an error, a hook, a client or the console of this whole suite": ({ watch }) => {
    same(watch.hits(), []);
    const { values, clients } = watch.seen();
    isTrue(values > clients && clients > 20, `only ${values} values of ${clients} clients were seen`);
  },
};

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
  "no key goes along for a file, and none is in what a download fails with": async (world) => {
    const partner = clientOf(world);
    const { merchant } = await fundedMerchant(partner);
    const { label_download } = await merchant.labels.create(newLabel());
    await world.service.received();
    await (await merchant.download(label_download)).arrayBuffer();
    const [file, ...others] = await world.service.received();
    same([file?.method, others.length], ["GET", 0]);
    for (const name of ["api-key", "on-behalf-of", "authorization"])
      same(file?.headers[name] ?? "none", "none");

    const key = Service.KEY;
    for (const fetch of [
      async () => Response.json({ message: key }, { status: 403 }),
      async () => new Response(null, { status: 307, headers: { location: `https://evil.example/?${key}` } }),
      async () => Promise.reject(new Error(`GET failed, API-Key: ${key}`)),
    ]) {
      const broken = clientOver(world, fetch, { apiKey: key });
      await errorOf(() => broken.onBehalfOf(1).download(label_download));
      broken.close();
    }
    same(world.watch.hits(), []);
    partner.close();
  },
  "no key is in a journal, or in what many calls end with": async (world) => {
    const key = Service.KEY;
    const entries = new Map();
    const journal = {
      get: (/** @type {string} */ name) => entries.get(name),
      set: (/** @type {string} */ name, /** @type {unknown} */ entry) => void entries.set(name, entry),
    };
    const partner = clientOver(world, async () => new Response(`API-Key: ${key}`, { status: 502 }));
    const { labels } = partner.onBehalfOf(1);
    const onProgress = world.watch.see;
    const ended = await labels.voidMany(["se-1", "se-2"], { journal, onProgress });
    same([ended.length, entries.size], [2, 2]);
    world.watch.see([ended, entries]);
    same(world.watch.hits(), []);
    partner.close();
  },
  "no key was in a path, a query or a body of this suite": async (world) => {
    const requests = await world.service.received({ all: true });
    const shown = requests.map(({ method, target, text }) => ({ method, target, text }));
    world.watch.see(shown);
    same(world.watch.hits(), []);
  },
  ...gate,
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
  for (const print of platformPrinters()) texts.push(print(value));
  try {
    texts.push(String(JSON.stringify(value)));
  } catch {
    // A cycle: the walk has been through it.
  }
  return texts;
}

/** How the platform itself prints a value: what `console.log` shows, and more. @returns {((value: unknown) => string)[]} */
function platformPrinters() {
  /** @typedef {(value: unknown, options: object) => string} Inspect */
  const { Deno, Bun, process } =
    /** @type {{ Deno?: { inspect: Inspect }, Bun?: { inspect: Inspect }, process?: { getBuiltinModule?: (name: string) => { inspect: Inspect } | undefined } }} */ (
      globalThis
    );
  const everything = { depth: 20, showHidden: true, getters: true, strAbbreviateSize: 1e6 };
  const all = [Deno?.inspect, Bun?.inspect, process?.getBuiltinModule?.("node:util")?.inspect];
  return all.flatMap((inspect) => (inspect ? [(value) => inspect(value, everything)] : []));
}
