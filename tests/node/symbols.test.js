/** A stack from an error report gets its Rust names back, from the symbol file of its build. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { symbolicated } from "../../scripts/symbolicate.mjs";

const info = createRequire(import.meta.url)("shipstation-partner/build-info.json");
const place = fileURLToPath(new URL("../../target/package/", import.meta.url));

test("the symbols of this build lie beside its tarball, and name its functions", () => {
  const symbols = readFileSync(join(place, `core-${info.build}.symbols`), "utf8");
  const lines = symbols.trim().split("\n");
  assert.ok(lines.length > 100, `${lines.length} functions`);
  const own = lines.find((line) => /^\d+:.*shipstation_partner/.test(line));
  assert.ok(own, "no function of this crate");
  const [index] = own.split(":");
  const report = `RuntimeError: unreachable\n    at wasm://wasm/0012ab:wasm-function[${index}]:0x1f`;
  assert.match(symbolicated(report, symbols), /wasm-function\[\d+\] \S*shipstation_partner/);
});

test("names are written as Rust has them, and unknown frames are said to be unknown", () => {
  const symbols =
    "0:fetch\n7:shipstation_partner\\3a\\3acall\\3a\\3amachine\\3a\\3aCall\\3a\\3astep\\3a\\3ah0123456789abcdef\n";
  assert.equal(
    symbolicated("wasm-function[7]", symbols),
    "wasm-function[7] shipstation_partner::call::machine::Call::step",
  );
  assert.equal(symbolicated("wasm-function[8]", symbols), "wasm-function[8] (no such function)");
});

test("the package says what it was made with, and of what", () => {
  assert.match(info.build, /^[0-9a-f]{12}$/);
  assert.ok(info.wasm.sha256.startsWith(info.build));
  const installed = fileURLToPath(new URL("../../node_modules/shipstation-partner/", import.meta.url));
  const bill = JSON.parse(readFileSync(join(installed, "sbom.cdx.json"), "utf8"));
  assert.equal(bill.bomFormat, "CycloneDX");
  const names = bill.components.map((/** @type {{ name: string }} */ { name }) => name);
  assert.ok(names.includes("wasm-bindgen") && !names.includes("syn"), names.join());
  assert.ok(readdirSync(installed).includes("build-info.json"));
});
