/** Builds the tarball with the npm packages that are there: for a copy of the repository that borrows them. */
import { buildWasm } from "./build-wasm.mjs";
import { pack } from "./pack-and-unpack.mjs";
import { installWasmToolchain } from "./prerequisites.mjs";
import { writePackage } from "./write-package.mjs";

await buildWasm(await installWasmToolchain());
await writePackage();
await pack();
