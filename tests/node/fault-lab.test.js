/** The fault lab of docs/fault-lab.md: one test for each of its rows, over HTTP on loopback. Its purchases have a file of their own. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { Console } from "node:console";
import { getEventListeners } from "node:events";
import { PassThrough } from "node:stream";
import { after, afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  AuthenticationError,
  PartnerClient,
  RedirectError,
  ServiceError,
  TimeoutError,
} from "shipstation-partner";
import { fixtureReply } from "./operation-fixtures.js";
import { scriptedService } from "./scripted-service.js";
import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";
import { timed } from "./timed.js";

const { sandbox, partner, url, end } = await standIn();
const { merchant, accountId } = await fundedMerchant(partner);
afterEach(() => sandbox.faults.clear());
after(end);

/** @type {import("./scripted-service.js").Answer} */
let answer = {};
const scripted = await scriptedService(() => answer);
/** @type {import("shipstation-partner").DriftEvent[]} */
const drifts = [];
const scriptedPartner = new PartnerClient({
  apiKey: "TEST_lab",
  baseUrl: scripted.url,
  onDrift: (event) => void drifts.push(event),
});
const scriptedMerchant = scriptedPartner.onBehalfOf(123456);
after(() => {
  scriptedPartner.close();
  return scripted.close();
});

test("429 with Retry-After: 2 is waited out, and every handle of the key pauses", async () => {
  const told = /** @type {((event: unknown) => void)[]} */ ([]);
  const onRetry = (/** @type {unknown} */ event) => told.shift()?.(event);
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, onRetry });
  sandbox.faults.next("labels.list", { kind: "status", status: 429, retryAfter: 2 });
  const limited = own.onBehalfOf(accountId).labels.list().withResponse();
  await new Promise((resolve) => told.push(resolve));
  const paused = await Promise.all([
    own.accounts.list().withResponse(),
    own.onBehalfOf(accountId).carriers.list().withResponse(),
  ]);
  for (const { receipt } of paused) {
    const [first] = receipt.steps;
    assert.deepEqual([first?.event, first?.why], ["waits", "paused"]);
  }
  const { attempts, status, receipt } = await limited;
  assert.deepEqual([attempts, status], [2, 200]);
  const waitedMs = receipt.steps.find(({ event }) => event === "waits")?.ms ?? 0;
  assert.ok(waitedMs >= 2_000 && waitedMs <= 2_500, `${waitedMs}`);
  assert.ok(receipt.durationMs >= 2_000, `${receipt.durationMs}`);
  own.close();
});

test("headers, then a stalled body: a typed timeout at timeoutMs", async () => {
  sandbox.faults.next("labels.list", { kind: "stall_body" });
  const options = { timeoutMs: 300, maxRetries: 0 };
  const [error, ms] = await timed(() => errorOf(merchant.labels.list({}, options)));
  assert.ok(error instanceof TimeoutError, String(error));
  const { code, operation, attempts, retryable } = error;
  assert.deepEqual([code, operation, attempts, retryable], ["timeout", "labels.list", 1, true]);
  assert.ok(ms >= 299 && ms < 3000, `${ms}`);
});

test("502 with HTML: typed, with status and text kept", async () => {
  const text = "<html><h1>502 Bad Gateway</h1></html>";
  answer = { status: 502, headers: { "content-type": "text/html" }, text };
  const error = await errorOf(scriptedMerchant.labels.list({}, { maxRetries: 0 }));
  assert.ok(error instanceof ServiceError, String(error));
  const { code, status, body, attempts, retryable } = error;
  assert.deepEqual([code, status, body, attempts, retryable], ["service", 502, text, 1, true]);
});

test("200 with HTML: a read is repeated, of a write nothing is believed, and the text is kept", async () => {
  const text = "<html>maintenance</html>";
  answer = { headers: { "content-type": "text/html" }, text };
  const read = await errorOf(scriptedMerchant.labels.list({}, { maxRetries: 1 }));
  assert.deepEqual([read.code, read.body, read.attempts, read.retryable], ["transport", text, 2, true]);
  const write = await errorOf(scriptedMerchant.labels.create(newLabel()));
  const { code, outcome, body, attempts } = write;
  assert.deepEqual([code, outcome, body, attempts], ["outcome_unknown", "unknown", text, 1]);
});

