import { ServiceError } from "./errors.js";
import { checkNames, refuse } from "./option-check.js";

/** Options, and what the dashboard calls them. */
const PARAMETERS = { redirectTo: "redirect_to", themeId: "theme_id" };

/**
 * What to append to a direct login's address.
 *
 * @param {import("./index.js").DirectLoginOptions} target
 * @returns {string[]} `name=value`, encoded
 * @throws {import("./errors.js").ConfigurationError}
 */
export function loginParameters(target) {
  checkNames(target, "directLogin", Object.keys(PARAMETERS));
  return Object.entries(target).flatMap(([option, value]) => {
    if (value === undefined) return [];
    if (typeof value !== "string") refuse(option, `directLogin: ${option} must be text`);
    return `${PARAMETERS[/** @type {keyof typeof PARAMETERS} */ (option)]}=${encodeURIComponent(value)}`;
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
