import { createRequire } from "node:module";

import { documentedLabel } from "../payloads.js";

/** The first check by code that Ajv generated before. */
export function firstWork() {
  const validate = createRequire(import.meta.url)(process.env.LABEL_VALIDATOR ?? "");
  if (!validate(documentedLabel())) throw new Error("refused");
}
