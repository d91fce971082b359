import { refusals } from "./sandbox-refusals.js";

const refused = refusals();
const ACCOUNTS = "POST /v1/partners/accounts";
const LABELS = "POST /v1/labels";
// Keys and accounts
refused("a wrong key", "partner", "GET /v1/carriers", { headers: { "API-Key": "wrong" } }, [
  401,
  "unauthorized",
]);
refused("an empty key", "partner", ACCOUNTS, { body: {}, headers: { "API-Key": "" } }, [401, "unauthorized"]);
refused("a merchant's call for no account", "partner", "GET /v1/carriers", {}, [
  400,
  "field_value_required On-Behalf-Of",
]);
refused(
  "an account id that is none",
  "partner",
  LABELS,
  { body: {}, headers: { "On-Behalf-Of": "se-abc" } },
  [400, "invalid_identifier On-Behalf-Of"],
);
refused("an unknown account", "partner", "GET /v1/labels", { headers: { "On-Behalf-Of": "se-1" } }, [
  403,
  "forbidden",
]);
refused(
  "another partner's account",
  "partner",
  "GET /v1/labels",
  ({ stranger }) => ({ headers: { "On-Behalf-Of": `se-${stranger.accountId}` } }),
  [403, "forbidden"],
);
refused(
  "the key of another partner's account as account",
  "partner",
  "GET /v1/labels",
  ({ stranger }) => ({ headers: { "On-Behalf-Of": stranger.ownKey } }),
  [403, "forbidden"],
);
refused(
  "a merchant's key for another merchant",
  "partner",
  "GET /v1/labels",
  ({ merchant, funded }) => ({
    headers: { "API-Key": merchant.ownKey, "On-Behalf-Of": `se-${funded.accountId}` },
  }),
  [403, "forbidden"],
);
refused(
  "a merchant's key where a partner's is needed",
  "partner",
  "GET /v1/partners/accounts",
  ({ merchant }) => ({ headers: { "API-Key": merchant.ownKey } }),
  [403, "forbidden"],
);
refused(
  "a disabled account",
  "partner",
  "GET /v1/carriers",
  ({ closedId }) => ({ headers: { "On-Behalf-Of": String(closedId) } }),
  [403, "forbidden"],
);
refused("a path that is none", "partner", "GET /v1/partners/nothing", {}, [404, "not_found"]);
refused("a method the path does not take", "partner", "PATCH /v1/partners/accounts", {}, [
  405,
  "unspecified",
]);

// Accounts and their keys
refused("an account of nothing", "partner", ACCOUNTS, {}, [400, "request_body_required"]);
refused("a body that is not JSON", "partner", ACCOUNTS, { body: "{nope" }, [400, "invalid_object"]);
refused("a body that is a list", "partner", ACCOUNTS, { body: [] }, [400, "invalid_object"]);
refused("a first name that is too long", "partner", ACCOUNTS, { body: { first_name: "x".repeat(25) } }, [
  400,
  "invalid_string_length first_name",
]);
refused("an empty external id", "partner", ACCOUNTS, { body: { external_account_id: "" } }, [
  400,
  "invalid_string_length external_account_id",
]);
refused("a country in small letters", "partner", ACCOUNTS, { body: { origin_country_code: "us" } }, [
  400,
  "invalid_field_value origin_country_code",
]);
refused(
  "all that is wrong with an account at once",
  "partner",
  ACCOUNTS,
  { body: { company_name: 5, email: "nobody", password: "short", origin_country_code: "USA" } },
  [
    400,
    "invalid_field_value company_name",
    "invalid_field_value email",
    "invalid_string_length password",
    "invalid_field_value origin_country_code",
  ],
);
refused("an external id a second time", "partner", ACCOUNTS, { body: { external_account_id: "seller-1" } }, [
  400,
  "identifier_conflict external_account_id",
]);
refused(
  "an e-mail a second time, in other letters",
  "partner",
  ACCOUNTS,
  { body: { email: "Seller@Example.com" } },
  [400, "identifier_conflict email"],
);
refused("to show an account that is none", "partner", "GET /v1/partners/accounts/1", {}, [404, "not_found"]);
refused("to show an account by what is no number", "partner", "GET /v1/partners/accounts/se-1", {}, [
  400,
  "invalid_identifier account_id",
]);
refused("an external id nobody has", "partner", "GET /v1/partners/accounts/external_account_id/no", {}, [
  404,
  "not_found",
]);
refused("a page that is too large", "partner", "GET /v1/partners/accounts?page_size=501&active=yes", {}, [
  400,
  "invalid_field_value active",
  "invalid_field_value page_size",
]);
refused("to disable an account that is none", "partner", "PUT /v1/partners/accounts/1/disable", {}, [
  404,
  "not_found",
]);
refused(
  "to enable another partner's account",
  "partner",
  ({ stranger }) => `PUT /v1/partners/accounts/${stranger.accountId}/enable`,
  {},
  [404, "not_found"],
);
refused(
  "a key whose description is no text",
  "partner",
  ({ merchant }) => `POST /v1/partners/accounts/${merchant.accountId}/api_keys`,
  { body: { description: 5 } },
  [400, "invalid_field_value description"],
);
refused(
  "to delete a key that is none",
  "partner",
  ({ merchant }) => `DELETE /v1/partners/accounts/${merchant.accountId}/api_keys/1`,
  {},
  [404, "not_found"],
);

// Themes and direct login
refused("a theme without name and brand", "partner", "POST /v1/partners/themes", { body: {} }, [
  400,
  "field_value_required name",
  "field_value_required brand",
]);
refused(
  "a theme with a logo of a wrong kind",
  "partner",
  "POST /v1/partners/themes",
  { body: { name: "a", brand: "b", logo: { content_type: "image/gif", image_data: "?" } } },
  [400, "invalid_field_value logo.content_type", "invalid_field_value logo.image_data"],
);
refused("to change a theme that is none", "partner", "PATCH /v1/partners/themes/x", { body: {} }, [
  404,
  "not_found",
]);
refused("to delete a theme that is none", "partner", "DELETE /v1/partners/themes/x", {}, [404, "not_found"]);
refused("a login that leads elsewhere", "merchant", "POST /v1/tokens/ephemeral?redirect=home", {}, [
  400,
  "invalid_field_value redirect",
]);
