const COLUMNS = /** @type {const} */ ({ call: 40, whom: 11, ms: 9 });

/** What the demo shows: a line per call with what was called, for whom, how long it took and what came of it. */
export class Transcript {
  #write;
  #calls = 0;
  #started = performance.now();

  /** @param {(line: string) => void} write */
  constructor(write) {
    this.#write = write;
  }

  /** @param {string} title */
  chapter(title) {
    this.#write(`\n${title}`);
  }

  /** A line that belongs to the call above. @param {string} text */
  detail(text) {
    this.#write(`    ${text}`);
  }

  /**
   * Makes a call and shows it.
   *
   * @template T
   * @param {string} name what is called, such as `labels.create`
   * @param {string} whom for whom, such as `se-123456`
   * @param {() => PromiseLike<T>} act
   * @param {(result: T) => string} describe
   * @returns {Promise<T>}
   */
  async call(name, whom, act, describe) {
    const started = performance.now();
    const result = await act();
    this.#line(name, whom, performance.now() - started, describe(result));
    return result;
  }

  /**
   * Makes a call that must be refused, and shows how.
   *
   * @template {Error} E
   * @param {string} name
   * @param {string} whom
   * @param {() => PromiseLike<unknown>} act
   * @param {new (...given: never[]) => E} Refusal the class of the error to expect
   * @param {(error: E) => string} describe
   * @returns {Promise<E>}
   */
  async refused(name, whom, act, Refusal, describe) {
    const started = performance.now();
    /** @type {unknown} */
    let thrown;
    try {
      await act();
    } catch (error) {
      thrown = error;
    }
    if (thrown === undefined) throw new Error(`${name} for ${whom} was not refused`);
    if (!(thrown instanceof Refusal)) throw thrown;
    this.#line(name, whom, performance.now() - started, describe(thrown));
    return thrown;
  }

  /** @param {string} closing */
  end(closing) {
    const ms = performance.now() - this.#started;
    this.#write(`\n${this.#calls} calls in ${ms.toFixed(0)} ms. ${closing}`);
  }

  /** @param {string} name @param {string} whom @param {number} ms @param {string} result */
  #line(name, whom, ms, result) {
    this.#calls += 1;
    const time = `${ms.toFixed(1)} ms`.padStart(COLUMNS.ms);
    this.#write(`  ${name.padEnd(COLUMNS.call)}${whom.padEnd(COLUMNS.whom)}${time}  ${result}`);
  }
}
