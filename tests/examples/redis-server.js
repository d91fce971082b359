import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Redis of its own on a loopback port, which keeps nothing and ends with its test. */
export async function redisServer() {
  const folder = await mkdtemp(join(tmpdir(), "redis-"));
  const port = await freePort();
  const settings = { bind: "127.0.0.1", port, dir: folder, save: "", appendonly: "no", daemonize: "no" };
  const given = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn("redis-server", given, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => server.once("close", resolve));
  await ready(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    /** @param {NodeJS.Signals} [signal] */
    async end(signal = "SIGTERM") {
      server.kill(signal);
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
    /** Stops and continues it: connections stay open meanwhile, and nothing is answered. */
    freeze: () => server.kill("SIGSTOP"),
    thaw: () => server.kill("SIGCONT"),
  };
}

/** @param {import("node:child_process").ChildProcessByStdio<null, import("node:stream").Readable, import("node:stream").Readable>} server */
function ready(server) {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (/** @type {Buffer} */ text) => {
      printed += text;
      if (printed.includes("Ready to accept connections")) resolve(undefined);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
    server.once("error", reject);
    server.once("close", (code) => reject(new Error(`redis-server ended with ${code}: ${printed}`)));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
