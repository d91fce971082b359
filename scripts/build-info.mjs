/** What is written into the package about its own making: `build-info.json` and the bill of materials. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { root, run } from "./command.mjs";
import { installWasmToolchain } from "./prerequisites.mjs";

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
export async function buildInfo(version, wasm) {
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
      rustc: await rustcVersion(),
      "wasm-bindgen": crate("wasm-bindgen"),
      binaryen: npm("binaryen"),
      esbuild: npm("esbuild"),
      typescript: npm("typescript"),
    },
  };
}

/** @returns {Promise<string>} of the compiler to wasm, such as `1.96.0` */
async function rustcVersion() {
  const env = await installWasmToolchain();
  const { stdout } = await run(["rustc", "--version"], { env, quiet: true });
  const version = /^rustc (\S+)/.exec(stdout)?.[1];
  if (!version) throw new Error(`rustc calls itself ${stdout}`);
  return version;
}

/**
 * The crates that the wasm is compiled from, as CycloneDX has it: also those of which the linker kept little or nothing.
 * Without a time and a serial number: the same build gives the same text.
 *
 * @param {string} version of the package
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export async function billOfMaterials(version) {
  // Of its standard library, `core` and `alloc` are in the wasm as well.
  const rustc = await rustcVersion();
  const { own, crates } = await cratesInTheWasm();
  const library = { type: "library", ...licensed("MIT OR Apache-2.0") };
  const std = { "bom-ref": "rust-std", ...library, name: "std", version: rustc };
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        "bom-ref": "shipstation-partner",
        ...library,
        name: "shipstation-partner",
        version,
        purl: `pkg:npm/shipstation-partner@${version}`,
      },
    },
    components: [...crates.map(component), { ...std, purl: `pkg:generic/rust-std@${rustc}` }],
    dependencies: [
      { ref: "shipstation-partner", dependsOn: [...own, std["bom-ref"]] },
      ...crates.map(({ ref, dependsOn }) => ({ ref, dependsOn: [...dependsOn, std["bom-ref"]] })),
      { ref: std["bom-ref"] },
    ],
  };
}

/** @param {Crate} crate */
function component({ ref, name, version, license, checksum }) {
  return {
    "bom-ref": ref,
    type: "library",
    ...licensed(license),
    name,
    version,
    purl: ref,
    ...(checksum ? { hashes: [{ alg: "SHA-256", content: checksum }] } : {}),
  };
}

/** @param {string} license an SPDX expression, or the slash that older crates write for OR */
function licensed(license) {
  return { licenses: [{ expression: license.replace(/\s*\/\s*/g, " OR ") }] };
}

/**
 * @typedef {object} Crate
 * @property {string} ref its package URL
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {string | undefined} checksum SHA-256 of what the registry has
 * @property {string[]} dependsOn package URLs
 *
 * What cargo says of crates.
 *
 * @typedef {object} Package
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string} license
 * @property {{ kind: string[] }[]} targets
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node
 */

/**
 * What the crate depends on for wasm: not what only builds or tests it, nor the macros, whose code runs in the compiler.
 *
 * @returns {Promise<{ own: string[], crates: Crate[] }>} by name; `own` are the package URLs of what the crate itself names
 */
async function cratesInTheWasm() {
  const flags = ["--format-version=1", "--locked", "--filter-platform=wasm32-unknown-unknown"];
  const { packages, resolve } = JSON.parse(
    (await run(["cargo", "metadata", ...flags], { quiet: true })).stdout,
  );
  /** @type {Map<string, Package>} */
  const byId = new Map(packages.map((/** @type {Package} */ each) => [each.id, each]));
  /** @type {Map<string, Node>} */
  const nodes = new Map(resolve.nodes.map((/** @type {Node} */ each) => [each.id, each]));
  const isMacro = (/** @type {string} */ id) =>
    byId.get(id)?.targets.some(({ kind }) => kind.includes("proc-macro"));
  const linked = (/** @type {string} */ id) =>
    (nodes.get(id)?.deps ?? [])
      .filter(({ pkg, dep_kinds }) => dep_kinds.some(({ kind }) => kind === null) && !isMacro(pkg))
      .map(({ pkg }) => pkg);
  const own = packages.find((/** @type {Package} */ { name }) => name === "shipstation-partner").id;
  const found = new Set([own]);
  for (const id of found) for (const pkg of linked(id)) found.add(pkg);
  found.delete(own);
  const refs = (/** @type {string} */ id) =>
    linked(id)
      .map((pkg) => purl(byId.get(pkg)))
      .sort();
  const crates = [...byId.values()]
    .filter(({ id }) => found.has(id))
    .map((each) => ({
      ref: purl(each),
      name: each.name,
      version: each.version,
      license: each.license,
      checksum: checksumOf(each),
      dependsOn: refs(each.id),
    }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  return { own: refs(own), crates };
}

/** @param {Package | undefined} crate */
function purl(crate) {
  return `pkg:cargo/${crate?.name}@${crate?.version}`;
}

/** @param {Package} crate */
function checksumOf({ name, version }) {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  return new RegExp(`name = "${name}"\nversion = "${version}"\n(?:source.*\n)?checksum = "(\\w+)"`).exec(
    lock,
  )?.[1];
}
