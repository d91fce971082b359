import { Core } from "./core.js";
import { ConfigurationError } from "./errors.js";
import { errorFrom } from "./failure.js";
import { currentGeneration, enter } from "./instance.js";
import { tellListener } from "./listener.js";
import { BalanceWatch } from "./money-guard.js";
import { checkKey, headerTexts, isSandboxKey } from "./options.js";
import { SpendCap } from "./spend-cap.js";
import { version } from "./version.js";

/** @typedef {import("./index.js").ClientOptions} ClientOptions */

/** Where a client has none of its own. Undefined: the platform's `fetch`. */
let transport = /** @type {import("./index.js").Transport | undefined} */ (undefined);

/**
 * Called by an entry while it is evaluated, where the platform's own `fetch` must not be used as it is.
 *
 * @param {import("./index.js").Transport} own
 */
export function setTransport(own) {
  transport = own;
}

/** Accounts' own keys whose names are kept. */
const MOST_NAMES = 10_000;
/** Keys that are remembered to be kept out of what is shown. */
const MOST_KEYS = 32;

/** A client's settings and its core: made again from them after a crash. Holds the key; never shown to anyone. */
export class Connection {
  /** @type {Readonly<ClientOptions>} */
  #options;
  /** What the core takes of them, as JSON text. */
  #settings;
  /** @type {Core | undefined} */
  #core;
  #limits = /** @type {import("./core-contract.js").Limits | undefined} */ (undefined);
  #generation = 0;
  #isClosed = false;
  /** The keys last used, newest last: the one before may still be under way. */
  #keys = /** @type {string[]} */ ([]);
  /** What accounts are called that are known by their own keys; the last to come, last. */
  #names = /** @type {Map<string, string>} */ (new Map());
  #named = 0;

  /** @type {SpendCap | undefined} */
  spendCap;
  /** @type {BalanceWatch | undefined} */
  balances;

  /** @param {Readonly<ClientOptions>} options checked ones */
  constructor(options) {
    this.#options = options;
    const { apiKey, baseUrl, region, timeoutMs, deadlineMs, maxRetries, headers, appInfo } = options;
    const own = { "User-Agent": userAgent(appInfo), ...headerTexts(headers) };
    // In this order: see src/wasm/given.rs.
    this.#settings = JSON.stringify([
      baseUrl,
      region,
      own,
      timeoutMs,
      deadlineMs,
      maxRetries,
      options.governor !== undefined,
    ]);
    const { spendCap, lowBalance } = options;
    if (spendCap) this.spendCap = new SpendCap(spendCap);
    if (lowBalance !== undefined)
      this.balances = new BalanceWatch(lowBalance, (event) => this.tell("onLowBalance", event));
    if (typeof apiKey === "string") this.#keys = [apiKey];
    this.core();
  }

  get options() {
    return this.#options;
  }

  /** The transport as it is at this moment: tests and frameworks replace the platform's. */
  get fetch() {
    return this.#options.fetch ?? transport ?? globalThis.fetch;
  }

  /** What to show of it: nothing secret. */
  get summary() {
    const { baseUrl, region = "us", environment } = this.#options;
    const where = baseUrl === undefined ? { region } : { baseUrl };
    return { environment: environment ?? (isSandboxKey(this.#keys.at(-1)) ? "sandbox" : "live"), ...where };
  }

  /** Refuses what begins after the client was closed: what is under way goes on. */
  requireOpen() {
    if (this.#isClosed) throw new ConfigurationError("this client is closed");
  }

  /** The core, alive: after the end, one that is let go with the last call under way. */
  core() {
    const generation = currentGeneration();
    if (this.#core === undefined || this.#generation !== generation) {
      this.#core = this.#make();
      this.#generation = generation;
    }
    return this.#core;
  }

  /**
   * How long and how often a call tries: as its own options say, or the client's, or the core.
   *
   * @param {object} own
   */
  limitsOf(own) {
    return /** @type {import("./core-contract.js").Limits} */ ({ ...this.#limits, ...own });
  }

  /** Lets the core's memory go. Calls under way are left to end by themselves. */
  close() {
    if (this.#core && this.#generation === currentGeneration()) this.#core.free();
    this.#core = undefined;
    this.#isClosed = true;
  }

  /**
   * The key for one message: asked for each time, so that keys rotate.
   *
   * @returns {string | Promise<string>}
   */
  key() {
    const { apiKey } = this.#options;
    const key = typeof apiKey === "function" ? apiKey() : apiKey;
    return typeof key === "string"
      ? this.#remember(key)
      : Promise.resolve(key).then((late) => this.#remember(late));
  }

  /** The keys in use, so that they can be kept out of what is shown. */
  secrets() {
    return this.#keys;
  }

  /**
   * What may be shown of an account's own key, and tells it from others: a number by the order in which they came.
   *
   * @param {string} key
   */
  nameOf(key) {
    let name = this.#names.get(key);
    if (!name) {
      name = `account-key-${++this.#named}`;
      this.#names.set(key, name);
      // One that is forgotten and comes again has another number: no two have the same.
      if (this.#names.size > MOST_NAMES) this.#names.delete(String(this.#names.keys().next().value));
    }
    return name;
  }

  /** Whether somebody listens: an event for nobody need not be made. @param {keyof import("./index.js").Hooks} hook */
  hears(hook) {
    return this.#options[hook] !== undefined;
  }

  /**
   * Tells a hook. What it throws harms no call.
   *
   * @template {keyof import("./index.js").Hooks} H
   * @param {H} hook
   * @param {Parameters<NonNullable<import("./index.js").Hooks[H]>>[0]} event
   */
  tell(hook, event) {
    tellListener(this.#options[hook], event);
  }

  #make() {
    const core = enter(() => new Core(this.#settings));
    /** @type {import("./core-contract.js").Limits | import("./core-contract.js").Failure} */
    const limits = JSON.parse(enter(() => core.limits()));
    if ("code" in limits) throw errorFrom(limits, {}, this.#keys);
    this.#limits = limits;
    return core;
  }

  /**
   * @param {string} key
   * @returns {string}
   */
  #remember(key) {
    checkKey(this.#options, key);
    if (typeof key === "string" && key !== "" && this.#keys.at(-1) !== key)
      this.#keys = [...this.#keys.filter((each) => each !== key).slice(1 - MOST_KEYS), key];
    return key;
  }
}

/**
 * @param {ClientOptions["appInfo"]} app
 * @returns {string}
 */
function userAgent(app) {
  const own = `shipstation-partner/${version}`;
  if (!app) return own;
  const name = app.version === undefined ? app.name : `${app.name}/${app.version}`;
  return app.url === undefined ? `${own} ${name}` : `${own} ${name} (${app.url})`;
}
