import { BatchEvents } from "./batch-events.js";
import { accountOf, callerOf } from "./callers.js";
import { createClock } from "./clock.js";
import { json, notFound, Refusal, refusalReply } from "./envelope.js";
import { commits, Faults, isLate, scriptedReply } from "./faults.js";
import { merchantOperations, partnerOperations } from "./handlers.js";
import { Identifiers } from "./identifiers.js";
import { createFetch } from "./in-process.js";
import { requireKey } from "./options.js";
import { RateLimit } from "./rate-limit.js";
import { Router } from "./router.js";
import { SigningKeys } from "./signing-keys.js";
import { TrackingEvents } from "./tracking-events.js";
import { createWebhooks } from "./webhooks.js";
import { World } from "./world.js";

/** @typedef {import("./envelope.js").Reply} Reply */
/** @typedef {import("./router.js").Operation} Operation */
/** @typedef {import("./index.js").Sandbox} Sandbox */
/** @typedef {import("./index.js").SandboxOptions} SandboxOptions */

/**
 * A request, whatever it came over.
 *
 * @typedef {object} Arrival
 * @property {string} method
 * @property {URL} url
 * @property {(name: string) => string | null} header
 * @property {string} text The body; empty where there is none.
 */

/**
 * What goes back, and how it shall go wrong.
 *
 * @typedef {object} Delivery
 * @property {"whole" | "drop" | "stall_headers" | "cut_body" | "stall_body"} manner
 * @property {Reply} reply
 * @property {number} delayMs Waited before any of it is sent.
 */

const WHOLE = /** @type {const} */ ("whole");
const DROP = /** @type {const} */ ("drop");
const KEY_SET = "/jwks";
/** @type {Reply} */
const NOTHING = { status: 204, headers: {}, body: null };

/**
 * The stand-in service: a ShipStation partner sandbox in memory. It knows each operation by its name and
 * takes methods and paths from the table it is given.
 *
 * @param {SandboxOptions & { operations: readonly Operation[] }} options
 * @returns {Sandbox}
 */
