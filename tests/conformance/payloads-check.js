/** What the document admits is accepted, and what it refuses is refused. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ConfigurationError, ValidationError } from "shipstation-partner";

import { bothOf, calls, counts, deviations, placeOf, silent, table, validators } from "./context.js";
import { changed, spots, wrongs } from "./damage.js";
import { Excuses } from "./excuses.js";
import { narrowed } from "./narrowed.js";
import { payloads } from "./payloads.js";

/** @typedef {import("./context.js").Call} Call */
/** @typedef {import("./normalise.js").Node} Node */

/** Payloads of each operation, and mutated ones. */
const ENOUGH = 200;
/** How often payloads are made anew, where lines of docs/deviations.md explain many of them away. */
const ROUNDS = 8;
/** Mutations of one payload. */
const MUTATIONS = 4;
const SENT = /** @type {const} */ (["query", "body"]);

export function checkPayloads() {
  describe("payloads", () => {
    for (const call of calls) {
      test(`${call.label} accepts what the document admits, and refuses what it refuses`, () => {
        const parts = partsOf(call);
        checkAccepted(call, parts);
        checkRefused(call, parts);
      });
    }
  });
}

/** @param {Call} call @param {Part[]} parts */
function checkAccepted(call, parts) {
  let accepted = 0;
  for (let round = 0; round < ROUNDS && accepted < ENOUGH; round++) {
    const paths = call.pathArguments.map(({ node, value }) => argumentsFor(node, value, round));
    const sent = parts.map((part) => part.payloads(round));
    for (let at = 0; at < ENOUGH && accepted < ENOUGH; at++) {
      const path = paths.map((values) => String(values[at % values.length]));
      const given = parts.map((_, index) => sent[index]?.[at]?.value);
      for (const [index, part] of parts.entries()) assert.deepEqual(part.faults(given[index]), []);
      const unexplained = findingsOf(call, path, parts, given);
      if (unexplained === undefined) accepted += 1;
      else assert.deepEqual(unexplained, [], `refused: ${JSON.stringify(given)}`);
    }
  }
  assert.ok(accepted >= ENOUGH, `${accepted} of ${ENOUGH * ROUNDS} payloads are accepted`);
  counts.add("payloads accepted", accepted);
}

/** Path arguments that can travel (rule 10 of docs/deviations.md). @param {Node} node @param {string | undefined} value @param {number} round */
function argumentsFor(node, value, round) {
  if (value !== undefined) return [value];
  const texts = payloads(node, ENOUGH, round).map(({ value }) => String(value));
  return texts.filter((text) => !/\p{Cc}/u.test(text) && !/(^|[/\\])\.{0,2}([/\\]|$)/.test(text));
}

/**
 * What is found wrong with a request and stands in no line; undefined where nothing is wrong.
 *
 * @param {Call} call
 * @param {string[]} path
 * @param {Part[]} parts
 * @param {unknown[]} given
 */
function findingsOf(call, path, parts, given) {
  const issues = issuesOf(call, path, parts, given);
  if (issues === undefined) return undefined;
  return issues
    .filter((issue) => !parts.find(({ part }) => part === issue.part)?.excuses.forStricter(issue))
    .map(({ part, path, code, message }) => `${part} ${path}: ${code}: ${message}`);
}

/** @param {Call} call @param {Part[]} parts */
function checkRefused(call, parts) {
  let refused = 0;
  for (const part of parts) {
    let ofPart = 0;
    for (let round = 0; round < ROUNDS && ofPart < ENOUGH; round++) {
      ofPart += refusedOf(call, part, round, ENOUGH - ofPart);
    }
    assert.ok(ofPart >= ENOUGH, `only ${ofPart} mutated payloads are refused by the document and here`);
    refused += ofPart;
  }
  for (const [at] of call.pathArguments.entries()) refused += refusedArguments(call, at);
  counts.add("mutated payloads refused", refused);
}

/** @param {Call} call @param {Part} part @param {number} round @param {number} most */
function refusedOf(call, part, round, most) {
  let refused = 0;
  const path = call.pathArguments.map(({ value }) => value ?? "se-1");
  for (const { value, choice } of part.payloads(round)) {
    const all = spots(value, part.node).filter(({ path }) => part.part === "body" || path.length > 0);
    for (let nth = 0; nth < MUTATIONS && refused < most && all.length > 0; nth++) {
      const changes = wrongs(/** @type {any} */ (all[(choice[2 * nth] ?? 0) % all.length]));
      const change = changes[(choice[2 * nth + 1] ?? 0) % changes.length];
      if (change === undefined) continue;
      const payload = changed(value, change);
      const faults = part.faults(payload);
      if (faults.length === 0) continue;
      if (issuesOf(call, path, [part], [payload])) refused += 1;
      else {
        const unexplained = faults.filter((fault) => !part.excuses.forLooser(fault));
        assert.deepEqual(unexplained, [], `accepted: ${JSON.stringify(change)} in ${JSON.stringify(value)}`);
        counts.add("mutated payloads that only the document refuses, as listed");
      }
    }
  }
  return refused;
}

/**
 * @typedef {object} Part what a request sends in one place
 * @property {"query" | "body"} part
 * @property {Node} node what the document admits
 * @property {(round: number) => { value: any, choice: number[] }[]} payloads what both sides should admit
 * @property {(value: unknown) => import("./validator.js").Fault[]} faults what the document finds wrong
 * @property {Excuses} excuses
 */

/** @param {Call} call @returns {Part[]} */
function partsOf(call) {
  return SENT.flatMap((part) => {
    const { theirs: node, ours } = bothOf(call, part);
    if (node === undefined || ours === undefined) return [];
    const excuses = new Excuses(deviations, node, placeOf(call, part));
    const shared = narrowed(node, ours, placeOf(call, part), deviations);
    /** @type {ReturnType<typeof payloads>[]} */
    const rounds = [];
    const made = (/** @type {number} */ round) => (rounds[round] ??= payloads(shared, ENOUGH, round));
    return [{ part, node, payloads: made, faults: validators.request.faults(node), excuses }];
  });
}

/** What is wrong with a request; undefined where it could be sent. @param {Call} call @param {string[]} path @param {Part[]} parts @param {unknown[]} given */
function issuesOf(call, path, parts, given) {
  try {
    prepare(call, path, Object.fromEntries(parts.map(({ part }, index) => [part, given[index]])));
    return undefined;
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.issues;
  }
}

/** How many wrong values of a path argument are refused: all. @param {Call} call @param {number} at */
function refusedArguments(call, at) {
  const wrong = ["", undefined, null, true, {}, ["se-1"], 1.5, ".", ".."];
  const path = call.pathArguments.map(({ value }) => value ?? "se-1");
  for (const value of wrong) {
    const given = path.with(at, /** @type {any} */ (value));
    assert.throws(() => prepare(call, given, {}, { checkRequest: false }), ConfigurationError);
  }
  return wrong.length;
}

const merchant = silent.onBehalfOf(1);

/**
 * @param {Call} call
 * @param {string[]} path
 * @param {{ query?: unknown, body?: unknown }} given
 * @param {import("shipstation-partner").CallOptions} [options]
 */
function prepare(call, path, { query, body }, options) {
  const row = table.get(call.own.name);
  const rest = [...(row?.body === null ? [] : [body]), ...(row?.query ? [query] : []), options];
  return merchant.prepare(/** @type {any} */ (call.own.name), .../** @type {any} */ ([...path, ...rest]));
}
