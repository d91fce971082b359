import { spawn } from "node:child_process";

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
  };
}
