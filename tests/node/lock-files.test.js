/** What builds and tests the package comes as it was when it was chosen, on every platform. */
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

for (const file of ["Cargo.lock", "fuzz/Cargo.lock"]) {
  test(`${file} has the hash of each crate, and takes all from crates.io`, () => {
    const lock = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    const foreign = lock.split("\n[[package]]\n").filter((each) => /^source = /m.test(each));
    assert.ok(foreign.length > 0);
    for (const each of foreign) {
      assert.match(each, /^source = "registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index"$/m);
      assert.match(each, /^checksum = "[0-9a-f]{64}"$/m);
    }
  });
}