test("401 JSON: typed, with the request id and all errors", async () => {
  const errors = ["First.", "Second."].map((message) => {
    return { error_source: "shipengine", error_type: "security", error_code: "unauthorized", message };
  });
  const request_id = "0f1e2d3c-0000-4000-8000-000000000401";
  answer = { status: 401, text: JSON.stringify({ request_id, errors }) };
  const error = await errorOf(scriptedMerchant.carriers.list());
  assert.ok(error instanceof AuthenticationError, String(error));
  const { code, status, requestId, attempts, retryable } = error;
  assert.deepEqual(
    [code, status, requestId, attempts, retryable],
    ["authentication", 401, request_id, 1, false],
  );
  assert.deepEqual(error.errors, errors);
});

test("307 to another host: not followed, typed, and nothing reaches that host", async () => {
  const elsewhere = await scriptedService(() => ({ text: "{}" }));
  const location = `${elsewhere.url.replace("127.0.0.1", "localhost")}/v1/labels`;
  answer = { status: 307, headers: { location } };
  const error = await errorOf(scriptedMerchant.labels.create(newLabel("lab-307")));
  assert.ok(error instanceof RedirectError, String(error));
  const { code, status, attempts, outcome } = error;
  assert.deepEqual([code, status, attempts, outcome], ["redirect", 307, 1, "refused"]);
  assert.deepEqual(elsewhere.received, []);
  await fetch(location);
  assert.equal(elsewhere.received.length, 1, "it could have been reached");
  await elsewhere.close();
});

test("201 with an unknown enum value and field: resolves whole, with a note of each", async () => {
  const reply = { ...JSON.parse(fixtureReply("labels.create")), label_format: "hologram", carbon_grams: 12 };
  answer = { status: 201, text: JSON.stringify(reply) };
  const { data, status, attempts, notes } = await scriptedMerchant.labels.create(newLabel()).withResponse();
  assert.deepEqual([data, status, attempts], [reply, 201, 1]);
  const found = notes.map(({ severity, path, code }) => `${severity} ${path} ${code}`);
  assert.deepEqual(found, ["note /label_format enum", "note /carbon_grams unknown_field"]);
  assert.deepEqual(
    drifts.map(({ operation, notes: told }) => [operation, told]),
    [["labels.create", notes]],
  );
});

test("201 whose body says it failed: resolves whole, with a status that the declarations know", async () => {
  const reply = { ...JSON.parse(fixtureReply("labels.create")), status: "error" };
  answer = { status: 201, text: JSON.stringify(reply) };
  const { data, attempts, notes } = await scriptedMerchant.labels.create(newLabel()).withResponse();
  assert.deepEqual([data, attempts, notes], [reply, 1, []]);
  /** @type {Extract<typeof data.status, "error">} */
  const documented = "error";
  assert.equal(data.status, documented);
});

test("abort listeners: none is left after 8 calls with one signal", async () => {
  const { signal } = new AbortController();
  for (let call = 0; call < 8; call += 1) await merchant.carriers.list({ signal });
  assert.deepEqual(getEventListeners(signal, "abort"), []);
});

test("a process ends by itself right after its last call", async () => {
  const script = `
    import { PartnerClient } from "shipstation-partner";
    const [baseUrl, apiKey] = process.argv.slice(1);
    const { accounts } = await new PartnerClient({ apiKey, baseUrl }).accounts.list();
    console.log(accounts.length, Date.now());
  `;
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const command = ["--input-type=module", "--eval", script, url, sandbox.apiKey];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd, timeout: 10_000 });
  const [accounts, lastCall] = stdout.split(" ").map(Number);
  assert.equal(accounts, 1);
  const stayed = Date.now() - Number(lastCall);
  assert.ok(stayed < 3000, `it stayed for ${stayed} ms`);
});

test("the key is neither in console.log nor in JSON.stringify of a client or a handle", () => {
  const stream = new PassThrough({ encoding: "utf8" });
  const { log } = new Console(stream);
  const shown = new PartnerClient({ apiKey: "TEST_canary_partner", baseUrl: url });
  for (const each of [shown, shown.onBehalfOf(1), shown.onBehalfOf({ apiKey: "canary_account" })]) {
    log(each, JSON.stringify(each));
  }
  const printed = String(stream.read());
  assert.match(printed, /PartnerClient[\s\S]*se-1/);
  assert.doesNotMatch(printed, /canary/);
  shown.close();
});
