/** A project in which the tarball is installed, a stand-in service over HTTP, and a merchant with money. */
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { emptyProject, importedIn } from "../node/empty-project.js";
import { newLabel } from "./behaviour/merchants.js";
import { program } from "./program.js";
import { NODE_22 } from "./runtimes.js";
import { startService } from "./service.js";

/** The sandbox's key. */
export const KEY = "TEST_canary0partner0key";

export async function exampleProject() {
  const { folder, remove } = await emptyProject();
  const library = await importedIn(folder);
  const service = await startService(library, { folder });
  const partner = new library.PartnerClient({ apiKey: KEY, baseUrl: service.url });

  /** A merchant with money. @param {number} [dollars] */
  async function fundedMerchant(dollars = 100) {
    const { account_id: accountId } = await partner.accounts.create({ origin_country_code: "US" });
    const merchant = partner.onBehalfOf(accountId);
    const { carrier_id } = await merchant.registration.stampsCom({
      nickname: "usps",
      email: "ops@heron.example",
      agree_to_carrier_terms: true,
      address: /** @type {never} */ (newLabel().shipment.ship_from),
    });
    await merchant.connections.addFundsToStampsCom(carrier_id, { currency: "usd", amount: dollars });
    return { accountId, account: merchant.account, merchant };
  }

  return {
    folder,
    service,
    fundedMerchant,

    /** What was bought for an account: the labels' ids. @param {number} accountId */
    labelsOf: (accountId) =>
      service.sandbox
        .ledger(accountId)
        .entries.flatMap(({ kind, reference }) => (kind === "label" ? [reference] : [])),

    /** Copies a folder of the repository into the project. @param {string} path from this folder on */
    lay(path) {
      const place = join(folder, basename(path));
      cpSync(fileURLToPath(new URL(path, import.meta.url)), place, { recursive: true });
      return place;
    },

    /**
     * Runs one of this folder's scripts, which needs Node 22, to its end.
     *
     * @param {string} script
     * @param {string} place what it is to run
     * @param {object} scenario
     * @returns {Promise<any>} the JSON that it printed
     */
    async run(script, place, scenario) {
      const path = fileURLToPath(new URL(script, import.meta.url));
      const command = [NODE_22, path, place, service.url, KEY, JSON.stringify(scenario)];
      const running = program(command, { cwd: folder });
      assert.equal(await running.ended, 0, running.output());
      assert.doesNotMatch(running.output(), /canary0/, "the key was printed");
      const lines = running.output().split("\n");
      const printed = lines.find((line) => line.startsWith("{") || line.startsWith("["));
      return JSON.parse(printed ?? "null");
    },

    async end() {
      partner.close();
      await service.close();
      await remove();
    },
  };
}
