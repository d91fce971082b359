import { ended, lookupHead, rateLimit, start, tell } from "./core.js";
import { cleaned, quoted } from "./failure.js";
import { attend, crashed, dismiss, enter } from "./instance.js";
import { hasAborted, Limit } from "./limit.js";
import { decoder, encoder } from "./text.js";
import { FAULTS, Message } from "./transport.js";

/**
 * @typedef {import("./core-contract.js").Head} Head
 * @typedef {import("./transport.js").Exchange} Exchange
 */

/** What a step's low bits ask for: see `src/call/wire.rs`. */
const QUEUE = 1;
const SEND = 2;
const WAIT = 3;
const ENDED = 4;
const SUCCEEDED = 5;
/** What is waited for, by number. */
const WHY = /** @type {const} */ (["backoff", "retry_after", "paused", "still_working"]);
/** What a step is answered with besides a status. */
const NOT_SENT = 1000;
const BROKEN_OFF = 1100;
const ADMITTED = 1200;
const NOTHING = 2000;

/** Bytes of a refusal that are read. */
const LONGEST_REFUSAL = 1 << 20;

/**
 * The facade's side of one call: the core says what is sent and waited for, and is told what came of it. Keys, bodies,
 * transports and timers stay here. Nothing here is awaited: each step ends in telling the core, so that a call under
 * way holds no more than it must.
 */
export class Port {
  #call;
  #number;
  #head;
  /** Whether the core knows what to ask where something goes wrong. */
  #isInQuestion = false;
  /** The message or the limit of the step under way. @type {Message | Limit | undefined} */
  #under;
  /** The last of each. @type {Exchange} */
  #replied = {};
  #lookedUp = /** @type {Exchange | undefined} */ (undefined);
  #isSent = false;
  #isOver = false;

  /**
   * @param {import("./calling.js").Calling} call
   * @param {number} number by which the core knows it
   * @param {string} head JSON text of the request's {@link Head}: what it is sent with is each message's own
   */
  constructor(call, number, head) {
    this.#call = call;
    this.#number = number;
    this.#head = head;
    attend(number, this);
  }

