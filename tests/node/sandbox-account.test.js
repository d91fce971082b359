/** What an account keeps in the sandbox: connections, pictures, packages, webhooks, insurance. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fixtureRequest } from "./operation-fixtures.js";
import { openMerchant, sandboxFromSource } from "./sandbox-requests.js";

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

const merchant = () => openMerchant(listening.url, sandbox.apiKey);
/** A fixture's body. @param {string} name @param {object} [changes] @returns {any} */
const bodyOf = (name, changes) => ({ .../** @type {object} */ (fixtureRequest(name).body), ...changes });
/** @param {{ body: any }} answer */
const codes = ({ body }) =>
  body.errors.map((/** @type {any} */ { error_code, field_name }) => [error_code, field_name]);

test("a carrier account is connected once, unless a second time is wished for", async () => {
  const { send } = await merchant();
  const ups = bodyOf("connections.connect", { allow_duplicate_account_number: undefined });
  const first = await send("POST /v1/connections/carriers/ups", ups);
  assert.equal(first.headers.get("location"), `${listening.url}/ups-sign-in/${first.body.carrier_id}`);
  assert.deepEqual(codes(await send("POST /v1/connections/carriers/ups", ups)), [
    ["carrier_conflict", undefined],
  ]);
  const again = { ...ups, allow_duplicate_account_number: "true" };
  assert.equal((await send("POST /v1/connections/carriers/ups", again)).status, 200);
  const { carriers } = (await send("GET /v1/carriers")).body;
  assert.deepEqual(
    carriers.map((/** @type {any} */ { carrier_code }) => carrier_code),
    ["stamps_com", "ups", "ups"],
  );
});

test("what a carrier wants is asked for, all of it at once; an unlisted one wants a nickname", async () => {
  const { send } = await merchant();
  assert.deepEqual(codes(await send("POST /v1/connections/carriers/dhl_express", { site_id: "1" })), [
    ["field_value_required", "nickname"],
    ["field_value_required", "account_number"],
    ["field_value_required", "password"],
  ]);
  assert.equal((await send("POST /v1/connections/carriers/evri", { nickname: "Evri" })).status, 200);
});

test("settings are those of the carrier in the path", async () => {
  const { send } = await merchant();
  const { carrier_id } = (await send("POST /v1/connections/carriers/ups", bodyOf("connections.connect")))
    .body;
  const path = `/v1/connections/carriers/ups/${carrier_id}/settings`;
  assert.equal(
    (await send(`PUT ${path}`, { pickup_type: "daily_pickup", use_negotiated_rates: true })).status,
    204,
  );
  assert.deepEqual(codes(await send(`PUT ${path}`, { pickup_type: "drop_box" })), [
    ["invalid_field_value", "pickup_type"],
  ]);
  const { body } = await send(`GET ${path}`);
  assert.deepEqual(body, {
    nickname: "My UPS Account",
    pickup_type: "daily_pickup",
    use_negotiated_rates: true,
  });
  assert.equal((await send(`GET ${path.replace("/ups/", "/fedex/")}`)).status, 404);
});

test("an account has one default picture and one address for each event", async () => {
  const { send } = await merchant();
  const images = "/v1/account/settings/images";
  const first = (await send(`POST ${images}`, bodyOf("accountImages.create", { is_default: true }))).body;
  const second = (await send(`POST ${images}`, bodyOf("accountImages.create"))).body;
  await send(`PUT ${images}/${second.label_image_id}`, { is_default: true });
  assert.equal((await send(`GET ${images}/${first.label_image_id}`)).body.is_default, false);
  assert.deepEqual(codes(await send(`PUT ${images}/${first.label_image_id}`, { name: "x" })), [
    ["field_value_required", "is_default"],
  ]);

  const track = { event: "track", url: "https://hooks.example.com/track" };
  assert.equal((await send("POST /v1/environment/webhooks", track)).status, 200);
  const conflict = await send("POST /v1/environment/webhooks", track);
  assert.deepEqual([conflict.status, codes(conflict)], [409, [["webhook_event_type_conflict", undefined]]]);
});

test("a kind of package keeps its code to itself", async () => {
  const { send } = await merchant();
  const body = bodyOf("packageTypes.create");
  const { package_id } = (await send("POST /v1/packages", body)).body;
  assert.deepEqual(codes(await send("POST /v1/packages", body)), [["identifier_conflict", "package_code"]]);
  assert.equal((await send(`PUT /v1/packages/${package_id}`, body)).status, 204);
  assert.equal((await send("GET /v1/packages/se-1")).status, 404);
});

test("insurance has a balance of its own", async () => {
  const { accountId, addFunds, send } = await merchant();
  await addFunds(10);
  const funds = { currency: "usd", amount: 25 };
  assert.equal((await send("PATCH /v1/insurance/shipsurance/add_funds", funds)).status, 404);
  await send("POST /v1/connections/insurance/shipsurance", bodyOf("insurance.connect"));
  await send("PATCH /v1/insurance/shipsurance/add_funds", funds);
  assert.deepEqual((await send("GET /v1/insurance/shipsurance/balance")).body, {
    currency: "usd",
    amount: 25,
  });
  assert.equal(sandbox.ledger(accountId).balance, 1000);
});

test("addresses are checked all or none, and one of the United States is known by its ZIP code", async () => {
  const { send } = await merchant();
  const body = /** @type {any[]} */ (fixtureRequest("addresses.validate").body);
  const [known, unknown] = (await send("POST /v1/addresses/validate", body)).body;
  assert.deepEqual([known.status, known.matched_address.name], ["verified", "MICKEY AND MINNIE MOUSE"]);
  assert.deepEqual([unknown.status, unknown.matched_address], ["unverified", null]);
  assert.deepEqual(codes(await send("POST /v1/addresses/validate", [body[0], { city_locality: "X" }])), [
    ["field_value_required", "[1].address_line1"],
    ["field_value_required", "[1].state_province"],
    ["field_value_required", "[1].country_code"],
  ]);
});

test("an address is found in a text, and what is known already wins", async () => {
  const { send } = await merchant();
  const { text } = bodyOf("addresses.parse");
  const { body } = await send("PUT /v1/addresses/recognize", { text, address: { name: "Ada Finch" } });
  assert.deepEqual(body.address, {
    address_residential_indicator: "unknown",
    name: "Ada Finch",
    address_line1: "3800 North Lamar",
    address_line2: "Suite 200",
    city_locality: "Austin",
    state_province: "TX",
    postal_code: "78652",
  });
  for (const entity of body.entities) {
    assert.equal(text.slice(entity.start_index, entity.end_index + 1), entity.text);
  }
});
