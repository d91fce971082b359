/** Files of the service's: fetched without credentials, from its own hosts, within limits. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { PartnerClient } from "shipstation-partner";
import { createSandbox } from "shipstation-partner/testing";

import { errorOf } from "./error-of.js";
import { fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";

const FILE = "https://api.shipengine.com/v1/downloads/10/F91fByOB/label-1.pdf";

/** @typedef {{ url: string, init: any }} Asked */

/**
 * A client whose transport answers from a list of addresses.
 *
 * @param {Record<string, (init: any) => unknown>} answers
 * @param {object} [options]
 */
function client(answers, options) {
  /** @type {Asked[]} */
  const asked = [];
  const fetch = async (/** @type {string} */ url, /** @type {any} */ init) => {
    asked.push({ url, init });
    const answer = answers[url];
    if (!answer) throw new TypeError("fetch failed", { cause: new Error(`nothing at ${url}`) });
    return answer(init);
  };
  const headers = { "X-Shop": "secret-of-the-shop" };
  const partner = new PartnerClient({
    apiKey: "partner-key",
    fetch: /** @type {any} */ (fetch),
    headers,
    ...options,
  });
  return { partner, asked };
}

/** @param {string} location @param {number} [status] */
const redirect =
  (location, status = 302) =>
  () =>
    new Response(null, { status, headers: { location } });

test("a file comes without the key, the account and the client's own headers", async () => {
  const headers = { "content-type": "application/pdf", "content-length": "5", "set-cookie": "a=b" };
  const { partner, asked } = client({ [FILE]: () => new Response("%PDF-", { headers }) });
  for (const handle of [partner, partner.onBehalfOf(123456)]) {
    for (const source of [FILE, { href: FILE }]) {
      const file = await handle.download(source);
      assert.equal(await file.text(), "%PDF-");
      assert.deepEqual([...file.headers.keys()], ["content-length", "content-type"]);
    }
  }
  for (const { init } of asked) {
    assert.deepEqual(init.headers, {});
    assert.equal(init.redirect, "manual");
    assert.equal(init.body, undefined);
  }
});

