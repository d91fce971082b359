/**
 * One cold start: imports the module named on the command line, has it do its first work, and prints the
 * milliseconds that both took.
 */
import { documentedLabel } from "../payloads.js";
import { replies } from "../replies.js";

const [path = ""] = process.argv.slice(2);
const label = documentedLabel();
const reply = JSON.stringify(replies[0]?.make());
const start = performance.now();
const { firstWork } = /** @type {{ firstWork: (label: object, reply: string) => unknown }} */ (
  await import(path)
);
await firstWork(label, reply);
console.log(performance.now() - start);
