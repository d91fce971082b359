/**
 * Ends a call well. Not a method: a call is the caller's.
 *
 * @type {<T>(call: Call<T>, response: import("./index.js").Response<T>) => void}
 */
export let fulfil;

/**
 * Ends a call with an error.
 *
 * @type {(call: Call<any>, error: unknown) => void}
 */
export let refuse;

/**
 * A call under way: a promise of its data that can tell more of the reply.
 *
 * @template T
 * @extends {Promise<T>}
 */
export class Call extends Promise {
  /**
   * What `then` makes is an ordinary promise: the constructor here takes no executor.
   *
   * @override
   */
  static get [Symbol.species]() {
    return Promise;
  }

  #resolve;
  #reject;
  /** @type {import("./index.js").Response<T> | undefined} */
  #response;

  constructor() {
    /** @type {(data: T) => void} */
    let resolve = () => {};
    /** @type {(error: unknown) => void} */
    let reject = () => {};
    super((...both) => {
      [resolve, reject] = both;
    });
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /**
   * The data with what came along: status, request id, rate limit, attempts, notes.
   *
   * @returns {Promise<import("./index.js").Response<T>>}
   */
  withResponse() {
    return this.then(() => /** @type {import("./index.js").Response<T>} */ (this.#response));
  }

  static {
    fulfil = (call, response) => {
      call.#response = response;
      call.#resolve(response.data);
    };
    refuse = (call, error) => call.#reject(error);
  }
}