test("a label's file, and an inline one, come from the stand-in", async () => {
  const sandbox = createSandbox();
  const partner = new PartnerClient({ apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  const { merchant } = await fundedMerchant(partner);
  const label = await merchant.labels.create(newLabel());
  const { label_download_type: _, ...rest } = newLabel();
  const inline = await merchant.labels.create({ ...rest, label_download_type: "inline" });
  for (const { label_download } of [label, inline]) {
    const file = await merchant.download(label_download);
    assert.equal(file.headers.get("content-type"), "application/pdf");
    assert.match(await file.text(), /^%PDF-.*%%EOF\s*$/s);
  }
});

test("the stand-in's own address is fetched from where the client finds it", async () => {
  const { partner, end } = await standIn();
  const { merchant } = await fundedMerchant(partner);
  const label = await merchant.labels.create(newLabel());
  assert.match(String(label.label_download.href), /^http:\/\/127/);
  assert.match(await (await merchant.download(label.label_download)).text(), /^%PDF-/);
  const missing = `${String(label.label_download.href)}x`;
  const error = await errorOf(merchant.download(missing));
  assert.deepEqual([error.code, error.status], ["not_found", 404]);
  assert.ok(error.requestId && error.errors?.[0]?.error_code === "not_found");
  await end();
});

test("a file is found by the parts of its address, encoded, and needs no key either", async () => {
  const url = "https://api.shipengine.com/v1/downloads/10/a%2Fb/label-1.pdf?rotation=90";
  const { partner, asked } = client({
    [url]: () => new Response("file"),
    [FILE]: () => new Response("other"),
  });
  const merchant = partner.onBehalfOf(123456);
  const file = await merchant.downloads.get("10", "a/b", "label-1.pdf", { rotation: 90 }, { maxBytes: 4 });
  assert.equal(await file.text(), "file");
  assert.equal(await (await merchant.downloads.get("10", "F91fByOB", "label-1.pdf")).text(), "other");
  for (const { init } of asked) assert.deepEqual(init.headers, {});
  for (const args of /** @type {any[][]} */ ([["10", "..", "label.pdf"], ["10", "", "label.pdf"], ["10"]])) {
    assert.equal((await errorOf(/** @type {any} */ (merchant.downloads).get(...args))).code, "configuration");
  }
  const wrong = await errorOf(merchant.downloads.get("10", "x", "y", /** @type {any} */ ({ rotate: 90 })));
  assert.equal(wrong.code, "validation");
});

test("an address that is not the service's is not asked for", async () => {
  const { partner, asked } = client({});
  for (const source of /** @type {any[]} */ ([
    "https://evil.example/v1/downloads/label.pdf",
    "http://api.shipengine.com/v1/downloads/label.pdf",
    "https://api.shipengine.com:8443/label.pdf",
    "https://api.shipengine.com.evil.example/label.pdf",
    "https://api.shipengine.com@evil.example/label.pdf",
    "https://user:word@api.shipengine.com/label.pdf",
    "https://API.evil.example\\@api.shipengine.com/label.pdf",
    "//api.shipengine.com/label.pdf",
    "/v1/downloads/label.pdf",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,hello",
    "",
    null,
    undefined,
    5,
    {},
    { href: null },
  ])) {
    assert.equal((await errorOf(partner.download(source))).code, "configuration", String(source));
  }
  assert.equal(asked.length, 0);
});

test("a redirect is followed from host to host of the service, and nowhere else", async () => {
  const moved = "https://api.eu.shipengine.com/v1/downloads/10/x/label-1.pdf";
  const { partner, asked } = client({
    [FILE]: redirect(moved, 307),
    [moved]: () => new Response("file"),
    "https://api.shipengine.com/away": redirect("https://evil.example/label.pdf"),
    "https://api.shipengine.com/down": redirect("http://api.shipengine.com/label.pdf"),
    "https://api.shipengine.com/round": redirect("/round"),
    "https://api.shipengine.com/hidden": () => ({ status: 0, headers: new Headers(), body: null }),
  });
  assert.equal(await (await partner.download(FILE)).text(), "file");
  for (const path of ["away", "down", "round", "hidden"]) {
    assert.equal(
      (await errorOf(partner.download(`https://api.shipengine.com/${path}`))).code,
      "redirect",
      path,
    );
  }
  assert.ok(asked.every(({ url }) => new URL(url).hostname.endsWith(".shipengine.com")));
  assert.equal(asked.filter(({ url }) => url.endsWith("/round")).length, 6);
});

test("a refusal is the error of its status, with what the service said", async () => {
  const page = "<html>down</html>";
  for (const [status, code] of /** @type {const} */ ([
    [401, "authentication"],
    [403, "permission"],
    [404, "not_found"],
    [429, "rate_limit"],
    [500, "service"],
    [204, "service"],
  ])) {
    const { partner } = client({ [FILE]: () => new Response(status === 204 ? null : page, { status }) });
    const error = await errorOf(partner.download(FILE));
    assert.deepEqual(
      [error.code, error.status, error.retryable],
      [code, status, status === 429 || status === 500],
    );
    if (status !== 204) assert.equal(error.body, page);
  }
});

test("a refusal whose body is long, or breaks off, is the error of its status all the same", async () => {
  const broken = () =>
    new ReadableStream({
      pull(controller) {
        controller.error(new Error("reset"));
      },
    });
  for (const body of [() => "x".repeat(70_000), broken]) {
    for (const [status, code] of /** @type {const} */ ([
      [404, "not_found"],
      [503, "service"],
    ])) {
      const { partner } = client({ [FILE]: () => new Response(body(), { status }) });
      const error = await errorOf(partner.download(FILE));
      assert.deepEqual([error.code, error.status], [code, status]);
    }
  }
});

test("an inline file is held to the same limit, and what is none is an error of this package", async () => {
  const { partner } = client({});
  const inline = (/** @type {string} */ text) => `data:application/pdf;charset=binary;base64,${text}`;
  const file = await partner.download(inline(btoa("%PDF-")));
  assert.deepEqual(
    [await file.text(), file.headers.get("content-type")],
    ["%PDF-", "application/pdf;charset=binary"],
  );
  assert.match((await errorOf(partner.download(inline(btoa("%PDF-")), { maxBytes: 4 }))).message, /maxBytes/);
  for (const broken of [inline("%%%"), "data:a\nb;base64,AAAA"])
    assert.equal((await errorOf(partner.download(broken))).code, "transport");
});

test("a stream keeps nothing of what was read", async () => {
  const pieces = 64;
  let given = 0;
  /** @type {WeakRef<object>[]} */
  const seen = [];
  const body = () =>
    new ReadableStream(
      {
        pull(controller) {
          if (given++ === pieces) return controller.close();
          const piece = new Uint8Array(1 << 16);
          seen.push(new WeakRef(piece.buffer));
          controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
  const { partner } = client({ [FILE]: () => new Response(body()) });
  const reader = /** @type {ReadableStream} */ ((await partner.download(FILE)).body).getReader();
  for (let read = 0; read < pieces; read += 1) await reader.read();
  setFlagsFromString("--expose-gc");
  await new Promise((resolve) => setTimeout(resolve));
  runInNewContext("gc")();
  const left = seen.filter((each) => each.deref()).length;
  assert.ok(left < 8, `${left} of ${pieces} pieces are held`);
  await reader.cancel();
});

test("a file beyond the limit ends the download, before its body where its length says so", async () => {
  const declared = { "content-length": "100" };
  const { partner } = client({
    [FILE]: () => new Response(new Uint8Array(100), { headers: declared }),
    [`${FILE}?chunked`]: () => new Response(endless()),
    [`${FILE}?whole`]: () => ({
      status: 200,
      headers: new Headers(),
      arrayBuffer: async () => new ArrayBuffer(100),
    }),
  });
  const early = await errorOf(partner.download(FILE, { maxBytes: 99 }));
  assert.deepEqual([early.code, early.retryable], ["transport", false]);
  assert.equal((await (await partner.download(FILE, { maxBytes: 100 })).arrayBuffer()).byteLength, 100);
  for (const query of ["chunked", "whole"]) {
    const file = await partner.download(`${FILE}?${query}`, { maxBytes: 99 });
    assert.match((await errorOf(file.text())).message, /more than 99 bytes/);
  }
});

test("half a file is an error, not a file", async () => {
  const headers = { "content-length": "100" };
  const { partner } = client({
    [FILE]: () => new Response(new Uint8Array(50), { headers }),
    [`${FILE}?reset`]: () => new Response(broken()),
    [`${FILE}?gzip`]: () => new Response("decoded", { headers: { ...headers, "content-encoding": "gzip" } }),
  });
  for (const href of [FILE, `${FILE}?reset`]) {
    const error = await errorOf((await partner.download(href)).arrayBuffer());
    assert.deepEqual([error.code, error.retryable], ["transport", true]);
    assert.ok(error.cause);
  }
  const decoded = await partner.download(`${FILE}?gzip`);
  assert.equal(decoded.headers.get("content-length"), null);
  assert.equal(await decoded.text(), "decoded");
});

test("time runs out while headers or the body are awaited", async () => {
  const { partner } = client({
    [FILE]: () => new Promise(() => {}),
    [`${FILE}?stalls`]: () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })),
  });
  assert.equal((await errorOf(partner.download(FILE, { timeoutMs: 20 }))).code, "timeout");
  const file = await partner.download(`${FILE}?stalls`, { timeoutMs: 20 });
  assert.equal((await errorOf(file.text())).code, "timeout");
});

test("the caller's signal ends a download at any time, and is let go when it ends", async () => {
  const { partner } = client({
    [FILE]: () => new Response("file"),
    [`${FILE}?waits`]: () => new Promise(() => {}),
    [`${FILE}?stalls`]: () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })),
  });
  const early = new AbortController();
  const waiting = errorOf(partner.download(`${FILE}?waits`, { signal: early.signal }));
  early.abort(new Error("enough"));
  const cancelled = await waiting;
  assert.deepEqual([cancelled.code, cancelled.cause], ["cancelled", early.signal.reason]);
  assert.equal((await errorOf(partner.download(FILE, { signal: early.signal }))).code, "cancelled");

  const late = new AbortController();
  const file = await partner.download(`${FILE}?stalls`, { signal: late.signal });
  const reading = errorOf(file.text());
  late.abort();
  assert.equal((await reading).code, "cancelled");

  const { signal } = new AbortController();
  for (let count = 0; count < 8; count++) await (await partner.download(FILE, { signal })).text();
  await (await partner.download(FILE, { signal })).body?.cancel();
  await errorOf(partner.download(`${FILE}?nothing`, { signal }));
  assert.equal(getEventListeners(signal, "abort").length, 0);
});

