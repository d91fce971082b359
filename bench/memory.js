/** Whether memory stays flat over many checks and many calls. Needs `--expose-gc`. */
import { PartnerClient, validate, wasmBytes } from "./installed.js";
import { documentedLabel } from "./payloads.js";
import { replies } from "./replies.js";

/**
 * @typedef {object} Course how memory went: at 10 % of the work, and the most that there was after it
 * @property {string} work
 * @property {number} count
 * @property {number} heapBefore bytes after a collection, at 10 %
 * @property {number} heapAfter bytes after a collection, at the end
 * @property {number} wasmBefore bytes
 * @property {number} wasmAfter bytes
 */

/** Checks and calls between two looks at a promise queue or at memory. */
const TOGETHER = 100;

/**
 * @param {{ checks: number, calls: number }} counts
 * @returns {Promise<Course[]>}
 */
export async function measureMemory({ checks, calls }) {
  return [
    await course("checks, one in ten of them with four issues", checks, check()),
    await course("calls through an in-process transport", calls, call()),
  ];
}

/** @returns {(index: number) => void} */
function check() {
  const right = documentedLabel();
  const wrong = {
    shipment: { ...documentedLabel().shipment, service_code: 7, ship_to: {}, unknown: true, packages: [] },
  };
  return (index) => {
    const isWrong = index % 10 === 0;
    const { ok } = validate("labels.create", isWrong ? wrong : right);
    if (ok === isWrong) throw new Error("another verdict than before");
  };
}

/** @returns {(index: number) => Promise<unknown>} */
function call() {
  const reply = new TextEncoder().encode(JSON.stringify(replies[0]?.make()));
  const headers = new Headers({ "content-type": "application/json" });
  const partner = new PartnerClient({
    apiKey: "TEST_benchmark",
    fetch: async () => ({ status: 200, headers, arrayBuffer: async () => reply.slice().buffer }),
  });
  const merchant = partner.onBehalfOf(123456);
  return () => merchant.labels.create(documentedLabel());
}

/**
 * @param {string} work
 * @param {number} count
 * @param {(index: number) => unknown} once
 * @returns {Promise<Course>}
 */
async function course(work, count, once) {
  let heapBefore = 0;
  let wasmBefore = 0;
  const tenth = Math.ceil(count / 10);
  for (let done = 0; done < count; ) {
    const until = Math.min(done + TOGETHER, count);
    for (; done < until; done++) await once(done);
    if (heapBefore === 0 && done >= tenth) {
      heapBefore = await heapBytes();
      wasmBefore = wasmBytes();
    }
  }
  return { work, count, heapBefore, heapAfter: await heapBytes(), wasmBefore, wasmAfter: wasmBytes() };
}

/** The heap and what hangs on it outside, after a collection. */
export async function heapBytes() {
  if (!globalThis.gc) throw new Error("run this with --expose-gc");
  // What finalisers let go is collected by the second round.
  for (let round = 0; round < 2; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
