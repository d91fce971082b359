import { operations } from "shipstation-partner";
import { sandboxOptions } from "./options.js";
import { createService } from "./service.js";

export { withHurriedTime } from "./hurried-time.js";

/**
 * A ShipStation partner sandbox in memory, for tests.
 *
 * @param {import("./index.js").SandboxOptions} [options]
 * @returns {import("./index.js").Sandbox}
 * @throws {import("../errors.js").ConfigurationError}
 */
export const createSandbox = (options = {}) => createService({ ...sandboxOptions(options), operations });
