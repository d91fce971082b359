import { errorOf, instance, isTrue, same } from "./assert.js";
import { clientOver } from "./merchants.js";
import { traps } from "./traps.js";

const ACCOUNT = { account_id: 7, active: true };
const NEW_ACCOUNT = { origin_country_code: "US" };
const KINDS = /** @type {const} */ (["unreachable", "stack overflow", "out of bounds"]);

/** A core that dies takes no one along. @type {import("./suite.js").Cases} */
export const containment = Object.fromEntries(
  KINDS.flatMap((kind) => [
    [
      `${kind} before anything is sent ends that call, and the next one works`,
      async (/** @type {import("./suite.js").World} */ world) => {
        let sent = 0;
        const partner = clientOver(world, async () => {
          sent += 1;
          return Response.json(ACCOUNT);
        });
        traps.arm(kind);
        const error = await errorOf(() => partner.accounts.create(NEW_ACCOUNT));
        isTrue(!traps.disarm(), "nothing entered the core");
        world.watch.see(instance(error, world.library.InternalError));
        same(sent, 0);
        same(await partner.accounts.get(7), ACCOUNT);
        partner.close();
      },
    ],
    [
      `${kind} once a reply has come ends every call under way with its outcome, in a fresh core`,
      async (/** @type {import("./suite.js").World} */ world) => {
        const partner = clientOver(world, () => new Promise(() => {}));
        const writing = errorOf(() => partner.accounts.create(NEW_ACCOUNT));
        const reading = errorOf(() => partner.accounts.get(7));
        await new Promise((resolve) => setTimeout(resolve, 10));

        const before = traps.instances();
        const other = clientOver(world, async () => {
          traps.arm(kind);
          return Response.json(ACCOUNT);
        });
        const trapped = instance(
          await errorOf(() => other.accounts.create(NEW_ACCOUNT)),
          world.library.InternalError,
        );
        traps.disarm();
        const write = instance(await writing, world.library.InternalError);
        const read = instance(await reading, world.library.InternalError);
        same([trapped.outcome, write.outcome, write.retryable], ["unknown", "unknown", false]);
        same([read.outcome ?? "none", read.retryable], ["none", true]);

        const fresh = clientOver(world, async () => Response.json(ACCOUNT));
        same(await fresh.accounts.get(7), ACCOUNT);
        same(traps.instances(), before + 1);
        world.watch.see([trapped, write, read]);
        for (const each of [partner, other, fresh]) each.close();
      },
    ],
  ]),
);
