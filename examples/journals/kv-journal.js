/**
 * A journal in Cloudflare KV. KV may show an entry to other places up to a minute late: resume work where it ran
 * before, or after that minute. Where several workers may resume at once, use D1.
 *
 * @param {{ get(key: string): Promise<string | null>, put(key: string, value: string): Promise<void> }} namespace
 * @param {string} work tells the journals in the namespace apart
 * @returns {import("shipstation-partner").Journal}
 */
export function kvJournal(namespace, work) {
  return {
    async get(key) {
      const text = await namespace.get(`${work}:${key}`);
      return text === null ? undefined : JSON.parse(text);
    },
    set: (key, entry) => namespace.put(`${work}:${key}`, JSON.stringify(entry)),
  };
}
