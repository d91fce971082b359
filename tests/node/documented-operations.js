/**
 * Methods and paths as the vendor's documents have them, written by hand from the partner guide, the docs'
 * partner pages and the OpenAPI file. With them the sandbox is tested from its source, without a build.
 *
 * @type {{ name: string, method: string, path: string, handle: "partner" | "merchant" }[]}
 */
export const documentedOperations = [
  ["accounts.create", "POST /v1/partners/accounts"],
  ["accounts.get", "GET /v1/partners/accounts/{account_id}"],
  ["accounts.getByExternalId", "GET /v1/partners/accounts/external_account_id/{external_account_id}"],
  ["accounts.list", "GET /v1/partners/accounts"],
  ["accounts.enable", "PUT /v1/partners/accounts/{account_id}/enable"],
  ["accounts.disable", "PUT /v1/partners/accounts/{account_id}/disable"],
  ["accounts.apiKeys.create", "POST /v1/partners/accounts/{account_id}/api_keys"],
  ["accounts.apiKeys.delete", "DELETE /v1/partners/accounts/{account_id}/api_keys/{api_key_id}"],
  ["themes.create", "POST /v1/partners/themes"],
  ["themes.update", "PATCH /v1/partners/themes/{theme_id}"],
  ["themes.delete", "DELETE /v1/partners/themes/{theme_id}"],
  ["tokens.createEphemeral", "POST /v1/tokens/ephemeral"],
  ["registration.stampsCom", "POST /v1/registration/stamps_com"],
  ["registration.ups", "POST /v1/registration/ups"],
  ["registration.dhlExpressWalleted", "POST /v1/registration/dhl_express_walleted"],
  [
    "connections.updateUpsWalletedSettings",
    "PUT /v1/connections/carriers/ups_walleted/{carrier_id}/settings",
  ],
  ["connections.addFundsToStampsCom", "POST /v1/connections/carriers/stamps_com/{carrier_id}/add_funds"],
  ["carriers.list", "GET /v1/carriers"],
  ["carriers.get", "GET /v1/carriers/{carrier_id}"],
  ["carriers.addFunds", "PUT /v1/carriers/{carrier_id}/add_funds"],
  ["carriers.setAutoFunding", "POST /v1/carriers/{carrier_id}/auto_funding"],
  ["warehouses.create", "POST /v1/warehouses"],
  ["warehouses.list", "GET /v1/warehouses"],
  ["shipments.create", "POST /v1/shipments"],
  ["rates.calculate", "POST /v1/rates"],
  ["labels.create", "POST /v1/labels"],
  ["labels.get", "GET /v1/labels/{label_id}"],
  ["labels.getByExternalShipmentId", "GET /v1/labels/external_shipment_id/{external_shipment_id}"],
  ["labels.list", "GET /v1/labels"],
  ["labels.void", "PUT /v1/labels/{label_id}/void"],
  ["warehouses.get", "GET /v1/warehouses/{warehouse_id}"],
  ["warehouses.update", "PUT /v1/warehouses/{warehouse_id}"],
  ["warehouses.delete", "DELETE /v1/warehouses/{warehouse_id}"],
  ["warehouses.updateSettings", "PUT /v1/warehouses/{warehouse_id}/settings"],
  ["tags.list", "GET /v1/tags"],
  ["tags.create", "POST /v1/tags"],
  ["tags.createByName", "POST /v1/tags/{tag_name}"],
  ["tags.delete", "DELETE /v1/tags/{tag_name}"],
  ["tags.rename", "PUT /v1/tags/{tag_name}/{new_tag_name}"],
  ["tracking.get", "GET /v1/tracking"],
  ["tracking.start", "POST /v1/tracking/start"],
  ["tracking.stop", "POST /v1/tracking/stop"],
].map(([name = "", route = ""]) => {
  const [method = "", path = ""] = route.split(" ");
  return { name, method, path, handle: path.startsWith("/v1/partners/") ? "partner" : "merchant" };
});
