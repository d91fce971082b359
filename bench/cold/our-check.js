import { validate } from "shipstation-partner";

/** The first check. @param {object} label */
export function firstWork(label) {
  if (!validate("labels.create", label).ok) throw new Error("refused");
}