test("the body is not read faster than it is asked for", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(10));
    },
  });
  const { partner } = client({ [FILE]: () => new Response(body) });
  const file = await partner.download(FILE);
  const reader = /** @type {ReadableStream<Uint8Array>} */ (file.body).getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(sent <= 3, `${sent} chunks`);
  await reader.cancel();
});

test("wrong options are refused by their names", async () => {
  const { partner } = client({});
  for (const options of /** @type {any[]} */ ([
    { maxBytes: 0 },
    { maxSize: 5 },
    { timeoutMs: -1 },
    { headers: {} },
    5,
  ])) {
    assert.equal(
      (await errorOf(partner.download(FILE, options))).code,
      "configuration",
      JSON.stringify(options),
    );
  }
});

test("a download that nobody reads keeps no process alive, one that is read does", async () => {
  const script = `
    import { PartnerClient } from "shipstation-partner";
    const stalled = () => new Response(new ReadableStream({}));
    const partner = new PartnerClient({ apiKey: "TEST_abc", fetch: async () => stalled() });
    await partner.download("${FILE}", { timeoutMs: 3_600_000 });
    const file = await partner.download("${FILE}", { timeoutMs: 50 });
    await file.text().catch((error) => console.log(error.code));
  `;
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const command = ["--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd, timeout: 20_000 });
  assert.equal(stdout, "timeout\n");
});

/** A body without an end. */
function endless() {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(40)) });
}

