import { join } from "node:path";

// The folder above holds what the consumers share.
export default { outputFileTracingRoot: join(import.meta.dirname, "..") };
