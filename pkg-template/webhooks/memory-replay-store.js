import { checkNames } from "../option-check.js";
import { requireFunction, requireWithin } from "./options.js";

const DEFAULT_SIZE = 100_000;
/** A map holds no more. */
const LARGEST_SIZE = 1 << 24;

/**
 * Remembers deliveries in this process. Several processes need a store that they share: the first use of an id
 * must be seen by all.
 */
export class MemoryReplayStore {
  #now;
  #most;
  /** When each id may be forgotten; oldest first. @type {Map<string, number>} */
  #expiries = new Map();

  /**
   * @param {{ now?: () => number, maxEntries?: number }} [options]
   * @throws {import("../errors.js").ConfigurationError}
   */
  constructor(options = {}) {
    checkNames(options, "MemoryReplayStore", ["now", "maxEntries"]);
    const { now = Date.now, maxEntries = DEFAULT_SIZE } = options;
    requireFunction("now", now);
    requireWithin("maxEntries", maxEntries, LARGEST_SIZE);
    this.#now = now;
    this.#most = maxEntries;
  }

  /** @param {string} id */
  has(id) {
    return (this.#expiries.get(id) ?? -Infinity) >= this.#now();
  }

  /**
   * @param {string} id
   * @param {number} expiresAt in milliseconds since 1970
   */
  remember(id, expiresAt) {
    if (this.has(id)) return false;
    this.#makeRoom();
    this.#expiries.delete(id);
    this.#expiries.set(id, expiresAt);
    return true;
  }

  /** @param {string} id */
  forget(id) {
    this.#expiries.delete(id);
  }

  /** Ids come nearly in the order of their expiry: the outdated ones stand first. Full, it gives up the oldest. */
  #makeRoom() {
    const now = this.#now();
    for (const [id, expiresAt] of this.#expiries) {
      if (expiresAt >= now && this.#expiries.size < this.#most) return;
      this.#expiries.delete(id);
    }
  }
}
