import { accountFrom } from "./account.js";
import { optionsPlace, sortArguments } from "./arguments.js";
import { many } from "./bulk.js";
import { Call, fulfil, refuse } from "./call.js";
import { Calling, earlierCalls, Heads, restOf, stillInDoubt } from "./calling.js";
import { withExternalId, withIds } from "./dedupe.js";
import { download } from "./download.js";
import { ConfigurationError } from "./errors.js";
import { statedBalance } from "./funding.js";
import { checkOptions } from "./money-guard.js";
import { bulkOptions, callOptions, downloadOptions } from "./options.js";
import { PagedCall } from "./pages.js";
import { checkRawRequest } from "./raw-request.js";
import { becomesReady, READY_MS } from "./readiness.js";
import { checkedParts, uncheckedParts } from "./request-parts.js";
import { CallResponse } from "./response.js";
import { isGuarded, part, spend } from "./spending.js";
import { namesIn, operationAt, operationNamed } from "./table.js";
import { TableCalling } from "./table-calling.js";
import { subjectFrom, Watch } from "./watch.js";

/**
 * @typedef {import("./account.js").Account} Account
 * @typedef {import("./calling.js").Label} Label
 * @typedef {import("./connection.js").Connection} Connection
 * @typedef {import("./core-contract.js").Reply} Reply
 * @typedef {import("./index.js").CallOptions} CallOptions
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {import("./index.js").Response<unknown>} Response
 *
 * @typedef {object} Work a call of the table, checked
 * @property {import("./table-calling.js").Asked} asked
 * @property {readonly import("./errors.js").Finding[]} notes on what is sent
 * @property {Watch} watch
 */

/** Of a file: far more than a label has, also than those of a whole batch. */
const MOST_BYTES = 67_108_864;

