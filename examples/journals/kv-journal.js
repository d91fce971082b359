/**
 * A journal in Cloudflare KV. KV may show an entry to other places up to a minute late: resume work where it ran
 * before, or after that minute. Where several workers may resume at once, use D1.
 *
 * An item's beginning and its end have a key each: KV takes one write a second for a key, and most purchases are quicker.
 *
 * @typedef {{ at: number, entry: import("shipstation-partner").JournalEntry }} Kept
 *
 * @param {{ get(key: string): Promise<string | null>, put(key: string, value: string): Promise<void> }} namespace
 * @param {string} work tells the journals in the namespace apart
 * @returns {import("shipstation-partner").Journal}
 */
export function kvJournal(namespace, work) {
  /** @param {"begun" | "ended"} part @param {string} key @returns {Promise<Kept | undefined>} */
  const read = async (part, key) =>
    JSON.parse((await namespace.get(`${work}:${part}:${key}`)) ?? "null") ?? undefined;
  return {
    async get(key) {
      const [begun, ended] = await Promise.all([read("begun", key), read("ended", key)]);
      // What was refused may have been begun anew since.
      return begun && ended ? (ended.at < begun.at ? begun : ended).entry : (ended ?? begun)?.entry;
    },
    set(key, entry) {
      const part = entry.state === "started" ? "begun" : "ended";
      return namespace.put(`${work}:${part}:${key}`, JSON.stringify({ at: Date.now(), entry }));
    },
  };
}
