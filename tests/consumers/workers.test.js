/** Workers, bundled as Wrangler deploys them, in workerd. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { BOUGHT, run, workplace } from "./workplace.js";

const runtimes = fileURLToPath(new URL("../runtimes/", import.meta.url));
/** Wrangler and workerd are installed with the runtimes, and need Node 22. */
const WORKERD = [join(runtimes, "node_modules", "node22", "bin", "node"), join(runtimes, "workerd.js")];

const place = await workplace(["hono", "worker"]);
after(place.remove);

for (const [name, consumer] of /** @type {const} */ ([
  ["a Worker", "worker"],
  ["a Hono app", "hono"],
])) {
  test(`${name} ships, with the wasm beside its script once`, async () => {
    const printed = await run([...WORKERD, place.at(consumer), "/"], { cwd: place.folder });
    assert.match(printed, new RegExp(`^${BOUGHT}$`, "m"));
    const wasm = readdirSync(place.at(consumer, "dist")).filter((file) => file.endsWith(".wasm"));
    assert.equal(wasm.length, 1);
  });
}
