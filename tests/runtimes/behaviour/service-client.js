/** The suite's side of service.js: it plans faults and asks what the service saw. Never through the package. */
export class Service {
  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /** The partner key that the service takes. */
  static KEY = "TEST_canary0partner0key";

  /**
   * @param {string} operation
   * @param {import("shipstation-partner/testing").Fault} fault
   * @param {{ times?: number }} [options]
   */
  async planFault(operation, fault, options = {}) {
    await this.#ask("fault", { operation, fault, options });
  }

  async clearFaults() {
    await this.#ask("clear", {});
  }

  /**
   * What moved in an account's wallet, in cents, oldest first, such as `label -686`.
   *
   * @param {number} accountId
   * @returns {Promise<string[]>}
   */
  async ledger(accountId) {
    return this.#ask("ledger", { accountId });
  }

  /**
   * What came since this was last asked; or all that ever came.
   *
   * @param {{ all?: boolean }} [which]
   * @returns {Promise<{ method: string, target: string, headers: Record<string, string>, text: string }[]>}
   */
  async received(which = {}) {
    return this.#ask("received", which);
  }

  /** Which suite is to be run. @returns {Promise<keyof typeof import("./suite.js").suites>} */
  async suite() {
    return this.#ask("suite", {});
  }

  /** What this runtime's processes hold of the machine's memory, in bytes; null where the system does not say. @returns {Promise<number | null>} */
  async memory() {
    return this.#ask("memory", {});
  }

  /** @param {import("./suite.js").Report} report */
  async report(report) {
    await this.#ask("report", report);
  }

  /** @param {string} what @param {unknown} body */
  async #ask(what, body) {
    const reply = await fetch(`${this.url}/control/${what}`, { method: "POST", body: JSON.stringify(body) });
    if (!reply.ok) throw new Error(`/control/${what}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }
}
