import { open, readFile } from "node:fs/promises";

/**
 * A journal in a file: one line of JSON for each entry, the last one of a key counts. Each is on the disk before `set`
 * returns, so that a process that dies leaves no purchase unwritten. For one process at a time.
 *
 * @param {string} path
 * @returns {Promise<import("shipstation-partner").Journal & { close(): Promise<void> }>}
 */
export async function fileJournal(path) {
  /** @type {Map<string, import("shipstation-partner").JournalEntry>} */
  const entries = new Map();
  for (const line of (await readFile(path, "utf8").catch(() => "")).split("\n")) {
    try {
      const { key, entry } = JSON.parse(line);
      entries.set(key, entry);
    } catch {
      // The last line of a process that died while it wrote; what it was about is in doubt, as before.
    }
  }
  const file = await open(path, "a");
  return {
    get: (key) => entries.get(key),
    async set(key, entry) {
      await file.appendFile(`${JSON.stringify({ key, entry })}\n`);
      await file.datasync();
      entries.set(key, entry);
    },
    close: () => file.close(),
  };
}
