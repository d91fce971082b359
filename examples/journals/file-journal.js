import { open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";

/**
 * A journal in a file: one line of JSON for each entry, the last one of a key counts. Each is on the disk before `set`
 * returns, so that a process that dies leaves no purchase unwritten. Two at once would buy everything twice, so whoever has
 * it open holds `<path>.lock`, until it is closed or the process is gone.
 *
 * @param {string} path
 * @returns {Promise<import("shipstation-partner").Journal & { close(): Promise<void> }>} rejects with the code `ELOCKED`
 *   where another one has it open
 */
export async function fileJournal(path) {
  const lock = await locked(path);
  try {
    const text = await textOf(path);
    const entries = entriesIn(text);
    const file = await open(path, "a");
    // What a process left unfinished when it died, or a full disk, gets an end of its own: the next entry must not be glued
    // to it.
    let isTorn = text !== "" && !text.endsWith("\n");
    let last = Promise.resolve();
    /** @type {Promise<void> | undefined} */
    let closed;
    return {
      get: (key) => entries.get(key),
      set(key, entry) {
        // One after the other: a file handle does not keep writes that run at the same time apart.
        const written = last.then(async () => {
          const line = `${isTorn ? "\n" : ""}${JSON.stringify({ key, entry })}\n`;
          isTorn = true;
          await file.appendFile(line);
          isTorn = false;
          await file.datasync();
          entries.set(key, entry);
        });
        last = written.catch(() => {});
        return written;
      },
      close() {
        // Once: the lock may be another one's by then.
        closed ??= last.then(() => file.close()).then(() => rm(lock, { force: true }));
        return closed;
      },
    };
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
}

/**
 * Takes a journal's lock, also one whose process is gone.
 *
 * @param {string} path the journal's
 * @returns {Promise<string>} the lock's, to be removed in the end
 */
async function locked(path) {
  const lock = `${path}.lock`;
  const holder = await textOf(lock);
  if (isGone(holder)) {
    // Another process may do the same: what is moved away must be what was read.
    const aside = `${lock}.${process.pid}`;
    await rename(lock, aside).catch(() => {
      throw inUse(path, lock);
    });
    if ((await textOf(aside)) !== holder) {
      await rename(aside, lock);
      throw inUse(path, lock);
    }
    await rm(aside);
  }
  try {
    const file = await open(lock, "wx");
    await file.writeFile(`${hostname()} ${process.pid}`);
    await file.close();
    return lock;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") throw inUse(path, lock);
    throw error;
  }
}

/** Whether a lock's process is gone: surely so, or it counts as there. @param {string} holder what the lock says */
function isGone(holder) {
  const [host, pid] = holder.split(" ");
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}

/** @param {string} path @param {string} lock */
function inUse(path, lock) {
  const advice = `where no process is at it any more, on any machine, delete ${lock}`;
  return Object.assign(new Error(`${path} is in use: ${advice}`), { code: "ELOCKED" });
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
