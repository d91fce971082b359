/** Next.js: route handlers in Node and in its edge runtime, built by both of its bundlers, and served. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { BOUGHT, runTool, workplace } from "./workplace.js";

const place = await workplace(["next"]);
after(place.remove);
const cwd = place.at("next");
const QUIET = { NEXT_TELEMETRY_DISABLED: "1" };

test("Next.js builds routes by Turbopack, and serves them in Node and in its edge runtime", async () => {
  await runTool("next/dist/bin/next", ["build", "--turbopack"], { cwd, env: QUIET });
  assert.deepEqual(await answers("/node", "/edge", "/api/edge"), [BOUGHT, BOUGHT, BOUGHT]);
});

test("Next.js builds routes by webpack, and serves them in Node and in its edge runtime", async () => {
  // Of an edge route in app/, whatever it does, it then looks for a manifest that it does not write.
  rmSync(place.at("next", "app", "edge"), { recursive: true });
  rmSync(place.at("next", ".next"), { recursive: true });
  await runTool("next/dist/bin/next", ["build", "--webpack"], { cwd, env: QUIET });
  assert.deepEqual(await answers("/node", "/api/edge"), [BOUGHT, BOUGHT]);
});

/** What was built answers, served. @param {string[]} routes */
async function answers(...routes) {
  const next = join(place.folder, "node_modules", "next", "dist", "bin", "next");
  const server = spawn(process.execPath, [next, "start", "--port", "0", "--hostname", "127.0.0.1"], {
    cwd,
    env: { ...process.env, ...QUIET },
  });
  try {
    const url = await addressOf(server);
    const texts = [];
    for (const route of routes) texts.push(await (await fetch(`${url}${route}`)).text());
    return texts;
  } finally {
    server.kill();
  }
}

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
