import { Calling } from "./calling.js";
import { readReply } from "./checker.js";
import { cleaned } from "./failure.js";
import { CallResponse } from "./response.js";
import { withWayToFund } from "./spending.js";
import { decoder } from "./text.js";
import { subjectOf } from "./variants.js";

/**
 * @typedef {import("./core-contract.js").Reply} Reply
 * @typedef {import("./index.js").Operation} Operation
 *
 * @typedef {import("./calling.js").Asked & { index: number, row: Operation }} Asked
 * @typedef {{ data: unknown, notes: readonly import("./errors.js").Finding[] }} Read
 */

/** @type {readonly import("./errors.js").Finding[]} */
const NONE = Object.freeze([]);

/** A call of an operation of the table. */
export class TableCalling extends Calling {
  #asked;
  #notes;
  #read;
  #until;

  /**
   * @param {Asked} asked
   * @param {import("./watch.js").Watch} watch
   * @param {import("./call.js").Call<unknown>} call
   * @param {readonly import("./errors.js").Finding[]} notes on what is sent
   * @param {import("./funding.js").Read} [read] where it spends money that nobody else looks after
   * @param {number} [until] when it must be over
   */
  constructor(asked, watch, call, notes, read, until = 0) {
    super(asked, watch, call);
    this.#asked = asked;
    this.#notes = notes;
    this.#read = read;
    this.#until = until;
  }

  /** @override @param {Reply} settled */
  responseTo(settled) {
    const { connection, label, row } = this.#asked;
    const { data, notes } = row.text
      ? { data: decoder.decode(settled.body), notes: NONE }
      : this.#replyOf(settled);
    this.watch.ended(settled, data);
    if (notes.length > 0) {
      const { status, requestId } = settled;
      connection.tell("onDrift", { ...label, status, requestId, notes });
    }
    return new CallResponse(settled, data, [...this.#notes, ...notes], this.watch);
  }

  /** @override @param {unknown} error */
  failed(error) {
    if (!this.#read) return super.failed(error);
    const { signal } = this.#asked.options;
    withWayToFund(error, this.#read, this.#until, signal).then(() => super.failed(error));
  }

  /**
   * A success that cannot be read is none: a reply that was cut, or the page of a proxy that never asked the service.
   *
   * @override @param {import("./transport.js").Exchange} given
   */
  judged(given) {
    const exchange = super.judged(given);
    const { status = 0, bytes, requestId } = exchange;
    const { row } = this.#asked;
    if (status < 200 || status > 299 || row.text) return exchange;
    const text = bytes ? decoder.decode(bytes).trim() : "";
    try {
      if (text) exchange.data = JSON.parse(text);
      else exchange.bytes = undefined;
      // What can be looked for after a lost reply is in the reply, as is what money was spent on.
      if (text || !(row.lookup || (row.spends !== "nothing" && status !== 204))) return exchange;
    } catch {
      // The parser's own error quotes the text, and perhaps half of a key.
    }
    const cause = new SyntaxError(`the reply (status ${status}) is ${text ? "not JSON" : "empty"}`);
    // It is kept where it may tell what was bought, or is a proxy's page: else it may be half of a new key.
    const isKept = row.spends !== "nothing" || text.startsWith("<");
    const broken = { brokenOff: /** @type {const} */ ("body"), requestId, cause };
    return isKept ? { ...broken, bytes } : broken;
  }

  /** @param {Reply} settled @returns {Read} */
  #replyOf({ body, data }) {
    if (body === undefined) return { data: undefined, notes: NONE };
    const { index, row, path } = this.#asked;
    const reply = readReply(subjectOf(index, row, path), body, data);
    return reply.notes.length === 0 ? reply : { ...reply, notes: cleaned(reply.notes, this.secrets) };
  }
}
