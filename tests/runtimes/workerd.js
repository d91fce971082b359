/**
 * Bundles a Worker, asks it once in workerd, and prints its answer: `workerd.js FOLDER PATH`, with the Worker's
 * wrangler.json in the folder. For Node 22.
 */
import { Miniflare } from "miniflare";

import { bundled } from "./bundled-worker.js";

const [folder = "", path = "/"] = process.argv.slice(2);
const miniflare = new Miniflare({ ...bundled(folder), cf: false });
const reply = await miniflare.dispatchFetch(`http://worker${path}`);
console.log(await reply.text());
await miniflare.dispose();
