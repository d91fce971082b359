import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ledgerRules } from "./broken-ledger-rule.js";

const DEMO = fileURLToPath(new URL("../../examples/node/index.js", import.meta.url));
const BREAK = new URL("./broken-ledger-rule.js", import.meta.url).href;

const out = mkdtempSync(join(tmpdir(), "label-"));
after(() => rmSync(out, { recursive: true }));

/**
 * @param {string[]} nodeArguments
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
 */
function demo(...nodeArguments) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...nodeArguments, DEMO, out],
      { timeout: 15_000 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
      },
    );
  });
}

test("the demo does the whole main job, shows it, and ends by itself with code 0", async () => {
  const { code, stdout, stderr } = await demo();
  assert.equal(code, 0, stderr);
  assert.equal(stderr, "");
  /** What each line must show: the call, for whom, the milliseconds, the result. */
  const shown = [
    /accounts\.create +partner +[\d.]+ ms {2}account \d+/,
    /accounts\.apiKeys\.create +partner +[\d.]+ ms {2}key \d+ \(shop back end\)/,
    /warehouses\.create +se-\d+ +[\d.]+ ms {2}se-\d+/,
    /registration\.stampsCom +se-\d+ /,
    /registration\.ups +se-\d+ /,
    /registration\.dhlExpressWalleted +se-\d+ /,
    /connections\.updateUpsWalletedSettings +se-\d+ .*Ground Saver switched on/,
    /carriers\.get .*UPS® Ground Saver/,
    /connections\.addFundsToStampsCom .*\$10\.00/,
    /carriers\.addFunds .*\$15\.00/,
    /carriers\.setAutoFunding /,
    /rates\.calculate .*7 rates/,
    /balance \(carriers\.list\) .*\$15\.00/,
    /labels\.create .*se-\d+ for \$6\.86, tracking \d{22}/,
    /balance \(carriers\.list\) .*\$108\.14/,
    /labels\.list +se-\d+ .*0 labels/,
    /labels\.get +se-\d+ .*refused: not_found \(404\)/,
    /labels\.create .*refused: 6 issues, nothing sent/,
    /\/shipment\/packages\/0\/weight\/unit +enum +expected one of pound, ounce, gram, kilogram/,
    /bytes of PDF in .*\.pdf/,
    /labels\.void .*approved/,
    /balance \(carriers\.list\) .*\$115\.00/,
    /refund +\$6\.86 +\$115\.00/,
    /7 amounts compared with the ledger: all agree/,
  ];
  const lines = stdout.split("\n");
  for (const pattern of shown) {
    const at = lines.findIndex((line) => pattern.test(line));
    assert.notEqual(at, -1, `${pattern} is missing, or out of order, in:\n${stdout}`);
    lines.splice(0, at + 1);
  }
  assert.doesNotMatch(stdout, /TEST_/, "no key is shown");

  const [file = "", ...others] = readdirSync(out);
  assert.deepEqual(others, []);
  assert.match(readFileSync(join(out, file), "latin1"), /^%PDF-1\.\d.*%%EOF\s*$/s);
});

describe("with a broken rule in the stand-in's ledger", { concurrency: 4 }, () => {
  for (const rule of ledgerRules) {
    test(`the demo fails where ${rule}`, async () => {
      const { code, stderr } = await demo("--import", `${BREAK}?${encodeURIComponent(rule)}`);
      assert.equal(code, 1);
      assert.match(stderr, /The demo failed: AssertionError/);
    });
  }
});

test("the demo buys the label of the documents", () => {
  const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), "utf8");
  assert.equal(read("../../examples/node/label.request.json"), read("../fixtures/seed/label.request.json"));
});
