/**
 * A platform's code over the surface, as its author writes it: replies are inferred, mistakes do not compile.
 * Compiled, never run: a line without its error fails the build.
 */
import type { MerchantClient, PartnerClient } from "../../pkg-template/index.js";

declare const partner: PartnerClient;
declare const merchant: MerchantClient;

const address = {
  name: "Ada Finch",
  phone: "512-555-0100",
  address_line1: "400 Kiln Rd",
  city_locality: "Austin",
  state_province: "TX",
  postal_code: "78701",
  country_code: "US",
};
const shipment = {
  service_code: "usps_priority_mail",
  ship_from: address,
  ship_to: address,
  packages: [{ weight: { value: 1, unit: "pound" as const } }],
};

export async function openAnAccount() {
  const account = await partner.accounts.create({ company_name: "Blue Heron" });
  const id: number = account.account_id;
  const key = await partner.accounts.apiKeys.create(id, { description: "rotation" });
  const text: string = key.encrypted_api_key;
  const theme = await partner.themes.create({ name: "autumn", brand: "Heron Market" });
  const madeAt: string | undefined = theme.created_at;
  // @ts-expect-error a merchant's handle opens no accounts
  await merchant.accounts.create({ company_name: "Blue Heron" });
  // @ts-expect-error the partner's own handle buys no labels
  await partner.labels.create({ shipment });
  // @ts-expect-error a theme has a brand
  await partner.themes.create({ name: "autumn" });
  return { text, madeAt };
}

export async function compareAndBuy() {
  const rated = await merchant.rates.calculate({ shipment, rate_options: { carrier_ids: ["se-1"] } });
  const rateId: string | undefined = rated.rate_response.rates[0]?.rate_id;
  const [estimate] = await merchant.rates.estimate({
    from_country_code: "US",
    from_postal_code: "78701",
    to_country_code: "US",
    to_postal_code: "91521",
    to_city_locality: "Burbank",
    to_state_province: "CA",
    weight: { value: 1, unit: "pound" },
  });
  const price: number | undefined = estimate?.shipping_amount.amount;
  const label = await merchant.labels.createFromRate(rateId ?? "", { label_format: "pdf" });
  const cost: number = label.shipment_cost.amount;
  await merchant.labels.create({ shipment });
  const log = await merchant.labels.track(label.label_id);
  const last: string | undefined = log.events.at(-1)?.occurred_at;
  const voided: boolean = (await merchant.labels.void(label.label_id)).approved;
  // @ts-expect-error a label is for a shipment
  await merchant.labels.create({ label_format: "pdf" });
  // @ts-expect-error nobody knows that field
  await merchant.labels.create({ shipment, lable_format: "pdf" });
  // @ts-expect-error there are no labels in GIF
  await merchant.labels.createFromRate("se-1", { label_format: "gif" });
  const stones = { ...shipment, packages: [{ weight: { value: 1, unit: "stone" as const } }] };
  // @ts-expect-error a weight is in pounds, ounces, grams or kilograms
  await merchant.rates.calculate({ shipment: stones });
  return { price, cost, last, voided };
}

export async function endTheDay() {
  const batch = await merchant.batches.create({ shipment_ids: ["se-1", "se-2"] });
  const errors: number = batch.errors;
  await merchant.batches.process(batch.batch_id, { label_format: "zpl" });
  const made = await merchant.manifests.create({ label_ids: ["se-7"] });
  const form: string | undefined = made.manifests?.[0]?.manifest_download.href;
  const pickup = await merchant.pickups.schedule({
    label_ids: ["se-7"],
    contact_details: { name: "Ada Finch", email: "ada@heron.example", phone: "512-555-0100" },
    pickup_window: { start_at: "2026-05-02T09:00:00Z", end_at: "2026-05-02T12:00:00Z" },
  });
  const windows: number = pickup.pickup_windows?.length ?? 0;
  const file = await merchant.documents.combineLabels({ label_ids: ["se-7"], label_format: "pdf" });
  const href: string | undefined = file.label_download?.href;
  for await (const one of merchant.shipments.list({ shipment_status: "pending" })) {
    const id: string = one.shipment_id;
    await merchant.shipments.tag(id, "late");
  }
  // @ts-expect-error a carrier needs to know whom to turn to
  await merchant.pickups.schedule({ label_ids: ["se-7"] });
  // @ts-expect-error a shipment is never "lost"
  merchant.shipments.list({ shipment_status: "lost" });
  return { errors, form, windows, href };
}

export async function setUp() {
  const [validated] = await merchant.addresses.validate([address]);
  const status: string | undefined = validated?.status;
  const hook = await merchant.webhooks.create({ event: "track", url: "https://heron.example/hooks" });
  const hookId: string = hook.webhook_id;
  const warehouse = await merchant.warehouses.create({ name: "Kiln", origin_address: address });
  await merchant.warehouses.updateSettings(warehouse.warehouse_id, { is_default: true });
  const tags = await merchant.tags.list();
  const names = tags.tags?.map((tag): string => tag.name);
  const balance = await merchant.insurance.getBalance();
  const money: number = balance.amount;
  const points = await merchant.servicePoints.list({
    address_query: "Austin",
    providers: [{ carrier_id: "se-1" }],
  });
  const found: number | undefined = points.service_points?.length;
  await merchant.tracking.start({ carrier_code: "stamps_com", tracking_number: "9400" });
  // @ts-expect-error nothing is told of "everything"
  await merchant.webhooks.create({ event: "everything", url: "https://heron.example/hooks" });
  // @ts-expect-error a warehouse has an address
  await merchant.warehouses.create({ name: "Kiln" });
  return { status, hookId, names, money, found };
}
