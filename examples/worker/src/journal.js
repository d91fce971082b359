/**
 * @typedef {import("./ship.js").Shipping} Shipping
 *
 * @typedef {object} Statement
 * @property {(...values: unknown[]) => Statement} bind
 * @property {() => Promise<{ results: (Shipping & { order_id: string })[] }>} all
 * @property {() => Promise<{ meta: { changes: number } }>} run
 *
 * @typedef {{ prepare(sql: string): Statement }} Database what is used of D1
 */

/**
 * Notes that an order is about to be shipped.
 *
 * @param {Database} journal
 * @param {import("./orders.js").Order} order
 * @returns {Promise<Shipping & { isNew: boolean }>} where it stands
 */
export async function begin(journal, { id, account }) {
  const { meta } = await journal
    .prepare("INSERT OR IGNORE INTO journal (order_id, account, state, at) VALUES (?, ?, 'begun', ?)")
    .bind(id, account, new Date().toISOString())
    .run();
  const [known] = await entriesOf(journal, [id]);
  return { ...(known ?? { state: "begun" }), isNew: meta.changes > 0 };
}

/**
 * Notes what became of it.
 *
 * @param {Database} journal
 * @param {string} id
 * @param {Shipping} ending
 * @returns {Promise<Shipping>} the same
 */
export async function end(journal, id, ending) {
  const { state, label_id = null, tracking_number = null, reason = null } = ending;
  await journal
    .prepare(
      "UPDATE journal SET state = ?, label_id = ?, tracking_number = ?, reason = ?, at = ? WHERE order_id = ?",
    )
    .bind(state, label_id, tracking_number, reason, new Date().toISOString(), id)
    .run();
  return ending;
}

/**
 * @param {Database} journal
 * @param {readonly string[]} ids
 * @returns {Promise<(Shipping & { order_id: string })[]>}
 */
export async function entriesOf(journal, ids) {
  if (ids.length === 0) return [];
  const places = ids.map(() => "?").join(", ");
  const sql = `SELECT order_id, state, label_id, tracking_number, reason FROM journal WHERE order_id IN (${places})`;
  const { results } = await journal
    .prepare(sql)
    .bind(...ids)
    .all();
  return results;
}
