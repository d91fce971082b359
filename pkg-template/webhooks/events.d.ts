/**
 * What the service tells of, by `resource_type`. Nothing of it is checked: a field that is not documented is
 * handed over, and a documented one may be missing.
 *
 * @see https://docs.shipstation.com/apis/shipengine/docs/guides/webhooks
 */

/** The documented events. */
export interface WebhookEvents {
  API_TRACK: TrackEvent;
  API_BATCH: BatchEvent;
  API_RATE: RateEvent;
  API_CARRIER_CONNECTED: CarrierConnectedEvent;
  API_REPORT_COMPLETE: ReportCompleteEvent;
  API_ORDER_SOURCE_REFRESH_COMPLETE: OrderSourceRefreshEvent;
  API_SALES_ORDERS_IMPORTED: SalesOrdersImportedEvent;
}

/** An event; also one that nobody has documented yet. */
export type WebhookEvent = WebhookEvents[keyof WebhookEvents] | UnknownEvent;

/** An event of a kind that is not documented. */
export interface UnknownEvent extends Pointer {
  readonly resource_type: UnknownResourceType;
}

/** Any text but those of the documented events. */
export type UnknownResourceType = AnotherText.any;

/** Stands for any other text: a member of an enum is what a `switch` over the documented texts tells apart. */
declare enum AnotherText {
  any = "any other text",
}

/** What all events have. */
interface Pointer {
  /** Where to read more, with the account's credentials: an address of the API. */
  readonly resource_url?: string;
  /** What happened, where the event carries it. */
  readonly data?: unknown;
}

/** A parcel was scanned, or what is known of it changed (`track`). */
export interface TrackEvent extends Pointer {
  readonly resource_type: "API_TRACK";
  readonly data: TrackingData;
}
/** A batch was processed (`batch`). */
export interface BatchEvent extends Pointer {
  readonly resource_type: "API_BATCH";
}
/** Rates that took long are there (`rate`). */
export interface RateEvent extends Pointer {
  readonly resource_type: "API_RATE";
}
/** A carrier was connected to the account (`carrier_connected`). */
export interface CarrierConnectedEvent extends Pointer {
  readonly resource_type: "API_CARRIER_CONNECTED";
}
/** A report can be fetched (`report_complete`). Source: public code that receives it. */
export interface ReportCompleteEvent extends Pointer {
  readonly resource_type: "API_REPORT_COMPLETE";
  readonly data?: {
    readonly report_type?: string;
    /** ISO 8601. */
    readonly created_at?: string;
    readonly report_url?: { readonly href?: string };
  };
}
/** An order source was refreshed (`order_source_refresh_complete`; beta). */
export interface OrderSourceRefreshEvent extends Pointer {
  readonly resource_type: "API_ORDER_SOURCE_REFRESH_COMPLETE";
}
/** Sales orders were imported (`sales_orders_imported`; beta). Carries them, by one account of it. */
export interface SalesOrdersImportedEvent extends Pointer {
  readonly resource_type: "API_SALES_ORDERS_IMPORTED";
}

/** All that is known of a parcel's way. Source: the webhook guide, and public code that receives it. */
export interface TrackingData {
  readonly tracking_number?: string;
  /** The carrier's page of the parcel. */
  readonly tracking_url?: string | null;
  readonly label_url?: string | null;
  /** `UN` unknown, `AC` accepted, `IT` in transit, `DE` delivered, `EX` exception, `AT` attempted, `NY` not yet. */
  readonly status_code?: TrackingStatusCode;
  readonly status_description?: string | null;
  readonly status_detail_code?: string | null;
  readonly status_detail_description?: string | null;
  /** As the carrier has it. */
  readonly carrier_status_code?: string | null;
  readonly carrier_status_description?: string | null;
  readonly carrier_detail_code?: string | null;
  /** ISO 8601, like all dates here. */
  readonly ship_date?: string | null;
  readonly estimated_delivery_date?: string | null;
  readonly actual_delivery_date?: string | null;
  readonly exception_description?: string | null;
  readonly events?: readonly TrackedEvent[];
  readonly [field: string]: unknown;
}

/** One scan of a parcel. */
export interface TrackedEvent {
  readonly occurred_at?: string;
  /** In the local time of the place, without a zone. */
  readonly carrier_occurred_at?: string | null;
  readonly description?: string | null;
  readonly city_locality?: string | null;
  readonly state_province?: string | null;
  readonly postal_code?: string | null;
  readonly country_code?: string | null;
  readonly company_name?: string | null;
  /** Who took it. */
  readonly signer?: string | null;
  readonly event_code?: string | null;
  readonly event_description?: string | null;
  readonly carrier_detail_code?: string | null;
  readonly status_code?: TrackingStatusCode | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly [field: string]: unknown;
}

/** Source: the webhook guide; `SP` (at a service point) from OpenAPI. */
type TrackingStatusCode = "UN" | "AC" | "IT" | "DE" | "EX" | "AT" | "NY" | "SP" | (string & {});
