/** A stack from an error report gets its Rust functions and lines back, from what is kept beside the tarball of its build. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { symbolicated } from "../../scripts/symbolicate.mjs";
import { namesIn, symbolsOf } from "../../scripts/symbols.mjs";
import { CRASHING, PUBLISHED } from "../../scripts/variants.mjs";
import { emptyProject } from "./empty-project.js";

const info = createRequire(import.meta.url)("shipstation-partner/build-info.json");
const { folder, remove } = await emptyProject(CRASHING.tarballs);
after(remove);

/** What a program prints of an error of the package that is built to crash. @param {string} place @param {string} way */
function reportOf(place, way) {
  cpSync(fileURLToPath(new URL("../runtimes/behaviour/traps.js", import.meta.url)), join(folder, "traps.js"));
  const program = `
    import { crashes } from "./traps.js";
    import { inspect } from "node:util";
    const { PartnerClient } = await import("shipstation-partner");
    const fetch = async () => Response.json({ account_id: 7 });
    const partner = new PartnerClient({ apiKey: "TEST_key", fetch });
    crashes.arm("${place}", "${way}");
    await partner.accounts.create({ origin_country_code: "US" }).catch((error) => console.log(inspect(error)));`;
  writeFileSync(join(folder, "program.js"), program);
  return execFileSync(process.execPath, ["program.js"], { cwd: folder, encoding: "utf8" });
}

/** The line of a source that holds a text, and is the only one that does. @param {string} path @param {string} text */
function lineOf(path, text) {
  const lines = readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8").split("\n");
  assert.equal(lines.filter((line) => line.includes(text)).length, 1, `${text} in ${path}`);
  return `${path}:${lines.findIndex((line) => line.includes(text)) + 1}`;
}

/** @param {string} report */
async function readable(report) {
  const build = /\(build (\w+)\)/.exec(report)?.[1] ?? "";
  return symbolicated(report, await symbolsOf(CRASHING.tarballs, build));
}

test("the stack of a panic names its functions and lines, those that were inlined as well", async () => {
  const report = await readable(reportOf("after await", "panic"));
  const panicked = lineOf("src/wasm/crash.rs", "panic!(");
  assert.ok(report.includes(`saying "a test asked for a crash (${panicked})"`), report);
  assert.match(report, new RegExp(`wasm-function.* shipstation_partner::wasm::crash::point \\(${panicked}`));
  const met = lineOf("src/wasm/driver.rs", "Place::AfterAwait");
  assert.match(report, new RegExp(`wasm-function.* tell \\(${met} next < `));
});

test("the stack of a trap names the line that trapped, and the way to it", async () => {
  const report = await readable(reportOf("check", "memory"));
  // What is never come back to may have lost its line: who called what fills the memory.
  const [filling, checking] = [
    lineOf("src/wasm/crash.rs", "vec!["),
    lineOf("src/wasm/checking.rs", "Place::Check"),
  ];
  const [trapped, began] = [filling, checking].map((place) => report.indexOf(place));
  assert.ok(trapped !== undefined && began !== undefined && trapped >= 0 && trapped < began, report);
});

test("what finds the lines of the published wasm lies beside its tarball, and not in it", async () => {
  // Rejects where the wasm that has lines is not the published one, byte for byte.
  const { nameOf, linesAt } = await symbolsOf(PUBLISHED.tarballs, info.build);
  const wasm = readFileSync(join(PUBLISHED.package, "core.wasm"));
  const places = Array.from({ length: wasm.length }, (_, offset) => linesAt(offset)[0]?.[1]);
  const own = new Set(places.filter((file) => file?.startsWith("src/")));
  assert.ok(own.has("src/call/machine.rs") && own.has("src/schema/check/mod.rs"), [...own].join());
  assert.match(String(nameOf(100)), /^[\w:<>&{}#, [\]]+$/);

  const module = new WebAssembly.Module(wasm);
  for (const name of ["name", ".debug_line", ".debug_info", "sourceMappingURL", "external_debug_info"])
    assert.equal(WebAssembly.Module.customSections(module, name).length, 0, name);
  assert.deepEqual(
    readdirSync(PUBLISHED.package).filter((name) => /symbols|dwarf|lines/.test(name)),
    [],
  );
});

test("names are written as Rust has them, and unknown frames are said to be unknown", () => {
  const symbols =
    "0:fetch\n7:shipstation_partner\\3a\\3acall\\3a\\3amachine\\3a\\3aCall\\3a\\3astep\\3a\\3ah0123456789abcdef\n";
  const names = namesIn(symbols);
  const ours = {
    nameOf: (/** @type {number} */ index) => names.get(index),
    linesAt: (/** @type {number} */ offset) =>
      offset === 0x1f
        ? /** @type {[string, string, number][]} */ ([
            ["step", "src/a.rs", 7],
            ["next", "src/b.rs", 0],
          ])
        : [],
  };
  const step = "shipstation_partner::call::machine::Call::step";
  assert.equal(symbolicated("wasm-function[7]", ours), `wasm-function[7] ${step}`);
  assert.equal(
    symbolicated("wasm-function[7]:0x1f", ours),
    `wasm-function[7]:0x1f ${step} (src/a.rs:7 step < src/b.rs next)`,
  );
  assert.equal(symbolicated("wasm-function[8]:0x2", ours), "wasm-function[8]:0x2 (no such function)");
});

test("the published core has nothing that could make it crash", () => {
  const exported = (/** @type {string} */ place) =>
    WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(join(place, "core.wasm")))).map(
      ({ name }) => name,
    );
  const [published, crashing] = [exported(PUBLISHED.package), exported(CRASHING.package)];
  assert.deepEqual(
    crashing.filter((name) => !published.includes(name)),
    ["armCrash"],
  );
  assert.doesNotMatch(readFileSync(join(PUBLISHED.package, "core.wasm"), "latin1"), /crash/i);
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
