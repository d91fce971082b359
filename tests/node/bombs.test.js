/** Texts made to hurt whoever reads them, through the shipped wasm: bounded time and memory, and a clear end. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { operations, PartnerClient, validate } from "shipstation-partner";

import { PUBLISHED } from "../../scripts/variants.mjs";
import { errorOf } from "./error-of.js";

/** @param {string} body @param {number} [status] */
function answering(body, status = 200) {
  const fetch = async () => new Response(body, { status, headers: { "content-type": "application/json" } });
  return new PartnerClient({ apiKey: "TEST_bomb", fetch, maxRetries: 0 });
}

/** What reading a reply comes to, and what it costs the processor. @param {string} body @param {number} [status] */
async function read(body, status) {
  const partner = answering(body, status);
  const started = process.cpuUsage();
  const ending = await partner.accounts
    .get(7)
    .withResponse()
    .then(
      ({ data, notes }) => ({ data, notes, error: undefined }),
      (/** @type {Error & { code?: string }} */ error) => ({ data: undefined, notes: [], error }),
    );
  partner.close();
  return { ...ending, ms: process.cpuUsage(started).user / 1000 };
}

/** Linear time is two to four of these; quadratic time would be thousands. */
const MOST_TIMES = 40;

/** What work costs the processor, in milliseconds: other programs do not count. @param {() => void} work */
function cpuMs(work) {
  const started = process.cpuUsage();
  work();
  return Math.max(20, process.cpuUsage(started).user / 1000);
}

const deep = "[".repeat(100_000) + "]".repeat(100_000);

test("a reply 100 000 lists deep ends soon, as a value or as an error with a code", async () => {
  const { error, ms } = await read(`{"account_id":7,"deep":${deep}}`);
  assert.ok(error === undefined || error.code === "service", String(error));
  assert.ok(ms < 5000, `${ms} ms`);
});

test("an error page 100 000 lists deep is an error of its status", async () => {
  const { error, ms } = await read(deep, 500);
  assert.equal(error?.code, "service");
  assert.ok(ms < 5000, `${ms} ms`);
});

test("a reply of 100 MB comes over whole, and the next one is served as if nothing had been", async () => {
  const text = "x".repeat(100_000_000);
  const { data, error, ms } = await read(`{"account_id":7,"company_name":"${text}"}`);
  assert.equal(error, undefined);
  assert.equal(data?.company_name?.length, text.length);
  assert.ok(ms < 30_000, `${ms} ms`);
  assert.equal((await read('{"account_id":7}')).data?.account_id, 7);
});

/** For what would never come where this package failed. */
const MINUTE = { timeout: 60_000 };

test("a reply longer than maxReplyBytes is broken off there, endless as it may be", MINUTE, async () => {
  let given = 0;
  const brokenOff = /** @type {Promise<unknown>[]} */ ([]);
  const bombs = createServer((_, response) => {
    brokenOff.push(once(response, "close"));
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(1 << 16, " "))) given += 1 << 16;
      response.once("drain", more);
    };
    more();
  });
  await new Promise((resolve) => bombs.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (bombs.address());
  const partner = new PartnerClient({
    apiKey: "TEST_bomb",
    baseUrl: `http://127.0.0.1:${port}`,
    maxReplyBytes: 1 << 20,
    maxRetries: 0,
  });
  const read = await errorOf(partner.accounts.get(7));
  assert.equal(read.code, "transport");
  assert.match(String(read.cause), /more than 1048576 bytes \(maxReplyBytes\)/);
  const write = await errorOf(partner.onBehalfOf(7).labels.void("se-1"));
  assert.equal(write.code, "outcome_unknown");
  assert.ok(given < 100 << 20, `${given} bytes`);
  partner.close();
  bombs.close();
  assert.equal(brokenOff.length, 2);
  await Promise.all(brokenOff);
});

test("a reply of just maxReplyBytes comes over whole", async () => {
  const text = '{"account_id":7}';
  const fetch = async () => new Response(text);
  const reads = (/** @type {number} */ maxReplyBytes) =>
    new PartnerClient({ apiKey: "TEST_bomb", fetch, maxRetries: 0, maxReplyBytes }).accounts.get(7);
  assert.deepEqual(await reads(text.length), { account_id: 7 });
  assert.equal((await errorOf(reads(text.length - 1))).code, "transport");
});

test("maxReplyBytes is kept for replies without a stream, and for those whose stream is not the platform's", async () => {
  const bytes = new TextEncoder().encode('{"account_id":7}');
  const size = bytes.length;
  for (const body of [undefined, null, { pipe() {}, on() {} }]) {
    const fetch = async () => ({
      status: 200,
      headers: new Headers(),
      body,
      arrayBuffer: async () => bytes.buffer,
    });
    const reads = (/** @type {number} */ maxReplyBytes) =>
      new PartnerClient({ apiKey: "TEST_bomb", fetch, maxRetries: 0, maxReplyBytes }).accounts.get(7);
    assert.equal((await reads(size)).account_id, 7);
    const refused = await errorOf(reads(size - 1));
    assert.equal(refused.code, "transport");
    assert.match(String(refused.cause), /the reply has more than 15 bytes \(maxReplyBytes\)/);
  }
});

/** 10 million fields, a hundred in each of very many objects. */
const FIELDS = Array.from({ length: 100 }, (_, index) => `k${index}`);
const OBJECTS = 100_000;

