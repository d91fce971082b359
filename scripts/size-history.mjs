/**
 * `npm run size:record`: adds what the package weighs at this commit to tests/size-history.json, oldest first: raw,
 * gzip and brotli of the wasm and of what each runtime loads, minified. For the commit that is made next.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildSteps } from "./build-steps.mjs";
import { measureSizes } from "./check-sizes.mjs";
import { root, run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

await runSteps([...buildSteps().steps, { name: "record", rerun: "npm run size:record", run: record }]);

async function record() {
  const file = join(root, "tests", "size-history.json");
  const history = JSON.parse(readFileSync(file, "utf8"));
  const { stdout } = await run(["git", "log", "-1", "--format=%h"], { quiet: true });
  const operations = readFileSync(join(root, "docs", "operations.md"), "utf8").match(/^\| `/gm)?.length;
  const after = stdout.trim();
  const entry = { after, operations, minified: true, ...(await measureSizes()) };
  const lines = [...history, entry].map((each) => `  ${JSON.stringify(each)}`);
  writeFileSync(file, `[\n${lines.join(",\n")}\n]\n`);
}
