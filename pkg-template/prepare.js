import { ConfigurationError } from "./errors.js";
import { operationNamed } from "./table.js";

/**
 * The request of a named operation, where this handle has it.
 *
 * @param {import("./session.js").Session} session
 * @param {"partner" | "merchant"} handle
 * @param {string} operation
 * @param {readonly unknown[]} given
 * @returns {import("./index.js").PreparedRequest}
 */
export function prepareOn(session, handle, operation, given) {
  const { index, row } = operationNamed(operation);
  if (row.handle !== handle) {
    const other = handle === "partner" ? "partner.onBehalfOf(account)" : "the PartnerClient";
    throw new ConfigurationError(`${operation} belongs to ${other}`);
  }
  return session.prepare(index, given);
}
