/** The schemas' types, against the standard's own package. Compiled, never run. */
import type { StandardSchemaV1 } from "@standard-schema/spec";

import type { AccountQuery, NewLabel } from "../../pkg-template/index.js";
import { schema } from "../../pkg-template/index.js";

const label = schema("labels.create");
const standard: StandardSchemaV1<NewLabel, NewLabel> = label;
export const any: StandardSchemaV1 = standard;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const input: Same<StandardSchemaV1.InferInput<typeof label>, NewLabel> = true;
export const output: Same<StandardSchemaV1.InferOutput<typeof label>, NewLabel> = true;

const accounts = schema("accounts.list");
export const query: Same<StandardSchemaV1.InferInput<typeof accounts>, AccountQuery> = true;

// @ts-expect-error no such operation
schema("label.create");
// @ts-expect-error no such option
schema("labels.create", { strict: true });

/** As a consumer of any schema does it. */
export async function parse<S extends StandardSchemaV1>(
  given: S,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<S>> {
  const result = await given["~standard"].validate(value);
  if (result.issues) throw new Error(result.issues.map(({ message }) => message).join());
  return result.value;
}
export const parsed: Promise<NewLabel> = parse(label, {});
