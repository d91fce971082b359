import bytes from "./core-bytes.js";
import { start } from "./instance.js";

start(new WebAssembly.Module(Buffer.from(bytes, "base64")));

export * from "./index.js";
