/** Texts made to hurt whoever reads them, through the shipped wasm: bounded time and memory, and a clear end. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { PartnerClient, validate } from "shipstation-partner";

/** @param {string} body @param {number} [status] */
function answering(body, status = 200) {
  const fetch = async () => new Response(body, { status, headers: { "content-type": "application/json" } });
  return new PartnerClient({ apiKey: "TEST_bomb", fetch, maxRetries: 0 });
}

/** What reading a reply comes to, and how long it took. @param {string} body @param {number} [status] */
async function read(body, status) {
  const partner = answering(body, status);
  const started = performance.now();
  const ending = await partner.accounts
    .get(7)
    .withResponse()
    .then(
      ({ data, notes }) => ({ data, notes, error: undefined }),
      (/** @type {Error & { code?: string }} */ error) => ({ data: undefined, notes: [], error }),
    );
  partner.close();
  return { ...ending, ms: performance.now() - started };
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

test("a reply of 100 MB comes over whole, and its memory is let go", async () => {
  const text = "x".repeat(100_000_000);
  const { data, error, ms } = await read(`{"account_id":7,"company_name":"${text}"}`);
  assert.equal(error, undefined);
  assert.equal(data?.company_name?.length, text.length);
  assert.ok(ms < 30_000, `${ms} ms`);
  // The next one is served as if nothing had been.
  assert.equal((await read('{"account_id":7}')).data?.account_id, 7);
});

test("a reply of very many fields costs a few times its parsing, and its notes are bounded", async () => {
  const fields = Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join(",");
  const text = `{"account_id":7,${fields}}`;
  const floor = cpuMs(() => JSON.parse(text));
  const started = process.cpuUsage();
  const { error, notes } = await read(text);
  const { user } = process.cpuUsage(started);
  assert.equal(error, undefined);
  assert.ok(notes.length <= 1000, `${notes.length} notes`);
  assert.ok(user / 1000 < floor * MOST_TIMES, `${user / 1000} ms of ${floor}`);
});

test("a field that comes twice, half a character, NUL and a byte order mark do no harm", async () => {
  assert.equal((await read('{"account_id":7,"account_id":8}')).data?.account_id, 8);
  assert.equal((await read('{"account_id":7,"company_name":"\\ud800"}')).data?.company_name, "\ud800");
  assert.equal((await read('{"account_id":7,"company_name":"\\u0000"}')).data?.company_name, "\0");
  assert.equal((await read('\ufeff{"account_id":7}')).data?.account_id, 7);
  assert.equal((await read('{"account_id":7,"company_name":"\0"}')).error?.code, "service");
});

test("a request deeper than any record is refused, with the path's beginning", () => {
  /** @type {any} */
  let body = {};
  for (let depth = 0; depth < 5000; depth++) body = { shipment: body };
  const result = validate("labels.create", body);
  assert.equal(result.ok, false);
});

test("a request with very many unknown fields costs a few times its writing, and its issues are bounded", () => {
  const body = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`k${index}`, 1]));
  const floor = cpuMs(() => JSON.stringify(body));
  const took = cpuMs(() => {
    const result = validate("accounts.create", /** @type {never} */ (body));
    assert.ok(!result.ok && result.issues.length <= 1000, "issues");
  });
  assert.ok(took < floor * MOST_TIMES, `${took} ms of ${floor}`);
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
