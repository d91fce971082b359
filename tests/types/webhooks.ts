/** What the types of webhooks allow and refuse. Compiled, never run: a line without its error fails the build. */
import type {
  BatchEvent,
  Delivered,
  ReplayStore,
  TrackEvent,
  WebhookEvent,
} from "../../pkg-template/webhooks/index.js";
import { isEvent, isShipStationPartnerError, WebhookVerifier } from "../../pkg-template/webhooks/index.js";

export async function receive(request: Request, node: import("node:http").IncomingMessage) {
  const verifier = new WebhookVerifier({ region: "eu", fetch, toleranceMs: 60_000 });
  // @ts-expect-error no such option
  new WebhookVerifier({ tolerance: 60_000 });
  await verifier.verify({ headers: node.headers, body: node });
  // @ts-expect-error a parsed body cannot be verified
  await verifier.verify({ headers: node.headers, body: { resource_type: "API_TRACK" } });
  // @ts-expect-error without its body nothing can be verified
  await verifier.verify({ headers: node.headers });
  try {
    return (await verifier.verify(request)).event;
  } catch (error) {
    if (!isShipStationPartnerError(error) || error.code !== "webhook_signature") throw error;
    const status: number = error.respondWith;
    return status;
  }
}

export function handle(event: WebhookEvent): string {
  switch (event.resource_type) {
    case "API_TRACK": {
      const tracked: TrackEvent = event;
      return tracked.data.status_code ?? "UN";
    }
    case "API_BATCH": {
      const batch: BatchEvent = event;
      // @ts-expect-error a batch event only points to the batch
      batch.data.status_code;
      return batch.resource_url ?? "";
    }
    case "API_REPORT_COMPLETE":
      return event.data?.report_url?.href ?? "";
    // @ts-expect-error the vendor documents no such event
    case "API_TRACKED":
      return "";
    default:
      // Also what nobody has documented yet.
      return event.resource_type;
  }
}

export function guard(event: WebhookEvent) {
  if (isEvent(event, "API_TRACK")) return event.data.tracking_number;
  // @ts-expect-error no such event
  return isEvent(event, "API_TRACKED");
}

export const bytes: Delivered = { headers: new Headers(), body: new Uint8Array() };
export const store: ReplayStore = {
  has: async () => false,
  remember: async () => {},
  forget: async () => 1,
};
