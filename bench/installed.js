/** The package as it is installed from its tarball, and the two steps of every call that are timed. */
import { readFileSync } from "node:fs";

import * as entry from "shipstation-partner";

/**
 * @typedef {import("./rivals/schema.js").Document} Document
 * @typedef {import("shipstation-partner").OperationName} OperationName
 */

/** The modules that the package is bundled from: no entry offers single steps of a call. */
const facade = new URL("../target/facade/", import.meta.url);

/** An instance of their own, for what looks behind the entries. */
export const { PartnerClient, validate } = /** @type {typeof import("shipstation-partner")} */ (
  await import(`${facade}entry-node.js`)
);
const { bytesOf, checkPayload, readReply } = /** @type {typeof import("../pkg-template/checker.js")} */ (
  await import(`${facade}checker.js`)
);
const { memory } = /** @type {typeof import("../pkg-template/instance.js")} */ (
  await import(`${facade}instance.js`)
);

/**
 * What a call does with its body before the transport has it: serialise, check, copy.
 *
 * @param {OperationName} operation
 * @returns {(payload: unknown) => Uint8Array}
 */
export function toBytes(operation) {
  const index = indexOf(operation);
  return (payload) => {
    const checked = checkPayload(index, "body", payload, false);
    if (checked.issues.length > 0) throw new Error(`refused: ${JSON.stringify(checked.issues)}`);
    return bytesOf(checked);
  };
}

/**
 * What a call does with a reply after the transport gave its bytes: check and parse.
 *
 * @param {OperationName} operation
 * @returns {(bytes: Uint8Array) => { data: unknown, notes: readonly unknown[] }}
 */
export function fromBytes(operation) {
  const index = indexOf(operation);
  return (bytes) => readReply(index, bytes);
}

/** @param {OperationName} operation @returns {(payload: unknown) => boolean} */
export function accepts(operation) {
  return (payload) => entry.validate(operation, payload).ok;
}

/** Size of the instance's memory. */
export function wasmBytes() {
  return memory().buffer.byteLength;
}

/** The printed JSON Schema of what is sent. @returns {Document} */
export function requestSchemas() {
  return JSON.parse(readFileSync(new URL("../pkg-template/schemas/requests.json", import.meta.url), "utf8"));
}

/** @param {OperationName} operation */
function indexOf(operation) {
  return entry.operations.findIndex(({ name }) => name === operation);
}
