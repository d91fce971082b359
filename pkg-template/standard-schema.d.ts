import type { ValidationOptions } from "./client-options.js";
import type { OperationName } from "./operations.js";
import type { Operations } from "./schema.js";

/**
 * What an operation sends, its body or, if it has none, its query, as a Standard Schema: for tRPC, Hono, TanStack Form
 * and others. It finds what `validate` finds and returns the value unchanged. Needs no client.
 *
 * @throws {ConfigurationError} if there is no such operation, or it has neither body nor query
 * @see https://standardschema.dev
 */
export function schema<O extends OperationName>(
  operation: O,
  options?: ValidationOptions,
): StandardSchema<InputOf<O>>;

/** What an operation sends: its body or, if it has none, its query. */
export type InputOf<O extends OperationName> = [Operations[O]["body"]] extends [undefined]
  ? NonNullable<Operations[O]["query"]>
  : NonNullable<Operations[O]["body"]>;

/** A Standard Schema, version 1, that does not transform its values. */
export interface StandardSchema<Value> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "shipstation-partner";
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** For type inference only; not there at run time. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** The value, or what is wrong with it. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };
