import { fromBase64 } from "./base64.js";
import bytes from "./core-bytes.js";
import { start } from "./instance.js";

start(new WebAssembly.Module(fromBase64(bytes)));

export * from "./index.js";
