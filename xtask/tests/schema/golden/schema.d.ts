// Printed from the Rust schema by `cargo run -p xtask -- print`. Changes by hand are lost.
//
// Sources: `docs:` stands for https://docs.shipstation.com/apis/shipengine/docs/, "OpenAPI" for the vendor's OpenAPI
// document.

import type { Many } from "./bulk-calls.js";
import type { Call, CallOptions, DownloadOptions, PagedCall, PlatformResponse } from "./index.js";

/** An account's number: `123456`, `"123456"` or `"se-123456"`. */
export type AccountId = number | string;

/** An amount, as a number or as text. */
export type Amount = number | string;

/**
 * A moment.
 *
 * Format: `date`.
 */
export type Day = string;

/** A parcel. Differs by direction: see `ParcelStatus`. */
export interface Parcel {
  /** Set by the service. */
  parcel_id: ParcelId;
  to: Place;
  name?: string;
  company_name?: string;
  day?: Day;
  week?: number;
  status?: ParcelStatus;
  weight?: number;
  /** The insured value. */
  insured?: Amount;
  insurer?: string;
  policy?: Place | null;
  fragile?: boolean;
  /** @deprecated */
  tag?: string;
  label?: string | null;
  mark?: (ParcelStatus | null)[];
  hint?: unknown;
  /** What is in it. */
  things?: Thing[];
  extra?: { [key: string]: Amount };
}

/**
 * A parcel. Differs by direction: see `ParcelStatus`.
 *
 * At least one of `name` and `company_name` is there.
 *
 * Exactly one of `day` and `week` is there.
 *
 * At most one of `tag`, `label` and `mark` is there.
 *
 * Where `insured` is there, `insurer` and `policy` are required.
 *
 * Where `status` is `new` or `on_its_way`, `weight` is required.
 *
 * Where `fragile` is `true`, `mark` is required.
 *
 * A note, not a refusal: `hint` is there.
 *
 * Where `things.worth` is there, `policy` is required.
 *
 * Where `to.country` is `MX` or `CU`, in each of `things` `name` is required.
 *
 * Where `week` is there, `status` is `on_its_way` or `delivered`.
 *
 * A note, not a refusal: Where `to.country` and `policy.country` differ, `tag` is required.
 */
export interface ParcelInput {
  to: Place;
  name?: string;
  /** 1 to 50 characters. */
  company_name?: string;
  day?: Day;
  /** A whole number, 1 to 53. */
  week?: number;
  status?: ParcelStatusInput;
  /** A number, greater than 0. */
  weight?: number;
  /** The insured value. */
  insured?: Amount;
  insurer?: string;
  policy?: Place | null;
  /** @default false */
  fragile?: boolean;
  /** @deprecated */
  tag?: string;
  label?: string | null;
  mark?: (ParcelStatusInput | null)[];
  hint?: unknown;
  /** What is in it. */
  things?: Thing[];
  /**
   * Never comes back.
   *
   * At least 7 characters.
   */
  password?: string;
  extra?: { [key: string]: Amount };
}

/** A parcel's id: `se-` and digits. */
export type ParcelId = string;

/** One page. */
export interface ParcelList {
  parcels: Parcel[];
  account_id?: number;
  bag_id?: number;
  [field: string]: unknown;
}

/** What narrows a list. */
export interface ParcelQuery {
  status?: ParcelStatusInput;
  /** A whole number, 1 to 100. */
  page_size?: number;
}

/** Where a parcel stands. */
export type ParcelStatus = "new" | "on_its_way" | "delivered" | (string & {});

/** Where a parcel stands. */
export type ParcelStatusInput = "new" | "on_its_way" | "delivered" | "New";

/** A place, the same in requests and replies. */
export interface Place {
  /**
   * Two capital letters.
   *
   * Matches `^[A-Z]{2}$`.
   */
  country: string;
  /**
   * Further lines; `*\/` must not end this comment.
   *
   * At most 3 items.
   */
  lines?: string[];
}

/** A thing in a parcel. */
export interface Thing {
  worth?: number;
  name?: string;
}

/** What `Known` has under a name; any object for a name that is not documented. */
export type Chosen<Known, Name> = Name extends keyof Known ? Known[Name] : { [key: string]: unknown };

/** What is sent, by `material`. */
export interface Wrappings {
  paper: Place;
  foil: ParcelQuery;
}

