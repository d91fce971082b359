/** What becomes of calls when the core crashes in earnest: one suite, on a package that is built to, in every runtime. */
import { CRASHING } from "../../scripts/variants.mjs";
import { testInEachRuntime } from "./in-each-runtime.js";

await testInEachRuntime({
  suite: "crashing",
  tarballs: CRASHING.tarballs,
  collects: true,
  // How the package is loaded makes no difference to a core that is there.
  runsIn: (name) => !name.endsWith("require"),
});
