import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Longest life of a runtime under test. */
const LIMIT_MS = 180_000;

/**
 * A program that runs until it ends or is ended.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options `env` is added to this process's own
 */
export function program([file = "", ...args], { cwd, env }) {
  // A group of its own: browsers start processes of their own, which are to end with them.
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, detached: true });
  let output = "";
  const keep = (/** @type {Buffer} */ text) => {
    output += text;
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? -1));
  });
  const end = () => {
    try {
      process.kill(-Number(child.pid), "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  const timer = setTimeout(end, LIMIT_MS);
  return {
    ended: ended.finally(() => clearTimeout(timer)),
    end,
    /** What it has printed so far, on both streams. */
    output: () => output,
    /** What it and the processes that it started hold of the machine's memory, in bytes. */
    memory: () => (existsSync("/proc/self/stat") ? memoryOf(Number(child.pid)) : undefined),
  };
}

/** Linux's size of a page. */
const PAGE_BYTES = 4096;

/** @param {number} group of processes */
function memoryOf(group) {
  let pages = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      // Behind the program's name, which may hold anything: state, parent, group, …; the pages are the 22nd.
      const fields = readFileSync(`/proc/${id}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      if (Number(fields[2]) === group) pages += Number(fields[21]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return pages * PAGE_BYTES;
}
