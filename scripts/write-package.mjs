/** The published folder pkg/: the bundled modules, the wasm in its two forms, declarations, documents. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { billOfMaterials, buildId, buildInfo } from "./build-info.mjs";
import { bundle, layFacade } from "./bundle.mjs";
import { root } from "./command.mjs";
import { PUBLISHED } from "./variants.mjs";

const TEMPLATE = join(root, "pkg-template");
/** What is published as it stands in the facade's folder. */
const AS_IT_IS = [
  "core.wasm",
  "core-bytes.js",
  "errors.js",
  "bulk-calls.d.ts",
  "client-options.d.ts",
  "errors.d.ts",
  "hooks.d.ts",
  "index.d.ts",
  "operations.d.ts",
  "platform.d.ts",
  "results.d.ts",
  "schema.d.ts",
  "slim.d.ts",
  "standard-schema.d.ts",
  "schemas/index.d.ts",
  "schemas/index.js",
  // Of the governor and the sandbox.
  "option-check.js",
  "nearest.js",
  "governor",
  "testing",
  "webhooks/events.d.ts",
  "webhooks/index.d.ts",
];
/** Its schemas are the package's JSON Schemas: those of one direction alone (`schemas/requests.json`) are for tests. */
const OPENAPI = "schemas/openapi.json";
const DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/** Writes pkg/ anew, or the folder of another variant. */
export async function writePackage(variant = PUBLISHED) {
  const { facade, package: folder } = variant;
  const version = crateVersion();
  const wasm = readFileSync(join(variant.wasm, "core.wasm"));
  layFacade(variant, TEMPLATE, {
    "core-bytes.js": `/** core.wasm in base64. */\nexport default "${wasm.toString("base64")}";\n`,
    "version.js": versionModule(version, buildId(wasm)),
  });

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await bundle(variant);
  for (const name of AS_IT_IS) cpSync(join(facade, name), join(folder, name), { recursive: true });
  // Committed line by line, so that its changes can be read; published without the white space.
  const openapi = JSON.parse(readFileSync(join(facade, OPENAPI), "utf8"));
  writeFileSync(join(folder, OPENAPI), JSON.stringify(openapi));
  for (const name of DOCUMENTS) cpSync(join(root, name), join(folder, name));
  writeJson(join(folder, "build-info.json"), await buildInfo(version, wasm));
  writeJson(join(folder, "sbom.cdx.json"), await billOfMaterials(version));

  const manifest = JSON.parse(readFileSync(join(TEMPLATE, "package.json"), "utf8"));
  writeJson(join(folder, "package.json"), { ...manifest, version });
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

/** @param {string} file @param {unknown} value */
function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** The version of Cargo.toml, the one place that has it. */
export function crateVersion() {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const version = /^\[workspace\.package\]\s+version = "([^"]+)"/m.exec(manifest)?.[1];
  if (!version) throw new Error("Cargo.toml has no version under [workspace.package]");
  return version;
}
