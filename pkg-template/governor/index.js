export { createGovernor } from "./governor.js";
export { memoryStore, takeFrom } from "./memory-store.js";
