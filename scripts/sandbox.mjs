/** `npm run sandbox`: serves the stand-in service on PORT (4010) for clients in any language. */
import { buildSteps } from "./build-steps.mjs";
import { runSteps } from "./run-steps.mjs";

const results = await runSteps(buildSteps().steps);
if (results.every((result) => result.passed)) {
  const { createSandbox } = await import("shipstation-partner/testing");
  const sandbox = createSandbox();
  const { url } = await sandbox.listen({ port: Number(process.env.PORT ?? 4010) });
  console.log(
    `\nThe stand-in service listens on ${url}; its partner key is ${sandbox.apiKey}. Ctrl-C ends it.`,
  );
}
