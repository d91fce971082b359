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

  /** @type {() => import("./index.js").Response<T>} */
  #response;

  /** @param {Promise<import("./index.js").Response<T>>} work */
  constructor(work) {
    /** @type {import("./index.js").Response<T>} */
    let response;
    super((resolve, reject) => {
      work.then((settled) => {
        response = settled;
        resolve(settled.data);
      }, reject);
    });
    this.#response = () => response;
  }

  /**
   * The data with what came along: status, request id, rate limit, attempts, notes.
   *
   * @returns {Promise<import("./index.js").Response<T>>}
   */
  withResponse() {
    return this.then(() => this.#response());
  }
}
