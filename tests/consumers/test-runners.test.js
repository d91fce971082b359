/** In its users' own tests the package is loaded by their test runner. */
import assert from "node:assert/strict";
import { after, test } from "node:test";

import { runTool, workplace } from "./workplace.js";

const place = await workplace(["jest", "vitest"]);
after(place.remove);

test("Jest, in its ESM mode", async () => {
  const flags = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
  const printed = await runTool("jest/bin/jest.js", [], { cwd: place.at("jest"), flags });
  assert.match(printed, /Tests:\s+1 passed/);
});

test("Vitest", async () => {
  const printed = await runTool("vitest/vitest.mjs", ["run"], { cwd: place.at("vitest") });
  assert.match(printed, /Tests\s+1 passed/);
});
