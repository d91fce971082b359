import { WebhookTimestampError } from "../errors.js";

const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/i;
/** Seconds or milliseconds since 1970: until the year 5138 the number of digits tells them apart. */
const EPOCH = /^(\d{1,14})(\.\d{1,9})?$/;
const FIRST_IN_MILLISECONDS = 100_000_000_000;

/**
 * When a delivery was sent, in milliseconds since 1970.
 *
 * @param {string} text the header's value
 * @param {number} now in milliseconds since 1970
 * @param {number} toleranceMs how far off it may be, either way: clocks differ
 * @throws {WebhookTimestampError}
 */
export function requireFresh(text, now, toleranceMs) {
  const sentAt = momentOf(text);
  if (Number.isNaN(sentAt)) {
    throw new WebhookTimestampError("the timestamp is neither an ISO 8601 date-time nor an epoch number", {
      respondWith: 400,
    });
  }
  const early = sentAt - now;
  // So that a clock that tells no number lets nothing through.
  if (!(Math.abs(early) <= toleranceMs)) {
    const seconds = Math.round(Math.abs(early) / 1000);
    throw new WebhookTimestampError(
      `the timestamp is ${seconds} s ${early > 0 ? "ahead" : "old"}, the limit is ${toleranceMs / 1000} s`,
      { respondWith: 400 },
    );
  }
  return sentAt;
}

/**
 * @param {string} text
 * @returns {number} NaN where it is no moment
 */
function momentOf(text) {
  const epoch = EPOCH.exec(text);
  if (epoch) {
    const number = Number(text);
    return Math.round(number < FIRST_IN_MILLISECONDS ? number * 1000 : number);
  }
  const iso = ISO.exec(text);
  if (!iso) return Number.NaN;
  const [, moment = "", fraction = "", zone = "Z"] = iso;
  // Not every engine reads more than three digits, and all take a time without a zone for a local one.
  return Date.parse(`${moment}${fraction.slice(0, 4)}${zone}`);
}
