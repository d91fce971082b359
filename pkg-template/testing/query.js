import { Refusal } from "./envelope.js";

/** Reads a query's fields and gathers what is wrong with them. */
export class Query {
  #params;
  /** @type {import("./envelope.js").ServiceError[]} */
  #problems = [];

  /** @param {URLSearchParams} params */
  constructor(params) {
    this.#params = params;
  }

  /** @throws {Refusal} With every problem found so far. */
  settle() {
    if (this.#problems.length > 0) throw new Refusal(400, this.#problems);
  }

  /** @param {string} name */
  text(name) {
    return this.#params.get(name) ?? undefined;
  }

  /** A field that must be there. @param {string} name */
  required(name) {
    const value = this.#params.get(name) ?? "";
    if (value === "") this.#refuse(name, "is required.", "field_value_required");
    return value;
  }

  /** Words with commas between them, in any case: the one list of the API is written so. @param {string} name @param {readonly string[]} words */
  choices(name, words) {
    const values = this.#params.get(name)?.toLowerCase().split(",") ?? [];
    if (values.some((value) => !words.includes(value)))
      this.#refuse(name, `must be one of ${words.join(", ")}.`);
    return values;
  }

  /** One of these words, in any case. @template {string} T @param {string} name @param {readonly T[]} words @returns {T | undefined} */
  choice(name, words) {
    const value = this.#params.get(name);
    if (value === null) return undefined;
    return (
      words.find((word) => word === value.toLowerCase()) ??
      this.#refuse(name, `must be one of ${words.join(", ")}.`)
    );
  }

  /** @param {string} name */
  flag(name) {
    const word = this.choice(name, ["true", "false"]);
    return word === undefined ? undefined : word === "true";
  }

  /** Milliseconds since 1970 of an ISO 8601 moment. @param {string} name */
  moment(name) {
    const value = this.#params.get(name);
    if (value === null) return undefined;
    const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? this.#refuse(name, "must be a moment, ISO 8601.") : time;
  }

  /** Whether a moment is from `…_start` to `…_end`, both included. @param {string} name @returns {(at: string) => boolean} */
  span(name) {
    const from = this.moment(`${name}_start`) ?? Number.NEGATIVE_INFINITY;
    const to = this.moment(`${name}_end`) ?? Number.POSITIVE_INFINITY;
    return (at) => Date.parse(at) >= from && Date.parse(at) <= to;
  }

  /** @param {string} name @param {number} fallback @param {number} max */
  count(name, fallback, max) {
    const value = this.#params.get(name);
    if (value === null) return fallback;
    const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (count >= 1 && count <= max) return count;
    this.#refuse(name, max === Number.MAX_SAFE_INTEGER ? "must be 1 or more." : `must be 1 to ${max}.`);
    return fallback;
  }

  /** @param {string} name @param {string} message @param {string} [error_code] @returns {undefined} */
  #refuse(name, message, error_code = "invalid_field_value") {
    this.#problems.push({
      error_type: "validation",
      error_code,
      message: `${name} ${message}`,
      field_name: name,
    });
    return undefined;
  }
}
