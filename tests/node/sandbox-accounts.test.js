import assert from "node:assert/strict";
import { test } from "node:test";
import { merchantOperations, partnerOperations } from "../../pkg-template/testing/handlers.js";
import { documentedOperations } from "./documented-operations.js";
import {
  documented,
  openMerchant,
  sandboxFromSource,
  sender,
  stampsRegistration,
} from "./sandbox-requests.js";

const ORIGIN = "https://api.shipengine.com";
const sandbox = sandboxFromSource();
const partner = sender(ORIGIN, { "API-Key": sandbox.apiKey }, sandbox.fetch);

/** @param {Record<string, string>} headers */
const carriers = (headers) => sender(ORIGIN, headers, sandbox.fetch)("GET /v1/carriers");

test("every documented operation is carried out, and no other", () => {
  // A file needs no account: it is answered before there is one.
  const forAccounts = documentedOperations.filter(({ name }) => name !== "downloads.get");
  const handled = [
    ...Object.keys(partnerOperations).map((name) => `partner ${name}`),
    ...Object.keys(merchantOperations).map((name) => `merchant ${name}`),
  ];
  assert.deepEqual(handled.sort(), forAccounts.map(({ name, handle }) => `${handle} ${name}`).sort());
});

test("every request of the guide is carried out as it stands", async () => {
  const { send, carrierId } = await openMerchant(ORIGIN, sandbox.apiKey, sandbox.fetch);
  const ups = await send("POST /v1/registration/ups", documented("ups"));
  const dhl = await send("POST /v1/registration/dhl_express_walleted", documented("dhl_express"));
  const settings = `PUT /v1/connections/carriers/ups_walleted/${ups.body.carrier_id}/settings`;
  const funds = `POST /v1/connections/carriers/stamps_com/${carrierId}/add_funds`;
  const answers = [
    ups,
    dhl,
    await send(settings, documented("ups_walleted_settings")),
    await send(funds, documented("stamps_com_add_funds")),
    await send(`POST /v1/carriers/${carrierId}/auto_funding`, documented("auto_funding")),
    await send("POST /v1/labels", documented("label")),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 204, 200, 204, 200],
  );
});

test("a new account comes with a key, and with its names only when it is read", async () => {
  const sent = {
    first_name: "Ada",
    company_name: "Blue Heron",
    external_account_id: "seller/ä 1",
    email: "ada@example.com",
  };
  const { body: created } = await partner("POST /v1/partners/accounts", { ...sent, password: "not-shown" });
  assert.equal(created.company_name, null);
  assert.match(created.api_key.encrypted_api_key, /^[A-Za-z0-9+/]{43}$/);
  assert.equal(created.api_key.account_id, created.account_id);

  const externalId = encodeURIComponent(sent.external_account_id);
  const { body: read } = await partner(`GET /v1/partners/accounts/external_account_id/${externalId}`);
  assert.deepEqual((await partner(`GET /v1/partners/accounts/${created.account_id}`)).body, read);
  const { created_at, modified_at } = created;
  const rest = { last_name: null, active: true, origin_country_code: "US", created_at, modified_at };
  assert.deepEqual(read, { account_id: created.account_id, ...sent, ...rest });
  assert.ok(!JSON.stringify(read).includes("not-shown"));
});

