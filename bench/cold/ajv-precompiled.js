import { createRequire } from "node:module";

/** The first check by code that Ajv generated before. @param {object} label */
export function firstWork(label) {
  const validate = createRequire(import.meta.url)(process.env.LABEL_VALIDATOR ?? "");
  if (!validate(label)) throw new Error("refused");
}
