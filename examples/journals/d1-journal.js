/**
 * A journal in a table of Cloudflare D1:
 *
 * ```sql
 * CREATE TABLE IF NOT EXISTS journal (work TEXT, item TEXT, entry TEXT, PRIMARY KEY (work, item));
 * ```
 *
 * @typedef {object} Database what is used of a D1 database
 * @property {(sql: string) => { bind(...values: string[]): { first(column: string): Promise<unknown>, run(): Promise<unknown> } }} prepare
 *
 * @param {Database} database
 * @param {string} work tells the journals in the table apart, such as `labels-2026-11-22`
 * @returns {import("shipstation-partner").Journal}
 */
export function d1Journal(database, work) {
  return {
    async get(key) {
      const row = database.prepare("SELECT entry FROM journal WHERE work = ? AND item = ?").bind(work, key);
      const text = await row.first("entry");
      return typeof text === "string" ? JSON.parse(text) : undefined;
    },
    async set(key, entry) {
      await database
        .prepare("INSERT OR REPLACE INTO journal (work, item, entry) VALUES (?, ?, ?)")
        .bind(work, key, JSON.stringify(entry))
        .run();
    },
  };
}
