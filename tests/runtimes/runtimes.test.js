/** The suite, on the packed tarball, in every runtime. */
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { emptyProject, importedIn } from "../node/empty-project.js";
import { pageFor } from "./page.js";
import { program } from "./program.js";
import { runtimes } from "./runtimes.js";
import { startService } from "./service.js";

const { folder, remove } = await emptyProject();
after(remove);
for (const part of ["behaviour", "runners", "wrangler.json"]) {
  cpSync(fileURLToPath(new URL(part, import.meta.url)), join(folder, part), { recursive: true });
}
const manifest = join(folder, "node_modules", "shipstation-partner", "package.json");
const page = pageFor(JSON.parse(readFileSync(manifest, "utf8")).exports);
writeFileSync(join(folder, "page.html"), page.html);
const testing = await importedIn(folder);

for (const { name, missing, start, endsItself } of runtimes()) {
  test(name, { skip: missing ?? false }, async (t) => {
    const { contentSecurityPolicy } = page;
    const service = await startService(testing, { folder, contentSecurityPolicy });
    const { command, env } = start({ folder, url: service.url, port: service.port });
    const runtime = program(command, { cwd: folder, ...(env ? { env } : {}) });
    try {
      const died = runtime.ended.then((code) => {
        // A moment: its report may have come just before.
        return new Promise((_, reject) => {
          setTimeout(() => reject(new Error(`ended with ${code}, no report: ${runtime.output()}`)), 500);
        });
      });
      const { cases } = await Promise.race([service.reported, /** @type {Promise<never>} */ (died)]);
      for (const { name: sentence, error, skipped } of cases) {
        await t.test(sentence, { skip: skipped ?? false }, () => {
          if (error !== undefined) throw new Error(error);
        });
      }
      t.diagnostic(`${name}: ${cases.length} cases`);
      if (endsItself) assert.equal(await runtime.ended, 0, runtime.output());
      assert.doesNotMatch(runtime.output(), /canary0/, "a key was printed");
    } finally {
      runtime.end();
      await service.close();
    }
  });
}
