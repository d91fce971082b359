import type { OperationName } from "../index.js";
import type { WebhookEvents } from "../webhooks/events.js";

/** The package's OpenAPI document, `shipstation-partner/schemas/openapi.json`, parsed. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: object;
  readonly webhooks: object;
  readonly components: { readonly schemas: object };
}

/**
 * The JSON Schema (draft 2020-12) of an operation's body, query or reply, with everything it refers to: for forms,
 * tools of language models, or validators in other languages. Schemas of replies allow fields that are not documented.
 * The service and this package's own checks take more than a schema says: the values of an `enum` in any case, and null
 * for any field of a request that need not be there.
 * For the name of an event, such as `API_TRACK`, `body` is what is posted to webhooks.
 *
 * ```js
 * import openapi from "shipstation-partner/schemas/openapi.json" with { type: "json" };
 * import { jsonSchema } from "shipstation-partner/schemas";
 *
 * const schema = jsonSchema(openapi, "labels.create", "body");
 * ```
 *
 * @returns undefined if the operation has no such part
 * @throws {RangeError} if there is no such operation
 */
export function jsonSchema(
  openapi: OpenApiDocument,
  operation: OperationName | keyof WebhookEvents,
  part: "body" | "query" | "reply",
): { readonly [keyword: string]: unknown } | undefined;
