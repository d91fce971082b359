import { readWallets } from "./balance.js";
import { Call, fulfil, refuse } from "./call.js";
import { directLogin, loginParameters } from "./direct-login.js";
import { ConfigurationError } from "./errors.js";
import { prepareOn } from "./prepare.js";
import { defineResources } from "./resources.js";
import { operationNamed, whenTableIsThere } from "./table.js";

/** @typedef {import("./session.js").Session} Session */

/** @type {(client: MerchantClient) => Session} */
let sessionOf;

/** Everything that is done for one account. Made by `partner.onBehalfOf(…)`; cannot be changed. */
export class MerchantClient {
  #session;
  #label;

  /**
   * @param {Session} session
   * @param {string} label
   */
  constructor(session, label) {
    if (!session) throw new ConfigurationError("a MerchantClient is made by partner.onBehalfOf(account)");
    this.#session = session;
    this.#label = label;
    Object.freeze(this);
  }

  get account() {
    return this.#label;
  }

  /**
   * @param {string} operation
   * @param {...unknown} given
   */
  prepare(operation, ...given) {
    return prepareOn(this.#session, "merchant", operation, given);
  }

  /**
   * @param {import("./index.js").RawRequest} request
   * @param {import("./index.js").CallOptions} [options]
   * @returns {Call<unknown>}
   */
  request(request, options) {
    return this.#session.request(request, options);
  }

  /**
   * @param {import("./index.js").CallOptions} [options]
   * @returns {Call<import("./index.js").Balance>}
   */
  balance(options) {
    return this.#then("carriers.list", [options], readWallets);
  }

  /**
   * @param {import("./index.js").DirectLoginOptions} [target]
   * @param {import("./index.js").CallOptions} [options]
   * @returns {Call<import("./index.js").DirectLogin>}
   */
  directLogin(target, options) {
    try {
      const parameters = loginParameters(target ?? {});
      const query = { redirect: "shipengine-dashboard" };
      return this.#then("tokens.createEphemeral", [query, options], (reply) =>
        directLogin(reply, parameters),
      );
    } catch (error) {
      /** @type {Call<any>} */
      const call = new Call();
      refuse(call, error);
      return call;
    }
  }

  /**
   * @param {import("./index.js").DownloadSource} source
   * @param {import("./index.js").DownloadOptions} [options]
   */
  download(source, options) {
    return this.#session.download(source, options);
  }

  toJSON() {
    return { account: this.#label };
  }

  [Symbol.for("nodejs.util.inspect.custom")]() {
    return `MerchantClient ${JSON.stringify(this)}`;
  }

  /**
   * A call of an operation whose data is read further.
   *
   * @template T
   * @param {string} operation
   * @param {unknown[]} given the method's arguments
   * @param {(data: unknown) => T} read
   * @returns {Call<T>}
   */
  #then(operation, given, read) {
    const call = this.#session.start(operationNamed(operation).index, given);
    const further = /** @type {Call<T>} */ (new Call());
    call.withResponse().then(
      (response) => {
        try {
          fulfil(further, Object.assign(response, { data: read(response.data) }));
        } catch (error) {
          refuse(further, error);
        }
      },
      (error) => refuse(further, error),
    );
    return further;
  }

  static {
    sessionOf = (client) => client.#session;
  }
}

whenTableIsThere(() => defineResources(MerchantClient.prototype, "merchant", sessionOf));
