import { isVisible, refuse } from "./option-check.js";

/**
 * Whom a handle acts for.
 *
 * @typedef {object} Account
 * @property {string} reference what the core takes: `se-123456`, or `key:` and an account's own API key
 * @property {string} label what may be shown
 * @property {string | undefined} key the account's own API key, where the handle was opened with one
 */

/**
 * @param {import("./connection.js").Connection} connection names accounts that are known by keys alone
 * @param {unknown} given `123456`, `"123456"`, `"se-123456"` or `{ apiKey }`
 * @returns {Readonly<Account>}
 * @throws {ConfigurationError}
 */
export function accountFrom(connection, given) {
  const { apiKey, ...others } = /** @type {Record<string, unknown>} */ (Object(given));
  if (isVisible(apiKey) && Object.keys(others).length === 0)
    return Object.freeze({ reference: `key:${apiKey}`, label: connection.nameOf(apiKey), key: apiKey });
  const digits = /^(?:se-)?([1-9][0-9]{0,18})$/.exec(
    typeof given === "string" || typeof given === "bigint" || Number.isSafeInteger(given)
      ? String(given)
      : "",
  )?.[1];
  if (!digits)
    refuse(
      "account",
      'onBehalfOf takes an account id (123456, "123456" or "se-123456"), or { apiKey } with an account\'s own key',
    );
  return Object.freeze({ reference: `se-${digits}`, label: `se-${digits}`, key: undefined });
}
