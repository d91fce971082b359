/** Runs a suite on an installed package, in every runtime that there is. */
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

/**
 * @param {object} given
 * @param {import("./service.js").Suite} given.suite which of the suites
 * @param {string} [given.tarballs] where the package's tarball lies, if it is not the published one
 * @param {boolean} [given.collects] whether the suite collects garbage where it can
 * @param {(name: string) => boolean} [given.runsIn] leaves runtimes out
 */
export async function testInEachRuntime({ suite, tarballs, collects = false, runsIn = () => true }) {
  const { folder, remove } = await emptyProject(tarballs);
  after(remove);
  for (const part of ["behaviour", "runners", "wrangler.json"]) {
    cpSync(fileURLToPath(new URL(part, import.meta.url)), join(folder, part), { recursive: true });
  }
  const manifest = join(folder, "node_modules", "shipstation-partner", "package.json");
  const page = pageFor(JSON.parse(readFileSync(manifest, "utf8")).exports);
  writeFileSync(join(folder, "page.html"), page.html);
  const testing = await importedIn(folder);

  for (const { name, missing, start, endsItself } of runtimes({ collects }).filter((each) =>
    runsIn(each.name),
  )) {
    test(name, { skip: missing ?? false }, async (t) => {
      const { contentSecurityPolicy } = page;
      /** @type {ReturnType<typeof program> | undefined} */
      let runtime;
      const memory = () => runtime?.memory();
      const service = await startService(testing, { folder, contentSecurityPolicy, suite, memory });
      const { command, env } = start({ folder, url: service.url, port: service.port });
      const started = program(command, { cwd: folder, ...(env ? { env } : {}) });
      runtime = started;
      try {
        const died = started.ended.then((code) => {
          // A moment: its report may have come just before.
          return new Promise((_, reject) => {
            setTimeout(() => reject(new Error(`ended with ${code}, no report: ${started.output()}`)), 500);
          });
        });
        const { cases } = await Promise.race([service.reported, /** @type {Promise<never>} */ (died)]);
        for (const { name: sentence, error, skipped } of cases) {
          await t.test(sentence, { skip: skipped ?? false }, () => {
            if (error !== undefined) throw new Error(error);
          });
        }
        t.diagnostic(`${name}: ${cases.length} cases`);
        if (endsItself) assert.equal(await started.ended, 0, started.output());
        assert.doesNotMatch(started.output(), /canary0/, "a key was printed");
      } finally {
        started.end();
        await service.close();
      }
    });
  }
}
