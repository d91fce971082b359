import { ConfigurationError } from "../errors.js";

const HOSTS = { us: "https://api.shipengine.com", eu: "https://api.eu.shipengine.com" };

/**
 * Where the service publishes its keys. A delivery has no say in it.
 *
 * @param {unknown} [region]
 * @param {unknown} [baseUrl] https, or http to this machine only
 * @returns {string}
 * @throws {ConfigurationError}
 */
export function keySetUrl(region, baseUrl) {
  if (region !== undefined && baseUrl !== undefined)
    refuse("region", "baseUrl and region both say where the service is: give one of them");
  const isHost = region === undefined || region === "us" || region === "eu";
  if (!isHost) refuse("region", 'region must be "us" or "eu"');
  if (baseUrl === undefined) return `${HOSTS[/** @type {"us" | "eu"} */ (region ?? "us")]}/jwks`;
  const url = parsed(baseUrl);
  if (!url || !isTrusted(url) || url.username || url.password || url.search || url.hash)
    refuse("baseUrl", "baseUrl must be an https address, or http to this machine");
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}/jwks`;
}

/** @param {unknown} text */
function parsed(text) {
  try {
    return new URL(String(text));
  } catch {
    return undefined;
  }
}

/** @param {URL} url */
function isTrusted({ protocol, hostname }) {
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}

/**
 * @param {string} option
 * @param {string} message
 * @returns {never}
 */
function refuse(option, message) {
  throw new ConfigurationError(message, { option });
}
