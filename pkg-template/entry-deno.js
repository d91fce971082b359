import { fromBase64 } from "./base64.js";
import { setTransport } from "./connection.js";
import bytes from "./core-bytes.js";
import { fetchOnce } from "./fetch-once.js";
import { start } from "./instance.js";

// Not with Buffer, as in Node: Deno loads that when it is first named, for 10 ms.
start(new WebAssembly.Module(fromBase64(bytes)));
setTransport(fetchOnce);

export * from "./index.js";
