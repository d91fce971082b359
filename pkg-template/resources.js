import { operations } from "./table.js";

/** @typedef {import("./session.js").Session} Session */

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

/** Made subjects by session, so that `merchant.labels === merchant.labels`. */
const made = /** @type {WeakMap<Session, Map<typeof Resource, Resource>>} */ (new WeakMap());

/**
 * Gives a handle's class its subjects, from the rows of the table.
 *
 * @template {object} H
 * @param {H} prototype of the handle's class
 * @param {"partner" | "merchant"} handle
 * @param {(handle: H) => Session} sessionOf
 */
export function defineResources(prototype, handle, sessionOf) {
  const subjects = /** @type {Map<string, typeof Resource>} */ (new Map());
  operations.forEach((row, index) => {
    if (row.handle !== handle) return;
    const names = row.name.split(".");
    const method = names.pop() ?? "";
    let path = "";
    /** @type {typeof Resource | undefined} */
    let outer;
    for (const name of names) {
      path += `.${name}`;
      const known = subjects.get(path);
      if (!known) {
        const Subject = subjectClass(name);
        subjects.set(path, Subject);
        if (outer) defineSubject(outer.prototype, name, Subject, Resource.sessionOf);
        else defineSubject(prototype, name, Subject, sessionOf);
      }
      outer = subjects.get(path);
    }
    if (outer) defineMethod(outer.prototype, method, index);
  });
}

/**
 * @param {string} name
 * @returns {typeof Resource}
 */
function subjectClass(name) {
  const Subject = class extends Resource {};
  // What an inspector shows.
  Object.defineProperty(Subject, "name", { value: name[0]?.toUpperCase() + name.slice(1) });
  return Subject;
}

/**
 * @template {object} H
 * @param {H} prototype
 * @param {string} name
 * @param {typeof Resource} Subject
 * @param {(holder: H) => Session} sessionOf
 */
function defineSubject(prototype, name, Subject, sessionOf) {
  Object.defineProperty(prototype, name, {
    configurable: true,
    /** @this {H} */
    get() {
      const session = sessionOf(this);
      let known = made.get(session);
      if (!known) {
        known = new Map();
        made.set(session, known);
      }
      let subject = known.get(Subject);
      if (!subject) {
        subject = new Subject(session);
        Object.freeze(subject);
        known.set(Subject, subject);
      }
      return subject;
    },
  });
}

/**
 * @param {Resource} prototype
 * @param {string} name
 * @param {number} index of the operation
 */
function defineMethod(prototype, name, index) {
  const { [name]: value } = {
    /**
     * @this {Resource}
     * @param {...unknown} given
     */
    [name](...given) {
      return Resource.sessionOf(this).start(index, given);
    },
  };
  Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}
