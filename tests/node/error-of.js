import assert from "node:assert/strict";

/**
 * What a promise rejects with; fails where it does not.
 *
 * @param {Promise<unknown>} promise
 * @returns {Promise<import("shipstation-partner").AnyShipStationPartnerError>}
 */
export function errorOf(promise) {
  return promise.then(
    () => assert.fail("it did not reject"),
    (error) => error,
  );
}
