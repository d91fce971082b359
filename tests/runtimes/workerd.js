/**
 * Bundles a Worker as Wrangler would deploy it, asks it once in workerd, and prints its answer:
 * `workerd.js FOLDER PATH`, with the Worker's wrangler.json in the folder. For Node 22: neither tool runs on an
 * older one.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";

const [folder = "", path = "/"] = process.argv.slice(2);
const { main, compatibility_date } = JSON.parse(readFileSync(join(folder, "wrangler.json"), "utf8"));
const bundle = join(folder, "dist");
const wrangler = fileURLToPath(new URL("./node_modules/wrangler/bin/wrangler.js", import.meta.url));
execFileSync(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", bundle], {
  cwd: folder,
  stdio: ["ignore", process.stderr, process.stderr],
  env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" },
});

const others = readdirSync(bundle).filter((name) => /\.(js|wasm)$/.test(name) && name !== basename(main));
const miniflare = new Miniflare({
  compatibilityDate: compatibility_date,
  modulesRoot: bundle,
  // The first one is the Worker's own.
  modules: [basename(main), ...others].map((name) => ({
    type: name.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
    path: join(bundle, name),
  })),
  cf: false,
});
const reply = await miniflare.dispatchFetch(`http://worker${path}`);
console.log(await reply.text());
await miniflare.dispose();