/** A body that breaks off in the middle. */
function broken() {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent++ === 0) controller.enqueue(new Uint8Array(50));
      else controller.error(new TypeError("terminated"));
    },
  });
}

test("hooks hear of a file that an operation answers with: its message, its reply and its end", async () => {
  /** @type {any[]} */
  const heard = [];
  const hook = (/** @type {string} */ name) => (/** @type {object} */ event) =>
    heard.push({ name, ...event });
  const { partner } = client(
    {
      [FILE]: () => new Response("%PDF-"),
      [`${FILE}?rotation=90`]: () => new Response("{}", { status: 404 }),
      [`${FILE}?rotation=180`]: () => new Promise(() => {}),
      [`${FILE}?rotation=0`]: redirect("https://elsewhere.example/label-1.pdf"),
    },
    { onRequest: hook("request"), onReply: hook("reply"), onReceipt: hook("receipt") },
  );
  const place = /** @type {const} */ (["10", "F91fByOB", "label-1.pdf"]);
  const merchant = partner.onBehalfOf(7);
  const { data, receipt } = await merchant.downloads.get(...place).withResponse();
  assert.equal(await data.text(), "%PDF-");
  const about = {
    callId: receipt.callId,
    operation: "downloads.get",
    account: "se-7",
    method: "GET",
    path: "/v1/downloads/{dir}/{subdir}/{filename}",
  };
  assert.deepEqual(
    heard.splice(0).map(({ startedAt: _, durationMs: __, steps, ...event }) => event),
    [
      { name: "request", ...about, url: FILE, attempt: 1, isLookup: false },
      {
        name: "reply",
        ...about,
        url: FILE,
        attempt: 1,
        isLookup: false,
        status: 200,
        requestId: undefined,
        failure: undefined,
      },
      { name: "receipt", ...ofReceipt(receipt) },
    ],
  );
  const missing = await errorOf(merchant.downloads.get(...place, { rotation: 90 }));
  assert.deepEqual(
    [missing.operation, missing.account, missing.receipt?.attempts],
    ["downloads.get", "se-7", 1],
  );
  const signal = AbortSignal.timeout(5);
  await errorOf(merchant.downloads.get(...place, { rotation: 180 }, { signal }));
  await errorOf(merchant.downloads.get(...place, { rotation: 180 }, { timeoutMs: 5 }));
  await errorOf(merchant.downloads.get(...place, { rotation: 270 }));
  await errorOf(merchant.downloads.get(...place, { rotation: 0 }));
  assert.deepEqual(
    heard.map(({ name, status, failure, code }) => [name, status ?? failure ?? code]),
    [
      ["not_found", 404],
      ["cancelled", "cancelled"],
      ["timeout", "timeout"],
      ["transport", "transport"],
      ["redirect", 302],
    ].flatMap(([code, what]) => [
      ["request", undefined],
      ["reply", what],
      ["receipt", code],
    ]),
  );
  heard.length = 0;
  await errorOf(merchant.downloads.get(...place, {}, /** @type {never} */ ({ maxBytes: -1 })));
  assert.deepEqual(heard, [], "nothing was sent");
});

/** @param {import("shipstation-partner").Receipt} receipt */
function ofReceipt({ startedAt: _, durationMs: __, steps: ___, ...rest }) {
  return rest;
}
