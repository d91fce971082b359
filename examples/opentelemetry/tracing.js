/**
 * Hooks that make a span of each message and a metric of its time, with the names of OpenTelemetry's semantic conventions
 * for HTTP clients: `new PartnerClient({ apiKey, ...tracing(trace.getTracer("shipping"), metrics.getMeter("shipping")) })`.
 *
 * A call has one message under way at a time, so that its `callId` tells which request a reply belongs to. Hooks run in the
 * context of their caller: a span's parent is what was active where the call was made.
 *
 * @typedef {string | number} Attribute
 * @typedef {object} Span what is used of one
 * @property {(attributes: Record<string, Attribute>) => unknown} setAttributes
 * @property {(status: { code: number }) => unknown} setStatus
 * @property {() => void} end
 *
 * @param {{ startSpan(name: string, options: { kind: number, attributes: Record<string, Attribute> }): Span }} tracer
 * @param {{ createHistogram(name: string, options: { unit: string, advice: { explicitBucketBoundaries: number[] } }): { record(value: number, attributes: Record<string, Attribute>): void } }} [meter]
 * @returns {import("shipstation-partner").Hooks}
 */
export function tracing(tracer, meter) {
  /** @type {Map<number, Span>} */
  const underWay = new Map();
  const duration = meter?.createHistogram("http.client.request.duration", {
    unit: "s",
    advice: { explicitBucketBoundaries: SECONDS },
  });
  return {
    onRequest(request) {
      const { callId, operation, account, attempt, isLookup, url } = request;
      const attributes = {
        ...attributesOf(request),
        // The address of a file opens it, without any key.
        ...(operation !== "downloads.get" && { "url.full": url }),
        "shipstation.operation": operation,
        "shipstation.lookup": String(isLookup),
        ...(account !== undefined && { "shipstation.account": account }),
        ...(attempt > 1 && !isLookup && { "http.request.resend_count": attempt - 1 }),
      };
      underWay.set(callId, tracer.startSpan(nameOf(request), { kind: CLIENT, attributes }));
    },
    onReply(reply) {
      const { callId, status, failure, requestId, durationMs } = reply;
      const error = failure ?? (status !== undefined && status >= 400 ? String(status) : undefined);
      const result = {
        ...(status !== undefined && { "http.response.status_code": status }),
        ...(error !== undefined && { "error.type": error }),
      };
      const span = underWay.get(callId);
      underWay.delete(callId);
      span?.setAttributes({
        ...result,
        ...(requestId !== undefined && { "shipstation.request_id": requestId }),
      });
      if (error !== undefined) span?.setStatus({ code: ERROR });
      span?.end();
      duration?.record(durationMs / 1000, { ...attributesOf(reply), ...result });
    },
    onReceipt({ callId, code = "_OTHER" }) {
      // Only where the call ended under its message.
      const span = underWay.get(callId);
      underWay.delete(callId);
      span?.setAttributes({ "error.type": code });
      span?.setStatus({ code: ERROR });
      span?.end();
    },
  };
}

/** What a span and a metric have in common. @param {Pick<import("shipstation-partner").RequestEvent, "method" | "path" | "url">} message */
function attributesOf({ method, path, url }) {
  const { protocol, hostname, port } = new URL(url);
  return {
    "http.request.method": method,
    "url.template": path,
    "url.scheme": protocol.slice(0, -1),
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
  };
}

/** @param {{ method: string, path: string }} message */
function nameOf({ method, path }) {
  return `${method} ${path}`;
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR`. */
const CLIENT = 2;
const ERROR = 2;

/** The conventions' buckets. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
