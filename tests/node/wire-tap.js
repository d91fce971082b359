/**
 * A message as it left.
 *
 * @typedef {object} Sent
 * @property {string} call method and path
 * @property {string | undefined} externalId of the shipment in the body
 */

/** The platform's own fetch, and a list of what went through it. */
export function wireTap() {
  /** @type {Sent[]} */
  const sent = [];
  return {
    sent,
    /** @type {import("shipstation-partner").Transport} */
    fetch(url, init) {
      const body = init.body && JSON.parse(new TextDecoder().decode(init.body));
      sent.push({
        call: `${init.method} ${new URL(url).pathname}`,
        externalId: body?.shipment?.external_shipment_id,
      });
      return fetch(url, init);
    },
  };
}
