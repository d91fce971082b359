/** The page that runs the suite in a browser, and the strictest policy under which it does. */
import { createHash } from "node:crypto";

/** No other thing than the folder of the package is named: what its exports map says for a browser. */
const PACKAGE = "/project/node_modules/shipstation-partner";

/** @param {Record<string, Record<string, string> | string>} exports of the package's manifest */
export function pageFor(exports) {
  const imports = Object.fromEntries(
    ["", "/errors", "/slim", "/testing"].map((path) => {
      const conditions = exports[`.${path}`];
      const file = typeof conditions === "string" ? conditions : conditions?.default;
      return [`shipstation-partner${path}`, `${PACKAGE}/${file?.replace("./", "")}`];
    }),
  );
  const importMap = JSON.stringify({ imports });
  const hash = createHash("sha256").update(importMap).digest("base64");
  return {
    html: [
      "<!doctype html><title>suite</title>",
      `<script type="importmap">${importMap}</script>`,
      `<script type="module" src="runners/page.js"></script>`,
    ].join("\n"),
    contentSecurityPolicy: policy(`'self' 'sha256-${hash}' 'wasm-unsafe-eval'`),
    /** One word less: WebAssembly is refused. */
    withoutWasm: policy(`'self' 'sha256-${hash}'`),
  };
}

/** @param {string} scripts */
function policy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "sandbox allow-scripts allow-same-origin",
  ].join("; ");
}
