/** @typedef {import("./world.js").World} World */
/** @typedef {import("./world.js").Partner} Partner */
/** @typedef {import("./world.js").Account} Account */
/** @typedef {import("./envelope.js").Reply} Reply */

/**
 * One request on its way to a handler: routed, its key checked, its body parsed.
 *
 * @typedef {object} Call
 * @property {World} world
 * @property {Partner} partner
 * @property {Record<string, string>} args Path arguments, decoded.
 * @property {URLSearchParams} query
 * @property {unknown} body Parsed JSON; `undefined` where nothing was sent.
 * @property {string} origin Scheme and host the request came to: links in replies lead back to it.
 * @property {string} path Its path, for the links of a page.
 */

/** @typedef {Call & { account: Account }} MerchantCall */
/** @typedef {(call: Call) => Reply} PartnerHandler */
/** @typedef {(call: MerchantCall) => Reply} MerchantHandler */

/**
 * Keeps a file's handlers and checks that each is a partner's.
 *
 * @template {Record<string, PartnerHandler>} T
 * @param {T} handlers By operation name.
 */
export const partnerHandlers = (handlers) => handlers;

/**
 * Keeps a file's handlers and checks that each is a merchant's.
 *
 * @template {Record<string, MerchantHandler>} T
 * @param {T} handlers By operation name.
 */
export const merchantHandlers = (handlers) => handlers;

/** A path argument the operation's path has. @param {Call} call @param {string} name */
export function argument(call, name) {
  const value = call.args[name];
  if (value === undefined) throw new TypeError(`the operation's path has no {${name}}`);
  return value;
}
