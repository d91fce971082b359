import { WebhookBodyError } from "../errors.js";

/** A byte order mark stays: it was signed, and is no JSON. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The event of a body that the service signed. Its shape is not checked: what it sent is handed over whole.
 *
 * @param {Uint8Array} body
 * @returns {import("./index.js").WebhookEvent}
 * @throws {WebhookBodyError} where it is no JSON object
 */
export function readEvent(body) {
  /** @type {unknown} */
  let event;
  try {
    event = JSON.parse(decoder.decode(body));
  } catch (cause) {
    throw new WebhookBodyError("the signed body is not JSON", { respondWith: 400, cause });
  }
  if (typeof event !== "object" || event === null || Array.isArray(event))
    throw new WebhookBodyError("the signed body is not an object", { respondWith: 400 });
  return /** @type {import("./index.js").WebhookEvent} */ (event);
}

/**
 * Whether an event is of this kind.
 *
 * @param {{ readonly resource_type?: unknown }} event
 * @param {string} resourceType such as `API_TRACK`
 */
export function isEvent(event, resourceType) {
  return event.resource_type === resourceType;
}
