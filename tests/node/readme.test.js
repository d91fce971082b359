/** What README.md tells users to do, done: in an empty project with the packed tarball and nothing else. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { emptyProject, importedIn } from "./empty-project.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const project = await emptyProject();
after(project.remove);

/** The blocks of a language, in order. @param {string} language */
function blocks(language) {
  return Array.from(readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)).flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  );
}

/** All JavaScript of the page as one program: later blocks go on from earlier ones. */
const program = blocks("js").join("\n");

test("the program that the JavaScript blocks make runs and shows what they promise", async () => {
  const file = join(project.folder, "five-minutes.js");
  await writeFile(file, program);
  const { stdout, stderr } = await run(process.execPath, [file], { timeout: 15_000 });
  assert.equal(stderr, "");
  const [label = "", ...lines] = stdout.trimEnd().split("\n");
  assert.match(label, /^\d{22} 6\.86 https:\/\/\S+\.pdf$/);
  assert.match(String(lines[0]), /^se-\d+$/, "the labels, item by item");
  assert.equal(lines[1], "1", "the labels, page by page");
  const issues = lines.filter((line) => line.startsWith("/shipment"));
  assert.ok(issues.some((line) => /^\/shipment\/ship_to\/country_code max_length /.test(line)));
  assert.ok(issues.some((line) => /^\/shipment\/packages required /.test(line)));
  assert.ok(stdout.includes("'/shipment/packages'"), "the paths of the error's issues");
});

test("the JavaScript blocks are sound TypeScript, strictly", async () => {
  const file = join(project.folder, "five-minutes.ts");
  await writeFile(file, program);
  const options = [
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--lib",
    "es2023,dom",
    "--noEmit",
    "--skipLibCheck",
  ];
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const checked = run(process.execPath, [tsc, "--strict", ...options, file], { cwd: project.folder });
  await checked.catch((error) => assert.fail(error.stdout));
});

test("each import line names what the package exports", async () => {
  const lines = Array.from(
    readme.matchAll(/import \{ ([\w, ]+) \} from "(?:npm:)?(shipstation-partner[\w/-]*)"/g),
    ([, names = "", specifier = ""]) => ({ names: names.split(", "), specifier }),
  );
  assert.ok(lines.length >= 8);
  const file = join(project.folder, "import-lines.js");
  const named = lines.map(({ names, specifier }, at) => {
    return `import { ${names.map((name) => `${name} as ${name}${at}`).join(", ")} } from "${specifier}";\n`;
  });
  await writeFile(file, named.join(""));
  await run(process.execPath, [file]);
});

test("a CommonJS program can require the package", async () => {
  const file = join(project.folder, "required.cjs");
  await writeFile(file, 'console.log(typeof require("shipstation-partner").PartnerClient);\n');
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  assert.ok(major > 20 || minor >= 19, "as its engines field says");
  const { stdout } = await run(process.execPath, ["--no-warnings", file]);
  assert.equal(stdout, "function\n");
});

test("the table of options has all that a client and a call take, and says of each whose it is", () => {
  const source = readFileSync(join(root, "pkg-template", "options.js"), "utf8");
  const namesIn = (/** @type {string} */ table) => {
    const [, rules = ""] = new RegExp(`const ${table} = \\{([^}]*)\\}`).exec(source) ?? [];
    return Array.from(rules.matchAll(/^ {2}(\w+):/gm), ([, name]) => String(name));
  };
  const where = { SHARED: "both", CLIENT_OPTIONS: "client", CALL_OPTIONS: "call" };
  const taken = Object.entries(where).flatMap(([table, whose]) =>
    namesIn(table).map((name) => `${name}: ${whose}`),
  );
  const [, table = ""] = /\| option \| where \|.*\n([\s\S]*?)\n\n/.exec(readme) ?? [];
  const listed = Array.from(table.matchAll(/^\| ([^|]+) \| (\w+) \|/gm)).flatMap(([, names = "", whose]) =>
    Array.from(names.matchAll(/`(\w+)`/g), ([, name]) => `${name}: ${whose}`),
  );
  assert.ok(taken.length > 20);
  assert.deepEqual(listed.sort(), taken.sort());
});

test("the table of errors has every class that the package exports, and no other", async () => {
  const [, table = ""] = /\| class \| when \|\n([\s\S]*?)\n\n/.exec(readme) ?? [];
  const listed = Array.from(table.matchAll(/`(\w+Error)`/g), ([, name]) => String(name));
  const exported = Object.entries(await importedIn(project.folder)).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof Error ? [name] : [],
  );
  assert.deepEqual(listed.sort(), exported.filter((name) => name !== "ShipStationPartnerError").sort());
});

test("each command of a shell block is the package's install line or a script of the repository", () => {
  const commands = blocks("sh").flatMap((block) => block.trim().split("\n"));
  assert.ok(commands.length >= 3);
  for (const command of commands) {
    if (command === "npm install shipstation-partner") continue;
    const [, script = ""] = /^npm (?:run )?([\w-]+)(?: +#.*)?$/.exec(command) ?? [];
    assert.ok(Object.hasOwn(scripts, script), command);
  }
});

test("each script that a page names exists", () => {
  for (const page of ["README.md", "CONTRIBUTING.md", "examples/node/README.md"]) {
    const text = readFileSync(join(root, page), "utf8");
    for (const [, script = ""] of text.matchAll(/`npm run ([\w-]+)/g)) {
      assert.ok(Object.hasOwn(scripts, script), `${page}: npm run ${script}`);
    }
  }
});

test("each link into the repository leads somewhere", () => {
  for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    assert.ok(existsSync(join(root, target)), target);
  }
});
