// Printed from the Rust schema by `cargo run -p xtask -- print`. Changes by hand are lost.
/**
 * What the service tells of, by `resource_type`. Nothing of it is checked: a field that is not documented is
 * handed over, and a documented one may be missing.
 *
 * @see https://docs.shipstation.com/apis/shipengine/docs/guides/webhooks
 */

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

/**
 * A parcel was scanned, or what is known of it changed.
 *
 * Told to webhooks that are registered for `track`.
 */
export interface TrackEvent extends Pointer {
  readonly resource_type: "API_TRACK";
  readonly data: TrackingData;
}

/**
 * A batch was processed.
 *
 * Told to webhooks that are registered for `batch`.
 */
export interface BatchEvent extends Pointer {
  readonly resource_type: "API_BATCH";
}

/**
 * Rates that took long are there.
 *
 * Told to webhooks that are registered for `rate`.
 */
export interface RateEvent extends Pointer {
  readonly resource_type: "API_RATE";
}

/**
 * A carrier was connected to the account.
 *
 * Told to webhooks that are registered for `carrier_connected`.
 */
export interface CarrierConnectedEvent extends Pointer {
  readonly resource_type: "API_CARRIER_CONNECTED";
}

/**
 * A report can be fetched.
 *
 * Told to webhooks that are registered for `report_complete`.
 */
export interface ReportCompleteEvent extends Pointer {
  readonly resource_type: "API_REPORT_COMPLETE";
  readonly data?: ReportData;
}

/**
 * An order source was refreshed; beta.
 *
 * Told to webhooks that are registered for `order_source_refresh_complete`.
 */
export interface OrderSourceRefreshEvent extends Pointer {
  readonly resource_type: "API_ORDER_SOURCE_REFRESH_COMPLETE";
}

/**
 * Sales orders were imported; beta. Carries them, by one account of it.
 *
 * Told to webhooks that are registered for `sales_orders_imported`.
 */
export interface SalesOrdersImportedEvent extends Pointer {
  readonly resource_type: "API_SALES_ORDERS_IMPORTED";
}

/**
 * A time: `2026-05-02T09:14:07.310Z`. Source: OpenAPI `date_time`. The service also takes a day, and times
 * without an offset: the examples of `docs:shipping/pickups` and `docs:reference/create-manifest`.
 */
export type DateTime = string;

/** A report that can be fetched. Source: public code that receives it. */
export interface ReportData {
  /** What it reports. */
  report_type?: string;
  /** When it was made. */
  created_at?: DateTime;
  /** Where it is. */
  report_url?: ReportLink;
  [field: string]: unknown;
}

/** Where a report is. */
export interface ReportLink {
  /** Where the report's file is. */
  href?: string;
  [field: string]: unknown;
}

/** One scan of a parcel. Sources: as those of `TrackingData`. */
export interface TrackedEvent {
  /** When, in UTC. */
  occurred_at?: DateTime;
  /** When, by the clock of the place, without an offset. */
  carrier_occurred_at?: string | null;
  /** What happened. */
  description?: string | null;
  /** City or locality. */
  city_locality?: string | null;
  /** State or province. */
  state_province?: string | null;
  /** Postal code. */
  postal_code?: string | null;
  /** Country. */
  country_code?: string | null;
  /** The company there. */
  company_name?: string | null;
  /** Who took it. */
  signer?: string | null;
  /** Code of the event. */
  event_code?: string | null;
  /** `event_code` in words. */
  event_description?: string | null;
  /** The carrier's own code, more exactly. */
  carrier_detail_code?: string | null;
  /** Where the parcel was then. */
  status_code?: TrackingCode | null;
  /** Degrees north. */
  latitude?: number | null;
  /** Degrees east. */
  longitude?: number | null;
  [field: string]: unknown;
}

/** Where a package is. Source: OpenAPI `status_code`. */
export type TrackingCode = "UN" | "AC" | "IT" | "DE" | "EX" | "AT" | "NY" | "SP" | (string & {});

/**
 * All that is known of a parcel's way. Sources: `docs:tracking/webhooks`, and public code that receives it.
 */
export interface TrackingData {
  /** The parcel's tracking number. */
  tracking_number?: string;
  /** The carrier's page of the parcel. */
  tracking_url?: string | null;
  /** The label, where it was bought from the service. */
  label_url?: string | null;
  /** Where it is. */
  status_code?: TrackingCode;
  /** `status_code` in words. */
  status_description?: string | null;
  /** Where it is, more exactly. */
  status_detail_code?: string | null;
  /** `status_detail_code` in words. */
  status_detail_description?: string | null;
  /** The carrier's own code. */
  carrier_status_code?: string | null;
  /** `carrier_status_code` in the carrier's words. */
  carrier_status_description?: string | null;
  /** The carrier's own code, more exactly. */
  carrier_detail_code?: string | null;
  /** When it was handed over. */
  ship_date?: DateTime | null;
  /** When it should arrive. */
  estimated_delivery_date?: DateTime | null;
  /** When it arrived. */
  actual_delivery_date?: DateTime | null;
  /** What went wrong. */
  exception_description?: string | null;
  /** The scans of the package, the latest first or last: the vendor does not say. */
  events?: TrackedEvent[];
  [field: string]: unknown;
}
