/**
 * What the engine costs where nothing goes wrong: one label bought through a transport in this process, against the same
 * done by hand and by the clients of others, and many such calls in flight at once. Needs `--expose-gc`.
 */
import { readFileSync } from "node:fs";
import OpenAI from "openai";
import Stripe from "stripe";

import { PartnerClient, wasmBytes } from "./installed.js";
import { interleaveCalls } from "./interleaved.js";
import { heapBytes } from "./memory.js";
import { documentedLabel } from "./payloads.js";
import { replies } from "./replies.js";

/**
 * @typedef {import("./interleaved.js").Timing} Timing
 *
 * @typedef {object} Engine
 * @property {Record<string, string>} versions of the rivals
 * @property {Record<string, Timing>} answered by who called a transport that answers with a `Response`, as `fetch` does
 * @property {Record<string, Timing>} plain the same where the transport answers with the least that works
 * @property {{ calls: number, bytesEach: number }} flight what each of so many calls holds beyond its payload
 */

const REPLY = new TextEncoder().encode(JSON.stringify(replies[0]?.make()));
const HEADERS = { "content-type": "application/json", "x-shipengine-requestid": "b3a2c4" };

/**
 * @param {{ budgetMs: number, inFlight: number }} options
 * @returns {Promise<Engine>}
 */
export async function measureEngine({ budgetMs, inFlight }) {
  const fetch = async () => new Response(REPLY, { headers: HEADERS });
  const headers = new Headers(HEADERS);
  const least = async () => ({ status: 200, headers, arrayBuffer: async () => REPLY.slice().buffer });
  const answered = {
    "by hand": byHand(fetch),
    ours: ours(fetch),
    stripe: stripe(fetch),
    openai: openai(fetch),
  };
  const plain = { "by hand": byHand(least), ours: ours(least) };
  for (const call of [...Object.values(answered), ...Object.values(plain)]) await assertBought(call);
  return {
    versions: { stripe: versionOf("stripe"), openai: versionOf("openai") },
    answered: await interleaveCalls(answered, { budgetMs }),
    plain: await interleaveCalls(plain, { budgetMs: budgetMs / 2 }),
    flight: await fly(inFlight),
  };
}

/** What is left when all that a client does is left out. @param {(url: string, init: object) => Promise<{ arrayBuffer(): Promise<ArrayBufferLike> }>} fetch */
function byHand(fetch) {
  const decoder = new TextDecoder();
  return async () => {
    const headers = { "API-Key": "TEST_benchmark", "Content-Type": "application/json" };
    const body = JSON.stringify(documentedLabel());
    const response = await fetch("https://api.shipengine.com/v1/labels", { method: "POST", headers, body });
    return /** @type {unknown} */ (JSON.parse(decoder.decode(await response.arrayBuffer())));
  };
}

/** @param {import("shipstation-partner").Transport} fetch */
function ours(fetch) {
  const merchant = new PartnerClient({ apiKey: "TEST_benchmark", fetch }).onBehalfOf(123456);
  return () => merchant.labels.create(documentedLabel());
}

/** Its way of calling what it has no method for: under `/v2/` bodies are JSON. @param {typeof globalThis.fetch} fetch */
function stripe(fetch) {
  const client = new Stripe("sk_test_benchmark", {
    httpClient: Stripe.createFetchHttpClient(fetch),
    telemetry: false,
  });
  return () => client.rawRequest("POST", "/v2/labels", documentedLabel());
}

/** Its way of calling what it has no method for. @param {typeof globalThis.fetch} fetch */
function openai(fetch) {
  const client = new OpenAI({ apiKey: "sk-benchmark", fetch });
  return () => client.post("/labels", { body: documentedLabel() });
}

/** @param {() => PromiseLike<unknown>} call */
async function assertBought(call) {
  const label = /** @type {{ label_id?: string } | undefined} */ (await call());
  if (label?.label_id === undefined) throw new Error(`bought no label: ${JSON.stringify(label)}`);
}

/**
 * What a call holds while its request is under way, its body apart.
 *
 * @param {number} count
 */
async function fly(count) {
  const bodies = /** @type {Uint8Array[]} */ ([]);
  let answer = () => {};
  const answered = new Promise((resolve) => {
    answer = () => resolve(undefined);
  });
  const merchant = new PartnerClient({
    apiKey: "TEST_benchmark",
    fetch: async (_url, { body }) => {
      bodies.push(/** @type {Uint8Array} */ (body));
      await answered;
      return new Response(REPLY, { headers: HEADERS });
    },
  }).onBehalfOf(123456);
  const label = documentedLabel();
  const before = (await heapBytes()) + wasmBytes();
  const calls = Array.from({ length: count }, () => merchant.labels.create(label));
  while (bodies.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
  const payload = bodies.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const held = (await heapBytes()) + wasmBytes() - before - payload;
  answer();
  for (const { label_id } of await Promise.all(calls))
    if (label_id === undefined) throw new Error("no label");
  return { calls: count, bytesEach: Math.round(held / count) };
}

/** @param {string} name */
function versionOf(name) {
  const path = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return /** @type {string} */ (JSON.parse(readFileSync(path, "utf8")).version);
}
