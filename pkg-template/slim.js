export * from "./index.js";
export { initialise } from "./instance.js";
