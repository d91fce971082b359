/** Each bundler's output works on its own, and has the wasm in it once. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { BOUGHT, run, runTool, workplace } from "./workplace.js";

const place = await workplace(["esbuild", "rolldown", "rollup", "vite", "webpack"]);
after(place.remove);

/** The first bytes of every wasm, in base64. */
const BYTES = /AGFzbQEAAA/g;

/** How often the wasm is in what a bundler wrote: as bytes in a script, or as a file. @param {string} folder */
function copiesOfTheWasm(folder) {
  let copies = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".map")) continue;
    if (entry.name.endsWith(".wasm")) copies += 1;
    else copies += readFileSync(join(entry.parentPath, entry.name), "utf8").match(BYTES)?.length ?? 0;
  }
  return copies;
}

/** What a bundle prints in a folder where there is nothing else. @param {string} dist @param {string} file */
async function printedAlone(dist, file) {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  cpSync(dist, folder, { recursive: true });
  const printed = await run([process.execPath, join(folder, file)], { cwd: folder });
  rmSync(folder, { recursive: true });
  return printed.trim();
}

for (const [format, file] of /** @type {const} */ ([
  ["esm", "index.mjs"],
  ["cjs", "index.cjs"],
])) {
  test(`esbuild makes a Node service one file (${format})`, async () => {
    const dist = place.at("esbuild", `dist-${format}`);
    const flags = ["--bundle", "--platform=node", `--format=${format}`, `--outfile=${join(dist, file)}`];
    await runTool("esbuild/bin/esbuild", ["index.js", ...flags], { cwd: place.at("esbuild") });
    assert.deepEqual(readdirSync(dist), [file]);
    assert.equal(copiesOfTheWasm(dist), 1);
    assert.equal(await printedAlone(dist, file), BOUGHT);
  });
}

test("esbuild bundles it for a page, for neither platform, and for Deno's conditions", async () => {
  for (const flags of [
    ["--platform=browser"],
    ["--platform=neutral"],
    ["--platform=neutral", "--conditions=deno"],
  ]) {
    const dist = place.at("esbuild", "dist-page");
    const all = [
      "--bundle",
      "--format=esm",
      "--external:node:http",
      ...flags,
      `--outfile=${join(dist, "index.mjs")}`,
    ];
    await runTool("esbuild/bin/esbuild", ["index.js", ...all], { cwd: place.at("esbuild") });
    assert.equal(copiesOfTheWasm(dist), 1, flags.join(" "));
    assert.equal(await printedAlone(dist, "index.mjs"), BOUGHT, flags.join(" "));
  }
});

test("Rollup's output runs in Node", async () => {
  await runTool("rollup/dist/bin/rollup", ["--config"], { cwd: place.at("rollup") });
  assert.equal(copiesOfTheWasm(place.at("rollup", "dist")), 1);
  assert.equal(await printedAlone(place.at("rollup", "dist"), "index.js"), BOUGHT);
});

test("Rolldown's output runs in Node", async () => {
  await runTool("rolldown/bin/cli.mjs", ["--config", "rolldown.config.js"], { cwd: place.at("rolldown") });
  assert.equal(copiesOfTheWasm(place.at("rolldown", "dist")), 1);
  assert.equal(await printedAlone(place.at("rolldown", "dist"), "index.js"), BOUGHT);
});

test("webpack bundles it for Node, for pages and for web workers", async () => {
  await runTool("webpack-cli/bin/cli.js", ["--no-color"], { cwd: place.at("webpack") });
  for (const target of ["node", "web", "webworker"]) {
    assert.equal(copiesOfTheWasm(place.at("webpack", "dist", target)), 1, target);
  }
  assert.equal(await printedAlone(place.at("webpack", "dist", "node"), "index.cjs"), BOUGHT);
});

test("Vite builds a page with the wasm in it once", async () => {
  await runTool("vite/bin/vite.js", ["build"], { cwd: place.at("vite") });
  assert.equal(copiesOfTheWasm(place.at("vite", "dist")), 1);
});

test("Vite builds for a server, which runs", async () => {
  const flags = ["build", "--ssr", "server.js", "--outDir", "dist-server"];
  await runTool("vite/bin/vite.js", flags, { cwd: place.at("vite") });
  const script = 'import("./dist-server/server.js").then(({ buyALabel }) => buyALabel()).then(console.log)';
  assert.equal((await run([process.execPath, "--eval", script], { cwd: place.at("vite") })).trim(), BOUGHT);
});

test("Vite's development server serves it to a server and to a page", async () => {
  const script = [
    'import { createServer } from "vite";',
    'const server = await createServer({ server: { middlewareMode: true }, appType: "custom", logLevel: "error" });',
    'const { buyALabel } = await server.ssrLoadModule("/server.js");',
    "console.log(await buyALabel());",
    'const page = await server.transformRequest("/main.js");',
    'if (!page?.code.includes("buyALabel")) throw new Error("not served");',
    "await server.close();",
  ].join("\n");
  const printed = await run([process.execPath, "--input-type=module", "--eval", script], {
    cwd: place.at("vite"),
  });
  assert.equal(printed.trim(), BOUGHT);
});
