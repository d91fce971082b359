/** The table of operations: its rows as data, and the types that follow from an operation's name. */
import type { CallOptions } from "./client-options.js";
import type { Operations } from "./schema.js";

/** An operation, described as data. */
export interface Operation {
  /** Such as `labels.create`. */
  readonly name: OperationName;
  readonly method: string;
  /** The path's template, such as `/v1/labels/{label_id}`. */
  readonly path: string;
  /** Which handle has it: `partner` is `PartnerClient`, `merchant` is `MerchantClient`. */
  readonly handle: "partner" | "merchant";
  /** Whether it spends money: from the account's prepaid balance, or by charging its payment method. */
  readonly spends: "nothing" | "balance" | "payment_method";
  /**
   * When it may be repeated: freely; only if the request surely was not sent or was turned away by a 429; after a
   * look-up has shown that it was not carried out; or never.
   */
  readonly retry: "safe" | "only_if_unsent" | "after_lookup" | "never";
  /** How its effect is looked up after a lost reply: by which field or path argument, and with which operation. */
  readonly lookup: { readonly by: string; readonly with: string } | null;
  /**
   * For a list: the reply's field with the items, and how many a page has. `defaultSize` is 0 if that is not known.
   */
  readonly paging: { readonly items: string; readonly defaultSize: number; readonly maxSize: number } | null;
  /** Whether it takes query fields. */
  readonly query: boolean;
  /** Whether it takes a body. */
  readonly body: "required" | "optional" | null;
  /** Whether the reply is a file. */
  readonly file: boolean;
  /** Whether the reply is plain text rather than JSON. */
  readonly text: boolean;
  /**
   * For an operation whose body or reply depends on a path argument: that argument, and its documented values. With
   * any other value, the body or reply may be any object.
   */
  readonly variants: {
    readonly argument: string;
    readonly part: "body" | "reply";
    readonly values: readonly string[];
  } | null;
  /** Whether the vendor documents it. */
  readonly documented: boolean;
  /** Where it is known from: the vendor's OpenAPI document, the vendor's pages, or public code that calls it. */
  readonly evidence: "openapi" | "vendor_docs" | "third_party";
}

/** The name of an operation. */
export type OperationName = keyof Operations;

/** The name of an operation of `PartnerClient`. */
export type PartnerOperation = OperationsOf<"partner">;

/** The name of an operation of `MerchantClient`. */
export type MerchantOperation = OperationsOf<"merchant">;

type OperationsOf<Handle> = {
  [O in OperationName]: Operations[O]["handle"] extends Handle ? O : never;
}[OperationName];

/** The arguments of an operation's method: path arguments, body, query, options. */
export type ArgumentsOf<O extends OperationName> = [
  ...path: Operations[O]["pathArguments"],
  ...payload: PayloadOf<Operations[O]["body"]>,
  ...query: PayloadOf<Operations[O]["query"]>,
  options?: CallOptions,
];

/** The name of an operation whose body depends on its first path argument, such as the carrier's name. */
export type VaryingOperation = {
  [O in MerchantOperation]: Operations[O] extends { bodies: unknown } ? O : never;
}[MerchantOperation];

export type BodiesOf<O extends VaryingOperation> = Operations[O]["bodies"];

export type FurtherPath<O extends VaryingOperation> = Operations[O]["pathArguments"] extends [
  unknown,
  ...infer Further,
]
  ? Further
  : [];

type PayloadOf<T> = [T] extends [undefined] ? [] : undefined extends T ? [payload?: T] : [payload: T];
