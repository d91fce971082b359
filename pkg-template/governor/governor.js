import { FairQueue } from "./fair-queue.js";
import { memoryStore } from "./memory-store.js";
import { governorOptions } from "./options.js";

/**
 * @typedef {import("./index.js").GovernorOptions} GovernorOptions
 * @typedef {import("./index.js").Governor} Governor
 * @typedef {import("./index.js").Admission} Admission
 * @typedef {import("./index.js").Priority} Priority
 * @typedef {{ since: number, cost: number, grant: () => void }} Request one that waits
 */

/** Best first. */
const PRIORITIES = /** @type {const} */ (["purchase", "write", "read"]);

/** Requests a minute of the vendor's production and sandbox (their page on rate limits, their help centre). */
const ALLOWANCE = { live: 200, sandbox: 20 };

/** Of the allowance, what may go at once. A full bucket and a minute's growth are the allowance together. */
const BURST = 0.025;

/** Of the bucket, what greedy merchants leave for the others. */
const KEPT = 0.8;

/** A merchant that had more than so many equal parts is greedy. */
const GREEDY = 1.5;

/** A request that waited this long goes before better ones, one time in {@link TURN}. */
const PATIENCE_MS = 5_000;
const TURN = 4;

/** After a 429 the rate falls by this, at most to a tenth, and grows back by a tenth of it in a minute. */
const CUT = 0.7;
const LEAST = 0.1;
const REGROWTH_PER_MS = 0.1 / 60_000;

/** The longest pause after a 429. */
const MAX_PAUSE_MS = 120_000;

/** The longest a store is waited for; one that took longer is left alone for a while. */
const STORE_MS = 1_000;
const STORE_PAUSE_MS = 10_000;

/** When a request that waits looks whether it is still being served; the later the more wait, so that few look at once. */
const LOOK_MS = 1_000;
const LOOK_MS_EACH = 100;

/** @type {import("./index.js").GovernorClock} */
const PLATFORM_CLOCK = {
  // Unlike the time of day it never goes back.
  now: () => performance.now(),
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (timer) => clearTimeout(/** @type {number} */ (timer)),
};

/**
 * @param {GovernorOptions} [options]
 * @returns {Governor}
 * @throws {import("../errors.js").ConfigurationError}
 */
export function createGovernor(options = {}) {
  governorOptions(options);
  const lanes = new Map(
    /** @type {const} */ (["live", "sandbox"]).map((environment) => [
      environment,
      new Lane(environment, options),
    ]),
  );
  const lane = (/** @type {"live" | "sandbox"} */ environment) =>
    /** @type {Lane} */ (lanes.get(environment));
  return {
    acquire: (admission) => lane(admission.environment).acquire(admission),
    report: (reply) => lane(reply.environment).report(reply),
    state: (environment = "live") => lane(environment).state(),
  };
}

/** The requests of one key in one environment. */
class Lane {
  #clock;
  #store;
  /** Where the store fails: a fleet's governor that is out of reach must not stop the fleet. */
  #fallback;
  #weightOf;
  #id;
  #allowance;
  /** Of the allowance, what the service has lately let through. */
  #factor = 1;
  #factorAt = 0;
  #pausedUntil = 0;
  #queues = new Map(PRIORITIES.map((priority) => [priority, new FairQueue()]));
  /** @type {unknown} */
  #timer;
  /** The one that serves at present. @type {symbol | undefined} */
  #server;
  /** By then it has gone on. Else it is gone: what a Worker waits for ends with the request that began it. */
  #dueAt = 0;
  /** A store that is out of reach is not asked before. */
  #storeFrom = 0;
  #granted = 0;
  #limited = 0;

  /**
   * @param {"live" | "sandbox"} environment
   * @param {GovernorOptions} options
   */
  constructor(environment, options) {
    this.#clock = options.clock ?? PLATFORM_CLOCK;
    this.#fallback = memoryStore(() => this.#clock.now());
    this.#store = options.store ?? this.#fallback;
    this.#weightOf = options.weightOf ?? (() => 1);
    this.#id = `${options.name ?? "shipstation-partner"}:${environment}`;
    this.#allowance = options.requestsPerMinute?.[environment] ?? ALLOWANCE[environment];
  }

