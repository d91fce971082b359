/**
 * A journal in Cloudflare KV. KV may show an entry to other places up to a minute late: resume work where it ran
 * before, or after that minute. Where several workers may resume at once, use D1.
 *
 * An item's beginning and its end have a key each: KV takes one write a second for a key, and most purchases are quicker.
 *
 * @typedef {import("shipstation-partner").JournalEntry} Entry
 *
 * @param {{ get(key: string): Promise<string | null>, put(key: string, value: string): Promise<void> }} namespace
 * @param {string} work tells the journals in the namespace apart
 * @returns {import("shipstation-partner").Journal}
 */
export function kvJournal(namespace, work) {
  /** @param {"begun" | "ended"} part @param {string} key @returns {Promise<Entry | undefined>} */
  const read = async (part, key) =>
    JSON.parse((await namespace.get(`${work}:${part}:${key}`)) ?? "null") ?? undefined;
  return {
    async get(key) {
      const [begun, ended] = await Promise.all([read("begun", key), read("ended", key)]);
      // What was refused may have been begun anew since, perhaps by a worker whose clock differs: an end is that of its
      // own beginning.
      return ended && (!begun || ended.lastStartedAt === begun.lastStartedAt) ? ended : begun;
    },
    set(key, entry) {
      const part = entry.state === "started" ? "begun" : "ended";
      return namespace.put(`${work}:${part}:${key}`, JSON.stringify(entry));
    },
  };
}
