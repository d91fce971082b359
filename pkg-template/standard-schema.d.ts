import type { ValidationOptions } from "./client-options.js";
import type { OperationName } from "./operations.js";
import type { Operations } from "./schema.js";

/**
 * What an operation sends, its body or, where it has none, its query, as a Standard Schema: for tRPC, Hono, TanStack
 * Form and whatever else takes one. It says what `validate` says, and hands the value back as it is. Needs no client.
 *
 * @throws {ConfigurationError} when there is no such operation, or it sends nothing
 * @see https://standardschema.dev
 */
export function schema<O extends OperationName>(
  operation: O,
  options?: ValidationOptions,
): StandardSchema<InputOf<O>>;

/** What an operation sends: its body or, where it has none, its query. */
export type InputOf<O extends OperationName> = [Operations[O]["body"]] extends [undefined]
  ? NonNullable<Operations[O]["query"]>
  : NonNullable<Operations[O]["body"]>;

/** A Standard Schema, version 1, whose values stay as they are. */
export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "shipstation-partner";
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** Only for inference: it is not there at run time. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** The value itself, or what is wrong with it. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };
