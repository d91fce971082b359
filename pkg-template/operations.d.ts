/** The table of operations: its rows as data, and what their names say of their arguments. */
import type { CallOptions } from "./client-options.js";
import type { Operations } from "./schema.js";

/** A row of the table, as data. */
export interface Operation {
  /** Such as `labels.create`. */
  readonly name: string;
  readonly method: string;
  /** Template, such as `/v1/labels/{label_id}`. */
  readonly path: string;
  /** Whose it is. */
  readonly handle: "partner" | "merchant";
  /** Whether it draws on the balance or charges the payment method. */
  readonly spends: "nothing" | "balance" | "payment_method";
  /** What may be repeated: follows from the operation, never from the HTTP method. */
  readonly retry: "safe" | "only_if_unsent" | "after_lookup" | "never";
  /** How the engine asks what became of it after a lost reply: by which mark, and with which operation. */
  readonly lookup: { readonly by: string; readonly with: string } | null;
  /** How its list is paged. */
  readonly paging: { readonly items: string; readonly defaultSize: number; readonly maxSize: number } | null;
  /** Whether it takes query fields. */
  readonly query: boolean;
  /** Whether it takes a body. */
  readonly body: "required" | "optional" | null;
  /** Whether it answers with a file. */
  readonly file: boolean;
  /** Whether it answers with text that is no JSON. */
  readonly text: boolean;
  /**
   * Where a path argument decides what the body or the reply is: its documented values. With another value the part
   * is any object.
   */
  readonly variants: {
    readonly argument: string;
    readonly part: "body" | "reply";
    readonly values: readonly string[];
  } | null;
  /** Whether the vendor documents it. */
  readonly documented: boolean;
  /** Where it is known from. */
  readonly evidence: "openapi" | "vendor_docs" | "third_party";
}

/** The name of an operation. */
export type OperationName = keyof Operations;

/** The names of the operations that a partner key does for itself. */
export type PartnerOperation = OperationsOf<"partner">;

/** The names of the operations that are done on behalf of an account. */
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

/** Operations whose body is decided by their first path argument, such as the carrier's name. */
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