  /**
   * @param {Admission} admission
   * @returns {Promise<void>}
   */
  acquire(admission) {
    return new Promise((resolve, reject) => {
      const { signal, account = "" } = admission;
      const queue = this.#queue(admission.priority);
      let timer = /** @type {unknown} */ (undefined);
      let isOver = false;
      const look = () => {
        if (isOver) return;
        timer = this.#clock.setTimeout(look, this.#lookMs());
        if (this.#clock.now() >= this.#dueAt) this.#serve();
      };
      const leave = () => {
        isOver = true;
        this.#clock.clearTimeout(timer);
        signal?.removeEventListener("abort", giveUp);
      };
      const giveUp = () => {
        leave();
        queue.remove(account, waiting);
        if (this.#waiting() === 0) this.#clock.clearTimeout(this.#timer);
        reject(signal?.reason);
      };
      const grant = () => {
        leave();
        resolve();
      };
      const { cost = 1 } = admission;
      // What is no number would make of the merchant one who is never served.
      const waiting = { since: this.#clock.now(), cost: cost >= 0 && cost < Infinity ? cost : 1, grant };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener("abort", giveUp, { once: true });
      queue.add(account, waiting, waiting.since);
      timer = this.#clock.setTimeout(look, this.#lookMs());
      this.#serve();
    });
  }

  /** @param {import("./index.js").GovernedReply} reply */
  report({ status, retryAfterMs, isCarriers }) {
    if (status !== 429 || isCarriers) return;
    const time = this.#clock.now();
    this.#limited += 1;
    // Once for a pause: the others were under way before it.
    if (time >= this.#pausedUntil) {
      this.#factor = Math.max(LEAST, this.#currentFactor() * CUT);
      this.#factorAt = time;
    }
    const pause = Math.min(retryAfterMs ?? 1_000, MAX_PAUSE_MS);
    this.#pausedUntil = Math.max(this.#pausedUntil, time + pause);
    attempt(() => this.#store.pause(this.#id, pause));
  }

  state() {
    const queued = Object.fromEntries(PRIORITIES.map((priority) => [priority, this.#queue(priority).size]));
    return {
      requestsPerMinute: this.#allowance,
      currentPerMinute: this.#allowance * this.#currentFactor(),
      pausedForMs: Math.max(0, this.#pausedUntil - this.#clock.now()),
      queued: /** @type {Record<Priority, number>} */ (queued),
      granted: this.#granted,
      limited: this.#limited,
    };
  }

  /** Serves as many as there is room for, then sleeps until there is room for the next. */
  async #serve() {
    if (this.#server && this.#clock.now() < this.#dueAt) return;
    const self = Symbol("server");
    this.#server = self;
    this.#clock.clearTimeout(this.#timer);
    let wait = 0;
    for (let turn = this.#next(); turn; turn = this.#next()) {
      this.#dueAt = this.#clock.now() + 2 * STORE_MS;
      wait = await this.#take(turn.share > GREEDY);
      // Another one has taken over meanwhile.
      if (this.#server !== self) return;
      if (wait > 0) break;
      // Whose turn it is may have changed while the store was asked; the room that was taken is theirs.
      const now = this.#next();
      if (!now) break;
      now.queue.shift(this.#clock.now(), now.item.cost / this.#weight(now.account));
      this.#granted += 1;
      now.item.grant();
    }
    this.#server = undefined;
    if (wait <= 0 || this.#waiting() === 0) return;
    this.#dueAt = this.#clock.now() + wait + LOOK_MS;
    this.#timer = this.#clock.setTimeout(() => this.#serve(), wait);
  }

  /** What the caller makes of a merchant; an equal part where that is no share. @param {string} account */
  #weight(account) {
    try {
      const weight = this.#weightOf(account);
      return Number.isFinite(weight) && weight > 0 ? Math.max(weight, 0.001) : 1;
    } catch {
      return 1;
    }
  }

  #waiting() {
    return PRIORITIES.reduce((sum, priority) => sum + this.#queue(priority).size, 0);
  }

  #lookMs() {
    return LOOK_MS + LOOK_MS_EACH * this.#waiting();
  }

  /** Whose turn it is: the best priority's, but now and then that of who has waited longest. */
  #next() {
    const time = this.#clock.now();
    let queue = /** @type {FairQueue<Request> | undefined} */ (undefined);
    let since = time - PATIENCE_MS;
    for (const each of PRIORITIES.map((priority) => this.#queue(priority)).filter(({ size }) => size > 0)) {
      queue ??= each;
      const itsSince = each.next(time)?.item.since ?? time;
      if (this.#granted % TURN !== TURN - 1 || itsSince > since) continue;
      [queue, since] = [each, itsSince];
    }
    const turn = queue?.next(time);
    return queue && turn ? { ...turn, queue } : undefined;
  }

  /** @param {boolean} isGreedy */
  async #take(isGreedy) {
    const perMinute = this.#allowance * this.#currentFactor();
    const burst = Math.max(1, perMinute * BURST);
    const bucket = {
      id: this.#id,
      perMinute: Math.max(perMinute - burst, perMinute / 2),
      burst,
      keep: isGreedy ? Math.max(0, Math.min(burst - 1, burst * KEPT)) : 0,
    };
    const time = this.#clock.now();
    // Also where no store knows of the pause.
    if (time < this.#pausedUntil) return this.#pausedUntil - time;
    try {
      if (time < this.#storeFrom) return this.#fallback.take(bucket);
      const taken = this.#store.take(bucket);
      const wait = typeof taken === "number" ? taken : await this.#inTime(taken);
      // What is no time is no leave either.
      if (!(wait >= 0)) throw new Error("the store gave no time to wait");
      return Math.min(wait, MAX_PAUSE_MS);
    } catch {
      return this.#fallback.take(bucket);
    }
  }

  /** @param {Promise<number>} taken @returns {Promise<number>} rejects where the store does not answer */
  async #inTime(taken) {
    let timer = /** @type {unknown} */ (undefined);
    const late = new Promise((_, reject) => {
      timer = this.#clock.setTimeout(() => {
        this.#storeFrom = this.#clock.now() + STORE_PAUSE_MS;
        reject(new Error("late"));
      }, STORE_MS);
    });
    try {
      return await Promise.race([taken, /** @type {Promise<never>} */ (late)]);
    } finally {
      this.#clock.clearTimeout(timer);
    }
  }

  #currentFactor() {
    return Math.min(1, this.#factor + (this.#clock.now() - this.#factorAt) * REGROWTH_PER_MS);
  }

  /** @param {Priority} priority @returns {FairQueue<Request>} */
  #queue(priority) {
    return /** @type {FairQueue<any>} */ (this.#queues.get(priority) ?? this.#queues.get("read"));
  }
}

/** @param {() => unknown} work whose failure is nobody's business */
function attempt(work) {
  try {
    Promise.resolve(work()).catch(() => {});
  } catch {
    // Sync stores may throw at once.
  }
}
