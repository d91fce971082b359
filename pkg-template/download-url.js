/**
 * Where the service keeps files. Labels, forms and batches: the API's own hosts. Proofs of delivery: the host of the
 * example in OpenAPI.
 */
const HOSTS = ["api.shipengine.com", "api.eu.shipengine.com", "tracking-service-prod.s3.amazonaws.com"];

/**
 * The address of a file, where it may be fetched: https on a host of the list, or what `own` names.
 *
 * @param {unknown} href
 * @param {readonly string[]} own origins besides: that of the client's `baseUrl`
 * @param {URL} [from] what it is relative to
 * @returns {URL | undefined}
 */
export function downloadUrl(href, own, from) {
  if (typeof href !== "string" || !URL.canParse(href, from)) return undefined;
  const url = new URL(href, from);
  const isListed = url.protocol === "https:" && url.port === "" && HOSTS.includes(url.hostname);
  const isBare = url.username === "" && url.password === "";
  return isBare && (isListed || own.includes(url.origin)) ? url : undefined;
}
