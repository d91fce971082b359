import { Books } from "./books.js";
import { buyLabel, saveLabelFile, voidLabel } from "./label.js";
import { connectCarriers, openAccount } from "./onboarding.js";
import { sendSixMistakes, trySecondMerchant } from "./refusals.js";
import { fundWallet } from "./wallet.js";

/**
 * From nothing to a printed label, and what keeps merchants and money apart.
 *
 * @param {object} job
 * @param {import("shipstation-partner").PartnerClient} job.partner
 * @param {import("shipstation-partner/testing").Sandbox["ledger"]} job.ledgerOf
 * @param {import("./transcript.js").Transcript} job.transcript
 * @param {string} job.out folder for the label's file
 */
export async function doMainJob({ partner, ledgerOf, transcript, out }) {
  transcript.chapter("A merchant's account");
  const merchant = await openAccount(partner, transcript);
  const books = new Books(() => ledgerOf(merchant.account));

  transcript.chapter("Carriers: the first one opens the wallet");
  const carriers = await connectCarriers(merchant, transcript);

  transcript.chapter("Money");
  await fundWallet(merchant, carriers.stampsCom, books, transcript);

  transcript.chapter("A label on the merchant's behalf");
  const label = await buyLabel(merchant, carriers, books, transcript);

  transcript.chapter("A second merchant sees nothing of it");
  await trySecondMerchant(partner, ledgerOf, label, transcript);

  transcript.chapter("A payload with six mistakes never leaves");
  await sendSixMistakes(merchant, books, transcript);

  transcript.chapter("The label's file, and the money back");
  await saveLabelFile(label, out, transcript);
  await voidLabel(merchant, label, books, transcript);

  transcript.chapter(`The ledger of ${merchant.account}, as the stand-in keeps it`);
  for (const line of books.statement()) transcript.detail(line);
  transcript.end(`${books.comparisons} amounts compared with the ledger: all agree.`);
}
