import { operations } from "shipstation-partner";
import { createService } from "./service.js";

/**
 * A ShipStation partner sandbox in memory, for tests.
 *
 * @param {import("./index.js").SandboxOptions} [options]
 * @returns {import("./index.js").Sandbox}
 */
export const createSandbox = (options = {}) => createService({ ...options, operations });
