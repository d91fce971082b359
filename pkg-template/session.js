import { accountFrom } from "./account.js";
import { sortArguments } from "./arguments.js";
import { many } from "./bulk.js";
import { Call } from "./call.js";
import { readReply } from "./checker.js";
import { Connection } from "./connection.js";
import { withExternalId, withIds } from "./dedupe.js";
import { download } from "./download.js";
import { ServiceError } from "./errors.js";
import { cleaned, errorFrom, safeCause } from "./failure.js";
import { statedBalance } from "./funding.js";
import { enter, internalError, whileAlive } from "./instance.js";
import { checkOptions, costOf } from "./money-guard.js";
import { bulkOptions, callOptions, downloadOptions, headerTexts } from "./options.js";
import { PagedCall } from "./pages.js";
import { Port } from "./port.js";
import { becomesReady, READY_MS } from "./readiness.js";
import { checkedParts, uncheckedParts } from "./request-parts.js";
import { jsonOrText, response } from "./response.js";
import { spend } from "./spending.js";
import { operationAt, operationNamed } from "./table.js";
import { subjectOf } from "./variants.js";
import { checkOf, subjectFrom, Watch } from "./watch.js";

/**
 * @typedef {import("./account.js").Account} Account
 * @typedef {import("./core-contract.js").Reply} Reply
 * @typedef {import("./index.js").CallOptions} CallOptions
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {import("./index.js").Response<unknown>} Response
 * @typedef {import("./arguments.js").Arguments} Arguments
 * @typedef {{ operation: string, account: string | undefined }} Label what errors say of a call
 *
 * What a caller asks for: a row of the table, or a method and a path.
 * @typedef {{ operation?: number, method?: string, path: string[], query: string | undefined }} Asked
 */

const NO_BYTES = new Uint8Array(0);
/** The engine's own default. */
const DEFAULT_TIMEOUT_MS = 65_000;
const DEFAULT_DEADLINE_MS = 180_000;
/** The longest time that the core counts: 2^32 - 1. */
const MOST_MS = 4_294_967_295;
/** Of a file: far more than a label has, also than those of a whole batch. */
const MOST_BYTES = 67_108_864;

/** One handle's way to the service: the partner's own, or on behalf of one account. Runs rows of the table. */
export class Session {
  #connection;
  #account;

  /**
   * @param {Connection} connection
   * @param {Readonly<Account>} [account] none for the partner's own handle
   */
  constructor(connection, account) {
    this.#connection = connection;
    this.#account = account;
  }

