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
  API_PARCEL: ParcelEvent;
  API_BAG: BagEvent;
}

/**
 * A parcel moved.
 *
 * Told to webhooks that are registered for `parcel`.
 */
export interface ParcelEvent extends Pointer {
  readonly resource_type: "API_PARCEL";
  readonly data: Place;
}

/**
 * A bag is full.
 *
 * Told to webhooks that are registered for `bag`.
 */
export interface BagEvent extends Pointer {
  readonly resource_type: "API_BAG";
  readonly data?: Thing;
}

/** A place, the same in requests and replies. */
export interface Place {
  /** Two capital letters. */
  country: string;
  /** Further lines; `*\/` must not end this comment. */
  lines?: string[];
}

/** A thing in a parcel. */
export interface Thing {
  worth?: number;
  name?: string;
}
