/** examples/opentelemetry with the SDK: its spans and its metric, of calls at once, retries and a look-up. */
import assert from "node:assert/strict";
import { after, afterEach, beforeEach, test } from "node:test";

import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import * as conventions from "@opentelemetry/semantic-conventions";
import * as incubating from "@opentelemetry/semantic-conventions/incubating";

import { tracing } from "../../examples/opentelemetry/tracing.js";
import { errorOf, fundedMerchant, newLabel, standIn } from "../node/stand-in-merchant.js";

/** @typedef {import("@opentelemetry/sdk-trace-base").ReadableSpan} ReadableSpan */

const MERCHANTS = 20;

context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
const exporter = new InMemorySpanExporter();
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer(
  "shipping",
);
const exported = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: exported, exportIntervalMillis: 3_600_000 });
const meters = new MeterProvider({ readers: [reader] });

/** As the service does, and the stand-in does not: each reply has an id in its head. @type {typeof globalThis.fetch} */
const numbered = async (address, init) => {
  const reply = await fetch(address, init);
  return new Response(reply.body, { status: reply.status, headers: { "x-request-id": crypto.randomUUID() } });
};
const { sandbox, partner, url, end } = await standIn({
  ...tracing(tracer, meters.getMeter("shipping")),
  fetch: /** @type {import("shipstation-partner").Transport} */ (/** @type {unknown} */ (numbered)),
});
beforeEach(() => exporter.reset());
afterEach(() => sandbox.faults.clear());
after(async () => {
  await meters.shutdown();
  context.disable();
  await end();
});

/** @param {ReadableSpan} span */
const told = ({ name, attributes, status }) => [
  name,
  attributes["http.response.status_code"] ?? attributes["error.type"],
  attributes["http.request.resend_count"],
  status.code === SpanStatusCode.ERROR,
];

test("a message is a client span with the conventions' names and what they demand", async () => {
  const { merchant } = await fundedMerchant(partner);
  exporter.reset();
  await merchant.labels.list({ page_size: 5 });
  const [span] = exporter.getFinishedSpans();
  assert.ok(span);
  assert.deepEqual(
    [span.name, span.kind, span.status.code],
    ["GET /v1/labels", SpanKind.CLIENT, SpanStatusCode.UNSET],
  );
  const { port } = new URL(url);
  const { "shipstation.request_id": requestId, ...attributes } = span.attributes;
  assert.ok(requestId);
  assert.deepEqual(attributes, {
    "http.request.method": "GET",
    "http.response.status_code": 200,
    "server.address": "127.0.0.1",
    "server.port": Number(port),
    "shipstation.account": merchant.account,
    "shipstation.lookup": "false",
    "shipstation.operation": "labels.list",
    "url.full": `${url}/v1/labels?page_size=5`,
    "url.scheme": "http",
    "url.template": "/v1/labels",
  });
  const known = new Set(
    /** @type {unknown[]} */ ([...Object.values(conventions), ...Object.values(incubating)]),
  );
  const names = [
    ...Object.keys(attributes),
    "error.type",
    "http.request.resend_count",
    "http.client.request.duration",
  ];
  for (const name of names) if (!name.startsWith("shipstation.")) assert.ok(known.has(name), name);
});

test("retries count up, and a failure is an error of its type", async () => {
  const { merchant } = await fundedMerchant(partner);
  sandbox.faults.next("carriers.list", { kind: "status", status: 503 });
  sandbox.faults.next("carriers.list", { kind: "drop_before" });
  exporter.reset();
  await merchant.carriers.list();
  assert.deepEqual(exporter.getFinishedSpans().map(told), [
    ["GET /v1/carriers", 503, undefined, true],
    ["GET /v1/carriers", "reset", 1, true],
    ["GET /v1/carriers", 200, 2, false],
  ]);
});

