/** The bill of materials is CycloneDX, and true: it names the crates that the wasm is compiled from, as they were locked. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { Ajv } from "ajv";
import addFormats from "ajv-formats";

/** @typedef {{ name: string, version: string, "bom-ref": string, licenses: { expression: string }[], hashes?: { content: string }[] }} Component */

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(`${root}node_modules/shipstation-partner/sbom.cdx.json`, "utf8");
/** @type {{ components: Component[], dependencies: { ref: string, dependsOn?: string[] }[] }} */
const bill = JSON.parse(text);
const info = createRequire(import.meta.url)("shipstation-partner/build-info.json");

/** The schema of CycloneDX 1.6, with the two that it refers to. */
function validator() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Of addresses and people, which the bill does not hold.
  for (const format of ["iri-reference", "idn-email"]) ajv.addFormat(format, /^$/);
  const folder = `${root}node_modules/@cyclonedx/cyclonedx-library/res/schema/`;
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(folder + name, "utf8"));
  for (const name of ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"]) {
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}`);
  }
  return ajv.compile(read("bom-1.6.SNAPSHOT.schema.json"));
}

test("the bill of materials is valid by CycloneDX's own schema", () => {
  const isValid = validator();
  assert.ok(isValid(bill), JSON.stringify(isValid.errors));
  for (const wrong of [
    { ...bill, specVersion: 1.6 },
    { ...bill, components: [{ type: "library" }] },
  ]) {
    assert.equal(isValid(wrong), false, "the schema takes anything");
  }
});

test("its licences are expressions of SPDX, and of those that may go into the package", () => {
  const known = ["MIT", "Apache-2.0", "Unicode-3.0", "Unlicense"];
  for (const { name, licenses } of bill.components) {
    const [{ expression = "" } = {}] = licenses;
    assert.match(expression, /^[\w.-]+( (AND|OR) [\w.-]+|[()])*$|^\(/, name);
    const parts = expression.split(/ AND /).map((part) => part.replace(/[()]/g, "").split(" OR "));
    for (const part of parts)
      assert.ok(
        part.some((each) => known.includes(each)),
        `${name}: ${expression}`,
      );
  }
});

test("its crates are those that cargo links for wasm, in the versions and with the hashes of Cargo.lock", async () => {
  const flags = [
    "--locked",
    "--target=wasm32-unknown-unknown",
    "--edges=normal,no-proc-macro",
    "--prefix=none",
  ];
  const { stdout } = await promisify(execFile)("cargo", ["tree", ...flags, "--format={p}"], { cwd: root });
  const found = [...stdout.matchAll(/^([\w-]+) v(\S+)/gm)];
  const linked = new Set(found.map(([, name, version]) => `${name} ${version}`));
  linked.delete(`shipstation-partner ${info.version}`);
  const listed = bill.components.map(({ name, version }) => `${name} ${version}`);
  assert.deepEqual(listed.sort(), [...linked, `std ${info.made_with.rustc}`].sort());

  const lock = readFileSync(`${root}Cargo.lock`, "utf8");
  for (const { name, version, hashes } of bill.components.filter(({ name }) => name !== "std")) {
    const entry = lock
      .split("\n\n")
      .find((each) => each.includes(`name = "${name}"\nversion = "${version}"\n`));
    assert.ok(entry?.includes(`checksum = "${hashes?.[0]?.content}"`), name);
  }
});

test("every crate whose functions are in the wasm is in the bill", () => {
  const symbols = readFileSync(`${root}target/package/core-${info.build}.symbols`, "utf8");
  const named = new Set([...symbols.matchAll(/^\d+:<?(\w+?)(?:::|\\3a\\3a)/gm)].map(([, crate]) => crate));
  const listed = bill.components.map(({ name }) => name.replaceAll("-", "_"));
  const known = new Set([...listed, "shipstation_partner", ...PARTS_OF_STD]);
  assert.deepEqual(
    [...named].filter((crate) => !known.has(crate ?? "")),
    [],
  );
  assert.ok(named.has("wasm_bindgen") && named.has("core"), "no crate was found in the symbols");
});

/** Crates of Rust's standard library. */
const PARTS_OF_STD = ["alloc", "compiler_builtins", "core", "std", "__rustc"];

test("what depends on what names components of the bill alone", () => {
  const refs = new Set(["shipstation-partner", ...bill.components.map((each) => each["bom-ref"])]);
  assert.deepEqual(new Set(bill.dependencies.map(({ ref }) => ref)), refs);
  for (const { ref, dependsOn = [] } of bill.dependencies) {
    for (const each of dependsOn) assert.ok(refs.has(each), `${ref}: ${each}`);
  }
});
