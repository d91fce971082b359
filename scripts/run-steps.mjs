/** Named steps, one after the other: each is announced, timed, and says how to run it again. */
import { duration } from "./command.mjs";

/**
 * @typedef {object} Step
 * @property {string} name by which the step is announced and can be asked for
 * @property {string} rerun the command that runs this step again
 * @property {boolean} [required] whether nothing after it makes sense without it
 * @property {() => Promise<{ output: string } | void>} run gives what was printed, where that is of interest
 */

/**
 * @typedef {object} Result
 * @property {Step} step
 * @property {boolean} passed
 * @property {string} output what it printed
 */

/**
 * Runs the steps in order, up to the first required one that fails.
 *
 * @param {Step[]} steps
 * @returns {Promise<Result[]>} one for each step that ran
 */
export async function runSteps(steps) {
  /** @type {Result[]} */
  const results = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n── ${step.name} (${index + 1} of ${steps.length})`);
    const result = await runStep(step);
    results.push(result);
    if (!result.passed && step.required) break;
  }
  if (results.some((result) => !result.passed)) process.exitCode = 1;
  return results;
}

/** @param {Step} step @returns {Promise<Result>} */
async function runStep(step) {
  const started = Date.now();
  try {
    const output = (await step.run())?.output ?? "";
    console.log(`✓  ${step.name}: ${duration(Date.now() - started)}`);
    return { step, passed: true, output };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.log(`✗  ${step.name}: ${duration(Date.now() - started)}: ${message}`);
    console.log(`   run it again: ${step.rerun}`);
    const output = error instanceof Error && "output" in error ? String(error.output) : "";
    return { step, passed: false, output };
  }
}
