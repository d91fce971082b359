const { join } = require("node:path");

const common = { mode: "production", entry: "./index.js", optimization: { minimize: false } };
module.exports = ["node", "web", "webworker"].map((target) => ({
  ...common,
  name: target,
  target,
  output: { path: join(__dirname, "dist", target), filename: "index.cjs" },
}));
