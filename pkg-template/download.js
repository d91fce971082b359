import { fromBase64 } from "./base64.js";
import { brokenOff, guardedBody, tooLarge } from "./download-body.js";
import { limitsOf } from "./download-limits.js";
import { downloadUrl } from "./download-url.js";
import { ConfigurationError, RedirectError } from "./errors.js";
import { errorFrom, quoted } from "./failure.js";

/**
 * @typedef {import("./download-limits.js").Limits} Limits
 * @typedef {import("./download-body.js").Reply} Reply
 * @typedef {{ fetch: import("./index.js").Transport, origins: readonly string[], maxBytes: number, timeoutMs: number, signal?: import("./index.js").PlatformAbortSignal | undefined }} Rules
 */

/** How a file comes with `label_download_type: "inline"`. */
const INLINE = /^data:([^,]*);base64,(.*)$/s;
const MOST_REDIRECTS = 5;
const MOST_BYTES_OF_A_REFUSAL = 65_536;

/** The code of the error for a status; of any other it is `service`. @type {Readonly<Record<number, string>>} */
const CODES = { 401: "authentication", 403: "permission", 404: "not_found", 429: "rate_limit" };

/**
 * A file of the service's, fetched without credentials: its address alone opens it.
 *
 * @param {unknown} source an address, or what has one in `href`
 * @param {Rules} rules
 * @returns {Promise<Response>}
 */
export async function download(source, rules) {
  const href = typeof source === "string" ? source : /** @type {{ href?: unknown } | null} */ (source)?.href;
  const [, type = "", base64] = INLINE.exec(String(href)) ?? [];
  if (base64 !== undefined) return inline(type, base64, rules.maxBytes);
  const url = downloadUrl(href, rules.origins);
  if (!url)
    throw new ConfigurationError("a download takes an address of a file on the service's hosts", {
      option: "href",
    });
  const limits = limitsOf(rules);
  try {
    const reply = await follow(url, rules, limits);
    return new Response(await guardedBody(reply, rules.maxBytes, limits), { headers: headersOf(reply) });
  } catch (thrown) {
    limits.clear();
    throw brokenOff(thrown);
  }
}

/**
 * @param {string} type
 * @param {string} base64
 * @param {number} maxBytes
 */
function inline(type, base64, maxBytes) {
  try {
    const bytes = fromBase64(base64);
    if (bytes.length > maxBytes) throw tooLarge(maxBytes);
    return new Response(bytes, { headers: { "content-type": type } });
  } catch (thrown) {
    throw brokenOff(thrown);
  }
}

/**
 * @param {URL} url
 * @param {Rules} rules
 * @param {Limits} limits
 * @returns {Promise<Reply>}
 */
async function follow(url, { fetch, origins }, limits) {
  /** @type {URL | undefined} */
  let next = url;
  let status;
  for (let hops = 0; next && hops <= MOST_REDIRECTS; hops++) {
    limits.signal.throwIfAborted();
    const init = /** @type {const} */ ({ method: "GET", headers: {}, redirect: "manual" });
    const answered = fetch.call(undefined, next.href, { ...init, signal: limits.signal });
    const reply = /** @type {Reply} */ (await limits.during(answered));
    ({ status } = reply);
    if (status === 200) return reply;
    const location = status >= 300 && status < 400 ? reply.headers.get("location") : null;
    // A browser hides a redirect behind status 0.
    if (location === null && status !== 0) throw await refusal(reply, limits);
    reply.body?.cancel().catch(() => {});
    next = location === null ? undefined : downloadUrl(location, origins, next);
  }
  const message = "the download was redirected too often, or away from the service's hosts";
  throw new RedirectError(message, { status });
}

/**
 * @param {Reply} reply
 * @param {Limits} limits
 */
async function refusal(reply, limits) {
  const { status } = reply;
  let text = "";
  try {
    text = await new Response(await guardedBody(reply, MOST_BYTES_OF_A_REFUSAL, limits)).text();
  } catch {
    // The status says enough.
  }
  const message = `the download was answered with status ${status}`;
  const retryable = status === 429 || status > 499;
  const failure = { code: CODES[status] ?? "service", message, status, retryable };
  return errorFrom(Object.assign(failure, quoted(text)), {}, []);
}

/**
 * What is worth handing on. A length is not, where the transport decoded the body.
 *
 * @param {Reply} reply
 */
function headersOf({ headers }) {
  const names = ["content-type", "content-disposition"];
  if (!headers.get("content-encoding")) names.push("content-length");
  return names.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [/** @type {[string, string]} */ ([name, value])];
  });
}
