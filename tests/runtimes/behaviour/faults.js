import { errorOf, instance, isTrue, same, timed } from "./assert.js";
import { clientOf, clientOver } from "./merchants.js";

/** @type {import("shipstation-partner/testing").Fault[]} */
const passing = [
  { kind: "drop_before" },
  { kind: "cut_body" },
  { kind: "stall_headers" },
  { kind: "stall_body" },
  { kind: "status", status: 500 },
  { kind: "status", status: 503, body: "<h1>Bad gateway</h1>", headers: { "content-type": "text/html" } },
];
const FOR_EVER = { times: 99 };

/** What goes wrong on the way. @type {import("./suite.js").Cases} */
export const faults = {
  ...Object.fromEntries(
    passing.map((fault) => [
      `a read is repeated after ${JSON.stringify(fault)}`,
      async (/** @type {import("./suite.js").World} */ world) => {
        const partner = clientOf(world, { timeoutMs: 400 });
        await world.service.planFault("accounts.list", fault);
        const { attempts, status } = await partner.accounts.list().withResponse();
        // Where the platform has repeated it, the package never heard of the first attempt.
        const isUnseen = world.repeats.reads && fault.kind === "drop_before" && attempts === 1;
        same([isUnseen ? 2 : attempts, status], [2, 200]);
        partner.close();
      },
    ]),
  ),
  ...Object.fromEntries(
    /** @type {const} */ (["stall_headers", "stall_body"]).map((kind) => [
      `a read that never gets its answer (${kind}) ends in time`,
      async (/** @type {import("./suite.js").World} */ world) => {
        const partner = clientOf(world);
        await world.service.planFault("accounts.list", { kind }, FOR_EVER);
        const [error, ms] = await timed(() =>
          errorOf(() => partner.accounts.list({}, { timeoutMs: 200, maxRetries: 1 })),
        );
        same(instance(error, world.library.TimeoutError).attempts, 2);
        isTrue(ms >= 390 && ms < 5000, `${ms} ms`);
        partner.close();
      },
    ]),
  ),
  "a call ends at its deadline, whatever is still to be tried": async (world) => {
    const partner = clientOf(world);
    await world.service.planFault("accounts.list", { kind: "stall_headers" }, FOR_EVER);
    const options = { timeoutMs: 60_000, deadlineMs: 300, maxRetries: 9 };
    const [error, ms] = await timed(() => errorOf(() => partner.accounts.list({}, options)));
    instance(error, world.library.TimeoutError);
    isTrue(ms >= 290 && ms < 4000, `${ms} ms`);
    partner.close();
  },
  "a transport that ignores its signal does not hold a call up": async (world) => {
    const partner = clientOver(world, () => new Promise(() => {}));
    instance(await errorOf(() => partner.accounts.list({}, { timeoutMs: 50 })), world.library.TimeoutError);
    partner.close();
  },
  "a connection that breaks for good is a TransportError with its cause": async (world) => {
    const partner = clientOf(world, { maxRetries: 1 });
    await world.service.planFault("accounts.list", { kind: "cut_body" }, FOR_EVER);
    const error = instance(await errorOf(() => partner.accounts.list()), world.library.TransportError);
    isTrue(error.cause instanceof Error, "no cause");
    world.watch.see(error);
    partner.close();
  },
  "a proxy's page is kept as text": async (world) => {
    const partner = clientOf(world, { maxRetries: 0 });
    const page = "<h1>Bad gateway</h1>";
    await world.service.planFault("accounts.list", { kind: "status", status: 502, body: page });
    const error = instance(await errorOf(() => partner.accounts.list()), world.library.ServiceError);
    same([error.status, error.body], [502, page]);
    partner.close();
  },
  "after a 429 a call waits as long as Retry-After says": async (world) => {
    const partner = clientOf(world);
    await world.service.planFault("accounts.list", { kind: "status", status: 429, retryAfter: 1 });
    const [{ attempts }, ms] = await timed(() => partner.accounts.list().withResponse());
    same(attempts, 2);
    isTrue(ms >= 990 && ms < 6000, `${ms} ms`);
    partner.close();
  },
  "a redirect is not followed: neither key nor account go there": async (world) => {
    const partner = clientOf(world);
    // A browser would otherwise remember the permanent ones, beyond this case.
    const headers = { location: `${world.service.url}/elsewhere`, "cache-control": "no-store" };
    for (const status of [301, 302, 303, 307, 308]) {
      await world.service.planFault("accounts.list", { kind: "status", status, headers });
      const error = await errorOf(() => partner.accounts.list());
      same(instance(error, world.library.RedirectError).attempts, 1);
      world.watch.see(error);
    }
    const targets = (await world.service.received()).map(({ target }) => target);
    same(
      targets.filter((target) => target.startsWith("/elsewhere")),
      [],
    );
    partner.close();
  },
  "a success that is not JSON is an error that says its outcome is unknown": async (world) => {
    const partner = clientOver(world, async () => new Response("<p>bought!</p>"));
    const error = await errorOf(() => partner.accounts.create({ origin_country_code: "US" }));
    same(instance(error, world.library.OutcomeUnknownError).body, "<p>bought!</p>");
    partner.close();
  },
};
