/** What an editor offers behind `merchant.` and `partner.`: every subject of the table, with its words. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { operations } from "shipstation-partner";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = join(ROOT, "target/completions.ts");
const PROGRAM = `import type { MerchantClient, PartnerClient } from "shipstation-partner";
declare const merchant: MerchantClient;
declare const partner: PartnerClient;
merchant./**/;
partner./**/;
merchant.labels./**/;
`;

const service = ts.createLanguageService({
  getScriptFileNames: () => [FILE],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const text = name === FILE ? PROGRAM : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => ROOT,
  getCompilationSettings: () => ({
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  }),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
});

for (const handle of /** @type {const} */ (["merchant", "partner"])) {
  test(`behind \`${handle}.\` an editor lists the subjects of the table, each with its words`, () => {
    const at = PROGRAM.indexOf(`${handle}./**/`) + handle.length + 1;
    const offered = service.getCompletionsAtPosition(FILE, at, {})?.entries.map(({ name }) => name) ?? [];
    const rows = operations.filter((row) => row.handle === handle);
    for (const subject of new Set(rows.map(({ name }) => String(name.split(".")[0])))) {
      assert.ok(offered.includes(subject), subject);
      const details = service.getCompletionEntryDetails(FILE, at, subject, {}, undefined, {}, undefined);
      assert.ok(ts.displayPartsToString(details?.documentation).length > 10, `${subject} has no words`);
    }
  });
}

test("behind a subject it lists the methods and their bulk forms, each with its words", () => {
  const at = PROGRAM.indexOf("labels./**/") + "labels.".length;
  const offered = service.getCompletionsAtPosition(FILE, at, {})?.entries.map(({ name }) => name) ?? [];
  for (const { name } of operations.filter((row) => /^labels\.\w+$/.test(row.name))) {
    const method = name.replace("labels.", "");
    for (const each of [method, `${method}Many`]) {
      assert.ok(offered.includes(each), each);
      const details = service.getCompletionEntryDetails(FILE, at, each, {}, undefined, {}, undefined);
      assert.ok(ts.displayPartsToString(details?.documentation).length > 10, `${each} has no words`);
    }
  }
});
