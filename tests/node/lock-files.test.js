/** What builds and tests the package comes as it was when it was chosen, on every platform and from any registry. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

for (const folder of ["", "bench/", "tests/consumers/", "tests/runtimes/"]) {
  test(`${folder}package-lock.json has the hash of each package, and names no registry`, () => {
    const { packages } = JSON.parse(
      readFileSync(new URL(`../../${folder}package-lock.json`, import.meta.url), "utf8"),
    );
    const entries = Object.entries(packages).filter(([path]) => path !== "");
    assert.ok(entries.length > 0);
    const without = entries.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
    assert.deepEqual(
      without.map(([path]) => path),
      [],
    );
    const placed = entries.filter(([, { resolved }]) => resolved !== undefined);
    assert.deepEqual(
      placed.map(([path]) => path),
      [],
    );
  });
}
