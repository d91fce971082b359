import type { OperationName } from "../index.js";

/** This package's OpenAPI document: `shipstation-partner/schemas/openapi.json`, parsed. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: object;
  readonly components: { readonly schemas: object };
}

/**
 * What an operation sends or answers with, as a JSON Schema (draft 2020-12) that stands by itself: for forms, tools of
 * language models, validators in other languages. Replies are open: what is not documented may be there.
 *
 * ```js
 * import openapi from "shipstation-partner/schemas/openapi.json" with { type: "json" };
 * import { jsonSchema } from "shipstation-partner/schemas";
 *
 * const schema = jsonSchema(openapi, "labels.create", "body");
 * ```
 *
 * @returns nothing where the operation has no such part
 * @throws {RangeError} when there is no such operation
 */
export function jsonSchema(
  openapi: OpenApiDocument,
  operation: OperationName,
  part: "body" | "query" | "reply",
): { readonly [keyword: string]: unknown } | undefined;