/** One handle's way to the service: the partner's own, or on behalf of one account. Runs rows of the table. */
export class Session {
  #connection;
  #account;
  #heads = new Heads();

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
    if (row.paging === null || row.file) return this.#begun(new Call(), index, row, given);
    // A list has a query and no body: it stands behind the path arguments.
    const place = namesIn(row).places.length;
    /** @type {Record<string, unknown>} */
    let query = {};
    try {
      query = { .../** @type {Record<string, unknown> | undefined} */ (given[place]) };
    } catch {
      // It throws when it is read: the check names what.
    }
    const options = /** @type {CallOptions | undefined} */ (given[place + 1]);
    const began = performance.now();
    return new PagedCall(row, query, (page, call) => {
      const asked = [...given];
      if (page !== undefined) {
        asked[place] = { ...query, page };
        // A deadline of the caller's own is for all pages.
        const { deadlineMs } = options ?? {};
        if (deadlineMs !== undefined) asked[place + 1] = { ...options, deadlineMs: part(began + deadlineMs) };
      }
      this.#begun(call, index, row, asked);
    });
  }

  /**
   * @param {Call<unknown>} call
   * @param {number} index
   * @param {Operation} row
   * @param {readonly unknown[]} given
   * @param {boolean} [isOurs] whether it belongs to a call that has begun
   */
  #begun(call, index, row, given, isOurs = false) {
    try {
      if (!isOurs) this.#connection.requireOpen();
      if (row.file) this.#file(call, index, row, given);
      else this.#run(call, index, row, given, isOurs);
    } catch (error) {
      const options = /** @type {CallOptions | undefined} */ (given[optionsPlace(row)]);
      refuse(call, stillInDoubt(error, options, row, this.#label(row.name)));
    }
    return call;
  }

  /**
   * The file that an operation answers with.
   *
   * @param {Call<unknown>} call
   * @param {number} index
   * @param {Operation} row
   * @param {readonly unknown[]} given
   */
  #file(call, index, row, given) {
    const { path, query, options } = sortArguments(row, given);
    downloadOptions(options);
    const { url } = this.prepare(index, [...path, query]);
    const label = this.#label(row.name);
    const watch = new Watch(this.#connection, subjectFrom(label, row, path, undefined));
    watch.sending(false, url);
    this.download(url, options).then(
      (data) => {
        const { status } = data;
        const settled = /** @type {const} */ ({ ok: true, status, attempts: 1, outcome: "confirmed" });
        watch.answered({ status }, []);
        watch.ended(settled);
        fulfil(call, new CallResponse(settled, data, [], watch));
      },
      (error) => {
        const { code, status } = error;
        const settled = /** @type {import("./core-contract.js").Failure} */ ({ code, status, attempts: 1 });
        // Without a reply the error's code says why.
        watch.answered({ status, brokenOff: status === undefined ? code : undefined }, []);
        watch.ended(settled);
        refuse(call, Object.assign(error, label, { receipt: watch.receipt(settled) }));
      },
    );
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
    const places = optionsPlace(row);
    const isKept = options.journal !== undefined || this.#dedupes(options);
    return many(
      (asked, own) => this.start(index, [...asked, ...new Array(Math.max(0, places - asked.length)), own]),
      // A copy: its owner may change the list meanwhile.
      [.../** @type {unknown[]} */ (inputs)],
      (input, makesIds) => {
        // An only argument may be a list itself.
        const asked = Array.isArray(input) && places !== 1 ? input : [input];
        if (asked.length > places)
          throw new ConfigurationError(
            `an input has ${places} arguments at most: options are for all inputs`,
          );
        return isKept && makesIds ? withIds(row, asked) : asked;
      },
      options,
      row,
      // What may be shown of a key is another name in another process.
      { operation: row.name, account: this.#account?.key ? undefined : this.#account?.label },
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
    const { path } = sorted;
    this.#connection.requireOpen();
    const asked = { ...this.#own, index, row, label, path, query, options, body };
    return { ...JSON.parse(this.#heads.of(asked, restOf(asked), undefined)), body };
  }

  /**
   * A request that the table does not know, through the same engine, without checks.
   *
   * @param {import("./index.js").RawRequest} request
   * @param {unknown} given
   * @returns {Call<unknown>}
   */
  request(request, given) {
    const call = new Call();
    let label = this.#label("request");
    let retry = /** @type {Operation["retry"]} */ ("only_if_unsent");
    try {
      checkRawRequest(request);
      const { method, path } = request;
      label = this.#label(`${method} ${path}`);
      if (method === "GET") retry = "safe";
      this.#connection.requireOpen();
      const options = callOptions(given);
      checkOptions(label, undefined, options);
      const { body, query } = uncheckedParts(request, label.operation);
      const priority = method === "GET" ? "read" : "write";
      const watch = new Watch(this.#connection, { ...label, method, path, priority, key: undefined });
      const asked = { index: undefined, row: undefined, label, method, path: [path], query, options, body };
      new Calling({ ...this.#own, ...asked }, watch, call).begin();
    } catch (error) {
      const options = /** @type {CallOptions | undefined} */ (given);
      refuse(call, stillInDoubt(error, options, { retry }, label));
    }
    return call;
  }

  /**
   * A file of the service's, without credentials.
   *
   * @param {unknown} source
   * @param {unknown} given
   */
  async download(source, given) {
    this.#connection.requireOpen();
    const { fetch, options } = this.#connection;
    const { baseUrl } = options;
    const own = downloadOptions(given);
    return download(source, {
      fetch,
      origins: baseUrl === undefined ? [] : [new URL(baseUrl).origin],
      maxBytes: own.maxBytes ?? MOST_BYTES,
      timeoutMs: this.#connection.limitsOf(own).timeoutMs,
      signal: own.signal,
    });
  }

  /**
   * Runs at once up to the message: the payload may be changed by its owner afterwards.
   *
   * @param {Call<unknown>} call
   * @param {number} index
   * @param {Operation} row
   * @param {readonly unknown[]} given
   * @param {boolean} isOurs see {@link Session.#begun}
   */
  #run(call, index, row, given, isOurs) {
    const connection = this.#connection;
    const account = this.#account;
    const label = this.#label(row.name);
    const sorted = sortArguments(row, given);
    const options = callOptions(sorted.options);
    checkOptions(label, row, options);
    // An id made now would not be the one that the earlier call had: it would prove that nothing was bought.
    if (options.resumeFrom === undefined && this.#dedupes(options))
      sorted.body = withExternalId(row, sorted.body);
    const { path } = sorted;
    const { body, query, notes } = this.#parts(index, row, sorted, options);
    const watch = new Watch(connection, subjectFrom(label, row, path, sorted.body));
    const heads = this.#heads;
    const asked = { connection, account, heads, label, index, row, path, query, body, options };
    // What a call of ours reads is told by that call: a balance from before it is filled is none to warn of.
    if (!isOurs && isGuarded(row, options, connection)) {
      this.#guarded({ asked, notes, watch }).then(
        (response) => fulfil(call, response),
        (error) => refuse(call, error),
      );
    } else if (row.spends === "balance") {
      const until = performance.now() + connection.limitsOf(options).deadlineMs;
      new TableCalling(asked, watch, call, notes, this.#reads, until).begin();
    } else new TableCalling(asked, watch, call, notes).begin();
  }

  /**
   * A call before or after which money or an account is looked at.
   *
   * @param {Work} work
   * @returns {Promise<Response>}
   */
  async #guarded({ asked, notes, watch }) {
    const { row, label, path, options, connection } = asked;
    const began = performance.now();
    let hasBegun = false;
    const started = (/** @type {number | undefined} */ leftMs) => {
      // How long an earlier call may have gone on follows from the deadline as it was given.
      const resumeFrom = earlierCalls(options, connection);
      const own = leftMs === undefined ? options : { ...options, deadlineMs: leftMs, resumeFrom };
      const call = new Call();
      new TableCalling({ ...asked, options: own }, watch, call, notes).begin();
      hasBegun = true;
      return call.withResponse();
    };
    const { deadlineMs } = connection.limitsOf(options);
    const owner = { whose: this.#account?.reference ?? "", account: label.account ?? "" };
    const read = this.#reads;
    let done;
    try {
      const { key } = watch.subject;
      const spending = { label, owner, row, path, options, connection, read, deadlineMs, key };
      done = await (row.spends === "nothing" ? started(undefined) : spend(spending, started));
    } catch (error) {
      throw hasBegun ? error : stillInDoubt(error, options, row, {});
    }
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
    // Also where the account's id is none that can be asked for: that is no reason to lose it.
    const ask = async (/** @type {CallOptions} */ options) =>
      new Session(this.#connection, accountFrom(this.#connection, account_id)).#reads("carriers.list", [
        options,
      ]);
    const withinMs = deadlineMs === undefined ? READY_MS : began + deadlineMs - performance.now();
    const isReady = await becomesReady(ask, { signal, withinMs });
    return Object.assign(done, { isReady });
  }

  /** A read for the same account. @type {import("./funding.js").Read} */
  #reads = (operation, given) => {
    const { index, row } = operationNamed(operation);
    return this.#begun(new Call(), index, row, given, true);
  };

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

  get #own() {
    return { connection: this.#connection, account: this.#account, heads: this.#heads };
  }

  /**
   * @param {string} operation
   * @returns {Label}
   */
  #label(operation) {
    return { operation, account: this.#account?.label };
  }
}
