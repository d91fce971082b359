import module from "./core.wasm";
import { start } from "./instance.js";

start(module);

export * from "./index.js";
