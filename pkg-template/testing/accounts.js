import { openKey } from "./api-keys.js";
import { argument, partnerHandlers } from "./call.js";
import { accountInPath } from "./callers.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { Query } from "./query.js";

/** @typedef {import("./call.js").Call} Call */
/** @typedef {import("./world.js").Account} Account */

const LARGEST_PAGE = 500;

export const accountHandlers = partnerHandlers({
  "accounts.create": (call) => {
    const account = openAccount(call);
    const api_key = openKey(call.world, account, "Account API Key");
    // The documents: names, company and e-mail are null in this reply, and filled in the others.
    const unnamed = { email: null, company_name: null, first_name: null, last_name: null };
    return json({ api_key, ...written(account), ...unnamed });
  },
  "accounts.get": (call) => json(written(accountInPath(call))),
  "accounts.getByExternalId": (call) => {
    const externalId = argument(call, "external_account_id");
    const account = call.partner.accountsByExternalId.get(externalId);
    if (account === undefined) throw notFound("account with the external id", externalId);
    return json(written(account));
  },
  "accounts.list": (call) => json({ accounts: listed(call).map(written) }),
  "accounts.enable": (call) => switched(call, true),
  "accounts.disable": (call) => switched(call, false),
});

/** @param {Call} call @returns {Account} */
function openAccount({ world, partner, body }) {
  const given = newAccountOf(body);
  const { externalAccountId, email } = given;
  if (externalAccountId !== null && partner.accountsByExternalId.has(externalAccountId)) {
    throw taken("external_account_id");
  }
  if (email !== undefined && world.emails.has(email.toLowerCase())) throw taken("email");

  const accountId = world.ids.number("account");
  const now = world.clock.iso();
  /** @type {Account} */
  const account = {
    ...given,
    ...belongings(),
    accountId,
    partner,
    createdAt: now,
    modifiedAt: now,
    active: true,
    email: email ?? `partner+${accountId}@example.com`,
  };
  partner.accounts.set(accountId, account);
  if (externalAccountId !== null) partner.accountsByExternalId.set(externalAccountId, account);
  world.emails.add(account.email.toLowerCase());
  return account;
}

/** What a partner says of a new account. @param {Call["body"]} body */
function newAccountOf(body) {
  const fields = Fields.of(body);
  const given = {
    firstName: fields.text("first_name", { max: 24 }) ?? null,
    lastName: fields.text("last_name", { max: 24 }) ?? null,
    companyName: fields.text("company_name", { max: 50 }) ?? null,
    externalAccountId: fields.text("external_account_id", { min: 1, max: 128 }) ?? null,
    email: fields.email("email", { max: 50 }),
    originCountryCode: fields.text("origin_country_code") ?? "US",
  };
  fields.text("password", { min: 7, max: 128 });
  if (!/^[A-Z]{2}$/.test(given.originCountryCode)) {
    fields.refuse("origin_country_code", "invalid_field_value", "must be two capital letters.");
  }
  fields.settle();
  return given;
}

/** What a new account has: nothing yet. */
function belongings() {
  return {
    apiKeys: new Map(),
    carriers: new Map(),
    wallet: null,
    warehouses: new Map(),
    shipments: new Map(),
    externalShipmentIds: new Set(),
    labels: new Map(),
    labelsByExternalShipmentId: new Map(),
    labelsByShipment: new Map(),
    rates: new Map(),
    rateResponses: new Map(),
    manifests: new Map(),
    manifestRequests: new Map(),
    pickups: new Map(),
    tags: new Map(),
    connections: new Map(),
    images: new Map(),
    batches: new Map(),
    packageTypes: new Map(),
    webhooks: new Map(),
    insurance: null,
  };
}

/** @param {string} field_name */
function taken(field_name) {
  return ruleBroken("identifier_conflict", `An account with this ${field_name} exists already.`, {
    field_name,
  });
}

/** @param {Call} call @returns {Account[]} Oldest first; the documents name no order. */
function listed({ partner, query }) {
  const read = new Query(query);
  const active = read.flag("active");
  const from = read.moment("created_at_start") ?? Number.NEGATIVE_INFINITY;
  const to = read.moment("created_at_end") ?? Number.POSITIVE_INFINITY;
  const page = read.count("page", 1, Number.MAX_SAFE_INTEGER);
  const size = read.count("page_size", 25, LARGEST_PAGE);
  read.settle();
  return [...partner.accounts.values()]
    .filter((account) => active === undefined || account.active === active)
    .filter(({ createdAt }) => Date.parse(createdAt) >= from && Date.parse(createdAt) <= to)
    .slice((page - 1) * size, page * size);
}

/** @param {Call} call @param {boolean} active */
function switched(call, active) {
  const account = accountInPath(call);
  account.active = active;
  account.modifiedAt = call.world.clock.iso();
  return noContent();
}

/** @param {Account} account */
function written(account) {
  return {
    account_id: account.accountId,
    external_account_id: account.externalAccountId,
    created_at: account.createdAt,
    modified_at: account.modifiedAt,
    active: account.active,
    email: account.email,
    company_name: account.companyName,
    first_name: account.firstName,
    last_name: account.lastName,
    origin_country_code: account.originCountryCode,
  };
}
