/** What is written into the package about its own making: `build-info.json` and the bill of materials. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root, run } from "./command.mjs";

/**
 * The build's name: the beginning of the wasm's SHA-256. It is in `InternalError`s, and names the symbol file.
 *
 * @param {Uint8Array} wasm
 */
export function buildId(wasm) {
  return createHash("sha256").update(wasm).digest("hex").slice(0, 12);
}

/**
 * @param {string} version of the package
 * @param {Uint8Array} wasm
 */
export function buildInfo(version, wasm) {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const npm = (/** @type {string} */ name) => lock.packages[`node_modules/${name}`].version;
  const crates = readFileSync(join(root, "Cargo.lock"), "utf8");
  const crate = (/** @type {string} */ name) =>
    new RegExp(`name = "${name}"\nversion = "([^"]+)"`).exec(crates)?.[1];
  return {
    version,
    build: buildId(wasm),
    wasm: { bytes: wasm.length, sha256: createHash("sha256").update(wasm).digest("hex") },
    made_with: {
      "wasm-bindgen": crate("wasm-bindgen"),
      binaryen: npm("binaryen"),
      esbuild: npm("esbuild"),
      typescript: npm("typescript"),
    },
  };
}

/**
 * The crates whose code is in the wasm, as CycloneDX has it. Without a time and a serial number: the same build gives
 * the same text.
 *
 * @param {string} version of the package
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export async function billOfMaterials(version) {
  const crates = await cratesInTheWasm();
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "library",
        name: "shipstation-partner",
        version,
        purl: `pkg:npm/shipstation-partner@${version}`,
      },
    },
    components: crates.map(({ name, version: its, license, checksum }) => ({
      type: "library",
      name,
      version: its,
      purl: `pkg:cargo/${name}@${its}`,
      licenses: [{ expression: license }],
      ...(checksum ? { hashes: [{ alg: "SHA-256", content: checksum }] } : {}),
    })),
  };
}

/**
 * What the crate depends on for wasm: not what only builds or tests it, nor the macros, whose code runs in the compiler.
 *
 * @returns {Promise<{ name: string, version: string, license: string, checksum: string | undefined }[]>} by name
 */
export async function cratesInTheWasm() {
  const command = [
    "cargo",
    "metadata",
    "--format-version=1",
    "--locked",
    "--filter-platform=wasm32-unknown-unknown",
  ];
  const { packages, resolve } = JSON.parse((await run(command, { quiet: true })).stdout);
  const byId = new Map(packages.map((/** @type {{ id: string }} */ each) => [each.id, each]));
  const nodes = new Map(resolve.nodes.map((/** @type {{ id: string }} */ each) => [each.id, each]));
  const own = packages.find((/** @type {{ name: string }} */ each) => each.name === "shipstation-partner");
  const found = new Set([own.id]);
  for (const id of found) {
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      const isMacro = byId
        .get(pkg)
        .targets.some((/** @type {{ kind: string[] }} */ target) => target.kind.includes("proc-macro"));
      const isNormal = dep_kinds.some((/** @type {{ kind: string | null }} */ { kind }) => kind === null);
      if (isNormal && !isMacro) found.add(pkg);
    }
  }
  found.delete(own.id);
  const checksums = readFileSync(join(root, "Cargo.lock"), "utf8");
  return [...found]
    .map((id) => byId.get(id))
    .map(({ name, version, license }) => {
      const entry = new RegExp(
        `name = "${name}"\nversion = "${version}"\n(?:source.*\n)?checksum = "(\\w+)"`,
      );
      return { name, version, license, checksum: entry.exec(checksums)?.[1] };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
