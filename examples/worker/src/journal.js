/**
 * @typedef {import("./orders.js").Order} Order
 * @typedef {import("./ship.js").Shipping} Shipping
 * @typedef {Shipping & { order_id: string, begun_at: number, last_begun_at: number | null }} Entry
 *
 * @typedef {object} Statement
 * @property {(...values: unknown[]) => Statement} bind
 * @property {() => Promise<{ results: Entry[] }>} all
 * @property {() => Promise<{ meta: { changes: number } }>} run
 *
 * @typedef {{ prepare(sql: string): Statement }} Database what is used of D1
 */

/**
 * Notes that an order is about to be shipped.
 *
 * @param {Database} journal
 * @param {Order} order
 * @returns {Promise<Entry | undefined>} where it stands, if it was begun before
 */
export async function begin(journal, { id, account }) {
  const now = Date.now();
  const { meta } = await journal
    .prepare(
      "INSERT OR IGNORE INTO journal (account, order_id, state, begun_at, last_begun_at) VALUES (?, ?, 'begun', ?, ?)",
    )
    .bind(account, id, now, now)
    .run();
  if (meta.changes > 0) return undefined;
  const [known] = await entriesOf(journal, account, [id]);
  if (!known || known.state === "shipped" || known.state === "refused") return known;
  const again = await journal
    .prepare("UPDATE journal SET last_begun_at = ? WHERE account = ? AND order_id = ? AND last_begun_at IS ?")
    .bind(now, account, id, known.last_begun_at)
    .run();
  // Where nothing was changed, another one has begun it just now.
  return again.meta.changes > 0 ? known : { ...known, last_begun_at: now };
}

/**
 * Notes what became of it. What was shipped stays shipped, also where another run ends later and knows less.
 *
 * @param {Database} journal
 * @param {Order} order
 * @param {Shipping} ending
 * @returns {Promise<Shipping>} where it stands now
 */
export async function end(journal, { id, account }, ending) {
  const { state, label_id = null, tracking_number = null, reason = null } = ending;
  const { meta } = await journal
    .prepare(
      "UPDATE journal SET state = ?, label_id = ?, tracking_number = ?, reason = ? WHERE account = ? AND order_id = ? AND state <> 'shipped'",
    )
    .bind(state, label_id, tracking_number, reason, account, id)
    .run();
  if (meta.changes > 0) return ending;
  const [known] = await entriesOf(journal, account, [id]);
  return known ?? ending;
}

/**
 * @param {Database} journal
 * @param {string} account
 * @param {readonly string[]} ids
 * @returns {Promise<Entry[]>}
 */
export async function entriesOf(journal, account, ids) {
  if (ids.length === 0) return [];
  const places = ids.map(() => "?").join(", ");
  const { results } = await journal
    .prepare(
      `SELECT order_id, state, label_id, tracking_number, reason, begun_at, last_begun_at FROM journal WHERE account = ? AND order_id IN (${places})`,
    )
    .bind(account, ...ids)
    .all();
  return results;
}
