/** The published folder pkg/: the template, the wasm in its two forms, licences and documents. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { WASM_OUT } from "./build-wasm.mjs";
import { root } from "./command.mjs";

/** The folder that is published. */
export const PACKAGE = join(root, "pkg");

const TEMPLATE = join(root, "pkg-template");
const GLUE = ["core.js", "core.d.ts", "core.wasm"];
const DOCUMENTS = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/** Writes pkg/ anew. */
export function writePackage() {
  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(PACKAGE);
  cpSync(TEMPLATE, PACKAGE, { recursive: true, filter: (path) => !/\.test\.m?js$/.test(path) });
  for (const name of GLUE) cpSync(join(WASM_OUT, name), join(PACKAGE, name));
  for (const name of DOCUMENTS) cpSync(join(root, name), join(PACKAGE, name));

  const wasm = readFileSync(join(WASM_OUT, "core.wasm"));
  write("core-bytes.js", `/** core.wasm in base64. */\nexport default "${wasm.toString("base64")}";\n`);

  const version = crateVersion();
  const manifest = JSON.parse(readFileSync(join(TEMPLATE, "package.json"), "utf8"));
  write("package.json", `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
  write("version.js", `/** This package's version. */\nexport const version = "${version}";\n`);
}

/** @param {string} name @param {string} text */
function write(name, text) {
  writeFileSync(join(PACKAGE, name), text);
}

/** The version of Cargo.toml, the one place that has it. */
function crateVersion() {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const version = /^\[workspace\.package\]\s+version = "([^"]+)"/m.exec(manifest)?.[1];
  if (!version) throw new Error("Cargo.toml has no version under [workspace.package]");
  return version;
}
