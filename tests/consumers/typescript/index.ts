import {
  type Label,
  type MerchantClient,
  type NewLabel,
  operations,
  PartnerClient,
  type Response,
  ValidationError,
  validate,
} from "shipstation-partner";
import { isShipStationPartnerError } from "shipstation-partner/errors";
import { initialise } from "shipstation-partner/slim";
import { createSandbox } from "shipstation-partner/testing";

const sandbox = createSandbox({ seed: 7 });
const partner: PartnerClient = new PartnerClient({ apiKey: sandbox.apiKey, fetch: sandbox.fetch });
const merchant: MerchantClient = partner.onBehalfOf("se-123456");

export async function ship(body: NewLabel): Promise<Label> {
  const { data, notes }: Response<Label> = await merchant.labels.create(body).withResponse();
  if (notes.length > 0) notes.map(({ path }) => path.toUpperCase());
  return data;
}

export async function shipped(): Promise<string[]> {
  const ids: string[] = [];
  for await (const label of merchant.labels.list({ page_size: 5 }))
    if (label.label_id) ids.push(label.label_id);
  return ids;
}

export function whatIsWrong(error: unknown): readonly string[] {
  if (error instanceof ValidationError) return error.issues.map(({ path, code }) => `${path} ${code}`);
  if (isShipStationPartnerError(error)) return [error.code, error.outcome ?? "no outcome"];
  return [];
}

export const names: string[] = operations.map(({ name }) => name);
export const begin: typeof initialise = initialise;
export const isRight: boolean = validate("accounts.create", { origin_country_code: "US" }).ok;

// @ts-expect-error a partner's operation is not a merchant's
merchant.accounts;
// @ts-expect-error a field that does not exist
partner.accounts.create({ origin_country_code: "US", emial: "a@b.example" });
// @ts-expect-error an operation that does not exist
partner.prepare("labels.create", {});
