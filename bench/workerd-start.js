/**
 * One cold start of workerd: `workerd-start.js bundle FOLDER` makes what Wrangler would deploy of the Worker in the
 * folder, `workerd-start.js start FOLDER` starts it in a fresh process and prints the milliseconds of the processor's time
 * that this process has taken when its first reply is there. For Node 22, on Linux.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { bundled } from "../tests/runtimes/bundled-worker.js";

const [task, folder = ""] = process.argv.slice(2);
const kept = join(folder, "bundle.json");
if (task === "bundle") writeFileSync(kept, JSON.stringify(bundled(folder)));
else console.log(await start(JSON.parse(readFileSync(kept, "utf8"))));

/** @param {ReturnType<typeof bundled>} worker */
async function start(worker) {
  const packages = createRequire(new URL("../tests/runtimes/package.json", import.meta.url));
  const { Miniflare } = await import(pathToFileURL(packages.resolve("miniflare")).href);
  const miniflare = new Miniflare({ ...worker, cf: false });
  const reply = await miniflare.dispatchFetch("http://worker/");
  if ((await reply.text()) !== "done") throw new Error(`status ${reply.status}`);
  const ms = processorMs(workerd());
  await miniflare.dispose();
  return ms;
}

/** The only process that this one has started. @returns {string} its id */
function workerd() {
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
      if (Number(parent) === process.pid && name === "workerd") return id;
    } catch {
      // It has ended meanwhile.
    }
  }
  throw new Error("workerd does not run");
}

/** Of all its threads. @param {string} id of a process */
function processorMs(id) {
  const threads = readdirSync(`/proc/${id}/task`);
  const ns = threads.map((thread) =>
    Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return ns.reduce((sum, each) => sum + each, 0) / 1e6;
}
