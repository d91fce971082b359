/**
 * One cold start: imports the module named on the command line, has it do its first work, and prints the
 * milliseconds that both took.
 */
const [path = ""] = process.argv.slice(2);
const start = performance.now();
const { firstWork } = /** @type {{ firstWork: () => unknown }} */ (await import(path));
await firstWork();
console.log(performance.now() - start);
