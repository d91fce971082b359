import { ConfigurationError, ServiceError } from "./errors.js";

/**
 * The address that logs a merchant in, from an ephemeral token's reply.
 *
 * @param {unknown} reply
 * @param {import("./index.js").DirectLoginOptions} target
 * @returns {import("./index.js").DirectLogin}
 */
export function directLogin(reply, target) {
  const { token, redirect_url } = /** @type {Record<string, unknown>} */ (reply ?? {});
  if (typeof redirect_url !== "string" || typeof token !== "string") {
    throw new ServiceError("tokens.createEphemeral: the reply has no redirect_url", {
      operation: "tokens.createEphemeral",
    });
  }
  const { redirectTo, themeId } = target;
  let url = redirect_url;
  // Appended as text: parsing the address could write the token in it another way.
  for (const [name, value] of Object.entries({ redirect_to: redirectTo, theme_id: themeId })) {
    if (value === undefined) continue;
    if (typeof value !== "string") throw new ConfigurationError(`directLogin: ${name} must be text`);
    url += `${url.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;
  }
  return { url, token };
}
