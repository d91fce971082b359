/** What is published: its manifest, its files, and what the two linters of packages say of it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { run, runTool } from "./workplace.js";

const tarballs = fileURLToPath(new URL("../../target/package/", import.meta.url));
const tarball = join(tarballs, readdirSync(tarballs).find((name) => name.endsWith(".tgz")) ?? "");
const listed = await run(["tar", "-tzf", tarball], { cwd: tarballs });
const files = listed
  .trim()
  .split("\n")
  .map((path) => path.replace(/^package\//, ""));
const manifest = JSON.parse(await run(["tar", "-xzOf", tarball, "package/package.json"], { cwd: tarballs }));

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
  const { license, repository, engines, type, keywords } = manifest;
  assert.deepEqual(
    { license, url: typeof repository.url, engines, type },
    {
      license: "MIT OR Apache-2.0",
      url: "string",
      engines: { node: "^20.19.0 || >=22.12.0" },
      type: "module",
    },
  );
  assert.ok(keywords.length > 4);
  assert.ok(
    manifest.sideEffects.every((/** @type {string} */ glob) => /^\.\/(entry-.*|.*\.wasm)/.test(glob)),
  );
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

test("every sub-path is there", () => {
  for (const path of [
    "./slim",
    "./errors",
    "./testing",
    "./webhooks",
    "./schemas",
    "./core.wasm",
    "./package.json",
  ]) {
    assert.ok(path in manifest.exports, path);
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
  for (const name of seen) {
    const text = readFileSync(
      fileURLToPath(new URL(`../../node_modules/shipstation-partner/${name}`, import.meta.url)),
      "utf8",
    );
    for (const [, imported = ""] of text.matchAll(/from\s*"\.\/([^"]+\.js)"|import\s*"\.\/([^"]+\.js)"/g))
      seen.add(imported);
  }
  assert.equal(seen.has("core-bytes.js"), false);
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