  /** Does what the core asks for, until the call is over. */
  start() {
    const isGivenUp = hasAborted(this.#signal);
    let step;
    try {
      if (this.#call.isResumed) this.#question();
      step = start(this.#number, isGivenUp);
    } catch (trap) {
      // Which abandons all calls, and this one too.
      return this.abandon(crashed(trap));
    }
    this.#take(step);
  }

  /**
   * The core is gone, or this side has failed: leaves no timer, listener or connection behind, and sends nothing from
   * now on, also where a key is awaited.
   *
   * @param {unknown} cause
   */
  abandon(cause) {
    if (this.#isOver) return;
    this.#end();
    const under = this.#under;
    const isSent = this.#isSent || (under instanceof Message && under.isSent);
    under?.cancel();
    this.#call.died(cause, isSent);
  }

  /** A wait is over. */
  over() {
    this.#call.watch.waited();
    this.#tell(NOTHING);
  }

  /**
   * Tells the core what came of a step.
   *
   * @param {number} what
   * @param {boolean} [isCancelled]
   * @param {string} [time]
   * @param {string} [text]
   */
  #tell(what, isCancelled = false, time, text) {
    if (this.#isOver) return;
    this.#under = undefined;
    const isGivenUp = isCancelled || hasAborted(this.#signal);
    let step;
    try {
      // What may have to be looked for, before the first answer that is no success.
      if ((what < 200 || what > 299) && what !== ADMITTED) this.#question();
      step = tell(this.#number, what, isGivenUp, time, text);
    } catch (trap) {
      return this.abandon(crashed(trap));
    }
    this.#take(step);
  }

  /** What the core has to know of a request to ask what became of it: once. */
  #question() {
    if (!this.#isInQuestion) this.#call.giveEvidence(this.#number);
    this.#isInQuestion = true;
  }

  /** The caller's. */
  get #signal() {
    return this.#call.asked.options.signal;
  }

  /** @param {number} step */
  #take(step) {
    try {
      const isLookup = (step & 8) !== 0;
      const ms = Math.floor(step / 64);
      switch (step % 8) {
        case QUEUE:
          return this.#queue(ms);
        case SEND:
          return this.#send(isLookup, ms);
        case WAIT:
          return this.#wait(ms, WHY[Math.floor(step / 16) % 4]);
        case SUCCEEDED:
          return this.#succeed(this.#replied, { attempts: 1 });
        case ENDED:
          return this.#settle(JSON.parse(enter(() => ended(this.#number))));
        default:
          throw new Error(`the core knows no call ${this.#number}`);
      }
    } catch (fault) {
      this.#fault(fault);
    }
  }

  /** This side has failed, which must not keep the caller waiting. @param {unknown} fault */
  #fault(fault) {
    if (this.#isOver) this.#call.died(fault, true);
    else this.abandon(fault);
  }

  /**
   * Waits for a place among the requests of the key. A governor that fails stops nobody.
   *
   * @param {number} withinMs
   */
  #queue(withinMs) {
    const { watch, asked } = this.#call;
    const { connection } = asked;
    const given = this.#signal;
    if (hasAborted(given)) return this.#tell(NOTHING);
    const { account, operation, priority } = watch.subject;
    const { environment } = connection.summary;
    const place = new AbortController();
    const { signal } = place;
    const limit = new Limit(withinMs, given, {
      over: () => {
        place.abort();
        this.#tell(NOTHING);
      },
    });
    this.#under = limit;
    const admit = () => {
      if (this.#under !== limit) return;
      limit.end();
      this.#tell(ADMITTED);
    };
    const admission = { account, operation, priority, environment, signal };
    (async () => connection.options.governor?.acquire(admission))().then(admit, admit);
  }

  /** @param {number} ms @param {typeof WHY[number]} [why] */
  #wait(ms, why = "backoff") {
    this.#call.watch.waiting(ms, why);
    // A hook may have done what the core died of.
    if (this.#isOver) return;
    if (hasAborted(this.#signal)) this.over();
    else this.#under = new Limit(ms, this.#signal, this);
  }

  /** @param {boolean} isLookup @param {number} ms */
  #send(isLookup, ms) {
    const { asked, watch } = this.#call;
    const { connection, body } = asked;
    /** @type {Head} */
    const head = JSON.parse(isLookup ? enter(() => lookupHead(this.#number)) : this.#head);
    watch.sending(isLookup, head.url);
    // As above.
    if (this.#isOver) return;
    // Nobody is asked for a key on behalf of a caller who has given up.
    if (hasAborted(this.#signal)) return this.#answered(isLookup, { notSent: "transport", cancelled: true });
    const message = new Message(ms, this.#signal, (exchange) => {
      this.#isSent ||= message.isSent;
      this.#call.keys.push(...message.keys);
      try {
        this.#answered(isLookup, exchange);
      } catch (fault) {
        this.#fault(fault);
      }
    });
    this.#under = message;
    message.start(connection, head, isLookup ? undefined : body);
  }

  /**
   * @param {boolean} isLookup
   * @param {Exchange} told
   */
  #answered(isLookup, told) {
    const exchange = isLookup ? told : this.#call.judged(told);
    const { watch, secrets } = this.#call;
    const { connection } = this.#call.asked;
    watch.answered(exchange, secrets);
    if (this.#isOver) return;
    if (isLookup) this.#lookedUp = exchange;
    else this.#replied = exchange;
    if (connection.options.governor?.report) this.#report(exchange);
    const { status, bytes, notSent, brokenOff, cancelled, time } = exchange;
    if (status === undefined) {
      const fault = notSent ?? brokenOff;
      const what = fault ? (notSent ? NOT_SENT : BROKEN_OFF) + FAULTS.indexOf(fault) : NOTHING;
      return this.#tell(what, cancelled);
    }
    const isSuccess = status >= 200 && status < 300;
    let text;
    if (bytes && !isSuccess) text = this.#refusal(bytes);
    else if (bytes && isLookup) text = decoder.decode(bytes);
    // Of a success only the date of a look-up is of use.
    this.#tell(status, false, isSuccess && !isLookup ? undefined : time, text);
  }

  /**
   * @param {Exchange} exchange the last one
   * @param {{ attempts: number, log?: import("./index.js").ReceiptStep[], isEarlier?: boolean }} course of the call
   * @param {string} [found] the body, where a look-up has shown what the request made
   */
  #succeed({ status = 0, requestId, bytes, data, location, limit, remaining, reset }, course, found) {
    this.#end();
    const isOwn = found === undefined;
    const read = isOwn ? { body: bytes, data } : { body: encoder.encode(found) };
    const rateLimit = limit || remaining || reset ? rateOf([limit, remaining, reset]) : undefined;
    const outcome = "confirmed";
    const end = { ok: true, status, requestId, rateLimit, outcome, location, ...course, ...read };
    this.#call.settled(/** @type {import("./core-contract.js").Reply} */ (end));
  }

  /**
   * How the call ended, with what only this side has.
   *
   * @param {any} end
   */
  #settle({ found, ...failure }) {
    if (failure.ok) return this.#succeed((found && this.#lookedUp) || this.#replied, failure, found);
    this.#end();
    const { bytes, cause, requestId, brokenOff } = this.#replied;
    if (failure.code === "cancelled") failure.cause = this.#signal?.reason;
    else {
      const { status } = failure;
      if (status === undefined) failure.cause = cause;
      if (status ?? brokenOff) {
        const id = cleaned(failure.requestId ?? requestId ?? "", this.#call.secrets) || undefined;
        Object.assign(failure, bytes && quoted(this.#refusal(bytes)), { requestId: id });
      }
    }
    const { noKey, cause: why } = this.#lookedUp?.noKey ? this.#lookedUp : this.#replied;
    if (noKey)
      Object.assign(failure, { code: "configuration", option: "apiKey", message: noKey, cause: why });
    this.#call.settled(failure);
  }

  #end() {
    this.#isOver = true;
    dismiss(this.#number, this);
  }

  /** Tells the governor of a reply, so that it can learn. @param {Exchange} exchange */
  #report({ status, time, bytes }) {
    const { options, summary } = this.#call.asked.connection;
    if (status === undefined || !options.governor?.report) return;
    const text = status === 429 && bytes ? decoder.decode(bytes.subarray(0, LONGEST_REFUSAL)) : "";
    const limit = status < 300 ? undefined : rateOf([null, null, null, time], text);
    try {
      options.governor.report({ status, environment: summary.environment, isCarriers: false, ...limit });
    } catch {
      // Its own affair.
    }
  }

  /**
   * A refusal as text. A service that repeats the keys it was sent is not quoted with them.
   *
   * @param {Uint8Array} bytes
   */
  #refusal(bytes) {
    return cleaned(decoder.decode(bytes.subarray(0, LONGEST_REFUSAL)), this.#call.secrets);
  }
}

/**
 * @param {unknown[]} headers
 * @param {string} [text] of a refusal
 * @returns {object | undefined}
 */
function rateOf(headers, text = "") {
  try {
    const rate = JSON.parse(enter(() => rateLimit(JSON.stringify(headers), text)));
    return Object.keys(rate).length > 0 ? rate : undefined;
  } catch {
    // The reply is worth more.
    return undefined;
  }
}