test("a reply of ten million fields costs a few times its parsing, and its notes are bounded", async () => {
  const object = `{${FIELDS.map((name) => `"${name}":1`).join(",")}}`;
  const text = `{"account_id":7,"list":[${new Array(OBJECTS).fill(object).join(",")}]}`;
  const floor = cpuMs(() => JSON.parse(text));
  const { data, error, notes, ms } = await read(text);
  assert.equal(error, undefined);
  assert.equal(/** @type {{ list: unknown[] }} */ (/** @type {unknown} */ (data)).list.length, OBJECTS);
  assert.ok(notes.length > 0 && notes.length <= 1000, `${notes.length} notes`);
  assert.ok(ms < floor * MOST_TIMES, `${ms} ms of ${floor}`);
});

test("a field that comes ten million times is read once, as JSON has it, and noted a thousand times at most", async () => {
  const text = `{${new Array(10_000_000).fill('"account_id":8').join(",")}}`;
  const floor = cpuMs(() => JSON.parse(text));
  const { data, notes, ms } = await read(text);
  assert.deepEqual(data, { account_id: 8 });
  assert.ok(notes.length > 0 && notes.length <= 1000, `${notes.length} notes`);
  assert.ok(ms < floor * MOST_TIMES, `${ms} ms of ${floor}`);
});

test("ten million keys in one object, all different, take the core a few seconds at most", async () => {
  // The core alone: the platform's own JSON.parse takes minutes over this text.
  const core = await import(`${PUBLISHED.facade}/core.js`);
  const { memory } = core.initSync({
    module: new WebAssembly.Module(readFileSync(`${PUBLISHED.facade}/core.wasm`)),
  });
  const text = Buffer.from(
    `{${Array.from({ length: 10_000_000 }, (_, index) => `"k${index}":1`).join(",")}}`,
  );
  const address = core.reserve(text.length);
  new Uint8Array(memory.buffer, address, text.length).set(text);
  const operation = operations.findIndex(({ name }) => name === "accounts.get");
  const started = process.cpuUsage();
  core.check(operation, 2, text.length, false);
  const { user } = process.cpuUsage(started);
  assert.equal(JSON.parse(core.findings()).length, 1000);
  assert.ok(user < 10_000_000, `${user} µs`);
  assert.ok(memory.buffer.byteLength < 4 * text.length, `${memory.buffer.byteLength} bytes`);
});

test("a field that comes twice, half a character, NUL and a byte order mark do no harm", async () => {
  assert.equal((await read('{"account_id":7,"account_id":8}')).data?.account_id, 8);
  assert.equal((await read('{"account_id":7,"company_name":"\\ud800"}')).data?.company_name, "\ud800");
  assert.equal((await read('{"account_id":7,"company_name":"\\u0000"}')).data?.company_name, "\0");
  assert.equal((await read('\ufeff{"account_id":7}')).data?.account_id, 7);
  assert.equal((await read('{"account_id":7,"company_name":"\0"}')).error?.code, "transport");
});

test("a request 100 000 levels deep is refused at once, with the path's beginning", () => {
  /** @type {any} */
  let records = {};
  /** @type {any} */
  let lists = [];
  for (let depth = 0; depth < 100_000; depth++) [records, lists] = [{ shipment: records }, [lists]];
  for (const [body, beginning] of [
    [records, "/shipment/shipment/"],
    [lists, "/0/0/"],
  ]) {
    const started = process.cpuUsage();
    const result = validate("labels.create", body);
    const { user } = process.cpuUsage(started);
    assert.ok(!result.ok && result.issues.length < 10, "issues");
    const [{ path = "", message = "" } = {}] = result.issues;
    assert.ok(path.startsWith(beginning) && path.length < 4000, path);
    assert.match(message, /more than \d+ levels/);
    assert.ok(user < 2_000_000, `${user} µs`);
  }
});

test("a request of ten million unknown fields costs a few times its writing, and its issues are bounded", () => {
  const item = Object.fromEntries(FIELDS.map((name) => [name, 1]));
  const body = { shipment: { packages: new Array(OBJECTS).fill(item) } };
  const floor = cpuMs(() => JSON.stringify(body));
  const took = cpuMs(() => {
    const result = validate("labels.create", body);
    assert.ok(!result.ok && result.issues.length <= 1000, "issues");
  });
  assert.ok(took < floor * MOST_TIMES, `${took} ms of ${floor}`);
});

test("half a character, NUL and a byte order mark in a request are sent as JSON.stringify has them", () => {
  // A path shows half a character, which no UTF-8 can hold, by its escape.
  for (const [odd, shown = odd] of [
    ["\ud800", "\\ud800"],
    ["\udc00\ud800", "\\udc00\\ud800"],
    ["\0"],
    ["\ufeff"],
    ["\u2028"],
  ]) {
    const body = { company_name: `x${odd}`, origin_country_code: "US" };
    const result = validate("accounts.create", body);
    assert.equal(result.ok && result.json, JSON.stringify(body));
    const field = validate("accounts.create", /** @type {never} */ ({ ...body, [String(odd)]: 1 }));
    assert.deepEqual(!field.ok && field.issues.map(({ path, code }) => ({ path, code })), [
      { path: `/${shown}`, code: "unknown_field" },
    ]);
  }
});

test("a request whose text is 100 MB long is refused for its length", () => {
  const result = validate("accounts.create", {
    company_name: "x".repeat(100_000_000),
    origin_country_code: "US",
  });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.issues.map(({ path, code }) => `${path} ${code}`),
    ["/company_name max_length"],
  );
});
