import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openMerchant, sandboxFromSource, sender } from "./sandbox-requests.js";

/** @typedef {import("./sandbox-requests.js").Send} Send */
/** @typedef {Awaited<ReturnType<typeof prepare>>} World */
/** @typedef {{ body?: unknown, headers?: Record<string, string> }} Sent */

/**
 * Who sends: a partner for itself; a merchant with nothing yet; one with a carrier and an empty wallet; one
 * with money, DHL and the label `order-1`.
 *
 * @typedef {"partner" | "bare" | "merchant" | "funded"} Who
 */

/**
 * Adds one test of a wrong request.
 *
 * @callback Refused
 * @param {string} name
 * @param {Who} who
 * @param {string | ((world: World) => string)} route
 * @param {Sent | ((world: World) => Sent)} sent
 * @param {[status: number, ...findings: string[]]} expected Every entry of `errors`: `code`, or `code field`.
 * @returns {void}
 */

/**
 * Serves a sandbox over HTTP for the wrong requests of one file, each sent raw by plain `fetch`.
 *
 * @returns {Refused}
 */
export function refusals() {
  const sandbox = sandboxFromSource();
  /** @type {import("../../pkg-template/testing/index.js").Listening} */
  let listening;
  /** @type {World} */
  let world;
  before(async () => {
    listening = await sandbox.listen();
    world = await prepare(sandbox, listening.url);
  });
  after(() => listening.close());

  return (name, who, route, sent, [status, ...findings]) => {
    test(`refuses ${name}`, async () => {
      const { body, headers } = typeof sent === "function" ? sent(world) : sent;
      const moneyBefore = JSON.stringify(world.ledgers());
      const answer = await world.as[who](typeof route === "function" ? route(world) : route, body, headers);
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assertEnvelope(answer);
      assert.deepEqual(answer.body.errors.map(finding), findings);
      assert.equal(JSON.stringify(world.ledgers()), moneyBefore, "no money moved");
    });
  };
}

/** @param {import("../../pkg-template/testing/index.js").Sandbox} sandbox @param {string} origin */
async function prepare(sandbox, origin) {
  const asPartner = sender(origin, { "API-Key": sandbox.apiKey });
  const known = { external_account_id: "seller-1", email: "seller@example.com" };
  const { body: bare } = await asPartner("POST /v1/partners/accounts", known);
  const { body: closed } = await asPartner("POST /v1/partners/accounts", {});
  await asPartner(`PUT /v1/partners/accounts/${closed.account_id}/disable`);
  const merchant = await openMerchant(origin, sandbox.apiKey);
  const funded = await openMerchant(origin, sandbox.apiKey);
  await funded.addFunds(100);
  const { body: dhl } = await funded.send("POST /v1/registration/dhl_express_walleted", { nickname: "dhl" });
  const { body: label } = await funded.buyLabel({ external_shipment_id: "order-1" });
  const stranger = await openMerchant(origin, sandbox.addPartner());
  const onBehalfOf = { "API-Key": sandbox.apiKey, "On-Behalf-Of": `se-${bare.account_id}` };
  /** @type {Record<Who, Send>} */
  const as = {
    partner: asPartner,
    bare: sender(origin, onBehalfOf),
    merchant: merchant.send,
    funded: funded.send,
  };
  return {
    as,
    merchant,
    funded,
    stranger,
    closedId: Number(closed.account_id),
    dhlId: String(dhl.carrier_id),
    labelId: String(label.label_id),
    ledgers: () => [merchant, funded, stranger].map(({ accountId }) => sandbox.ledger(accountId)),
  };
}

/** @param {import("./sandbox-requests.js").Answer} answer */
function assertEnvelope({ headers, body }) {
  assert.match(headers.get("content-type") ?? "", /^application\/json/);
  assert.match(body.request_id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  for (const error of body.errors) {
    assert.equal(error.error_source, "shipengine");
    assert.match(error.error_type, /^(account_status|business_rules|validation|security|system)$/);
    assert.notEqual(error.message, "");
  }
}

/** @param {{ error_code: string, field_name?: string }} error */
function finding({ error_code, field_name }) {
  return field_name === undefined ? error_code : `${error_code} ${field_name}`;
}
