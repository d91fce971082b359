/** What the records' types allow and refuse. Compiled, never run: a line without its error fails the build. */
import type {
  Label,
  LabelQuery,
  LabelStatus,
  LabelStatusInput,
  NewAccount,
  ResidentialIndicator,
  ResidentialIndicatorInput,
  ShipToAddressInput,
  WeightInput,
} from "../../pkg-template/index.js";

export const weight: WeightInput = { value: 1.5, unit: "pound" };
// @ts-expect-error a unit is required
export const withoutUnit: WeightInput = { value: 1.5 };
// @ts-expect-error no such unit
export const stones: WeightInput = { value: 1.5, unit: "stone" };
// @ts-expect-error a value is a number
export const textual: WeightInput = { value: "1.5", unit: "pound" };
export const more: WeightInput = {
  value: 1.5,
  unit: "pound",
  // @ts-expect-error no such field
  grams: 680,
};

// @ts-expect-error optional is not nullable
export const nulled: NewAccount = { company_name: null };

// What is sent is one of the documented values, or of the spellings that the documents show.
export const spelled: ResidentialIndicatorInput = "No";
// @ts-expect-error neither a value nor a spelling
export const misspelled: ResidentialIndicatorInput = "maybe";
export const query: LabelQuery = { label_status: "completed" };
// @ts-expect-error no such status
export const wrongQuery: LabelQuery = { label_status: "done" };

// What comes back may be new: the known values are offered, any other is text.
export const news: LabelStatus = "held_at_customs";
export const indicator: ResidentialIndicator = "mostly";
export function sendBack(status: LabelStatus): LabelStatusInput {
  // @ts-expect-error what is new there cannot be sent
  return status;
}

/** A field that only the service sets is in replies, and in no request. */
export const shipment = (label: Label): string => label.shipment_id;

// What came back may be null where the service answers so, and is then no input.
export function reuse(address: ShipToAddressInput): string | null | undefined {
  return address.company_name;
}
