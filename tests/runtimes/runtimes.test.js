/** How the package behaves: one suite, on the packed tarball, in every runtime. */
import { testInEachRuntime } from "./in-each-runtime.js";

await testInEachRuntime({ suite: "behaviour" });
