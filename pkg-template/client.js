import { accountFrom } from "./account.js";
import { Connection } from "./connection.js";
import { MerchantClient } from "./merchant.js";
import { checkKey, clientOptions } from "./options.js";
import { prepareOn } from "./prepare.js";
import { defineResources } from "./resources.js";
import { Session } from "./session.js";
import { whenTableIsThere } from "./table.js";

/** @type {(client: PartnerClient) => Session} */
let sessionOf;

/** What a partner key does for itself: accounts, their API keys, themes; and the way to each merchant. */
export class PartnerClient {
  #connection;
  #session;

  /** @param {import("./index.js").ClientOptions} options */
  constructor(options) {
    this.#connection = new Connection(clientOptions(options));
    this.#session = new Session(this.#connection);
    Object.freeze(this);
  }

  get environment() {
    return this.#connection.summary.environment;
  }

  /**
   * @param {import("./index.js").AccountReference} account
   * @returns {MerchantClient}
   */
  onBehalfOf(account) {
    const whom = accountFrom(this.#connection, account);
    checkKey(this.#connection.options, whom.key);
    return new MerchantClient(new Session(this.#connection, whom), whom.label);
  }

  /**
   * @param {string} operation
   * @param {...unknown} given
   */
  prepare(operation, ...given) {
    return prepareOn(this.#session, "partner", operation, given);
  }

  /**
   * @param {import("./index.js").RawRequest} request
   * @param {import("./index.js").CallOptions} [options]
   */
  request(request, options) {
    return this.#session.request(request, options);
  }

  /**
   * @param {import("./index.js").DownloadSource} source
   * @param {import("./index.js").DownloadOptions} [options]
   */
  download(source, options) {
    return this.#session.download(source, options);
  }

  close() {
    this.#connection.close();
  }

  toJSON() {
    return this.#connection.summary;
  }

  [Symbol.for("nodejs.util.inspect.custom")]() {
    return `PartnerClient ${JSON.stringify(this)}`;
  }

  static {
    sessionOf = (client) => client.#session;
  }
}

whenTableIsThere(() => defineResources(PartnerClient.prototype, "partner", sessionOf));
// Older engines have no such symbol; there `close()` is the way.
if (Symbol.dispose)
  Object.defineProperty(PartnerClient.prototype, Symbol.dispose, { value: PartnerClient.prototype.close });
