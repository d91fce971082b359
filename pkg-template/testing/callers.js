import { argument } from "./call.js";
import { forbidden, notFound, Refusal } from "./envelope.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./world.js").Partner} Partner */
/** @typedef {import("./world.js").Account} Account */
/** @typedef {import("./call.js").Call} Call */
/** @typedef {{ partner: Partner, account: Account | null }} Caller `account`: where the key is an account's own. */

/**
 * Who sends a request, by its `API-Key`.
 *
 * @param {World} world
 * @param {string | null} apiKey
 * @returns {Caller}
 * @throws {Refusal} 401
 */
export function callerOf(world, apiKey) {
  const partner = world.partners.get(apiKey ?? "");
  if (partner !== undefined) return { partner, account: null };
  const account = world.accountsByKey.get(apiKey ?? "");
  if (account !== undefined) return { partner: account.partner, account };
  const message = "The API key is missing or invalid.";
  throw new Refusal(401, [{ error_type: "security", error_code: "unauthorized", message }]);
}

/**
 * The account a merchant's operation is done for: the key's own, or the one `On-Behalf-Of` names.
 *
 * The documents give the header's value as `se-123456`, as "the account id" and, in older pages, as the
 * account's API key. All are taken; ids are compared by their number. What the service answers without the
 * header, or for somebody else's account, no page says: a missing header is refused like a missing field,
 * and an account out of reach is forbidden whether or not it exists.
 *
 * @param {World} world
 * @param {Caller} caller
 * @param {string | null} onBehalfOf
 * @returns {Account}
 * @throws {Refusal} 400, 403
 */
export function accountOf(world, caller, onBehalfOf) {
  const named = onBehalfOf === null ? caller.account : namedAccount(world, onBehalfOf);
  if (named === null)
    throw headerRefused("field_value_required", "On-Behalf-Of is required with a partner key.");
  const within = named?.partner === caller.partner && (caller.account === null || caller.account === named);
  if (named === undefined || !within) throw forbidden("The account does not belong to this API key.");
  if (!named.active) throw forbidden("The account is disabled.", "account_status");
  return named;
}

/**
 * The account whose number stands in the path.
 *
 * @param {Call} call
 * @throws {Refusal} 400, 404
 */
export function accountInPath(call) {
  const text = argument(call, "account_id");
  if (!/^\d{1,15}$/.test(text)) {
    const message = "account_id must be a number.";
    const field_name = "account_id";
    throw new Refusal(400, [
      { error_type: "validation", error_code: "invalid_identifier", message, field_name },
    ]);
  }
  const account = call.partner.accounts.get(Number(text));
  if (account === undefined) throw notFound("account", text);
  return account;
}

/**
 * @param {World} world
 * @param {string} value
 * @returns {Account | undefined}
 */
function namedAccount(world, value) {
  const digits = /^(?:se-)?(\d{1,15})$/.exec(value)?.[1];
  if (digits !== undefined) return world.account(Number(digits));
  const byKey = world.accountsByKey.get(value);
  if (byKey !== undefined) return byKey;
  throw headerRefused("invalid_identifier", "On-Behalf-Of is not an account id.");
}

/** @param {string} code @param {string} message */
function headerRefused(code, message) {
  return new Refusal(400, [
    { error_type: "validation", error_code: code, message, field_name: "On-Behalf-Of" },
  ]);
}
