/**
 * How the package behaves, whatever it runs on: the same cases in every runtime. Nothing here is a runtime's own;
 * the package is an argument, so that each runner loads it in its own way.
 */
import { showErrorsTo } from "./assert.js";
import { calls } from "./calls.js";
import { cancelling } from "./cancelling.js";
import { checking } from "./checking.js";
import { containment } from "./containment.js";
import { crashing } from "./crashes.js";
import { faults } from "./faults.js";
import { loading } from "./loading.js";
import { money } from "./money.js";
import { beginWatch, gate, secrets } from "./secrets.js";
import { Service } from "./service-client.js";
import { tenants } from "./tenants.js";

/**
 * The package under test: its entries, as the runtime gives them.
 *
 * @typedef {object} Package
 * @property {typeof import("shipstation-partner")} library
 * @property {typeof import("shipstation-partner/errors")} errors
 * @property {typeof import("shipstation-partner/slim")} slim
 * @property {typeof import("shipstation-partner/testing")} testing
 *
 * @typedef {object} World
 * @property {Package["library"]} library
 * @property {Package["errors"]} errors
 * @property {Package["slim"]} slim
 * @property {Package["testing"]} testing
 * @property {Service} service the stand-in over HTTP
 * @property {boolean} isPage whether this is a browser's page
 * @property {Repeats} repeats
 * @property {import("./secrets.js").Watch} watch sees all that could show a key
 *
 * @typedef {object} Repeats what the platform's own fetch sends a second time when a connection breaks, unasked and unseen
 * @property {boolean} reads
 * @property {boolean} writes
 *
 * @typedef {Record<string, (world: World) => unknown>} Cases by the sentence that each proves; a text that comes
 *   back says why it cannot be proven here
 * @typedef {{ name: string, error?: string, skipped?: string }} CaseResult
 * @typedef {{ cases: CaseResult[] }} Report
 */

const CASE_LIMIT_MS = 30_000;

/** What can be run: all behaviour of the published package, or what becomes of one that is built to crash. */
export const suites = {
  // Secrets come last: they look back at all that was seen.
  behaviour: {
    ...loading,
    ...checking,
    ...calls,
    ...money,
    ...faults,
    ...cancelling,
    ...tenants,
    ...containment,
    ...secrets,
  },
  crashing: { ...crashing, ...gate },
};

/**
 * Runs every case of the suite that the service names, in turn, and sends the report to the service.
 *
 * @param {Package} subject
 * @param {string} url of the service
 * @param {Partial<Repeats>} [repeats]
 * @returns {Promise<Report>}
 */
export async function runSuite(subject, url, repeats = {}) {
  const service = new Service(url);
  const watch = beginWatch();
  showErrorsTo(watch.see);
  const isPage = typeof (/** @type {{ document?: unknown }} */ (globalThis).document) === "object";
  const world = { ...subject, service, watch, isPage, repeats: { reads: false, writes: false, ...repeats } };
  const all = suites[await service.suite()];
  /** @type {Report} */
  const report = { cases: [] };
  for (const [name, run] of Object.entries(all)) {
    report.cases.push({ name, ...(await outcomeOf(run, world)) });
    watch.look();
    await service.clearFaults();
  }
  watch.end();
  await service.report(report);
  return report;
}

/** @param {Cases[string]} run @param {World} world @returns {Promise<{ error?: string, skipped?: string }>} */
async function outcomeOf(run, world) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${CASE_LIMIT_MS} ms`)), CASE_LIMIT_MS);
  });
  try {
    const skipped = await Promise.race([run(world), tooLong]);
    return typeof skipped === "string" ? { skipped } : {};
  } catch (error) {
    return { error: error instanceof Error ? `${error}\n${error.stack ?? ""}` : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
