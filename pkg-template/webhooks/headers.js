import { fromBase64 } from "../base64.js";
import { WebhookHeadersError, WebhookSignatureError } from "../errors.js";

const KEY_ID = "x-shipengine-rsa-sha256-key-id";
const SIGNATURE = "x-shipengine-rsa-sha256-signature";
const TIMESTAMP = "x-shipengine-timestamp";

/** Characters. An RSA signature of 16 384 bits has 2 732 of them. */
const LONGEST = 4096;

/**
 * The three headers of a signed delivery.
 *
 * @param {unknown} delivered
 * @throws {WebhookHeadersError | WebhookSignatureError}
 */
export function signatureHeaders(delivered) {
  const headers = /** @type {{ headers?: unknown } | null | undefined} */ (delivered)?.headers;
  if (typeof headers !== "object" || headers === null) {
    throw new WebhookHeadersError("a delivery is a Request, or { headers, body }: there are no headers", {
      respondWith: 500,
    });
  }
  const values = [KEY_ID, SIGNATURE, TIMESTAMP].map((name) => ({ name, value: oneValue(headers, name) }));
  const missing = values.filter(({ value }) => value === undefined).map(({ name }) => name);
  if (missing.length > 0)
    throw new WebhookHeadersError(`not a signed delivery: ${missing.join(", ")} missing`, {
      respondWith: 404,
    });
  const [keyId = "", signature = "", timestamp = ""] = values.map(({ value }) => value);
  return { keyId, signature: signatureBytes(signature), timestamp };
}

/**
 * A header's one value. `Headers` join several into one text with a comma, which fits none of the three.
 *
 * @param {object} headers `Headers`, anything with their `get`, or a record such as Node's
 * @param {string} name in lower case
 * @returns {string | undefined}
 */
function oneValue(headers, name) {
  const found = valuesIn(headers, name);
  if (found.length === 0) return undefined;
  const [value] = found;
  if (
    found.length > 1 ||
    typeof value !== "string" ||
    value.length > LONGEST ||
    !/^[\x21-\x7e]+$/.test(value)
  )
    throw new WebhookHeadersError(`${name} is not one short visible text`, { respondWith: 404 });
  return value;
}

/**
 * All values under a name. In a record several names may differ by case alone: then nobody knows which is meant.
 *
 * @param {object} headers
 * @param {string} name
 * @returns {unknown[]}
 */
function valuesIn(headers, name) {
  const { get } = /** @type {{ get?: unknown }} */ (headers);
  const found =
    typeof get === "function"
      ? [get.call(headers, name)]
      : Object.entries(headers).flatMap(([key, value]) => (key.toLowerCase() === name ? value : []));
  return found.filter((value) => value !== undefined && value !== null && value !== "");
}

/**
 * @param {string} text base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
function signatureBytes(text) {
  try {
    return fromBase64(text);
  } catch {
    throw new WebhookSignatureError("the signature is not base64", { respondWith: 401 });
  }
}
