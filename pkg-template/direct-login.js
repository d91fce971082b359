import { ConfigurationError, ServiceError } from "./errors.js";
import { nearest } from "./nearest.js";

/** Options, and what the dashboard calls them. */
const PARAMETERS = new Map([
  ["redirectTo", "redirect_to"],
  ["themeId", "theme_id"],
]);

/**
 * What to append to a direct login's address.
 *
 * @param {import("./index.js").DirectLoginOptions} target
 * @returns {string[]} `name=value`, encoded
 * @throws {ConfigurationError}
 */
export function loginParameters(target) {
  return Object.entries(target).flatMap(([option, value]) => {
    const name = PARAMETERS.get(option);
    if (!name) {
      const hint = nearest(option, PARAMETERS.keys());
      throw new ConfigurationError(`directLogin has no option ${JSON.stringify(option)}${hint}`, { option });
    }
    if (value === undefined) return [];
    if (typeof value !== "string")
      throw new ConfigurationError(`directLogin: ${option} must be text`, { option });
    return `${name}=${encodeURIComponent(value)}`;
  });
}

/**
 * The address that logs a merchant in, from an ephemeral token's reply.
 *
 * @param {unknown} reply
 * @param {readonly string[]} parameters
 * @returns {import("./index.js").DirectLogin}
 */
export function directLogin(reply, parameters) {
  const { token, redirect_url } = /** @type {Record<string, unknown>} */ (reply ?? {});
  if (typeof redirect_url !== "string" || typeof token !== "string") {
    throw new ServiceError("tokens.createEphemeral: the reply has no redirect_url", {
      operation: "tokens.createEphemeral",
    });
  }
  // Appended as text: parsing the address could write the token in it another way.
  const [address = "", ...fragment] = redirect_url.split("#");
  const url = parameters.reduce(
    (before, each) => `${before}${before.includes("?") ? "&" : "?"}${each}`,
    address,
  );
  return { url: [url, ...fragment].join("#"), token };
}
