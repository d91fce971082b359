import { PartnerClient } from "shipstation-partner";
import { isShipStationPartnerError } from "shipstation-partner/errors";
import { createSandbox } from "shipstation-partner/testing";

/** What every consumer does: a refusal and a purchase, without a network. Gives the label's price. */
export async function buyALabel() {
  const sandbox = createSandbox();
  // A built page may run in a browser here: it is a test, and the key is the sandbox's.
  const partner = new PartnerClient({
    apiKey: sandbox.apiKey,
    fetch: sandbox.fetch,
    dangerouslyAllowBrowser: true,
  });
  const refused = await partner.accounts.create({ origin_country_code: "usa" }).catch((error) => error);
  if (!isShipStationPartnerError(refused) || refused.code !== "validation") throw new Error("not refused");

  const { account_id } = await partner.accounts.create({ origin_country_code: "US" });
  const merchant = partner.onBehalfOf(account_id);
  const address = {
    name: "Ada Finch",
    phone: "512-555-0100",
    company_name: "Blue Heron Ceramics",
    address_line1: "400 Kiln Rd",
    city_locality: "Austin",
    state_province: "TX",
    postal_code: "78701",
    country_code: "US",
  };
  const { carrier_id } = await merchant.registration.stampsCom({
    nickname: "usps",
    email: "ops@heron.example",
    agree_to_carrier_terms: true,
    address,
  });
  await merchant.connections.addFundsToStampsCom(carrier_id, { currency: "usd", amount: 25 });
  const label = await merchant.labels.create({
    shipment: {
      service_code: "usps_priority_mail",
      ship_from: address,
      ship_to: address,
      packages: [{ weight: { value: 1, unit: "pound" } }],
    },
  });
  partner.close();
  return `bought for ${label.shipment_cost.amount > 0 ? "money" : "nothing"}`;
}
