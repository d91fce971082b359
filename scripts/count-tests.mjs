/** How many tests a run had, read from the closing lines of the test runners. */

/** The lines that runners close with, and which number in them counts what. */
const CLOSING_LINES = [
  // cargo test, wasm-bindgen-test
  { line: /^test result: .*$/gm, passed: /(\d+) passed/, failed: /(\d+) failed/ },
  // cargo nextest
  { line: /^\s*Summary \[.*$/gm, passed: /(\d+) passed/, failed: /(\d+) failed/ },
  // node --test
  { line: /^ℹ (?:pass|fail) \d+$/gm, passed: /pass (\d+)/, failed: /fail (\d+)/ },
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with this one
const COLOURS = /\u001b\[[0-9;]*m/g;

/**
 * A step whose program prints no such line (a linter, a build) counts as one test.
 *
 * @param {import("./run-steps.mjs").Result[]} results
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(results) {
  const total = { passed: 0, failed: 0 };
  for (const { passed, output } of results) {
    const count = countIn(output);
    total.passed += count.passed;
    total.failed += count.failed;
    if (passed && count.passed + count.failed === 0) total.passed += 1;
    // A step can fail without a failing test: by a compile error, a crash, a run without any test.
    if (!passed && count.failed === 0) total.failed += 1;
  }
  return total;
}

/** @param {string} output what test runners printed */
export function countIn(output) {
  const plain = output.replace(COLOURS, "");
  const count = { passed: 0, failed: 0 };
  for (const runner of CLOSING_LINES) {
    for (const [line] of plain.matchAll(runner.line)) {
      count.passed += Number(runner.passed.exec(line)?.[1] ?? 0);
      count.failed += Number(runner.failed.exec(line)?.[1] ?? 0);
    }
  }
  return count;
}
