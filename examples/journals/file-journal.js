import { open, readFile } from "node:fs/promises";

/**
 * A journal in a file: one line of JSON for each entry, the last one of a key counts. Each is on the disk before `set`
 * returns, so that a process that dies leaves no purchase unwritten. For one process at a time.
 *
 * @param {string} path
 * @returns {Promise<import("shipstation-partner").Journal & { close(): Promise<void> }>}
 */
export async function fileJournal(path) {
  const text = await textOf(path);
  const entries = entriesIn(text);
  const file = await open(path, "a");
  // What a process left unfinished when it died gets an end of its own: the next entry must not be glued to it.
  if (text !== "" && !text.endsWith("\n")) await file.appendFile("\n");
  let last = Promise.resolve();
  return {
    get: (key) => entries.get(key),
    set(key, entry) {
      // One after the other: a file handle does not keep writes that run at the same time apart.
      const written = last.then(async () => {
        await file.appendFile(`${JSON.stringify({ key, entry })}\n`);
        await file.datasync();
        entries.set(key, entry);
      });
      last = written.catch(() => {});
      return written;
    },
    close: () => file.close(),
  };
}

/** @param {string} path @returns {Promise<string>} empty where there is no such file yet; else it must be readable */
async function textOf(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return "";
    throw error;
  }
}

/** @param {string} text @returns {Map<string, import("shipstation-partner").JournalEntry>} */
function entriesIn(text) {
  const entries = new Map();
  for (const line of text.split("\n")) {
    try {
      const { key, entry } = JSON.parse(line);
      entries.set(key, entry);
    } catch {
      // Cut short by the end of its process, which therefore went no further: what it was to announce was not begun,
      // and what it was to conclude stands in the file as begun.
    }
  }
  return entries;
}
