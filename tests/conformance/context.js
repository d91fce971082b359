/** What all checks of a run share. */
import { operations, PartnerClient } from "shipstation-partner";

import { Counts } from "./counts.js";
import { Deviations } from "./deviations.js";
import { Place } from "./place.js";
import { specifiedCalls } from "./specification.js";
import { ownSurface } from "./surface.js";
import { Validator } from "./validator.js";

/** @typedef {import("./specification.js").SpecifiedCall} SpecifiedCall */
/** @typedef {import("./surface.js").OwnOperation} OwnOperation */
/** @typedef {SpecifiedCall & { own: OwnOperation }} Call a call of the document, and the operation that is it here */

export const counts = new Counts();
export const deviations = new Deviations();
export const validators = { request: new Validator("request"), reply: new Validator("reply") };

export const specified = specifiedCalls();
export const { operations: own, definitions } = ownSurface();
/** The table as users see it. */
/** @type {ReadonlyMap<string, import("shipstation-partner").Operation>} */
export const table = new Map(operations.map((row) => [row.name, row]));

const byRequest = new Map(own.map((operation) => [`${operation.method} ${operation.path}`, operation]));

/** The calls of the document that are operations here. @type {Call[]} */
export const calls = specified.flatMap((call) => {
  const operation = byRequest.get(`${call.method} ${call.path}`);
  return operation ? [{ ...call, own: operation }] : [];
});

/** @param {Call} call @param {"path" | "query" | "body" | "reply"} part */
export function placeOf(call, part) {
  return Place.of(call.id, part);
}

/** The document's schema of a part, and this package's. @param {Call} call @param {"query" | "body" | "reply"} part */
export function bothOf(call, part) {
  if (part === "query") return { theirs: call.query, ours: call.own.query };
  const decides = call.pathArguments.find(({ value }) => value !== undefined)?.value ?? "";
  const variant = call.own.variants?.[part]?.get(decides);
  if (part === "body") return { theirs: call.body?.node, ours: variant ?? call.own.body?.node };
  return { theirs: call.reply?.node, ours: variant ?? call.own.reply };
}

/** A client that is never to send anything. */
export const silent = new PartnerClient({
  apiKey: "conformance",
  fetch: () => Promise.reject(new Error("nothing is sent")),
});
