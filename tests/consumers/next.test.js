/** Next.js: a route handler in Node and an API route in its edge runtime, built and served. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { BOUGHT, runTool, workplace } from "./workplace.js";

const place = await workplace(["next"]);
after(place.remove);
const QUIET = { NEXT_TELEMETRY_DISABLED: "1" };

test("Next.js builds a route for Node and one for its edge, and serves both", async () => {
  const cwd = place.at("next");
  // By webpack: Turbopack refuses to read tools that are linked from elsewhere.
  await runTool("next/dist/bin/next", ["build", "--webpack"], { cwd, env: QUIET });
  const wasm = readdirSync(place.at("next", ".next", "server", "edge-chunks"));
  assert.equal(wasm.filter((name) => name.endsWith(".wasm")).length, 1);
  const next = join(place.folder, "node_modules", "next", "dist", "bin", "next");
  const server = spawn(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd,
    env: { ...process.env, ...QUIET },
  });
  try {
    const url = await addressOf(server);
    assert.equal(await (await fetch(`${url}/node`)).text(), BOUGHT);
    // There a module comes from another realm than the script that it is given to.
    assert.equal(await (await fetch(`${url}/api/edge`)).text(), BOUGHT);
  } finally {
    server.kill();
  }
});

/** @param {import("node:child_process").ChildProcessWithoutNullStreams} server @returns {Promise<string>} */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let printed = "";
    server.on("exit", (code) => reject(new Error(`next start ended with ${code}: ${printed}`)));
    const read = (/** @type {Buffer} */ text) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found && printed.includes("Ready")) resolve(found[0]);
    };
    server.stdout.on("data", read);
    server.stderr.on("data", read);
  });
}
