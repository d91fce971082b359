/** The modules that the package is published as: the entries, and what they share in one file. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {import("esbuild").PluginBuild} PluginBuild
 * @typedef {import("./variants.mjs").Variant} Variant
 */

/** What entries share, errors aside. Node takes 0.3 to 0.5 ms for each further module, and others their time as well. */
export const SHARED = "facade";

const ENTRIES = ["entry-workerd", "entry-edge-light", "entry-deno", "entry-default", "entry-node", "slim"];

/** Entries that share nothing with the others but the errors. */
const APART = ["webhooks"];

/** What stays a module of its own: `./errors` is also an entry, and only some entries want the bytes. */
const SEPARATE = ["*/errors.js", "*/core-bytes.js", "*.wasm", "*.wasm?module"];

const SETTINGS = /** @type {const} */ ({
  bundle: true,
  format: "esm",
  target: "es2022",
  platform: "neutral",
  external: SEPARATE,
  legalComments: "none",
  logLevel: "warning",
});

/**
 * Lays the sources anew in the facade's folder.
 *
 * @param {Variant} variant
 * @param {string} template the folder of the hand-written modules
 * @param {Record<string, string>} written the modules that the build writes, by name
 */
export function layFacade({ wasm, facade }, template, written) {
  rmSync(facade, { recursive: true, force: true });
  mkdirSync(facade, { recursive: true });
  cpSync(template, facade, { recursive: true, filter: isPublished });
  for (const name of ["core.js", "core.d.ts", "core.wasm"]) cpSync(join(wasm, name), join(facade, name));
  for (const [name, text] of Object.entries(written)) writeFileSync(join(facade, name), text);
}

/** @param {string} path @returns {boolean} */
export function isPublished(path) {
  return !/\.test\.m?js$/.test(path);
}

/**
 * Bundles the facade into the package's folder: readable, not minified, without comments.
 *
 * @param {Variant} variant
 */
export async function bundle({ facade, package: folder }) {
  // Only now: a first run installs the npm packages in an earlier step.
  const { build } = await import("esbuild");
  const { default: ts } = await import("typescript");
  const plugins = [
    { name: "no-comments", setup: (/** @type {PluginBuild} */ bundler) => dropComments(bundler, ts) },
  ];
  const settings = { ...SETTINGS, absWorkingDir: facade, plugins };
  await build({
    ...settings,
    entryPoints: ENTRIES.map((name) => `${name}.js`),
    outdir: folder,
    splitting: true,
    // One name for all that is shared: esbuild refuses where there is more than one such file.
    chunkNames: SHARED,
  });
  // From a folder of its own, whichever module asks for them.
  const errorsAbove = {
    name: "errors-above",
    setup: (/** @type {PluginBuild} */ bundler) =>
      bundler.onResolve({ filter: /\/errors\.js$/ }, () => ({ path: "../errors.js", external: true })),
  };
  for (const name of APART) {
    await build({
      ...settings,
      plugins: [errorsAbove, ...plugins],
      entryPoints: [`${name}/index.js`],
      outdir: join(folder, name),
    });
  }
}

/**
 * esbuild keeps the comments within expressions, which are types here.
 *
 * @param {PluginBuild} bundler
 * @param {typeof import("typescript")} ts
 */
function dropComments(bundler, ts) {
  const compilerOptions = {
    removeComments: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  };
  bundler.onLoad({ filter: /\.js$/ }, ({ path }) => ({
    contents: ts.transpileModule(readFileSync(path, "utf8"), { fileName: path, compilerOptions }).outputText,
  }));
}
