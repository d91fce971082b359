/** One part of the benchmarks in this process; its figures go to standard output as JSON. */
import { measureChecks } from "./checks.js";
import { measureColdStarts } from "./cold.js";
import { measureEngine } from "./engine.js";
import { measureMemory } from "./memory.js";

/** `quick` is for finding out whether everything runs: its figures mean nothing. */
const PARTS = {
  /** @param {boolean} quick */
  checks: (quick) => measureChecks({ budgetMs: quick ? 100 : 8_000 }),
  /** @param {boolean} quick */
  cold: (quick) => measureColdStarts({ processes: quick ? 1 : 15 }),
  /** @param {boolean} quick */
  engine: (quick) => measureEngine({ budgetMs: quick ? 100 : 12_000, inFlight: quick ? 500 : 10_000 }),
  /** @param {boolean} quick */
  memory: (quick) =>
    measureMemory(quick ? { checks: 2_000, calls: 500 } : { checks: 1_000_000, calls: 100_000 }),
};

const [name = "", speed] = process.argv.slice(2);
const figures = await PARTS[/** @type {keyof typeof PARTS} */ (name)](speed === "--quick");
process.stdout.write(JSON.stringify(figures));
