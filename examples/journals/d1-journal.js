/**
 * A journal in a table of Cloudflare D1:
 *
 * ```sql
 * CREATE TABLE IF NOT EXISTS journal (work TEXT, item TEXT, entry TEXT, PRIMARY KEY (work, item));
 * ```
 *
 * @typedef {object} Database what is used of a D1 database
 * @property {(sql: string) => { bind(...values: string[]): { first(column: string): Promise<unknown>, run(): Promise<{ meta: { changes: number } }> } }} prepare
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
    // One statement: of two runs that read the same, one changes it, and the other finds it changed.
    async claim(key, entry, known) {
      const text = JSON.stringify(entry);
      const statement = known
        ? database
            .prepare("UPDATE journal SET entry = ? WHERE work = ? AND item = ? AND entry = ?")
            .bind(text, work, key, JSON.stringify(known))
        : database
            .prepare("INSERT OR IGNORE INTO journal (work, item, entry) VALUES (?, ?, ?)")
            .bind(work, key, text);
      return (await statement.run()).meta.changes > 0;
    },
  };
}
