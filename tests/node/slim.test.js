/** `shipstation-partner/slim`: the caller brings the wasm. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

import { ConfigurationError } from "shipstation-partner/errors";
import { initialise, validate } from "shipstation-partner/slim";

const bytes = readFileSync(createRequire(import.meta.url).resolve("shipstation-partner/core.wasm"));

test("what is neither a module nor bytes is refused, and so is a client before there is one", () => {
  for (const wrong of [undefined, null, {}, "core.wasm", Object.create(null), Symbol("module")]) {
    assert.throws(() => initialise(/** @type {never} */ (wrong)), ConfigurationError);
  }
  assert.throws(() => validate("labels.create", {}), ConfigurationError);
});

test("a module of another realm is taken: edge emulators compile it outside of the script's own", () => {
  const module = runInNewContext("new WebAssembly.Module(bytes)", { bytes });
  assert.equal(module instanceof WebAssembly.Module, false);
  initialise(module);
  const result = validate("labels.create", { shipment: {} });
  assert.equal(result.ok, false);
});
