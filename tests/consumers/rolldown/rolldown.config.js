export default { input: "index.js", platform: "node", output: { dir: "dist", format: "es" } };
