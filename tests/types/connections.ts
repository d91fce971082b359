/** What connects a carrier follows from its name. Compiled, never run: a line without its error fails the build. */
import type {
  Call,
  CarrierConnections,
  FedexSettings,
  MerchantClient,
  UpsConnection,
} from "../../pkg-template/index.js";

const ups: UpsConnection = {
  nickname: "UPS",
  account_number: "1A2B3C",
  account_postal_code: "78701",
  account_country_code: "US",
};

export async function connect({ connections }: MerchantClient, name: keyof CarrierConnections, any: string) {
  const { carrier_id } = await connections.connect("ups", ups);
  await connections.connect("seko", {
    nickname: "SEKO",
    access_key: "k",
    allow_duplicate_account_number: true,
  });
  await connections.connect("stamps_com", {
    nickname: "USPS",
    username: "heron",
    password: "correct horse",
    // @ts-expect-error Stamps.com takes no account number
    account_number: "7",
  });
  // @ts-expect-error UPS wants a postal code and a country too
  await connections.connect("ups", { nickname: "UPS", account_number: "1A2B3C" });
  // @ts-expect-error what connects SEKO does not connect UPS
  await connections.connect("ups", { nickname: "SEKO", access_key: "k" });
  // @ts-expect-error a body is an object
  await connections.connect("evri", "secret");

  // A carrier that is not listed takes any object; so does a name that is known at run time only.
  await connections.connect("evri", { nickname: "Evri", client_code: "77" });
  await connections.connect(any, { nickname: "?" });
  // Any of the listed ones: what connects one of them.
  await connections.connect(name, ups);
  return carrier_id;
}

export async function settings({ connections }: MerchantClient) {
  const fedex: Call<FedexSettings> = connections.getSettings("fedex", "se-1");
  const hub: string | undefined = (await fedex).smart_post_hub;
  const other: Call<{ [key: string]: unknown }> = connections.getSettings("newgistics", "se-1");
  await connections.updateSettings("fedex", "se-1", { pickup_type: "drop_box" });
  // @ts-expect-error that is a UPS pickup
  await connections.updateSettings("fedex", "se-1", { pickup_type: "daily_pickup" });
  await connections.disconnect("dhl_express", "se-1");
  await connections.disconnect("evri", "se-1");
  return { hub, other };
}

export function prepare(merchant: MerchantClient, any: string) {
  merchant.prepare("connections.connect", "ups", ups);
  // @ts-expect-error what connects SEKO does not connect UPS
  merchant.prepare("connections.connect", "ups", { nickname: "SEKO", access_key: "k" });
  // @ts-expect-error SEKO has no such field
  merchant.prepare("connections.connect", "seko", { nickname: "SEKO", access_key: "k", colour: "grey" });
  merchant.prepare("connections.connect", "evri", { nickname: "Evri", client_code: "77" });
  merchant.prepare("connections.connect", any, { nickname: "?" });
  merchant.prepare("connections.updateSettings", "fedex", "se-1", { pickup_type: "drop_box" });
  // @ts-expect-error that is a UPS pickup
  merchant.prepare("connections.updateSettings", "fedex", "se-1", { pickup_type: "daily_pickup" });
  // @ts-expect-error whose settings they are is missing
  merchant.prepare("connections.updateSettings", "fedex", { pickup_type: "drop_box" });
  merchant.prepare("labels.void", "se-1");
}
