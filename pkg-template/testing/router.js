/**
 * What the service needs of a row of the table of operations.
 *
 * @typedef {object} Operation
 * @property {string} name Such as `labels.create`.
 * @property {string} method
 * @property {string} path Such as `/v1/labels/{label_id}`.
 * @property {string} handle `partner`, or `merchant` for what is done for an account.
 */

/** @typedef {{ operation: Operation, args: Record<string, string> }} Match */
/** @typedef {{ operation: Operation, segments: string[] }} Route */

/**
 * Finds the operation of a request by its method and path. Where two paths fit, the one with fewer
 * parameters wins (`/v1/labels/external_shipment_id/x` is no `/v1/labels/{label_id}/…`).
 */
export class Router {
  #routes;

  /** @param {readonly Operation[]} operations */
  constructor(operations) {
    this.#routes = operations
      .map((operation) => ({ operation, segments: operation.path.split("/") }))
      .sort((a, b) => parameterCount(a) - parameterCount(b));
  }

  /**
   * @param {string} method
   * @param {string} path Percent-encoded, as it came.
   * @returns {Match | { allow: string[] }} The methods the path knows, where it does not know this one.
   */
  find(method, path) {
    const segments = path.split("/");
    /** @type {string[]} */
    const allow = [];
    for (const route of this.#routes) {
      const args = argumentsOf(route, segments);
      if (args === undefined) continue;
      if (route.operation.method === method) return { operation: route.operation, args };
      allow.push(route.operation.method);
    }
    return { allow };
  }
}

/** @param {Route} route */
function parameterCount({ segments }) {
  return segments.filter((segment) => segment.startsWith("{")).length;
}

/** @param {Route} route @param {string[]} segments @returns {Record<string, string> | undefined} */
function argumentsOf(route, segments) {
  if (segments.length !== route.segments.length) return undefined;
  /** @type {Record<string, string>} */
  const args = {};
  for (const [index, expected] of route.segments.entries()) {
    const actual = segments[index] ?? "";
    if (expected.startsWith("{")) {
      const value = decoded(actual);
      if (value === undefined || value === "") return undefined;
      args[expected.slice(1, -1)] = value;
    } else if (actual !== expected) {
      return undefined;
    }
  }
  return args;
}

/** @param {string} segment */
function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
