/** Where the consumers are built: outside the repository, beside the installed tarball. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { emptyProject } from "../node/empty-project.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const tools = join(here, "node_modules");
const runFile = promisify(execFile);

/** What a consumer prints, shows or answers. */
export const BOUGHT = "bought for money";

/**
 * An empty project in which npm has installed the tarball, with the named consumers in it. The tools are linked
 * beside the package: only that is under test.
 *
 * @param {string[]} consumers folders of this one
 */
export async function workplace(consumers) {
  const { folder, remove } = await emptyProject();
  for (const name of topLevelOf(tools)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(tools, name), link);
  }
  for (const each of ["buy-a-label.js", ...consumers]) {
    cpSync(join(here, each), join(folder, each), { recursive: true });
  }
  return {
    /** Of the whole. */
    folder,
    /** @param {string} consumer @param {...string} path */
    at: (consumer, ...path) => join(folder, consumer, ...path),
    remove,
  };
}

/**
 * Runs a program to its end.
 *
 * @param {string[]} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options `env` is added to this process's own
 * @returns {Promise<string>} what it printed, on both streams
 * @throws where it ends with another code than 0, with what it printed
 */
export async function run([program = "", ...args], { cwd, env }) {
  const options = { cwd, env: { ...process.env, CI: "1", NO_COLOR: "1", ...env }, maxBuffer: 1 << 26 };
  try {
    const { stdout, stderr } = await runFile(program, args, options);
    return `${stdout}${stderr}`;
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error });
  }
}

/**
 * Runs an installed tool by Node.
 *
 * @param {string} script from node_modules on, such as `typescript/bin/tsc`
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, flags?: string[] }} options `flags` are Node's own
 */
export function runTool(script, args, { flags = [], ...options }) {
  return run([process.execPath, ...flags, join(tools, script), ...args], options);
}

/** @param {string} folder a node_modules @returns {string[]} such as `next` and `@babel/core` */
function topLevelOf(folder) {
  return readdirSync(folder).flatMap((name) => {
    if (name.startsWith(".")) return [];
    return name.startsWith("@") ? readdirSync(join(folder, name)).map((each) => join(name, each)) : [name];
  });
}
