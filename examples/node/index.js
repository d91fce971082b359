/**
 * `npm start`: the main job over HTTP against the stand-in service. Ends with code 1 when a call fails or an
 * amount is not what the stand-in's ledger says.
 *
 * `node index.js [folder]` saves the label's file in `folder`; default: `out/`.
 */
import { fileURLToPath } from "node:url";
import { PartnerClient } from "shipstation-partner";
import { createSandbox } from "shipstation-partner/testing";
import { doMainJob } from "./main-job.js";
import { Transcript } from "./transcript.js";

const out = process.argv[2] ?? fileURLToPath(new URL("out", import.meta.url));

const sandbox = createSandbox();
const service = await sandbox.listen();
const partner = new PartnerClient({
  apiKey: sandbox.apiKey,
  baseUrl: service.url,
  appInfo: { name: "example-node" },
});
const transcript = new Transcript(console.log);
try {
  console.log(`The stand-in service listens on ${service.url}. Nothing here costs money.`);
  await doMainJob({ partner, ledgerOf: sandbox.ledger, transcript, out });
} catch (error) {
  console.error("\nThe demo failed:", error);
  process.exitCode = 1;
} finally {
  partner.close();
  await service.close();
}
