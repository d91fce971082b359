import { readFileSync } from "node:fs";
import { documentedOperations } from "./documented-operations.js";

/** @typedef {{ arguments?: string[], query?: Record<string, unknown>, body?: unknown }} FixtureRequest */

/** What an operation is called with. @param {string} name @returns {FixtureRequest} */
export function fixtureRequest(name) {
  return JSON.parse(fixtureText(`operations/${name}/request.json`));
}

/** The text of a success of it: `null` for an empty one. @param {string} name */
export function fixtureReply(name) {
  return fixtureText(`operations/${name}/reply.json`);
}

/** A file of the fixtures as text. @param {string} path */
export function fixtureText(path) {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url), "utf8");
}

/**
 * Method and path as the documents have them, with a fixture's arguments in their places.
 *
 * @param {string} name
 * @param {FixtureRequest} request
 */
export function documentedTarget(name, { arguments: args = [], query }) {
  const row = documentedOperations.find((each) => each.name === name);
  if (row === undefined) throw new Error(`${name} is not documented`);
  const places = args.map(encodeURIComponent);
  const path = row.path.replace(/\{\w+\}/g, () => String(places.shift()));
  const pairs = Object.entries(query ?? {}).flatMap(([key, value]) =>
    [value].flat().map((each) => [key, String(each)]),
  );
  const search = new URLSearchParams(pairs);
  return { method: row.method, target: search.size === 0 ? path : `${path}?${search}` };
}

/**
 * Calls an operation by its name, such as `labels.create`.
 *
 * @param {import("shipstation-partner").PartnerClient} partner
 * @param {import("shipstation-partner").Operation} row
 * @param {string | number} account
 * @param {FixtureRequest} request
 * @returns {import("shipstation-partner").Call<unknown>}
 */
export function callByName(partner, row, account, { arguments: args = [], query, body }) {
  const handle = row.handle === "partner" ? partner : partner.onBehalfOf(account);
  const path = row.name.split(".");
  const method = String(path.pop());
  let subject = /** @type {Record<string, any>} */ (/** @type {unknown} */ (handle));
  for (const name of path) subject = subject[name];
  const given = [...args];
  if (row.body !== null) given.push(/** @type {never} */ (body));
  if (row.query) given.push(/** @type {never} */ (query));
  return subject[method](...given);
}
