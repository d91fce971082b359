/** `shipstation-partner/slim`: a module of one's own, of whatever realm, each in a process of its own. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const cwd = fileURLToPath(new URL(".", import.meta.url));

/** @param {string} given an expression for what is handed over; `bytes` are the core's */
function initialisedWith(given) {
  const script = `
    import { readFileSync } from "node:fs";
    import { fileURLToPath } from "node:url";
    import { runInNewContext } from "node:vm";
    import { initialise, validate } from "shipstation-partner/slim";
    const bytes = readFileSync(fileURLToPath(import.meta.resolve("shipstation-partner/core.wasm")));
    try {
      validate("labels.create", {});
    } catch ({ code, message }) {
      console.log(code, message.includes("initialise"));
    }
    try {
      initialise(${given});
      console.log(validate("labels.create", {}).ok);
    } catch ({ code }) {
      console.log(code);
    }
  `;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd,
    encoding: "utf8",
  });
  return output.trim().split("\n");
}

for (const [what, given] of Object.entries({
  "a module": "new WebAssembly.Module(bytes)",
  "a module of another realm, as an edge runtime gives":
    "runInNewContext('new WebAssembly.Module(bytes)', { bytes })",
  "its bytes": "bytes",
  "its bytes in a buffer": "bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)",
})) {
  test(`takes ${what}, and is asked for it before`, () => {
    assert.deepEqual(initialisedWith(given), ["configuration true", "false"]);
  });
}

test("refuses what is neither module nor bytes", () => {
  for (const given of ["undefined", "'core.wasm'", "{}"]) {
    assert.deepEqual(initialisedWith(given), ["configuration true", "configuration"]);
  }
});
