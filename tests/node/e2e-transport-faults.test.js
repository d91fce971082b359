/** What goes wrong on the way, over HTTP: each ends in time, in an error that says what became of the call. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { after, afterEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  PartnerClient,
  RedirectError,
  ServiceError,
  TimeoutError,
  TransportError,
} from "shipstation-partner";
import { scriptedService } from "./scripted-service.js";
import { errorOf, fundedMerchant, standIn } from "./stand-in-merchant.js";
import { timed } from "./timed.js";

const { sandbox, partner, url, end } = await standIn();
const { merchant } = await fundedMerchant(partner);
afterEach(() => sandbox.faults.clear());
after(end);

const FOR_EVER = { times: 99 };

describe("a read is repeated", () => {
  for (const fault of /** @type {const} */ ([
    { kind: "drop_before" },
    { kind: "cut_body" },
    { kind: "stall_headers" },
    { kind: "stall_body" },
    { kind: "status", status: 500 },
    { kind: "status", status: 503, body: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } },
  ])) {
    test(`after ${JSON.stringify(fault)}`, async () => {
      sandbox.faults.next("carriers.list", fault);
      const { data, attempts, status } = await merchant.carriers.list({ timeoutMs: 400 }).withResponse();
      assert.deepEqual([data.carriers.length, attempts, status], [1, 2, 200]);
    });
  }

  test("as often as maxRetries says, of the call or of the client", async () => {
    sandbox.faults.next("carriers.list", { kind: "status", status: 500 }, FOR_EVER);
    const once = await errorOf(merchant.carriers.list({ maxRetries: 0 }));
    assert.equal(once.attempts, 1);
    const impatient = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, maxRetries: 1 });
    const twice = await errorOf(impatient.onBehalfOf(merchant.account).carriers.list());
    assert.equal(twice.attempts, 2);
    impatient.close();
  });
});

describe("a read that goes wrong each time ends", () => {
  for (const [kind, Expected] of /** @type {const} */ ([
    ["stall_headers", TimeoutError],
    ["stall_body", TimeoutError],
    ["drop_before", TransportError],
    ["cut_body", TransportError],
  ])) {
    test(`in time with a ${Expected.name} after ${kind}`, async () => {
      sandbox.faults.next("labels.list", { kind }, FOR_EVER);
      const [error, ms] = await timed(() =>
        errorOf(merchant.labels.list({}, { timeoutMs: 200, maxRetries: 1 })),
      );
      assert.ok(error instanceof Expected, String(error));
      const { operation, account, attempts, retryable } = error;
      assert.deepEqual(
        { operation, account, attempts, retryable },
        { operation: "labels.list", account: merchant.account, attempts: 2, retryable: true },
      );
      if (Expected === TimeoutError) assert.ok(ms >= 400, `${ms}`);
      else assert.ok(error.cause instanceof Error, "the transport's own error is the cause");
      assert.ok(ms < 4000, `${ms}`);
    });
  }

  test("with the service's status, request id and errors after a 500", async () => {
    const errors = [
      { error_source: "shipengine", error_type: "system", error_code: "unspecified", message: "First." },
      { error_source: "carrier", error_type: "integrations", error_code: "unspecified", message: "Second." },
    ];
    const body = { request_id: "0f1e2d3c-0000-4000-8000-000000000001", errors };
    sandbox.faults.next("labels.list", { kind: "status", status: 500, body }, FOR_EVER);
    const error = await errorOf(merchant.labels.list({}, { maxRetries: 0 }));
    assert.ok(error instanceof ServiceError);
    assert.deepEqual([error.status, error.requestId, error.errors], [500, body.request_id, errors]);
    assert.match(error.message, /First\./);
  });

  test("with a proxy's page as text after a 502", async () => {
    const page = "<h1>Bad gateway</h1>";
    sandbox.faults.next("labels.list", { kind: "status", status: 502, body: page }, FOR_EVER);
    const error = await errorOf(merchant.labels.list({}, { maxRetries: 0 }));
    assert.ok(error instanceof ServiceError);
    assert.deepEqual([error.status, error.body, error.retryable], [502, page, true]);
  });
});

