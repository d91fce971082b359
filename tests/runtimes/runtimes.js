/** How each runtime is started on the project in which the tarball is installed. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Runtime
 * @property {string} name
 * @property {string | undefined} missing why it cannot be had here
 * @property {(place: { folder: string, url: string, port: number }) => { command: string[], env?: NodeJS.ProcessEnv }} start
 *   `folder` is the project's, `url` the service's
 * @property {boolean} [endsItself] whether the process must end once the suite is done
 */

const PACKAGES = fileURLToPath(new URL("./node_modules", import.meta.url));
const BIN = join(PACKAGES, ".bin");
/** Wrangler and miniflare need Node 22. */
export const NODE_22 = join(PACKAGES, "node22", "bin", "node");

export const DENO = join(BIN, "deno");
const WORKERD = fileURLToPath(new URL("./workerd.js", import.meta.url));

/**
 * @param {{ collects?: boolean }} [options] `collects` has those that can offer `gc()`, with which a suite collects garbage
 * @returns {Runtime[]}
 */
export function runtimes({ collects = false } = {}) {
  const exposed = collects ? ["--expose-gc"] : [];
  const nodes = { 20: process.execPath, 22: NODE_22, 24: join(PACKAGES, "node24", "bin", "node") };
  return [
    ...Object.entries(nodes).flatMap(([version, node]) => [
      onNode(`Node ${version}, import`, [node, ...exposed, "runners/node.js"]),
      onNode(`Node ${version}, require`, [node, ...exposed, "runners/require.cjs"]),
    ]),
    {
      name: "Deno",
      missing: unlessThere(DENO),
      endsItself: true,
      start: ({ url, port }) => ({
        // Reading modules is no permission; everything else would be, and nothing but this is given.
        command: [
          DENO,
          "run",
          "--no-prompt",
          "--cached-only",
          ...exposed.map((flag) => `--v8-flags=${flag}`),
          `--allow-net=127.0.0.1:${port}`,
          "runners/deno.js",
          url,
        ],
        env: { DENO_NO_UPDATE_CHECK: "1" },
      }),
    },
    {
      name: "Bun",
      missing: bun() ? undefined : "no bun for this platform",
      endsItself: true,
      start: ({ url }) => ({ command: [bun() ?? "", "runners/bun.js", url], env: { DO_NOT_TRACK: "1" } }),
    },
    {
      name: "workerd",
      missing: unlessThere(NODE_22),
      endsItself: true,
      start: ({ folder, url }) => ({
        command: [NODE_22, WORKERD, folder, `/?service=${encodeURIComponent(url)}`],
        env: { MINIFLARE_WORKERD_V8_FLAGS: exposed.join(" ") },
      }),
    },
    onPage("Chromium", "chromium", (profile) => [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
      ...exposed.map((flag) => `--js-flags=${flag}`),
      `--user-data-dir=${profile}`,
    ]),
    onPage("Firefox", "firefox-esr", (profile) => ["--headless", "--no-remote", "--profile", profile]),
  ];
}

/** @param {string} name @param {string[]} command @returns {Runtime} */
function onNode(name, command) {
  const start = (/** @type {{ url: string }} */ { url }) => ({ command: [...command, url] });
  return { name, missing: unlessThere(command[0] ?? ""), endsItself: true, start };
}

/** @param {string} name @param {string} program @param {(profile: string) => string[]} flags @returns {Runtime} */
function onPage(name, program, flags) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const isThere = folders.some((folder) => existsSync(join(folder, program)));
  return {
    name,
    missing: isThere ? undefined : `no ${program} on PATH`,
    start({ folder, url }) {
      const profile = join(folder, `profile-${program}`);
      mkdirSync(profile, { recursive: true });
      return { command: [program, ...flags(profile), `${url}/project/page.html`] };
    },
  };
}

/** npm's `bun` links its binary in an install script, which is not run: this is where the binary lies. */
function bun() {
  const folder = join(PACKAGES, "@oven");
  const [build] = existsSync(folder) ? readdirSync(folder) : [];
  return build === undefined ? undefined : join(folder, build, "bin", "bun");
}

/** @param {string} path */
function unlessThere(path) {
  return existsSync(path) ? undefined : `${path} is missing`;
}
