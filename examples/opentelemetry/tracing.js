/**
 * Hooks that make a span of each message and metrics of each call, with the names of OpenTelemetry's semantic conventions
 * for HTTP clients: `new PartnerClient({ apiKey, ...tracing(trace.getTracer("shipping"), metrics.getMeter("shipping")) })`.
 *
 * @typedef {object} Span what is used of one
 * @property {(name: string, value: string | number) => unknown} setAttribute
 * @property {(status: { code: number, message?: string }) => unknown} setStatus
 * @property {() => void} end
 *
 * @param {{ startSpan(name: string, options: { kind: number, attributes: Record<string, string | number> }): Span }} tracer
 * @param {{ createHistogram(name: string, options: { unit: string }): { record(value: number, attributes: Record<string, string | number>): void } }} [meter]
 * @returns {import("shipstation-partner").Hooks}
 */
export function tracing(tracer, meter) {
  /** Spans under way, by what tells a message from others. @type {Map<string, Span[]>} */
  const underWay = new Map();
  const duration = meter?.createHistogram("http.client.request.duration", { unit: "s" });
  return {
    onRequest({ operation, account, method, path, attempt, isLookup }) {
      const span = tracer.startSpan(`${method} ${path}`, {
        kind: CLIENT,
        attributes: {
          "http.request.method": method,
          "url.template": path,
          "http.request.resend_count": isLookup ? 0 : attempt - 1,
          "shipstation.operation": operation,
          ...(account !== undefined && { "shipstation.account": account }),
        },
      });
      const key = nameOf(operation, account, isLookup);
      underWay.set(key, [...(underWay.get(key) ?? []), span]);
    },
    onReply({ operation, account, method, path, isLookup, status, failure, requestId, durationMs }) {
      const key = nameOf(operation, account, isLookup);
      const [span, ...others] = underWay.get(key) ?? [];
      if (others.length > 0) underWay.set(key, others);
      else underWay.delete(key);
      const error = failure ?? (status !== undefined && status >= 400 ? String(status) : undefined);
      if (status !== undefined) span?.setAttribute("http.response.status_code", status);
      if (requestId !== undefined) span?.setAttribute("shipstation.request_id", requestId);
      if (error !== undefined) {
        span?.setAttribute("error.type", error);
        span?.setStatus({ code: ERROR });
      }
      span?.end();
      duration?.record(durationMs / 1000, {
        "http.request.method": method,
        "url.template": path,
        ...(status !== undefined && { "http.response.status_code": status }),
        ...(error !== undefined && { "error.type": error }),
      });
    },
  };
}

/** `SpanKind.CLIENT` and `SpanStatusCode.ERROR`. */
const CLIENT = 2;
const ERROR = 2;

/** @param {string} operation @param {string | undefined} account @param {boolean} isLookup */
function nameOf(operation, account, isLookup) {
  return `${operation} ${account ?? ""} ${isLookup}`;
}
