import type { OperationName } from "../index.js";
import type { WebhookEvents } from "../webhooks/events.js";

/** This package's OpenAPI document: `shipstation-partner/schemas/openapi.json`, parsed. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: object;
  readonly webhooks: object;
  readonly components: { readonly schemas: object };
}

/**
 * What an operation sends or answers with, as a JSON Schema (draft 2020-12) that stands by itself: for forms, tools of
 * language models, validators in other languages. Replies are open: what is not documented may be there. The body of
 * an event, such as `API_TRACK`, is what webhooks are told of it.
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
  operation: OperationName | keyof WebhookEvents,
  part: "body" | "query" | "reply",
): { readonly [keyword: string]: unknown } | undefined;
