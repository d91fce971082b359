/**
 * `npm test`: every check and every test. `npm test -- clippy types` runs only the steps of these names (and
 * those that the others stand on).
 */
import { duration } from "./command.mjs";
import { countTests } from "./count-tests.mjs";
import { runSteps } from "./run-steps.mjs";
import { testSteps } from "./test-steps.mjs";

const names = process.argv.slice(2);
const all = testSteps();
const unknown = names.filter((name) => !all.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(", ")}. The steps: ${all.map((step) => step.name).join(", ")}`,
  );
  process.exit(2);
}

const steps = names.length === 0 ? all : all.filter((step) => step.required || names.includes(step.name));
const started = Date.now();
const results = await runSteps(steps);

const failed = results.filter((result) => !result.passed);
if (results.length < steps.length) {
  console.log(`\n${steps.length - results.length} steps were not reached.`);
}
for (const { step } of failed) console.log(`\nfailed: ${step.name}; run it again: ${step.rerun}`);
const total = countTests(results);
console.log(`\nin ${duration(Date.now() - started)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