test("after a 429 every handle of the key waits for the seconds of Retry-After", async () => {
  const told = /** @type {((event: unknown) => void)[]} */ ([]);
  const onRetry = (/** @type {unknown} */ event) => told.shift()?.(event);
  const own = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, onRetry });
  sandbox.faults.next("labels.list", { kind: "status", status: 429, retryAfter: 1 });
  const limited = own.onBehalfOf(merchant.account).labels.list().withResponse();
  await new Promise((resolve) => told.push(resolve));
  const other = (await own.accounts.list().withResponse()).receipt.steps[0];
  assert.deepEqual([other?.event, other?.why], ["waits", "paused"]);
  const { attempts, receipt } = await limited;
  const waited = receipt.steps.find(({ event }) => event === "waits");
  assert.deepEqual([attempts, waited?.why], [2, "retry_after"]);
  // With up to half a second of jitter.
  assert.ok(Number(waited?.ms) >= 1_000 && Number(waited?.ms) <= 1_500, `${waited?.ms}`);
  assert.ok(receipt.durationMs >= 1_000, `${receipt.durationMs}`);
  own.close();
});

test("a redirect to another host is not followed: neither key nor account reach it", async () => {
  const elsewhere = await scriptedService(() => ({ text: "{}" }));
  const headers = { location: `${elsewhere.url}/v1/labels` };
  for (const status of [301, 302, 303, 307, 308]) {
    sandbox.faults.next("labels.list", { kind: "status", status, headers });
    const error = await errorOf(merchant.labels.list());
    assert.ok(error instanceof RedirectError);
    assert.deepEqual([error.status, error.attempts, error.retryable], [status, 1, false]);
  }
  assert.deepEqual(elsewhere.received, []);
  await elsewhere.close();
});

test("a connection that is refused is told with its cause", async () => {
  const gone = await scriptedService(() => ({}));
  await gone.close();
  const lost = new PartnerClient({ apiKey: "TEST_lost", baseUrl: gone.url, maxRetries: 1 });
  const error = await errorOf(lost.onBehalfOf(1).labels.void("se-1"));
  assert.ok(error instanceof TransportError);
  const { outcome, attempts, retryable } = error;
  assert.deepEqual({ outcome, attempts, retryable }, { outcome: "refused", attempts: 2, retryable: true });
  const { code } = /** @type {{ code?: string }} */ (/** @type {Error} */ (error.cause).cause);
  assert.equal(code, "ECONNREFUSED");
  lost.close();
});

test("no listener stays on a signal that is used for many calls, however they end", async () => {
  const { signal } = new AbortController();
  const options = { signal, timeoutMs: 200, maxRetries: 1 };
  for (const fault of /** @type {const} */ ([
    undefined,
    { kind: "stall_headers" },
    { kind: "stall_body" },
    { kind: "cut_body" },
    { kind: "drop_before" },
    { kind: "status", status: 500 },
    { kind: "status", status: 307 },
    { kind: "status", status: 404 },
  ])) {
    if (fault !== undefined) sandbox.faults.next("carriers.list", fault);
    await merchant.carriers.list(options).catch(() => {});
    assert.equal(getEventListeners(signal, "abort").length, 0, JSON.stringify(fault));
  }
});

test("a process ends by itself after its last call, however that ended", async () => {
  const script = `
    import { PartnerClient } from "shipstation-partner";
    const [url, apiKey] = process.argv.slice(1);
    const partner = new PartnerClient({ apiKey, baseUrl: url });
    await partner.accounts.list();
    await partner.accounts.list({}, { timeoutMs: 100, maxRetries: 0 }).catch(() => {});
    const controller = new AbortController();
    const cancelled = partner.accounts.list({}, { signal: controller.signal }).catch((error) => error.code);
    setTimeout(() => controller.abort(), 100);
    const deaf = new PartnerClient({ apiKey, fetch: () => new Promise(() => {}), maxRetries: 0 });
    await deaf.accounts.list({}, { timeoutMs: 100 }).catch(() => {});
    console.log(await cancelled);
  `;
  sandbox.faults.next("accounts.list", { kind: "delay", ms: 0 });
  sandbox.faults.next("accounts.list", { kind: "stall_headers" }, FOR_EVER);
  const command = ["--input-type=module", "--eval", script, url, sandbox.apiKey];
  const [output, ms] = await timed(
    () =>
      new Promise((resolve, reject) => {
        const cwd = fileURLToPath(new URL(".", import.meta.url));
        execFile(process.execPath, command, { cwd, timeout: 10_000 }, (error, stdout) => {
          if (error === null) resolve(stdout);
          else reject(error);
        });
      }),
  );
  assert.equal(output, "cancelled\n");
  assert.ok(ms < 8000, `${ms}`);
});
