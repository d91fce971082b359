/** `npm run simulate`: ten million runs of the call engine's simulation, or as many as the first argument says. */
import { run } from "./command.mjs";

const [runs = "10000000", seed = "0"] = process.argv.slice(2);
await run(
  [
    "cargo",
    "test",
    "--release",
    "--locked",
    "--test",
    "call",
    "no_label_is_bought_twice",
    "--",
    "--nocapture",
  ],
  { env: { SIMULATION_RUNS: runs, SIMULATION_SEED: seed } },
);
