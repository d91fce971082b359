import { nodeResolve } from "@rollup/plugin-node-resolve";

export default {
  input: "index.js",
  external: /^node:/,
  plugins: [nodeResolve({ exportConditions: ["node"] })],
  output: { dir: "dist", format: "es" },
};