test("accounts are listed by page, state and time", async () => {
  const own = sandboxFromSource({ now: () => Date.parse("2026-05-01T00:00:00Z") });
  const asPartner = sender(ORIGIN, { "API-Key": own.apiKey }, own.fetch);
  const ids = [];
  for (let day = 0; day < 5; day += 1) {
    ids.push((await asPartner("POST /v1/partners/accounts", {})).body.account_id);
    own.clock.advance(86_400_000);
  }
  /** @param {string} query */
  const listed = async (query) => {
    const { body } = await asPartner(`GET /v1/partners/accounts?${query}`);
    return body.accounts.map((/** @type {{ account_id: number }} */ account) => account.account_id);
  };
  assert.deepEqual(await listed(""), ids);
  assert.deepEqual(await listed("page=2&page_size=2"), ids.slice(2, 4));
  assert.deepEqual(await listed("page=9"), [], "past the end there is an empty page");
  assert.deepEqual(
    await listed("created_at_start=2026-05-02T00:00:00Z&created_at_end=2026-05-03T00:00:00Z"),
    ids.slice(1, 3),
  );
  assert.equal((await asPartner(`PUT /v1/partners/accounts/${ids[0]}/disable`)).status, 204);
  assert.deepEqual(await listed("active=true"), ids.slice(1));
  assert.deepEqual(await listed("active=false"), ids.slice(0, 1));
  assert.equal((await asPartner(`PUT /v1/partners/accounts/${ids[0]}/enable`)).status, 204);
  assert.deepEqual(await listed("active=true"), ids);
});

test("On-Behalf-Of takes se-123, 123 and the account's key; the account's key alone needs none", async () => {
  const { accountId, ownKey, carrierId } = await openMerchant(ORIGIN, sandbox.apiKey, sandbox.fetch);
  for (const value of [`se-${accountId}`, String(accountId), ownKey]) {
    const { body } = await carriers({ "API-Key": sandbox.apiKey, "On-Behalf-Of": value });
    assert.equal(body.carriers[0].carrier_id, carrierId, value);
  }
  assert.equal((await carriers({ "API-Key": ownKey })).body.carriers[0].carrier_id, carrierId);
  assert.equal((await carriers({ "API-Key": ownKey, "On-Behalf-Of": `se-${accountId}` })).status, 200);
});

test("a deleted key opens nothing; a disabled account is shut until it is enabled", async () => {
  const { accountId, ownKey } = await openMerchant(ORIGIN, sandbox.apiKey, sandbox.fetch);
  const keys = `/v1/partners/accounts/${accountId}/api_keys`;
  const { body: key } = await partner(`POST ${keys}`, { description: "rotation" });
  assert.equal(key.description, "rotation");
  assert.equal((await carriers({ "API-Key": key.encrypted_api_key })).status, 200);
  assert.equal((await partner(`DELETE ${keys}/${key.api_key_id}`)).status, 204);
  assert.equal((await carriers({ "API-Key": key.encrypted_api_key })).status, 401);
  assert.equal((await partner(`DELETE ${keys}/${key.api_key_id}`)).status, 404);

  await partner(`PUT /v1/partners/accounts/${accountId}/disable`);
  assert.equal((await carriers({ "API-Key": ownKey })).status, 403);
  await partner(`PUT /v1/partners/accounts/${accountId}/enable`);
  assert.equal((await carriers({ "API-Key": ownKey })).status, 200);
});

test("a partner does not find another partner's accounts", async () => {
  const stranger = sender(ORIGIN, { "API-Key": sandbox.addPartner() }, sandbox.fetch);
  await partner("POST /v1/partners/accounts", { external_account_id: "ours" });
  assert.deepEqual((await stranger("GET /v1/partners/accounts")).body.accounts, []);
  assert.equal((await stranger("GET /v1/partners/accounts/external_account_id/ours")).status, 404);
  assert.equal((await stranger("POST /v1/partners/accounts", { external_account_id: "ours" })).status, 200);
});

