/** The published folder pkg/: the bundled modules, the wasm in its two forms, declarations, documents. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { billOfMaterials, buildId, buildInfo, rustcVersion } from "./build-info.mjs";
import { WASM_OUT } from "./build-wasm.mjs";
import { bundle, FACADE, layFacade } from "./bundle.mjs";
import { root } from "./command.mjs";

/** The folder that is published. */
export const PACKAGE = join(root, "pkg");

const TEMPLATE = join(root, "pkg-template");
/** What is published as it stands in the facade's folder. */
const AS_IT_IS = [
  "core.wasm",
  "core-bytes.js",
  "errors.js",
  "errors.d.ts",
  "index.d.ts",
  "schema.d.ts",
  "slim.d.ts",
  "standard-schema.d.ts",
  "schemas/index.d.ts",
  "schemas/index.js",
  "governor",
  "testing",
  "webhooks/events.d.ts",
  "webhooks/index.d.ts",
];
/** Its schemas are the package's JSON Schemas: those of one direction alone (`schemas/requests.json`) are for tests. */
const OPENAPI = "schemas/openapi.json";
const DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/**
 * Writes pkg/ anew.
 *
 * @param {NodeJS.ProcessEnv} env of the wasm toolchain
 */
export async function writePackage(env) {
  const version = crateVersion();
  const rustc = await rustcVersion(env);
  const wasm = readFileSync(join(WASM_OUT, "core.wasm"));
  layFacade(TEMPLATE, {
    "core-bytes.js": `/** core.wasm in base64. */\nexport default "${wasm.toString("base64")}";\n`,
    "version.js": versionModule(version, buildId(wasm)),
  });

  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(PACKAGE);
  await bundle(PACKAGE);
  for (const name of AS_IT_IS) cpSync(join(FACADE, name), join(PACKAGE, name), { recursive: true });
  // Committed line by line, so that its changes can be read; published without the white space.
  const openapi = JSON.parse(readFileSync(join(FACADE, OPENAPI), "utf8"));
  writeFileSync(join(PACKAGE, OPENAPI), JSON.stringify(openapi));
  for (const name of DOCUMENTS) cpSync(join(root, name), join(PACKAGE, name));
  writeJson("build-info.json", buildInfo(version, wasm, rustc));
  writeJson("sbom.cdx.json", await billOfMaterials(version, rustc));

  const manifest = JSON.parse(readFileSync(join(TEMPLATE, "package.json"), "utf8"));
  writeJson("package.json", { ...manifest, version });
}

/** @param {string} version @param {string} build @returns {string} what pkg-template/version.js is where nothing is built */
function versionModule(version, build) {
  return [
    "/** This package's version. */",
    `export const version = "${version}";`,
    "/** The build's name: it finds the symbols of the wasm. */",
    `export const build = "${build}";`,
    "",
  ].join("\n");
}

/** @param {string} name @param {unknown} value */
function writeJson(name, value) {
  writeFileSync(join(PACKAGE, name), `${JSON.stringify(value, undefined, 2)}\n`);
}

/** The version of Cargo.toml, the one place that has it. */
export function crateVersion() {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const version = /^\[workspace\.package\]\s+version = "([^"]+)"/m.exec(manifest)?.[1];
  if (!version) throw new Error("Cargo.toml has no version under [workspace.package]");
  return version;
}
