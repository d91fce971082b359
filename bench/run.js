/**
 * `npm run bench`: measures on Node 20 and 24 and writes docs/performance.md.
 *
 *     node bench/run.js [checks | cold | engine | memory]… [--enforce] [--quick]
 *
 * With parts named, or with `--quick`, the figures are printed and nothing is written. `--enforce` ends with an
 * error where a target is missed.
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { measureElsewhere } from "./elsewhere.js";
import { report, section, sectionElsewhere } from "./report.js";
import { judge, judgeElsewhere } from "./targets.js";

/** @typedef {import("./targets.js").Figures} Figures */

const PARTS = /** @type {const} */ (["checks", "cold", "engine", "memory"]);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { enforce: { type: "boolean", default: false }, quick: { type: "boolean", default: false } },
});
const chosen = PARTS.filter((part) => positionals.length === 0 || positionals.includes(part));
if (chosen.length === 0) throw new Error(`the parts are ${PARTS.join(", ")}`);

const machine = describeMachine();
const runs = nodes().map((node) => {
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim().slice(1);
  return { node: version, figures: measure(node, version) };
});
const elsewhere = chosen.includes("cold") ? await coldElsewhere() : undefined;
if (positionals.length === 0 && !values.quick && elsewhere) {
  writeFileSync(new URL("../docs/performance.md", import.meta.url), report(machine, runs, elsewhere));
}
for (const { node, figures } of runs) console.log(`\n${section(node, figures)}`);
if (elsewhere) console.log(`\n${sectionElsewhere(elsewhere)}`);
if (values.enforce) enforce();

/** @param {string} node @param {string} version @returns {Figures} */
function measure(node, version) {
  /** @type {Record<string, unknown>} */
  const figures = {};
  for (const part of chosen) {
    console.error(`Node ${version}: ${part}`);
    const command = ["--expose-gc", file("part.js"), part, ...(values.quick ? ["--quick"] : [])];
    figures[part] = JSON.parse(
      execFileSync(node, command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }),
    );
  }
  return figures;
}

function coldElsewhere() {
  console.error("Deno and workerd: cold");
  return measureElsewhere({ processes: values.quick ? 1 : 15 });
}

/** This Node, and Node 24 where npm has it for this platform. */
function nodes() {
  const newer = file("node_modules/node24/bin/node");
  return [process.execPath, ...(existsSync(newer) ? [newer] : [])];
}

/** @returns {import("./report.js").Machine} */
function describeMachine() {
  const [load = 0] = loadavg();
  return {
    processor: cpus()[0]?.model.trim() ?? "an unknown processor",
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${platform()} ${release()}`,
    load: `Load by other work when it began: ${load.toFixed(1)}.`,
  };
}

/** @param {string} name */
function file(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

function enforce() {
  const judged = [
    ...runs.map(({ node, figures }) => ({ where: `Node ${node}`, judgements: judge(figures) })),
    ...(elsewhere ? [{ where: "Deno", judgements: judgeElsewhere(elsewhere) }] : []),
  ];
  const missed = judged.flatMap(({ where, judgements }) =>
    judgements
      .filter(({ met }) => !met)
      .map(({ target, limit, value }) => `${where}: ${target}: ${value}, not ${limit}`),
  );
  if (missed.length === 0) return;
  console.error(`\nmissed:\n  ${missed.join("\n  ")}`);
  process.exitCode = 1;
}
