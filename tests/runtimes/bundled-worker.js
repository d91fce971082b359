/** A Worker's bundle, as Wrangler would deploy it. For Node 22: neither Wrangler nor miniflare runs on an older one. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @param {string} folder the project's, with its wrangler.json
 * @returns what miniflare is to be told of it
 */
export function bundled(folder) {
  const { main, compatibility_date } = JSON.parse(readFileSync(join(folder, "wrangler.json"), "utf8"));
  const bundle = join(folder, "dist");
  const wrangler = fileURLToPath(new URL("./node_modules/wrangler/bin/wrangler.js", import.meta.url));
  execFileSync(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", bundle], {
    cwd: folder,
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" },
  });
  const others = readdirSync(bundle).filter((name) => /\.(js|wasm)$/.test(name) && name !== basename(main));
  return {
    compatibilityDate: compatibility_date,
    modulesRoot: bundle,
    // The first one is the Worker's own.
    modules: [basename(main), ...others].map((name) => ({
      type: name.endsWith(".wasm") ? "CompiledWasm" : "ESModule",
      path: join(bundle, name),
    })),
  };
}
