import { errorOf, instance, isTrue, same } from "./assert.js";
import { clientOver } from "./merchants.js";
import { Service } from "./service-client.js";
import { crashes, traps, WAYS } from "./traps.js";

/** @typedef {import("./suite.js").World} World */

const ACCOUNT = { account_id: 7, active: true };
const NEW_ACCOUNT = { origin_country_code: "US" };

/** Crashes in a row, and what the process may grow by meanwhile: few of the memories, of which each is this large. */
const MANY = 50;
const MEMORY_BYTES = 32 << 20;
const MOST_GROWTH = 8 * MEMORY_BYTES;
/** Memories that are left once there was time to collect: the newest core's. */
const MOST_MEMORIES = 1;

/** Answers at once. */
const answering = async () => Response.json(ACCOUNT);
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

/** @param {unknown} error */
function endOf(error) {
  const { outcome = "none", retryable } = /** @type {{ outcome?: string, retryable: boolean }} */ (error);
  return `${outcome} ${retryable}`;
}

/** @param {World} world */
async function nextCallWorks(world) {
  const fresh = clientOver(world, answering);
  same(await fresh.accounts.get(7), ACCOUNT);
  same(world.library.validate("accounts.create", NEW_ACCOUNT).ok, true);
  fresh.close();
}

/**
 * A core that crashes in earnest, in each way and place.
 *
 * @type {(way: typeof WAYS[number]) => import("./suite.js").Cases}
 */
