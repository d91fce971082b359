import { validate } from "./validate.js";

/**
 * What an operation sends as a Standard Schema (https://standardschema.dev): for tRPC, Hono, TanStack Form and
 * whatever else takes one.
 *
 * @param {string} operation
 * @param {Parameters<typeof validate>[2]} [options]
 */
export function schema(operation, options) {
  // Once now: a wrong name is the programmer's mistake, not the payload's.
  validate(operation, {}, options);
  const standard = Object.freeze({
    version: 1,
    vendor: "shipstation-partner",
    /** @param {unknown} value */
    validate(value) {
      const checked = validate(operation, value, options);
      if (checked.ok) return { value };
      return { issues: checked.issues.map(({ message, path }) => ({ message, path: keysOf(path, value) })) };
    },
  });
  return Object.freeze({ "~standard": standard });
}

/**
 * The keys of a JSON pointer; numbers where they count the items of a list.
 *
 * @param {string} pointer
 * @param {unknown} value what it points into
 * @returns {(string | number)[]}
 */
function keysOf(pointer, value) {
  /** @type {any} */
  let inside = value;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(inside) ? Number(name) : name;
      try {
        inside = inside?.[key];
      } catch {
        // A getter that throws is the issue itself.
        inside = undefined;
      }
      return key;
    });
}
