/** What the handles' types allow and refuse. Compiled, never run: a line without its error fails the build. */
import type {
  Account,
  Call,
  Label,
  LabelPage,
  MerchantClient,
  NewLabel,
  Operations,
  PagedCall,
  PartnerClient,
} from "../../pkg-template/index.js";

export async function partner(client: PartnerClient) {
  const opened: Call<Account> = client.accounts.create({
    company_name: "Blue Heron",
    origin_country_code: "US",
  });
  const account: Account = await opened;
  const id: number = account.account_id;

  // An account id goes in any of its forms.
  await client.accounts.get(id);
  await client.accounts.get("123456");
  await client.accounts.get("se-123456", { timeoutMs: 5_000 });
  // @ts-expect-error a path argument is missing
  await client.accounts.get();
  // @ts-expect-error options are no account id
  await client.accounts.get({ timeoutMs: 5_000 });
  // The service numbers its API keys: the number it gave goes back as it is.
  const key = await client.accounts.apiKeys.create(id, { description: "rotation" });
  await client.accounts.apiKeys.delete(id, key.api_key_id);

  const enabled: Call<void> = client.accounts.enable(id);

  // @ts-expect-error labels are bought on behalf of a merchant
  client.labels;
  return enabled;
}

export async function merchant(client: MerchantClient, signal: AbortSignal) {
  // @ts-expect-error accounts are the partner's own
  client.accounts;

  const one: Label = await client.labels.get("se-1", undefined, { signal });
  const status: string = one.status;

  const list: PagedCall<LabelPage, Label> = client.labels.list({ label_status: "completed" });
  for await (const label of list) {
    const next: Label = label;
    await client.labels.void(next.label_id);
  }
  const first: LabelPage = await client.labels.list();
  // @ts-expect-error a label id is text
  await client.labels.void(7);
  // @ts-expect-error no such option
  await client.labels.void("se-1", { timeout: 5 });
  return { status, first };
}

/** Headers come in the forms that platforms have them in. */
export function headers(client: MerchantClient, names: Headers, pairs: [string, string][]) {
  client.labels.list({}, { headers: { "X-Trace": "1" } });
  client.labels.list({}, { headers: names });
  client.labels.list({}, { headers: new Map(pairs) });
  // @ts-expect-error a list of pairs is refused
  client.labels.list({}, { headers: pairs });
  // @ts-expect-error a header is text
  client.labels.list({}, { headers: { "X-Trace": 1 } });
}

/** Operations by name lead to the same types. */
export type Bought = Operations["labels.create"]["reply"];
export const bought = (label: Bought): Label => label;
export const handle: Operations["labels.create"]["handle"] = "merchant";
export const pathArguments: Operations["labels.void"]["pathArguments"] = ["se-1"];
// @ts-expect-error no such operation
export type Unknown = Operations["labels.purchase"];

// Many at once: each input is what a single call takes, and each end is one of the two.
export async function many(merchant: MerchantClient, label: NewLabel) {
  const bought = await merchant.labels.createMany([label], {
    keyOf: (each) => String(each.shipment.external_shipment_id),
    onProgress: ({ item }) => item.outcome === "confirmed" && item.data.label_id,
  });
  for (const item of bought) {
    if (item.outcome === "confirmed") item.data.label_id satisfies string;
    else item.error.code satisfies string;
  }
  await merchant.labels.createFromRateMany([["se-1", { label_format: "pdf" }]]);
  await merchant.labels.getMany(["se-1", "se-2"]);
  await merchant.labels.getMany([["se-1", {}]]);
  // @ts-expect-error no such field
  await merchant.labels.createFromRateMany([["se-1", { nonsense: true }]]);
  // @ts-expect-error the rate alone does not do
  await merchant.labels.createFromRateMany([["se-1"]]);
  // @ts-expect-error an id is a text
  await merchant.labels.getMany([5]);
}
