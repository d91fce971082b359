/**
 * `npm run fuzz`: each target of fuzz/ for a minute, `npm run fuzz -- 600 checker` one of them for ten. What fails is
 * kept in fuzz/artifacts/; with its fix it goes into fuzz/corpus/, which `npm test` replays. What only leads
 * further is kept in target/fuzz/found/; `npm run fuzz -- keep` puts those into the corpus that reach code which the
 * corpus does not.
 *
 * By stable Rust: without a sanitizer, with libFuzzer's coverage. Of the crate's unsafe code it runs the masked reads and
 * writes of `check/buffer.rs`.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { installCargoTool } from "./cargo-tools.mjs";
import { root, run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

const TARGETS = ["checker", "path", "reply", "retry_after"];

/** A corpus is read by people, and replayed by every test run. */
const LONGEST_KEPT = 2_000;

const WORK = join(root, "target", "fuzz");

const [first = "60", ...named] = process.argv.slice(2);
const targets = named.length > 0 ? named : TARGETS;
/** @type {NodeJS.ProcessEnv} */
let env = {};

await runSteps([
  { name: "cargo-fuzz", rerun: "npm run fuzz", required: true, run: install },
  ...targets.map((target) => ({
    name: target,
    rerun: `npm run fuzz -- ${first} ${target}`,
    run: () => (first === "keep" ? keep(target) : search(target, Number(first))),
  })),
]);

/** libFuzzer is written in C++; the seeds are what a search starts from beside the corpus: texts made from the shapes. */
async function install() {
  env = await installCargoTool("cargo-fuzz");
  try {
    await run(["c++", "--version"], { quiet: true });
  } catch {
    await run([join(root, "scripts", "apt-install.sh"), "g++"]);
  }
  const command = ["cargo", "run", "--locked", "--quiet", "--package", "shipstation-partner-properties"];
  await run([...command, "--example", "seeds", "--", WORK]);
}

/** @param {string} target @param {number} seconds */
async function search(target, seconds) {
  if (!(seconds > 0))
    throw new Error("usage: npm run fuzz -- SECONDS [TARGET…], or: npm run fuzz -- keep [TARGET…]");
  const found = folder("found", target);
  const limits = [`-max_total_time=${seconds}`, "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"];
  const words = target === "checker" ? [`-dict=${join(WORK, "words.dict")}`] : [];
  await fuzz(target, [found, corpus(target), folder("seeds", target)], [...limits, ...words]);
}

/** Adds to the corpus what reaches further than it and the seeds do. @param {string} target */
async function keep(target) {
  const all = folder("merged", target);
  rmSync(all, { recursive: true, force: true });
  for (const known of [folder("seeds", target), corpus(target)]) cpSync(known, all, { recursive: true });
  const before = new Set(readdirSync(all));
  await fuzz(
    target,
    [all, folder("found", target)],
    ["-set_cover_merge=1", "-use_counters=0", `-max_len=${LONGEST_KEPT}`],
  );
  const added = readdirSync(all).filter((name) => !before.has(name));
  for (const name of added) cpSync(join(all, name), join(corpus(target), name));
  console.log(`${target}: ${added.length} added to the corpus`);
}

/** @param {string} target @param {string[]} folders @param {string[]} flags libFuzzer's */
function fuzz(target, folders, flags) {
  return run(
    ["cargo", "fuzz", "run", "--sanitizer", "none", target, ...folders, "--", "-verbosity=0", ...flags],
    { env },
  );
}

/** @param {string} target */
function corpus(target) {
  return join(root, "fuzz", "corpus", target);
}

/** @param {...string} path @returns {string} a folder of the search's own, which is there */
function folder(...path) {
  const place = join(WORK, ...path);
  mkdirSync(place, { recursive: true });
  return place;
}
