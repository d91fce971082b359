import { readBalance, readWallets } from "./balance.js";

/**
 * @typedef {import("./index.js").Cost} Cost
 * @typedef {import("./index.js").Balance} Balance
 * @typedef {import("./index.js").Operation} Operation
 * @typedef {(operation: string, given: unknown[]) => PromiseLike<unknown>} Read a read for the same account
 */

/** @typedef {{ deadlineMs: number, maxRetries: number, signal?: AbortSignal | undefined }} ReadLimits */

/** Of a read that only tells more of a failure, or what a wallet held before. */
export const READ_OPTIONS = Object.freeze({ deadlineMs: 15_000, maxRetries: 1 });

/**
 * What a wallet holds that is about to be filled. Undefined where it cannot be read: that keeps nobody from funding.
 *
 * @param {Operation} row
 * @param {readonly string[]} path
 * @param {Read} read
 * @param {Readonly<ReadLimits>} limits
 * @returns {Promise<Cost | undefined>}
 */
export async function walletOf(row, path, read, limits) {
  try {
    if (row.name.startsWith("insurance.")) {
      return readBalance(await read("insurance.getBalance", [limits]));
    }
    const [carrierId] = path;
    if (carrierId === undefined) return undefined;
    const carrier = await read("carriers.get", [carrierId, limits]);
    return readBalance(/** @type {{ balance?: unknown } | undefined} */ (carrier)?.balance);
  } catch {
    return undefined;
  }
}

/**
 * What an error for an empty wallet says more: what the account's wallets hold, and how they are filled.
 *
 * @param {Read} read
 * @param {Readonly<ReadLimits>} limits
 * @returns {Promise<{ balance?: Balance, funding?: import("./errors.js").Funding }>}
 */
export async function wayToFund(read, limits) {
  try {
    const balance = readWallets(await read("carriers.list", [limits]));
    const main = balance.wallets.find(({ carrierId }) => carrierId === balance.carrierId);
    if (!main) return { balance };
    const isStamps = main.carrierCode === "stamps_com";
    const operation = isStamps ? "connections.addFundsToStampsCom" : "carriers.addFunds";
    return { balance, funding: { operation, carrierId: main.carrierId } };
  } catch {
    return {};
  }
}

/**
 * What a reply states of a balance, for those who watch it.
 *
 * @param {Operation} row
 * @param {unknown} data
 * @returns {number | undefined}
 */
export function statedBalance(row, data) {
  switch (row.name) {
    case "carriers.list":
      return readWallets(data).amount;
    case "carriers.get":
    case "carriers.addFunds":
    case "connections.addFundsToStampsCom":
      return readBalance(/** @type {{ balance?: unknown } | undefined} */ (data)?.balance)?.amount;
    default:
      return undefined;
  }
}
