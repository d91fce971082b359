/** What is published: its manifest, its files, and what the two linters of packages say of it. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { run, runTool } from "./workplace.js";

const tarballs = fileURLToPath(new URL("../../target/package/", import.meta.url));
const tarball = join(tarballs, readdirSync(tarballs).find((name) => name.endsWith(".tgz")) ?? "");
const installed = fileURLToPath(new URL("../../node_modules/shipstation-partner/", import.meta.url));
const listed = await run(["tar", "-tzf", tarball], { cwd: tarballs });
const files = listed
  .trim()
  .split("\n")
  .map((path) => path.replace(/^package\//, ""));
const manifest = JSON.parse(await run(["tar", "-xzOf", tarball, "package/package.json"], { cwd: tarballs }));

/** What was packed. @param {string} path */
const published = (path) => readFileSync(join(installed, path), "utf8");

const MOST_BYTES = 400 * 1024;

test("the tarball is at most 400 KB", () => {
  const { size } = statSync(tarball);
  assert.ok(size <= MOST_BYTES, `${size} bytes`);
});

test("it depends on nothing and runs nothing when it is installed", () => {
  for (const field of ["dependencies", "optionalDependencies", "peerDependencies", "bundledDependencies"]) {
    assert.deepEqual(manifest[field] ?? {}, {}, field);
  }
  assert.equal(manifest.scripts, undefined);
  assert.equal(files.includes("binding.gyp"), false);
});

test("it says whose it is, what it needs and what it may be dropped from", () => {
  const { license, repository, engines, type, keywords, sideEffects } = manifest;
  assert.deepEqual(
    { license, repository: repository.type, engines, type },
    {
      license: "MIT OR Apache-2.0",
      repository: "git",
      engines: { node: "^20.19.0 || >=22.12.0" },
      type: "module",
    },
  );
  assert.match(repository.url, /^git\+https:\/\/\S+\.git$/);
  assert.ok(keywords.length > 4);
  // Each entry hands the wasm to the facade while it is evaluated; nothing else does anything by being imported.
  assert.deepEqual(sideEffects, ["./entry-*.js"]);
  const entries = files.filter((file) => file.startsWith("entry-"));
  assert.equal(entries.length, 5);
});

test("only what is listed is in the tarball: no source of the wasm, no test, no map, nothing that is installed", () => {
  assert.ok(Array.isArray(manifest.files) && !manifest.files.includes("."));
  const allowed =
    /^(package\.json|README\.md|CHANGELOG\.md|LICENSE-\w+|core\.wasm|[\w./-]+\.(js|d\.ts|json))$/;
  const strange = files.filter(
    (file) => !allowed.test(file) || /\.test\.|\.map$|node_modules|^(src|target|tests|scripts)\//.test(file),
  );
  assert.deepEqual(strange, []);
});

test("the conditions stand in the order in which runtimes must meet them, each a plain file", () => {
  const conditions = manifest.exports["."];
  assert.deepEqual(Object.keys(conditions), ["types", "workerd", "edge-light", "deno", "node", "default"]);
  for (const [name, value] of Object.entries(manifest.exports)) {
    const targets = typeof value === "string" ? [value] : Object.values(/** @type {object} */ (value));
    for (const target of targets) {
      assert.equal(typeof target, "string", name);
      const path = target.replace("./", "");
      const [before = "", behind = ""] = path.split("*");
      const isThere = files.some((file) => file.startsWith(before) && file.endsWith(behind));
      assert.ok(
        path.includes("*") ? isThere : files.includes(path),
        `${name}: ${path} is not in the tarball`,
      );
    }
  }
});

test("there is one wasm, in two forms, and it is the one that the package says it is", () => {
  assert.deepEqual(
    files.filter((file) => file.endsWith(".wasm")),
    ["core.wasm"],
  );
  const wasm = readFileSync(join(installed, "core.wasm"));
  const [, base64 = ""] = /"([\w+/=]+)"/.exec(published("core-bytes.js")) ?? [];
  assert.ok(wasm.equals(Buffer.from(base64, "base64")), "core-bytes.js holds another");
  const { sha256, bytes } = JSON.parse(published("build-info.json")).wasm;
  assert.deepEqual(
    { sha256, bytes },
    { sha256: createHash("sha256").update(wasm).digest("hex"), bytes: wasm.length },
  );
});

test("these are its sub-paths", () => {
  assert.deepEqual(Object.keys(manifest.exports), [
    ".",
    "./slim",
    "./errors",
    "./testing",
    "./governor",
    "./webhooks",
    "./schemas",
    "./schemas/openapi.json",
    "./core.wasm",
    "./build-info.json",
    "./package.json",
  ]);
});

test("no module asks where it lies: a bundler would copy what it finds beside it", () => {
  const modules = files.filter((file) => file.endsWith(".js"));
  assert.ok(modules.length > 10);
  for (const file of modules) assert.doesNotMatch(published(file), /import\.meta|__dirname|new URL\("/, file);
});

test("no entry reads a file, and none waits at its top level: require() could not load it", () => {
  for (const file of files.filter((each) => /^(entry-.*|facade|slim|errors|core-bytes)\.js$/.test(each))) {
    assert.doesNotMatch(published(file), /from "(node:)?fs|^await /m, file);
  }
});

test("an entry has at most six lines of its own and looks at no runtime", () => {
  const template = fileURLToPath(new URL("../../pkg-template/", import.meta.url));
  for (const name of readdirSync(template).filter((each) => each.startsWith("entry-"))) {
    const lines = readFileSync(join(template, name), "utf8").split("\n");
    const own = lines.filter((line) => line !== "" && !/^(import|export) /.test(line));
    assert.ok(own.length <= 6, `${name}: ${own.length}`);
    assert.doesNotMatch(lines.join("\n"), /typeof|globalThis|process\./, name);
  }
});

test("what Vercel's edge loads has no bytes in its graph: it may not compile any", () => {
  const seen = new Set(["entry-edge-light.js"]);
  const wasm = new Set();
  for (const name of seen) {
    const text = published(name).replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, imported = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
      (imported.endsWith(".js") ? seen : wasm).add(imported);
    }
    assert.doesNotMatch(text, /import\(/, `${name} imports what this test does not follow`);
    // As base64, and as a list of numbers.
    assert.doesNotMatch(text, /AGFzbQ|\b0, ?97, ?115, ?109\b/, `${name} has bytes of wasm in it`);
  }
  assert.deepEqual([...wasm], ["core.wasm?module"]);
  assert.ok(seen.size > 1);
});

test("publint has nothing to say", async () => {
  const { publint } = await import("publint");
  const { formatMessage } = await import("publint/utils");
  const { messages, pkg } = await publint({
    pkgDir: fileURLToPath(new URL("../../pkg/", import.meta.url)),
    strict: true,
  });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

/** Why a finding of attw is accepted. */
const ACCEPTED = {
  // The package is ESM alone. Where require() is to be used, Node loads ESM by it: from 20.19 and 22.12 on.
  "cjs-resolves-to-esm": "ESM only",
  // Not code: each module resolver that reads `exports` finds them, the one before them does not.
  "no-resolution": "node10 does not read exports",
};

test("are the types wrong? No, but for what is accepted here", async () => {
  const accepted = ["--ignore-rules", ...Object.keys(ACCEPTED)];
  // Data, not modules.
  const data = ["--exclude-entrypoints", "./core.wasm", "./schemas/openapi.json"];
  // Ends with 1 where there is a finding of any other kind.
  await runTool("@arethetypeswrong/cli/dist/index.js", [tarball, "--no-emoji", ...data, ...accepted], {
    cwd: tarballs,
  });
});