const crashesBy = (way) => ({
  ...Object.fromEntries(
    /** @type {const} */ (["check", "request", "before await"]).map((place) => [
      `${way} (${place}): nothing is sent, the call ends, and the next one works`,
      async (/** @type {World} */ world) => {
        let sent = 0;
        const partner = clientOver(world, () => {
          sent += 1;
          return answering();
        });
        const before = traps.instances();
        crashes.arm(place, way);
        const error = await errorOf(() => partner.accounts.create(NEW_ACCOUNT));
        const { message, outcome } = instance(error, world.library.InternalError);
        same([sent, traps.instances()], [0, before + 1]);
        // Once a call is made out, its error says that nothing came of it.
        same(outcome ?? "none", place === "check" ? "none" : "refused");
        isTrue(/\(build [0-9a-f]{12}\)/.test(message), message);
        if (way === "panic")
          isTrue(/"a test asked for a crash \(src\/wasm\/crash.rs:\d+\)"/.test(message), message);
        same(await partner.accounts.get(7), ACCOUNT);
        partner.close();
      },
    ]),
  ),
  [`${way} (after await): every call under way ends with its outcome, and the next one works`]: async (
    world,
  ) => {
    /** @type {AbortSignal[]} */
    const signals = [];
    const waiting = clientOver(world, (_url, { signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    const merchant = waiting.onBehalfOf(7);
    const write = errorOf(() => waiting.accounts.create(NEW_ACCOUNT));
    const read = errorOf(() => waiting.accounts.get(7));
    const page = errorOf(() => merchant.labels.list());
    const raw = errorOf(() => merchant.request({ method: "POST", path: "/v1/new_thing", body: {} }));
    const many = merchant.labels.voidMany(["se-1", "se-2"]);
    await soon();

    const before = traps.instances();
    const crashing = clientOver(world, () => {
      crashes.arm("after await", way);
      return answering();
    });
    const own = await errorOf(() => crashing.accounts.create(NEW_ACCOUNT));
    const errors = [own, await write, await read, await page, await raw];
    for (const error of errors) instance(error, world.library.InternalError);
    same(errors.map(endOf), ["unknown false", "unknown false", "none true", "none true", "unknown false"]);
    same(
      (await many).map(({ outcome }) => outcome),
      ["unknown", "unknown"],
    );
    // Else their connections would stay, and keep the dead core's memory.
    same(
      signals.map(({ aborted }) => aborted),
      new Array(6).fill(true),
    );
    await nextCallWorks(world);
    same(traps.instances(), before + 1);
    for (const each of [waiting, crashing]) each.close();
  },
  [`${way} over a reply: what was paid for is handed over`]: async (world) => {
    const partner = clientOver(world, () => {
      crashes.arm("check", way);
      return answering();
    });
    same(await partner.accounts.get(7), ACCOUNT);
    await nextCallWorks(world);
    partner.close();
  },
});

/** @type {import("./suite.js").Cases} */
export const crashing = {
  ...Object.assign({}, ...WAYS.map(crashesBy)),
  "a write whose key is still awaited when the core crashes is not sent any more": async (world) => {
    let sent = 0;
    /** @type {(key: string) => void} */
    let give = () => {};
    const waiting = clientOver(
      world,
      () => {
        sent += 1;
        return answering();
      },
      { apiKey: () => new Promise((resolve) => (give = resolve)) },
    );
    const write = errorOf(() => waiting.accounts.create(NEW_ACCOUNT));
    await soon();
    crashes.arm("check", "unreachable");
    const { validate, InternalError } = world.library;
    instance(await errorOf(() => validate("accounts.create", NEW_ACCOUNT)), InternalError);
    const { outcome, retryable } = instance(await write, InternalError);
    same([outcome, retryable], ["refused", true]);
    give(Service.KEY);
    await soon();
    same(sent, 0);
    waiting.close();
  },
  "a write whose hook does what the core dies of is not sent, and none of its waits is left": async (
    world,
  ) => {
    const { validate, InternalError } = world.library;
    const fatal = () => {
      crashes.arm("check", "unreachable");
      try {
        validate("accounts.create", NEW_ACCOUNT);
      } catch {
        // It is what was asked for.
      }
    };
    let sent = 0;
    const count = async () => {
      sent += 1;
      return new Response("", { status: 503, headers: { "retry-after": "60" } });
    };
    const asking = clientOver(world, count, { onRequest: fatal });
    const { outcome, retryable } = instance(
      await errorOf(() => asking.accounts.create(NEW_ACCOUNT)),
      InternalError,
    );
    same([outcome, retryable, sent], ["refused", true, 0]);
    const waiting = clientOver(world, count, { maxRetries: 1, onRetry: fatal });
    instance(await errorOf(() => waiting.accounts.get(7)), InternalError);
    same(sent, 1);
    for (const each of [asking, waiting]) each.close();
    await nextCallWorks(world);
  },
  "calls that wait for their turn, or to be repeated, end with the core as well": async (world) => {
    const { validate, InternalError } = world.library;
    /** @type {AbortSignal | undefined} */
    let place;
    const acquire = (/** @type {{ signal: AbortSignal }} */ { signal }) => {
      place = signal;
      return new Promise(() => {});
    };
    const queueing = clientOver(world, answering, { governor: /** @type {never} */ ({ acquire }) });
    const busy = async () => new Response("", { status: 503, headers: { "retry-after": "60" } });
    const repeating = clientOver(world, busy, { maxRetries: 1 });
    const calls = [
      errorOf(() => queueing.accounts.create(NEW_ACCOUNT)),
      errorOf(() => repeating.accounts.get(7)),
      errorOf(() => repeating.accounts.create({ ...NEW_ACCOUNT, external_account_id: "seller-1" })),
    ];
    await soon();
    crashes.arm("check", "unreachable");
    await errorOf(() => validate("accounts.create", NEW_ACCOUNT));
    const errors = await Promise.all(calls);
    for (const error of errors) instance(error, InternalError);
    same([...errors.map(endOf), place?.aborted], ["refused true", "none true", "unknown false", true]);
    for (const each of [queueing, repeating]) each.close();
    await nextCallWorks(world);
  },
  [`${MANY} crashes in a row, each of a core full of memory, leave nothing behind`]: async (world) => {
    const partner = clientOver(world, answering);
    // Kept, as an application may keep them until it has reported them.
    /** @type {unknown[]} */
    const errors = [];
    const crash = async () => {
      crashes.arm("after await", "memory");
      const error = await errorOf(() => partner.accounts.create(NEW_ACCOUNT));
      errors.push(instance(error, world.library.InternalError));
      await soon();
    };
    for (let warm = 0; warm < 5; warm++) await crash();
    await settled();
    const early = await world.service.memory();
    for (let count = 0; count < MANY; count++) await crash();
    // What the last one's payloads were written into is let go with the next payload.
    await nextCallWorks(world);
    const left = await settled();
    isTrue(left <= MOST_MEMORIES, `${left} memories are left after ${errors.length} crashes`);
    // The process as a whole, as the system sees it: what is collected is given back a little later.
    let growth = Infinity;
    for (let round = 0; round < 100 && growth > MOST_GROWTH; round++) {
      await settled();
      growth = Number(await world.service.memory()) - Number(early);
    }
    isTrue(early === null || growth < MOST_GROWTH, `it grew by ${growth >> 20} MB`);
    partner.close();
  },
};

/**
 * Gives the dead memories time to be collected: by asking for it where the platform can be asked, else by pressure.
 *
 * @returns {Promise<number>} how many are left
 */
async function settled() {
  const { gc, Bun } = /** @type {{ gc?: () => void, Bun?: { gc(isSync: boolean): void } }} */ (globalThis);
  let left = 0;
  let garbage = /** @type {unknown[]} */ ([]);
  for (let round = 0; round < 100; round++) {
    if (round % 8 === 0) garbage = [];
    // Apart: what has been looked at stays to the end of the turn in which it was.
    await soon();
    if (gc) gc();
    else if (Bun) Bun.gc(true);
    else garbage = Array.from({ length: 200_000 }, (_, index) => ({ index, before: garbage[index] }));
    await soon();
    left = crashes.memories();
    if (left <= MOST_MEMORIES) break;
  }
  return left;
}
