import { operations } from "./table.js";

/**
 * @typedef {import("./session.js").Session} Session
 * @typedef {{ index: number, names: string[] }} Row an operation's index, and what of its name is left to define
 */

/** A subject of a handle, such as `merchant.labels`: its methods stand on the prototype, one per row. */
class Resource {
  /** @type {Session} */
  #session;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {Resource} resource */
  static sessionOf(resource) {
    return resource.#session;
  }
}

/**
 * Gives a handle's class its subjects, from the rows of the table. A subject's class is made when it is first asked
 * for: few programs need them all.
 *
 * @template {object} H
 * @param {H} prototype of the handle's class
 * @param {"partner" | "merchant"} handle
 * @param {(handle: H) => Session} sessionOf
 */
export function defineResources(prototype, handle, sessionOf) {
  const rows = operations.flatMap((row, index) =>
    row.handle === handle ? [{ index, names: row.name.split(".") }] : [],
  );
  defineMembers(prototype, rows, sessionOf);
}

/**
 * Defines methods, for rows that have one name left, and subjects for the others.
 *
 * @template {object} H
 * @param {H} prototype
 * @param {Row[]} rows
 * @param {(holder: H) => Session} sessionOf
 */
function defineMembers(prototype, rows, sessionOf) {
  const subjects = /** @type {Map<string, Row[]>} */ (new Map());
  for (const { index, names } of rows) {
    const [name = "", ...rest] = names;
    const row = { index, names: rest };
    if (rest.length === 0) defineMethod(prototype, name, index, sessionOf);
    else if (!subjects.get(name)?.push(row)) subjects.set(name, [row]);
  }
  for (const [name, own] of subjects) defineSubject(prototype, name, own, sessionOf);
}

/**
 * @template {object} H
 * @param {H} prototype
 * @param {string} name
 * @param {Row[]} rows
 * @param {(holder: H) => Session} sessionOf
 */
function defineSubject(prototype, name, rows, sessionOf) {
  /** @type {typeof Resource | undefined} */
  let Subject;
  /** By session, so that `merchant.labels === merchant.labels`. */
  const made = /** @type {WeakMap<Session, Resource>} */ (new WeakMap());
  Object.defineProperty(prototype, name, {
    configurable: true,
    /** @this {H} */
    get() {
      const session = sessionOf(this);
      let subject = made.get(session);
      if (!subject) {
        Subject ??= subjectClass(name, rows);
        subject = new Subject(session);
        Object.freeze(subject);
        made.set(session, subject);
      }
      return subject;
    },
  });
}

/**
 * @param {string} name
 * @param {Row[]} rows
 * @returns {typeof Resource}
 */
function subjectClass(name, rows) {
  const Subject = class extends Resource {};
  // What an inspector shows.
  Object.defineProperty(Subject, "name", { value: name[0]?.toUpperCase() + name.slice(1) });
  defineMembers(Subject.prototype, rows, Resource.sessionOf);
  return Subject;
}

/**
 * @template {object} H
 * @param {H} prototype
 * @param {string} name
 * @param {number} index of the operation
 * @param {(holder: H) => Session} sessionOf
 */
function defineMethod(prototype, name, index, sessionOf) {
  const methods = {
    /**
     * @this {H}
     * @param {...unknown} given
     */
    [name](...given) {
      return sessionOf(this).start(index, given);
    },
    /**
     * @this {H}
     * @param {unknown} inputs
     * @param {unknown} options
     */
    [`${name}Many`](inputs, options) {
      return sessionOf(this).many(index, inputs, options);
    },
  };
  for (const [each, value] of Object.entries(methods)) {
    // Files are fetched one by one.
    if (each === name || !operations[index]?.file)
      Object.defineProperty(prototype, each, { value, configurable: true, writable: true });
  }
}
