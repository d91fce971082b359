/** `npm run print`: rewrites the goldens (declarations, documents, lists) from the Rust schema. */
import { run } from "./command.mjs";
import { runSteps } from "./run-steps.mjs";

await runSteps([
  {
    name: "print",
    rerun: "npm run print",
    required: true,
    run: () => run(["cargo", "run", "--locked", "--package", "xtask", "--", "print"]),
  },
]);
