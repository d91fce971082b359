import { Refusal } from "./envelope.js";

/** @typedef {import("./clock.js").Clock} Clock */

const MINUTE_MS = 60_000;

/** Counts each key's requests by the minute of the clock. */
export class RateLimit {
  /** @type {Map<string, { minute: number, used: number }>} */
  #windows = new Map();
  #perMinute;
  #clock;

  /** @param {number} perMinute @param {Clock} clock */
  constructor(perMinute, clock) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Counts one request. @param {string} apiKey @throws {Refusal} 429, with `Retry-After` in seconds. */
  take(apiKey) {
    const now = this.#clock.now();
    const minute = Math.floor(now / MINUTE_MS);
    const window = this.#windows.get(apiKey);
    const used = window?.minute === minute ? window.used : 0;
    if (used >= this.#perMinute) {
      const seconds = Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000);
      const message = "Too many requests.";
      const errors = [{ error_type: "system", error_code: "rate_limit_exceeded", message }];
      throw new Refusal(429, errors, { "retry-after": String(seconds) });
    }
    this.#windows.set(apiKey, { minute, used: used + 1 });
  }
}