test("a theme is changed field by field, and there are ten at most", async () => {
  const onboarding = { start_title: "Hello", complete_close_button: true };
  const { body: theme } = await partner("POST /v1/partners/themes", {
    name: "autumn",
    brand: "Heron",
    onboarding,
  });
  const { body: changed } = await partner(`PATCH /v1/partners/themes/${theme.theme_id}`, {
    brand: "Heron Market",
    onboarding: { start_title: "Welcome" },
  });
  assert.equal(changed.name, "autumn");
  assert.equal(changed.brand, "Heron Market");
  assert.deepEqual(changed.onboarding, { start_title: "Welcome", complete_close_button: true });
  for (let count = 1; count < 10; count += 1) {
    assert.equal((await partner("POST /v1/partners/themes", { name: `${count}`, brand: "b" })).status, 200);
  }
  assert.equal((await partner("POST /v1/partners/themes", { name: "11", brand: "b" })).status, 400);
  assert.equal((await partner(`DELETE /v1/partners/themes/${theme.theme_id}`)).status, 204);
  assert.equal((await partner("POST /v1/partners/themes", { name: "11", brand: "b" })).status, 200);
});

test("a login token has an address only where one was asked for", async () => {
  const { send } = await openMerchant(ORIGIN, sandbox.apiKey, sandbox.fetch);
  const { body: login } = await send("POST /v1/tokens/ephemeral?redirect=shipengine-dashboard");
  assert.equal(login.redirect_url, `https://dashboard.shipengine.com/api/directlogin?token=${login.token}`);
  assert.deepEqual(Object.keys((await send("POST /v1/tokens/ephemeral")).body), ["token"]);
});

test("UPS takes both forms of consent, and Ground Saver is sold once it is switched on", async () => {
  const { agree_to_carrier_terms, ...contact } = stampsRegistration;
  const accepted_terms = ["ups_technology_agreement", "ups_prohibited_items"].map((term_type) => ({
    term_type,
    version: "1",
  }));
  for (const consent of [{ agree_to_carrier_terms }, { accepted_terms }]) {
    const { send } = await openMerchant(ORIGIN, sandbox.apiKey, sandbox.fetch);
    const { body: ups } = await send("POST /v1/registration/ups", { ...contact, ...consent });
    const services = async () => {
      const { body } = await send(`GET /v1/carriers/${ups.carrier_id}`);
      return body.services.map((/** @type {{ service_code: string }} */ service) => service.service_code);
    };
    assert.ok(!(await services()).includes("ups_ground_saver"));
    const settings = { nickname: "My UPS Account", enable_ground_saver_service: true };
    const { status } = await send(
      `PUT /v1/connections/carriers/ups_walleted/${ups.carrier_id}/settings`,
      settings,
    );
    assert.equal(status, 204);
    assert.ok((await services()).includes("ups_ground_saver"));
  }
});

test("over its limit a partner waits for the seconds of Retry-After", async () => {
  const limited = sandboxFromSource({ requestsPerMinute: 2, now: () => Date.parse("2026-05-01T00:00:15Z") });
  const asPartner = sender(ORIGIN, { "API-Key": limited.apiKey }, limited.fetch);
  await asPartner("GET /v1/partners/accounts");
  await asPartner("GET /v1/partners/accounts");
  const { status, headers, body } = await asPartner("GET /v1/partners/accounts");
  assert.equal(status, 429);
  assert.equal(headers.get("retry-after"), "45");
  assert.equal(body.errors[0].error_code, "rate_limit_exceeded");
  limited.clock.advance(45_000);
  assert.equal((await asPartner("GET /v1/partners/accounts")).status, 200);
});

test("a further partner has a key of his own, and nobody is one without a key", async () => {
  const sandbox = sandboxFromSource();
  assert.throws(() => sandbox.addPartner(sandbox.apiKey), /in use/);
  for (const key of ["", "a b", /** @type {any} */ (7)])
    assert.throws(() => sandbox.addPartner(key), /apiKey/);
  const reply = await sandbox.fetch("https://sandbox.example/v1/partners/accounts");
  assert.equal(reply.status, 401);
});

test("the clock goes by numbers only", () => {
  const { clock } = sandboxFromSource({ now: () => 0 });
  for (const ms of [undefined, "1000", Number.NaN])
    assert.throws(() => clock.advance(/** @type {any} */ (ms)));
  clock.advance(1_000);
  assert.equal(clock.now(), 1_000);
});
