import module from "./core.wasm?module";
import { start } from "./instance.js";

start(module);

export * from "./index.js";
