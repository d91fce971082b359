import { checkNames, refuse } from "./option-check.js";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Refuses a request of the caller's own that is none.
 *
 * @param {import("./index.js").RawRequest} request
 * @throws {import("./errors.js").ConfigurationError}
 */
export function checkRawRequest(request) {
  checkNames(request, "request", ["method", "path", "query", "body"]);
  const { method, path } = request;
  if (!METHODS.includes(method)) refuse("method", `request: method must be one of ${METHODS.join(", ")}`);
  if (typeof path !== "string" || !path.startsWith("/"))
    refuse("path", "request: path must be text that starts with /");
}