export function createService({
  operations,
  apiKey,
  now = Date.now,
  seed = 1,
  requestsPerMinute = Infinity,
}) {
  const clock = createClock(now);
  const world = new World(clock, seed);
  const router = new Router(operations);
  const faults = new Faults(operations.map(({ name }) => name));
  const limit = new RateLimit(requestsPerMinute, clock);
  const newPartnerKey = () => `TEST_${world.ids.apiKey()}`;
  const partner = world.addPartner(apiKey ?? newPartnerKey());
  // Of their own: how often something was asked changes no other id.
  const requestIds = new Identifiers(seed + 1);
  const keys = new SigningKeys(() => world.ids.uuid());

  /** @param {Arrival} arrival @returns {Delivery | Promise<Delivery>} */
  function receive(arrival) {
    if (arrival.url.pathname === KEY_SET && arrival.method === "GET") return keySet();
    const match = router.find(arrival.method, arrival.url.pathname);
    const fault = "operation" in match ? faults.take(match.operation.name) : undefined;
    const requestId = requestIds.uuid();
    const reply = fault === undefined || commits(fault) ? answer(arrival, match, requestId) : NOTHING;
    if (fault !== undefined && isLate(fault)) {
      // A process that has nothing else to do does not wait for it.
      Object(setTimeout(answer, fault.commitAfterMs, arrival, match, requestId)).unref?.();
    }
    const delayMs = fault?.kind === "delay" ? fault.ms : 0;
    const spoilt = spoiled(fault, reply, requestId);
    return { ...spoilt, reply: marked(spoilt.reply, requestId), delayMs };
  }

  /**
   * With the request's id, and the sandbox's time for who compares it with his own.
   *
   * @param {Reply} reply
   * @param {string} requestId
   * @returns {Reply}
   */
  function marked(reply, requestId) {
    const date = new Date(clock.now()).toUTCString();
    return { ...reply, headers: { date, "x-shipengine-requestid": requestId, ...reply.headers } };
  }

  /** What no key is needed for: the public ones. @returns {Promise<Delivery>} */
  async function keySet() {
    return { manner: WHOLE, reply: json(await keys.jwks()), delayMs: 0 };
  }

  /** @param {import("./index.js").Fault | undefined} fault @param {Reply} reply @param {string} requestId */
  function spoiled(fault, reply, requestId) {
    if (fault === undefined || fault.kind === "delay") return { manner: WHOLE, reply };
    if (fault.kind === "status") return { manner: WHOLE, reply: scriptedReply(fault, requestId) };
    if (fault.kind === "drop_before" || fault.kind === "drop_after_commit") return { manner: DROP, reply };
    return { manner: fault.kind, reply };
  }

  /** @param {Arrival} arrival @param {ReturnType<Router["find"]>} match @param {string} requestId @returns {Reply} */
  function answer(arrival, match, requestId) {
    try {
      const file = arrival.method === "GET" ? world.files.get(arrival.url.pathname) : undefined;
      if (file !== undefined)
        return { status: 200, headers: { "content-type": "application/pdf" }, body: file };
      if (!("operation" in match)) throw unrouted(match.allow);
      if (match.operation.name === "downloads.get") throw notFound("file", arrival.url.pathname);
      return carryOut(arrival, match.operation, match.args);
    } catch (thrown) {
      return refusalReply(thrown instanceof Refusal ? thrown : brokenService(thrown), requestId);
    }
  }

  /** @param {Arrival} arrival @param {Operation} operation @param {Record<string, string>} args */
  function carryOut({ url, header, text }, operation, args) {
    const key = header("api-key");
    const caller = callerOf(world, key);
    limit.take(caller.partner.apiKey);
    const place = { args, query: url.searchParams, origin: url.origin, path: url.pathname };
    const call = { world, partner: caller.partner, ...place };
    if (operation.handle === "partner") {
      if (caller.account !== null) throw notAPartner();
      const handler = partnerOperations[operation.name];
      if (handler !== undefined) return handler({ ...call, body: parsed(text) });
    } else {
      const account = accountOf(world, caller, header("on-behalf-of"));
      const handler = merchantOperations[operation.name];
      if (handler !== undefined) return handler({ ...call, account, body: parsed(text) });
    }
    throw new Refusal(501, [systemError(`This sandbox does not carry out ${operation.name}.`)]);
  }

  return {
    apiKey: partner.apiKey,
    clock: { now: clock.now, advance: clock.advance, set: clock.set },
    faults: faults.script(),
    fetch: createFetch(receive),
    async listen(options) {
      const { listen } = await import("./listen.js");
      return listen(receive, options);
    },
    ledger(accountId) {
      const account = world.account(Number(String(accountId).replace(/^se-/, "")));
      if (account === undefined) throw new RangeError(`ledger: no account ${accountId}`);
      return { entries: account.wallet?.entries() ?? [], balance: account.wallet?.balance ?? 0 };
    },
    jwks: () => keys.jwks(),
    webhooks: createWebhooks(keys, clock, [new TrackingEvents(world), new BatchEvents(world)]),
    addPartner(key = newPartnerKey()) {
      requireKey(key);
      if (world.partners.has(key) || world.accountsByKey.has(key))
        throw new TypeError("addPartner: this key is in use");
      return world.addPartner(key).apiKey;
    },
  };
}

/** @param {string} text @returns {unknown} `undefined` for an empty one. */
function parsed(text) {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const message = "The body is not JSON.";
    throw new Refusal(400, [{ error_type: "validation", error_code: "invalid_object", message }]);
  }
}

/** @param {string[]} allow */
function unrouted(allow) {
  if (allow.length > 0) {
    return new Refusal(405, [systemError("The path does not take this method.")], {
      allow: allow.join(", "),
    });
  }
  const message = "There is nothing at this path.";
  return new Refusal(404, [{ error_type: "business_rules", error_code: "not_found", message }]);
}

function notAPartner() {
  const message = "This takes a partner key.";
  return new Refusal(403, [{ error_type: "security", error_code: "forbidden", message }]);
}

/** A mistake of this sandbox itself: the test that met it must not take it for its own. @param {unknown} thrown */
function brokenService(thrown) {
  return new Refusal(500, [systemError(thrown instanceof Error ? String(thrown.stack) : String(thrown))]);
}

/** @param {string} message */
function systemError(message) {
  return { error_type: "system", error_code: "unspecified", message };
}
