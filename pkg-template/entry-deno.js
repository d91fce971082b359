import { setTransport } from "./connection.js";
import bytes from "./core-bytes.js";
import { fetchOnce } from "./fetch-once.js";
import { start } from "./instance.js";

start(new WebAssembly.Module(Buffer.from(bytes, "base64")));
setTransport(fetchOnce);

export * from "./index.js";
