/** What docs/webhooks.md shows, done: in an empty project with the packed tarball and nothing else. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { emptyProject } from "./empty-project.js";

const run = promisify(execFile);
const page = readFileSync(fileURLToPath(new URL("../../docs/webhooks.md", import.meta.url)), "utf8");
const [, program = ""] = /^```js\n([\s\S]*?)^```$/m.exec(page) ?? [];

const project = await emptyProject();
after(project.remove);

test("the worked example takes the service's delivery and refuses the forged one", async () => {
  const file = join(project.folder, "receiver.js");
  await writeFile(file, program);
  const { stdout } = await run(process.execPath, ["--no-warnings", file]);
  assert.deepEqual(stdout.trimEnd().split("\n"), [
    "9400111298370264401222 IT",
    "204",
    "webhook_signature",
    "401",
  ]);
});

test("the published receiver loads neither the wasm nor a module of Node", async () => {
  const text = await readFile(
    join(project.folder, "node_modules/shipstation-partner/webhooks/index.js"),
    "utf8",
  );
  const imports = Array.from(text.matchAll(/from "([^"]+)"/g), ([, from]) => from);
  assert.deepEqual(new Set(imports), new Set(["../errors.js"]));
  assert.ok(!text.includes("wasm"));
});
