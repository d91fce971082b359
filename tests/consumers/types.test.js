/** The declarations, as each way of resolving modules reads them, with every library file checked. */
import { after, test } from "node:test";

import { runTool, workplace } from "./workplace.js";

const place = await workplace(["typescript"]);
after(place.remove);

for (const [compiler, kind] of /** @type {const} */ ([
  ["typescript", "nodenext"],
  ["typescript", "bundler"],
  ["typescript-oldest", "nodenext"],
  ["typescript-oldest", "bundler"],
])) {
  test(`${compiler} accepts a consumer that resolves by ${kind}`, async () => {
    await runTool(`${compiler}/bin/tsc`, ["--project", `${kind}.json`], { cwd: place.at("typescript") });
  });
}
