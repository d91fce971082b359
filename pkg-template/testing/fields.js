import { Refusal } from "./envelope.js";

/** @typedef {import("./envelope.js").ServiceError} ServiceError */

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[-+]\d{2}:\d{2})?)?$/;

/**
 * Reads a request's JSON object field by field and gathers what is wrong with it, so that one refusal
 * names all of it. A `null` counts as a field that was left out.
 *
 * Written for this service alone: it must not agree with the client's own checker by construction.
 */
export class Fields {
  #values;
  #prefix;
  #problems;
  #silent;

  /**
   * @param {unknown} body Parsed JSON; `undefined` where nothing was sent.
   * @throws {Refusal} Where it is no object.
   */
  static of(body) {
    if (body === undefined || body === null) {
      throw invalid("request_body_required", "Body of request cannot be null.");
    }
    if (!isObject(body)) throw invalid("invalid_object", "The body must be a JSON object.");
    return new Fields(body, "", []);
  }

  /**
   * @param {Record<string, unknown>} values
   * @param {string} prefix Where they stand in the body.
   * @param {ServiceError[]} problems Shared by all of one body.
   * @param {boolean} [silent] Whether this one adds none to them.
   */
  constructor(values, prefix, problems, silent = false) {
    this.#values = values;
    this.#prefix = prefix;
    this.#problems = problems;
    this.#silent = silent;
  }

  /** Ends the reading. @throws {Refusal} With every problem found so far. */
  settle() {
    if (this.#problems.length > 0) throw new Refusal(400, this.#problems);
  }

  /** @param {string} name */
  has(name) {
    return this.#values[name] !== undefined && this.#values[name] !== null;
  }

  /** @param {string} name @returns {unknown} */
  raw(name) {
    return this.#values[name];
  }

  /** @param {string} name @param {string} code @param {string} message */
  refuse(name, code, message) {
    const field_name = this.#prefix + name;
    const problem = {
      error_type: "validation",
      error_code: code,
      message: `${field_name} ${message}`,
      field_name,
    };
    if (!this.#silent) this.#problems.push(problem);
    return undefined;
  }

  /** @param {string} name @returns {undefined} */
  missing(name) {
    return this.refuse(name, "field_value_required", "is required.");
  }

  /** @param {string} name @param {{ required?: boolean, min?: number, max?: number }} [rule] */
  text(name, { required = false, min = 0, max = Number.POSITIVE_INFINITY } = {}) {
    const value = this.#values[name];
    if (!this.has(name) || (required && value === "")) return required ? this.missing(name) : undefined;
    if (typeof value !== "string") return this.refuse(name, "invalid_field_value", "must be text.");
    if (value.length < min || value.length > max) {
      return this.refuse(name, "invalid_string_length", `must have ${min} to ${max} characters.`);
    }
    return value;
  }

  /** @param {string} name @param {{ required?: boolean, max?: number }} [rule] */
  email(name, rule) {
    const value = this.text(name, rule);
    if (value === undefined || EMAIL.test(value)) return value;
    return this.refuse(name, "invalid_field_value", "must be an e-mail address.");
  }

  /** A day or a moment, ISO 8601. @param {string} name @param {{ required?: boolean }} [rule] */
  date(name, rule) {
    const value = this.text(name, rule);
    if (value === undefined || (DATE.test(value) && isDay(value))) return value;
    return this.refuse(name, "invalid_field_value", "must be a date, ISO 8601.");
  }

  /** An id such as `se-123`. @param {string} name */
  se(name) {
    const value = this.text(name);
    if (value === undefined || /^se(-[a-z0-9]+)+$/.test(value)) return value;
    return this.refuse(name, "invalid_identifier", "must be an id such as se-123.");
  }

  /** One of a few words, in any case, as the service writes it. @param {string} name @param {readonly string[]} words */
  choice(name, words, { required = false } = {}) {
    const value = this.text(name, { required });
    if (value === undefined) return undefined;
    const word = words.find((known) => known.toLowerCase() === value.toLowerCase());
    return word ?? this.refuse(name, "invalid_field_value", `must be one of ${words.join(", ")}.`);
  }

  /** @param {string} name @param {{ required?: boolean }} [rule] */
  flag(name, { required = false } = {}) {
    const value = this.#values[name];
    if (!this.has(name)) return required ? this.missing(name) : undefined;
    return typeof value === "boolean"
      ? value
      : this.refuse(name, "invalid_field_value", "must be true or false.");
  }

  /** @param {string} name @param {{ required?: boolean, min?: number, above?: number, whole?: boolean }} [rule] */
  number(name, { required = false, min = Number.NEGATIVE_INFINITY, above, whole = false } = {}) {
    const value = this.#values[name];
    if (!this.has(name)) return required ? this.missing(name) : undefined;
    if (typeof value !== "number" || (whole && !Number.isInteger(value))) {
      return this.refuse(
        name,
        "invalid_field_value",
        whole ? "must be a whole number." : "must be a number.",
      );
    }
    if (value < min) return this.refuse(name, "invalid_field_value", `must be at least ${min}.`);
    if (above !== undefined && value <= above) {
      return this.refuse(name, "invalid_field_value", `must be above ${above}.`);
    }
    return value;
  }

  /** @param {string} name @param {{ required?: boolean }} [rule] @returns {Fields | undefined} */
  object(name, { required = false } = {}) {
    const value = this.#values[name];
    if (!this.has(name)) return required ? this.missing(name) : undefined;
    if (!isObject(value)) return this.refuse(name, "invalid_object", "must be an object.");
    return new Fields(value, `${this.#prefix}${name}.`, this.#problems);
  }

  /**
   * A required object. Where it is not there, an empty one stands in for it, whose own gaps are not told:
   * reading can go on, and `settle` ends it.
   *
   * @param {string} name
   */
  group(name) {
    return this.object(name, { required: true }) ?? new Fields({}, "", this.#problems, true);
  }

  /** @param {string} name @param {{ required?: boolean }} [rule] @returns {Fields[] | undefined} */
  objects(name, rule) {
    return this.#list(name, rule)?.flatMap((value, index) => {
      if (isObject(value)) return [new Fields(value, `${this.#prefix}${name}[${index}].`, this.#problems)];
      this.refuse(`${name}[${index}]`, "invalid_object", "must be an object.");
      return [];
    });
  }

  /** @param {string} name @param {{ required?: boolean }} [rule] @returns {string[] | undefined} */
  texts(name, rule) {
    return this.#list(name, rule)?.flatMap((value, index) => {
      if (typeof value === "string") return [value];
      this.refuse(`${name}[${index}]`, "invalid_field_value", "must be text.");
      return [];
    });
  }

  /** A required list is one with something in it. @param {string} name @param {{ required?: boolean }} [rule] */
  #list(name, { required = false } = {}) {
    const value = this.#values[name];
    if (!this.has(name)) return required ? this.missing(name) : undefined;
    if (!Array.isArray(value)) return this.refuse(name, "invalid_field_value", "must be a list.");
    if (required && value.length === 0) return this.missing(name);
    return /** @type {unknown[]} */ (value);
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the calendar has the day, and the day the time: `Date` takes the 30th of February for a day in March. @param {string} value */
function isDay(value) {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(Date.parse(value)) && day.toISOString().startsWith(value.slice(0, 10));
}

/** @param {string} code @param {string} message */
function invalid(code, message) {
  return new Refusal(400, [{ error_type: "validation", error_code: code, message }]);
}