test("a look-up is a span of its own address, beside the purchase that it looks for", async () => {
  const { merchant } = await fundedMerchant(partner);
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  exporter.reset();
  await tracer.startActiveSpan("order", async (order) => {
    await merchant.labels.create(newLabel("order-1"));
    order.end();
  });
  const [purchase, lookup, order] = exporter.getFinishedSpans();
  assert.ok(purchase && lookup && order);
  assert.deepEqual(told(purchase), ["POST /v1/labels", "reset", undefined, true]);
  const template = "/v1/labels/external_shipment_id/{external_shipment_id}";
  assert.deepEqual(told(lookup), [`GET ${template}`, 200, undefined, false]);
  assert.equal(lookup.attributes["shipstation.lookup"], "true");
  for (const span of [purchase, lookup])
    assert.equal(span.parentSpanContext?.spanId, order.spanContext().spanId);
});

test("of calls at once each span has its own account, reply and parent", async () => {
  const merchants = await Promise.all(Array.from({ length: MERCHANTS }, () => fundedMerchant(partner)));
  // Answered in another order than they were asked in.
  for (let at = 0; at < MERCHANTS; at += 1) {
    sandbox.faults.next("carriers.list", { kind: "delay", ms: (MERCHANTS - at) * 5 });
  }
  sandbox.faults.next("labels.create", { kind: "status", status: 502, commit: true }, { times: 5 });
  exporter.reset();
  /** @type {Map<string, string>} */
  const accountOf = new Map();
  await Promise.all(
    merchants.flatMap(({ merchant }, at) =>
      [() => merchant.carriers.list(), () => merchant.labels.create(newLabel(`order-${at}`))].map((call) =>
        tracer.startActiveSpan("work", async (work) => {
          accountOf.set(work.spanContext().spanId, merchant.account);
          const { requestId } = await call().withResponse();
          work.setAttribute("requestId", String(requestId)).end();
        }),
      ),
    ),
  );
  const spans = exporter.getFinishedSpans();
  const messages = spans.filter(({ kind }) => kind === SpanKind.CLIENT);
  assert.equal(messages.length, 2 * MERCHANTS + 5);
  for (const { attributes, parentSpanContext } of messages) {
    assert.equal(attributes["shipstation.account"], accountOf.get(String(parentSpanContext?.spanId)));
  }
  for (const work of spans.filter(({ name }) => name === "work")) {
    const own = messages.filter(
      ({ parentSpanContext }) => parentSpanContext?.spanId === work.spanContext().spanId,
    );
    const ids = own.map(({ attributes }) => attributes["shipstation.request_id"]);
    assert.ok(ids.includes(work.attributes.requestId), "the reply that the caller got is that of its span");
  }
});

test("a message that its caller gives up ends its span", async () => {
  const { merchant } = await fundedMerchant(partner);
  sandbox.faults.next("carriers.list", { kind: "stall_headers" });
  exporter.reset();
  await errorOf(merchant.carriers.list({ signal: AbortSignal.timeout(50) }));
  assert.deepEqual(exporter.getFinishedSpans().map(told), [
    ["GET /v1/carriers", "cancelled", undefined, true],
  ]);
});

test("the time of each message is recorded with the attributes that the conventions name", async () => {
  await reader.forceFlush();
  const recorded = exported
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    .findLast(({ descriptor }) => descriptor.name === "http.client.request.duration");
  assert.equal(recorded?.descriptor.unit, "s");
  const failed = recorded?.dataPoints.find(
    ({ attributes }) => attributes["http.response.status_code"] === 503,
  );
  const { port } = new URL(url);
  assert.deepEqual(failed?.attributes, {
    "error.type": "503",
    "http.request.method": "GET",
    "http.response.status_code": 503,
    "server.address": "127.0.0.1",
    "server.port": Number(port),
    "url.scheme": "http",
    "url.template": "/v1/carriers",
  });
  assert.equal(trace.getActiveSpan(), undefined);
});
