/** examples/journals in a Worker that is ended in the middle of its work. For a file: tests/node/e2e-bulk-cut-short.test.js. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { newLabel } from "./behaviour/merchants.js";
import { exampleProject } from "./example-project.js";

const COUNT = 6;
/** Bought when the Worker ends, two of them without its knowing. */
const PURCHASES = 4;

const project = await exampleProject();
after(project.end);

for (const kind of /** @type {const} */ (["d1", "kv"])) {
  test(`a journal in ${kind}: a Worker ended in the middle is followed by one that buys each label once`, async () => {
    const place = join(project.folder, kind);
    mkdirSync(place);
    for (const path of ["./workers/bulk", "../../examples/journals"]) {
      cpSync(project.lay(path), join(place, path.replace(/.*\//, "")), { recursive: true });
    }
    const { accountId, account } = await project.fundedMerchant();
    const scenario = { kind, accountId, account, label: newLabel(), count: COUNT, purchases: PURCHASES };
    const { items, claims } = await project.run("./workers/bulk-example.js", place, scenario);
    assert.deepEqual(
      items.map((/** @type {unknown[]} */ [outcome]) => outcome),
      new Array(COUNT).fill("confirmed"),
    );
    if (kind === "d1") assert.deepEqual(claims, [[false, true], 1, [false, true], 2], "one of two goes on");
    assert.equal(items.filter((/** @type {unknown[]} */ [, isResumed]) => isResumed).length, PURCHASES);
    assert.deepEqual(
      items.map((/** @type {unknown[]} */ [, , labelId]) => labelId).sort(),
      project.labelsOf(accountId).sort(),
      "each label that was paid for is known, and no other",
    );
  });
}
