/**
 * A run of bulk work in a process of its own, with a journal in a file: `bulk-run.js URL KEY ACCOUNT JOURNAL COUNT`.
 * Prints how each item ended, as JSON.
 */
import { PartnerClient } from "shipstation-partner";
import { fileJournal } from "../../examples/journals/file-journal.js";
import { newLabel } from "./stand-in-merchant.js";

const [baseUrl, apiKey = "", account = "", path = "", count] = process.argv.slice(2);
const partner = new PartnerClient({ apiKey, baseUrl });
const journal = await fileJournal(path);
const inputs = Array.from({ length: Number(count) }, () => newLabel());
const items = await partner.onBehalfOf(account).labels.createMany(inputs, {
  journal,
  concurrency: 2,
  deadlineMs: 60_000,
});
await journal.close();
console.log(
  JSON.stringify(items.map(({ outcome, isResumed, data }) => [outcome, isResumed, data?.label_id])),
);