  /**
   * Starts an operation at once. Whatever is wrong rejects the call; nothing is thrown.
   *
   * @param {number} index of the operation in the table
   * @param {readonly unknown[]} given the method's arguments
   * @returns {Call<unknown>}
   */
  start(index, given) {
    const row = operationAt(index);
    if (row.file) return new Call(this.#file(index, row, given));
    if (row.paging === null) return new Call(this.#run(index, row, given));
    // A list has a query and no body: it stands behind the path arguments.
    const place = row.path.split("{").length - 1;
    const query = { .../** @type {Record<string, unknown> | undefined} */ (given[place]) };
    const options = /** @type {CallOptions | undefined} */ (given[place + 1]);
    const began = Date.now();
    return new PagedCall(row.paging, query, (page) => {
      const asked = [...given];
      if (page !== undefined) {
        asked[place] = { ...query, page };
        // A deadline of the caller's own is for all pages.
        const { deadlineMs } = options ?? {};
        if (deadlineMs !== undefined)
          asked[place + 1] = { ...options, deadlineMs: Math.max(1, deadlineMs - (Date.now() - began)) };
      }
      return this.#run(index, row, asked);
    });
  }

  /**
   * The file that an operation answers with.
   *
   * @param {number} index
   * @param {Operation} row
   * @param {readonly unknown[]} given
   * @returns {Promise<Response>}
   */
  async #file(index, row, given) {
    const { path, query, options } = sortArguments(row, given);
    const { url } = this.prepare(index, [...path, query]);
    const data = await this.download(url, options);
    const watch = new Watch(
      this.#connection,
      subjectFrom(this.#label(row.name), row, { path, body: undefined }),
    );
    return response({ ok: true, status: data.status, attempts: 1, outcome: "confirmed" }, data, [], watch);
  }

  /**
   * Does an operation many times. See {@link many}.
   *
   * @param {number} index
   * @param {unknown} inputs
   * @param {unknown} given
   */
  async many(index, inputs, given = {}) {
    const row = operationAt(index);
    const options = bulkOptions(given, inputs);
    const places = row.path.split("{").length - 1 + Number(row.body !== null) + Number(row.query);
    const isKept = options.journal !== undefined || this.#dedupes(options);
    return many(
      (asked, own) => this.start(index, [...asked, ...new Array(Math.max(0, places - asked.length)), own]),
      /** @type {unknown[]} */ (inputs),
      (input) => {
        // An only argument may be a list itself.
        const asked = Array.isArray(input) && places !== 1 ? input : [input];
        return isKept ? withIds(row, asked) : asked;
      },
      options,
    );
  }

  /**
   * The request of an operation, checked and not sent.
   *
   * @param {number} index
   * @param {readonly unknown[]} given
   * @returns {import("./index.js").PreparedRequest}
   */
  prepare(index, given) {
    const row = operationAt(index);
    const label = this.#label(row.name);
    const sorted = sortArguments(row, given);
    const options = callOptions(sorted.options);
    const { body, query } = this.#parts(index, row, sorted, options);
    const asked = { operation: index, path: sorted.path, query };
    return { ...this.#ask(label, asked, options, body).request, body };
  }

  /**
   * A request that the table does not know, through the same engine, without checks.
   *
   * @param {{ method: string, path: string, query?: unknown, body?: unknown }} request
   * @param {unknown} given
   * @returns {Call<unknown>}
   */
  request(request, given) {
    const label = this.#label(`${request.method} ${request.path}`);
    return new Call(
      (async () => {
        const options = callOptions(given);
        checkOptions(label, undefined, options);
        const { body, query } = uncheckedParts(request, label.operation);
        const { method, path } = request;
        const asked = { method, path: [path], query };
        const priority = method === "GET" ? "read" : "write";
        const watch = new Watch(this.#connection, { ...label, method, path, priority, key: undefined });
        const settled = await this.#call(label, undefined, asked, options, body, watch);
        watch.ended(settled, () => undefined);
        return response(settled, jsonOrText(settled.body), [], watch);
      })(),
    );
  }

  /**
   * A file of the service's, without credentials.
   *
   * @param {unknown} source
   * @param {unknown} given
   */
  async download(source, given) {
    const { baseUrl, fetch = globalThis.fetch, timeoutMs } = this.#connection.options;
    const own = downloadOptions(given);
    return download(source, {
      fetch,
      origins: baseUrl === undefined ? [] : [new URL(baseUrl).origin],
      maxBytes: own.maxBytes ?? MOST_BYTES,
      timeoutMs: own.timeoutMs ?? timeoutMs ?? DEFAULT_TIMEOUT_MS,
      signal: own.signal,
    });
  }

  /**
   * @param {number} index
   * @param {Operation} row
   * @param {readonly unknown[]} given
   * @returns {Promise<Response>}
   */
  async #run(index, row, given) {
    // Up to the first await this runs at once: the payload may be changed by its owner afterwards.
    const label = this.#label(row.name);
    const sorted = sortArguments(row, given);
    const options = callOptions(sorted.options);
    checkOptions(label, row, options);
    const began = Date.now();
    if (this.#dedupes(options)) sorted.body = withExternalId(row, sorted.body);
    const { body, query, notes } = this.#parts(index, row, sorted, options);
    const asked = { operation: index, path: sorted.path, query };
    const watch = new Watch(this.#connection, subjectFrom(label, row, sorted));
    const work = async (/** @type {number | undefined} */ leftMs) => {
      // How long an earlier call may have gone on follows from its deadline: that one stays as it was given.
      const deadlineMs =
        options.resumeFrom === undefined && leftMs !== undefined ? leftMs : options.deadlineMs;
      const settled = await this.#call(label, row, asked, { ...options, deadlineMs }, body, watch);
      const reply = row.text
        ? { data: new TextDecoder().decode(settled.body), notes: [] }
        : this.#read(subjectOf(index, row, sorted.path), label, settled);
      watch.ended(settled, () => costOf(reply.data));
      if (reply.notes.length > 0) {
        const { status, requestId } = settled;
        this.#connection.tell("onDrift", { ...label, status, requestId, notes: reply.notes });
      }
      return response(settled, reply.data, [...notes, ...reply.notes], watch);
    };
    const connection = this.#connection;
    const read = this.#reads;
    const deadlineMs = options.deadlineMs ?? connection.options.deadlineMs ?? DEFAULT_DEADLINE_MS;
    // Two accounts that are known by keys of their own have the same label.
    const owner = { whose: this.#account?.reference ?? "", account: label.account ?? "" };
    const working =
      row.spends === "nothing"
        ? work(undefined)
        : spend({ label, owner, row, path: sorted.path, options, connection, read, deadlineMs }, work);
    // Nothing of this stays while the request is under way, but where there is more to do.
    if (!connection.balances && !options.waitUntilReady) return working;
    const done = await working;
    const stated = connection.balances && statedBalance(row, done.data);
    if (stated !== undefined) connection.balances?.stated(owner, stated);
    return options.waitUntilReady ? this.#whenReady(done, options, began) : done;
  }

  /**
   * A new account, once the service knows it everywhere.
   *
   * @param {Response} done
   * @param {Readonly<CallOptions>} options
   * @param {number} began when the whole call did
   * @returns {Promise<Response>}
   */
  async #whenReady(done, { signal, deadlineMs }, began) {
    const { account_id } = /** @type {{ account_id?: unknown }} */ (done.data ?? {});
    const session = new Session(this.#connection, accountFrom(account_id));
    const ask = (/** @type {CallOptions} */ options) => session.#reads("carriers.list", [options]);
    const withinMs = deadlineMs === undefined ? READY_MS : began + deadlineMs - Date.now();
    const isReady = await becomesReady(ask, { signal, withinMs });
    return { ...done, isReady };
  }

  /** A read for the same account. @type {import("./funding.js").Read} */
  #reads = (operation, given) => this.start(operationNamed(operation).index, given);

  /** @param {Readonly<CallOptions>} options */
  #dedupes(options) {
    return (options.dedupe ?? this.#connection.options.dedupe) === "auto";
  }

  /**
   * @param {number} index
   * @param {Operation} row
   * @param {import("./arguments.js").Arguments} sorted
   * @param {Readonly<CallOptions>} options
   */
  #parts(index, row, sorted, options) {
    if (options.checkRequest === false) return { ...uncheckedParts(sorted, row.name), notes: [] };
    const extraFields = (options.extraFields ?? this.#connection.options.extraFields) === "allow";
    return checkedParts(index, row, sorted, extraFields);
  }

  /**
   * Has the core drive a call, and waits for its end.
   *
   * @param {Label} label
   * @param {Operation | undefined} row
   * @param {Asked} asked
   * @param {Readonly<CallOptions>} options
   * @param {Uint8Array<ArrayBuffer> | undefined} body
   * @param {Watch} watch
   * @returns {Promise<Reply>}
   */
  #call(label, row, asked, options, body, watch) {
    const mayWrite = row?.retry !== "safe";
    // The core reads a body only to look for what it made.
    const heads = this.#ask(label, asked, options, body, row?.retry === "after_lookup" && body, true);
    const port = new Port(this.#connection, this.#secrets, body, options.signal, watch);
    const ended = (/** @type {import("./core-contract.js").Settled} */ settled) => {
      if (settled.ok) return settled;
      watch.ended(settled, () => undefined);
      const receipt = watch.receipt(settled);
      const check = settled.outcome === "unknown" && row?.lookup ? checkOf(row, watch) : undefined;
      throw errorFrom(settled, { ...label, receipt, check }, this.#secrets());
    };
    return whileAlive(() => port.run(heads)).then(ended, (cause) => {
      const isSent = port.abandon() || options.resumeFrom !== undefined;
      const outcome = mayWrite ? (isSent ? "unknown" : "refused") : undefined;
      const isUnknown = outcome === "unknown";
      const died = /** @type {import("./core-contract.js").Failure} */ ({ code: "internal", outcome });
      watch.ended(died, () => undefined);
      throw internalError(
        `${label.operation} was under way${isUnknown ? ": look before you repeat it" : ""}`,
        { ...label, outcome, retryable: !isUnknown, receipt: watch.receipt(died) },
        cause,
      );
    });
  }

  /**
   * Tells the core what is asked for: it makes the request and, where it begins, takes the call up.
   *
   * @param {Label} label
   * @param {Asked} asked
   * @param {Readonly<CallOptions>} options
   * @param {Uint8Array | undefined} body
   * @param {Uint8Array | false | undefined} [read] the body, where the core is to read it
   * @param {boolean} [begins]
   * @returns {import("./core-contract.js").Heads}
   */
  #ask(label, asked, options, body, read, begins = false) {
    const { signal, timeoutMs, deadlineMs, maxRetries, headers, resumeFrom } = options;
    const core = this.#connection.core();
    const { operation, method, path, query } = asked;
    const earlier = resumeFrom === undefined ? undefined : this.#earlier(resumeFrom, deadlineMs);
    // In this order: see `Asked::read` in src/wasm/given.rs.
    const text = JSON.stringify([
      operation,
      method,
      path,
      query,
      this.#account?.reference,
      headers && headerTexts(headers),
      body !== undefined,
      signal?.aborted,
      earlier?.beganAgoMs,
      timeoutMs,
      deadlineMs,
      maxRetries,
      this.#connection.options.governor !== undefined,
      earlier?.resumedAfterMs,
    ]);
    /** @type {import("./core-contract.js").Answer} */
    const answer = JSON.parse(enter(() => core.call(text, read || NO_BYTES, begins)));
    if ("code" in answer) throw errorFrom(answer, label, this.#secrets());
    return answer;
  }

  /**
   * What the core is told of the earlier call that this one goes on with. That may have sent something until its
   * deadline, and counts as over only from then on.
   *
   * @param {number} startedAt
   * @param {number} [deadlineMs]
   */
  #earlier(startedAt, deadlineMs = this.#connection.options.deadlineMs ?? DEFAULT_DEADLINE_MS) {
    const beganAgoMs = Math.min(Math.max(0, Date.now() - startedAt), MOST_MS);
    return { beganAgoMs, resumedAfterMs: Math.max(0, beganAgoMs - deadlineMs) };
  }

  /**
   * @param {number} subject what to check it by
   * @param {Label} label
   * @param {Reply} settled
   */
  #read(subject, label, settled) {
    const { body, status, requestId, attempts } = settled;
    if (body === undefined) return { data: undefined, notes: [] };
    try {
      const { data, notes } = readReply(subject, body);
      return { data, notes: notes.length === 0 ? notes : cleaned(notes, this.#secrets()) };
    } catch (cause) {
      throw new ServiceError(`${label.operation} was carried out (${status}), but the reply is not JSON`, {
        ...label,
        status,
        requestId,
        attempts,
        outcome: "confirmed",
        retryable: false,
        body: cleaned(new TextDecoder().decode(body.subarray(0, 2000)), this.#secrets()),
        cause: safeCause(cause, this.#secrets(), 1),
      });
    }
  }

  /**
   * @param {string} operation
   * @returns {Label}
   */
  #label(operation) {
    return { operation, account: this.#account?.label };
  }

  #secrets = () => {
    const own = this.#account?.key;
    return own ? [...this.#connection.secrets(), own] : this.#connection.secrets();
  };
}
