/** What a run has seen, told at its end. */

export class Counts {
  /** @type {Map<string, number>} */
  #numbers = new Map();

  /** @param {string} what @param {number} [more] */
  add(what, more = 1) {
    this.#numbers.set(what, (this.#numbers.get(what) ?? 0) + more);
  }

  /** One line for each. */
  toString() {
    const width = Math.max(...[...this.#numbers.values()].map((number) => String(number).length));
    return [...this.#numbers].map(([what, number]) => `${String(number).padStart(width)} ${what}`).join("\n");
  }
}
