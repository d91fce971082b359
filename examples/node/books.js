import assert from "node:assert/strict";

/** @typedef {import("shipstation-partner/testing").LedgerEntry} LedgerEntry */

/**
 * A second bookkeeping of a merchant's wallet: what must have moved by the rules, worked out here, against the
 * ledger of the stand-in. A rule broken on either side does not go unseen.
 */
export class Books {
  #readLedger;
  /** @type {[kind: LedgerEntry["kind"], cents: number][]} */
  #moved = [];
  /** Amounts that were compared so far. */
  comparisons = 0;

  /** @param {() => import("shipstation-partner/testing").Ledger} readLedger */
  constructor(readLedger) {
    this.#readLedger = readLedger;
  }

  /**
   * Enters what has just moved, and holds the ledger against it.
   *
   * @param {LedgerEntry["kind"]} kind
   * @param {number} cents above zero where the balance grew
   */
  enter(kind, cents) {
    this.#moved.push([kind, cents]);
  }

  /**
   * An amount that a reply gave as the balance, as text to show.
   *
   * @param {number | undefined} dollars
   * @throws {assert.AssertionError} where it is not the balance, here or in the ledger
   */
  balance(dollars) {
    const ledger = this.#readLedger();
    assert.deepEqual(
      ledger.entries.map(({ kind, amount }) => [kind, amount]),
      this.#moved,
      "the ledger's movements are not those the rules give",
    );
    const balance = this.#moved.reduce((sum, [, cents]) => sum + cents, 0);
    assert.equal(ledger.balance, balance, "the ledger's balance is not the sum of its movements");
    return this.amount(dollars, balance, "the balance");
  }

  /**
   * An amount of a reply, as text to show.
   *
   * @param {number | undefined} dollars
   * @param {number} cents what it must be
   * @param {string} what it is
   * @throws {assert.AssertionError}
   */
  amount(dollars, cents, what) {
    assert.equal(centsOf(dollars), cents, `${what} is not ${shown(cents)}`);
    this.comparisons += 1;
    return shown(cents);
  }

  /** What the ledger says, a line per movement. */
  statement() {
    const { entries, balance } = this.#readLedger();
    const lines = entries.map(({ kind, amount, balance: after }) => {
      return `${kind.padEnd(14)}${shown(amount).padStart(10)}${shown(after).padStart(12)}`;
    });
    assert.equal(entries.at(-1)?.balance, balance);
    return lines;
  }
}

/** @param {number | undefined} dollars as JSON writes them @returns {number} */
export function centsOf(dollars) {
  assert.equal(typeof dollars, "number");
  return Math.round(Number(dollars) * 100);
}

/** @param {number} cents */
function shown(cents) {
  return `${cents < 0 ? "-" : ""}$${(Math.abs(cents) / 100).toFixed(2)}`;
}
