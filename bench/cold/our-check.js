import { validate } from "shipstation-partner";

import { documentedLabel } from "../payloads.js";

/** The first check. */
export function firstWork() {
  if (!validate("labels.create", documentedLabel()).ok) throw new Error("refused");
}
