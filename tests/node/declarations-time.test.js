/** How long the declarations keep a compiler busy in a project that skips nothing. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMPILER = join(ROOT, "node_modules/typescript/lib/tsc.js");
/** Processor time, so that it does not hang on what else the machine does. */
const MOST_SECONDS = 3;
const TELL_TIME = `data:text/javascript,process.on("exit",()=>console.log(JSON.stringify(process.cpuUsage())))`;

const PROGRAM = `import { PartnerClient, type NewLabel } from "shipstation-partner";
export const partner = new PartnerClient({ apiKey: "key" });
export const buy = (body: NewLabel) => partner.onBehalfOf(1).labels.create(body);
`;
const SETTINGS = {
  compilerOptions: {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: "ES2022",
    lib: ["ES2023"],
    module: "NodeNext",
    types: [],
  },
  files: ["program.ts"],
};

test(`a strict project that checks the declarations too compiles in ${MOST_SECONDS} s`, async () => {
  // Inside the repository, where the installed package is found.
  const folder = await mkdtemp(join(ROOT, "target", "declarations-"));
  try {
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await writeFile(join(folder, "program.ts"), PROGRAM);
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(SETTINGS));
    const seconds = Math.min(await secondsOf(folder), await secondsOf(folder));
    assert.ok(seconds < MOST_SECONDS, `${seconds.toFixed(1)} s`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Compiles once. @param {string} folder */
async function secondsOf(folder) {
  const compile = ["--import", TELL_TIME, COMPILER, "--project", folder];
  const { stdout } = await promisify(execFile)(process.execPath, compile);
  const { user, system } = JSON.parse(stdout);
  return (user + system) / 1e6;
}