/** What each operation takes and answers with, by its name. */
export interface Operations {
  /**
   * Sends a parcel.
   *
   * Takes a while.
   *
   * `POST /v1/parcels` Draws on the account's balance.
   */
  "parcels.create": {
    handle: "merchant";
    pathArguments: [];
    query: undefined;
    body: ParcelInput;
    reply: Parcel;
  };
  /**
   * Finds a parcel by its label.
   *
   * `GET /v1/parcels/label/{label}`
   */
  "parcels.getByLabel": {
    handle: "merchant";
    pathArguments: [label: string];
    query: undefined;
    body: undefined;
    reply: Parcel;
  };
  /**
   * Lists parcels.
   *
   * `GET /v1/parcels`
   */
  "parcels.list": {
    handle: "merchant";
    pathArguments: [];
    query: ParcelQuery | undefined;
    body: undefined;
    reply: ParcelList;
  };
  /**
   * Empties a bag.
   *
   * `DELETE /v1/accounts/{account_id}/bags/{bag_id}/{shelf_name}` Charges the account's payment method.
   */
  "accounts.bags.empty": {
    handle: "partner";
    pathArguments: [accountId: AccountId, bagId: number | string, shelfName: string];
    query: undefined;
    body: Place | undefined;
    reply: void;
  };
  /**
   * Wraps a parcel.
   *
   * `PUT /v1/wrappings/{material}/{label}`
   */
  "parcels.wrap": {
    handle: "merchant";
    pathArguments: [material: keyof Wrappings | (string & {}), label: string];
    query: undefined;
    body: Chosen<Wrappings, keyof Wrappings | (string & {})>;
    reply: void;
    bodies: Wrappings;
  };
  /**
   * Unwraps a parcel.
   *
   * `DELETE /v1/parcels/{label}/{material}`
   */
  "parcels.unwrap": {
    handle: "merchant";
    pathArguments: [label: string, material: keyof Wrappings | (string & {})];
    query: undefined;
    body: undefined;
    reply: void;
  };
}

/** What a partner key does for itself. */
export interface PartnerResources {
  /** The merchants' accounts: opens them, finds them, and turns them off and on. */
  readonly accounts: {
    readonly bags: {
      /**
       * Empties a bag.
       *
       * `DELETE /v1/accounts/{account_id}/bags/{bag_id}/{shelf_name}` Charges the account's payment method.
       */
      empty(
        accountId: AccountId,
        bagId: number | string,
        shelfName: string,
        body?: Place,
        options?: CallOptions,
      ): Call<void>;
      /**
       * `empty` for many inputs, several at once: tells how each ended. Charges the account's payment method.
       */
      emptyMany: Many<"accounts.bags.empty">;
    };
  };
}

/** What a partner key does for one merchant's account. */
export interface MerchantResources {
  readonly parcels: {
    /**
     * Sends a parcel.
     *
     * Takes a while.
     *
     * `POST /v1/parcels` Draws on the account's balance.
     */
    create(body: ParcelInput, options?: CallOptions): Call<Parcel>;
    /** `create` for many inputs, several at once: tells how each ended. Draws on the account's balance. */
    createMany: Many<"parcels.create">;
    /**
     * Finds a parcel by its label.
     *
     * `GET /v1/parcels/label/{label}`
     */
    getByLabel(label: string, options?: CallOptions): Call<Parcel>;
    /** `getByLabel` for many inputs, several at once: tells how each ended. */
    getByLabelMany: Many<"parcels.getByLabel">;
    /**
     * Lists parcels.
     *
     * `GET /v1/parcels`
     */
    list(query?: ParcelQuery, options?: CallOptions): PagedCall<ParcelList, Parcel>;
    /** `list` for many inputs, several at once: tells how each ended. */
    listMany: Many<"parcels.list">;
    /**
     * Wraps a parcel.
     *
     * `PUT /v1/wrappings/{material}/{label}`
     */
    wrap<Name extends keyof Wrappings | (string & {})>(
      material: Name,
      label: string,
      body: Chosen<Wrappings, Name>,
      options?: CallOptions,
    ): Call<void>;
    /** `wrap` for many inputs, several at once: tells how each ended. */
    wrapMany: Many<"parcels.wrap">;
    /**
     * Unwraps a parcel.
     *
     * `DELETE /v1/parcels/{label}/{material}`
     */
    unwrap(label: string, material: keyof Wrappings | (string & {}), options?: CallOptions): Call<void>;
    /** `unwrap` for many inputs, several at once: tells how each ended. */
    unwrapMany: Many<"parcels.unwrap">;
  };
}
