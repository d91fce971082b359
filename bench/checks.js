/** Checking and serialising requests, and reading replies, against what has to be done without any check. */
import { validate } from "shipstation-partner";

import { assertAccepted, assertSpoiltRefused } from "./agreement.js";
import { accepts, fromBytes, requestSchemas, toBytes } from "./installed.js";
import { interleave } from "./interleaved.js";
import { requests, richLabel } from "./payloads.js";
import { replies } from "./replies.js";
import { ajv } from "./rivals/ajv.js";
import { typebox } from "./rivals/typebox.js";
import { valibot } from "./rivals/valibot.js";
import { zod } from "./rivals/zod.js";

/** @typedef {import("./interleaved.js").Timing} Timing */

/**
 * @typedef {object} Comparison
 * @property {string} payload
 * @property {number} bytes of its JSON text
 * @property {Record<string, Timing>} timings by who did it, each compared with `floor`; ours is `ours`
 *
 * @typedef {object} Checks
 * @property {Record<string, string>} versions of the rivals
 * @property {Comparison[]} toBytes plain object to the bytes that the transport gets
 * @property {Comparison[]} toText plain object to text
 * @property {Comparison[]} fromBytes a reply's bytes to a plain object
 */

const RIVALS = [ajv, typebox, zod, valibot];
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * @param {{ budgetMs: number }} options for each payload
 * @returns {Checks}
 */
export function measureChecks(options) {
  const document = requestSchemas();
  const byDefinition = new Map(
    requests.map(({ definition }) => [definition, compileAll(document, definition)]),
  );
  for (const request of requests) {
    const all = [
      ...(byDefinition.get(request.definition) ?? []),
      { name: "ours", accepts: accepts(request.operation) },
    ];
    assertAccepted(all, request);
    if (request.make === richLabel) assertSpoiltRefused(all);
  }

  /** @type {Checks} */
  const checks = {
    versions: Object.fromEntries(RIVALS.map(({ name, version }) => [name, version])),
    toBytes: [],
    toText: [],
    fromBytes: [],
  };
  for (const { name, operation, definition, make } of requests) {
    const payload = make();
    const bytes = encoder.encode(JSON.stringify(payload)).length;
    const compiled = byDefinition.get(definition) ?? [];
    const ours = toBytes(operation);
    checks.toBytes.push({
      payload: name,
      bytes,
      timings: interleave(
        {
          floor: () => encoder.encode(JSON.stringify(payload)),
          ours: () => ours(payload),
          ...withRivals(compiled, payload, () => encoder.encode(JSON.stringify(payload))),
        },
        options,
      ),
    });
    checks.toText.push({
      payload: name,
      bytes,
      timings: interleave(
        {
          floor: () => JSON.stringify(payload),
          ours: () => validate(operation, payload),
          ...withRivals(compiled, payload, () => JSON.stringify(payload)),
        },
        options,
      ),
    });
  }
  for (const { name, operation, make } of replies) {
    const bytes = encoder.encode(JSON.stringify(make()));
    const ours = fromBytes(operation);
    const { notes } = ours(bytes);
    if (notes.length > 0) throw new Error(`${name} drifts: ${JSON.stringify(notes)}`);
    checks.fromBytes.push({
      payload: name,
      bytes: bytes.length,
      timings: interleave(
        { floor: () => JSON.parse(decoder.decode(bytes)), ours: () => ours(bytes) },
        options,
      ),
    });
  }
  return checks;
}

/** @param {import("./rivals/schema.js").Document} document @param {string} definition */
function compileAll(document, definition) {
  return RIVALS.map(({ name, compile }) => ({ name, accepts: compile(document, definition) }));
}

/**
 * Each rival's check, then the same serialising for all.
 *
 * @param {readonly { name: string, accepts: (value: unknown) => boolean }[]} compiled
 * @param {unknown} payload
 * @param {() => unknown} serialise
 */
function withRivals(compiled, payload, serialise) {
  return Object.fromEntries(
    compiled.map(({ name, accepts }) => [
      name,
      () => {
        if (!accepts(payload)) throw new Error(`${name} refuses`);
        return serialise();
      },
    ]),
  );
}
