/** Running other programs: what they print is shown as it comes, and kept. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A silence longer than this gets a sign of life. */
const SILENCE_MS = 20_000;

/** A command that could not be started, or ended with another code than 0. */
export class CommandError extends Error {
  /** @param {string} message @param {string} output */
  constructor(message, output) {
    super(message);
    this.name = "CommandError";
    /** What it had printed, on both streams. */
    this.output = output;
  }
}

/**
 * Runs a program in the repository's folder and gives what it printed: on standard output, and on both streams.
 *
 * @param {string[]} command the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean, limitMs?: number }} [options] `env` is added to
 *   this process's own; `quiet` keeps standard output from being shown; what takes longer than `limitMs` is ended
 * @returns {Promise<{ stdout: string, output: string }>}
 */
export function run([program = "", ...args], { env = {}, cwd = root, quiet = false, limitMs } = {}) {
  const colour = process.stdout.isTTY ? { CARGO_TERM_COLOR: "always", FORCE_COLOR: "1" } : {};
  const started = Date.now();
  let stdout = "";
  let output = "";
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...colour, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(limitMs === undefined ? {} : { timeout: limitMs }),
    });
    const signOfLife = setInterval(() => {
      console.log(`   … ${program} has been at it for ${duration(Date.now() - started)}`);
    }, SILENCE_MS);
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      stdout += text;
      output += text;
      if (!quiet) {
        signOfLife.refresh();
        process.stdout.write(text);
      }
    });
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      output += text;
      signOfLife.refresh();
      process.stderr.write(text);
    });
    child.on("error", (error) => {
      clearInterval(signOfLife);
      reject(new CommandError(`${program} could not be started: ${error.message}`, output));
    });
    child.on("close", (code, signal) => {
      clearInterval(signOfLife);
      if (code === 0) resolve({ stdout, output });
      else reject(new CommandError(`${program} ended with ${signal ?? `code ${code}`}`, output));
    });
  });
}

/** @param {number} ms @returns {string} such as `0.4 s` or `3 min 20 s` */
export function duration(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
