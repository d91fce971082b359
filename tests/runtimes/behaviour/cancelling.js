import { errorOf, instance, isTrue, same, timed } from "./assert.js";
import { clientOf, clientOver } from "./merchants.js";

/** A caller's own signal. @type {import("./suite.js").Cases} */
export const cancelling = {
  "a signal ends a call at once, with its reason as the cause": async (world) => {
    const partner = clientOf(world);
    await world.service.planFault("accounts.list", { kind: "stall_headers" });
    const controller = new AbortController();
    const reason = new Error("the customer went away");
    await world.service.received();
    const call = errorOf(() => partner.accounts.list({}, { signal: controller.signal }));
    await arrival(world);
    controller.abort(reason);
    const [error, ms] = await timed(() => call);
    isTrue(instance(error, world.library.CancelledError).cause === reason, "another cause");
    isTrue(ms < 3000, `${ms} ms`);
    partner.close();
  },
  "a signal that was aborted before sends nothing": async (world) => {
    let sent = 0;
    const partner = clientOver(world, async () => {
      sent += 1;
      return Response.json({});
    });
    const options = { signal: AbortSignal.abort() };
    instance(await errorOf(() => partner.accounts.list({}, options)), world.library.CancelledError);
    same(sent, 0);
    partner.close();
  },
  "a signal ends the wait for another attempt": async (world) => {
    const partner = clientOf(world);
    await world.service.planFault("accounts.list", { kind: "status", status: 429, retryAfter: 60 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    const [error, ms] = await timed(() =>
      errorOf(() => partner.accounts.list({}, { signal: controller.signal })),
    );
    instance(error, world.library.CancelledError);
    isTrue(ms < 4000, `${ms} ms`);
    partner.close();
  },
  "the transport's own signal is aborted when a call is cancelled": async (world) => {
    /** @type {{ readonly aborted: boolean } | undefined} */
    let given;
    const partner = clientOver(world, (_url, { signal }) => {
      given = signal;
      return new Promise(() => {});
    });
    const controller = new AbortController();
    const call = errorOf(() => partner.accounts.list({}, { signal: controller.signal }));
    await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort();
    instance(await call, world.library.CancelledError);
    same(given?.aborted, true);
    partner.close();
  },
  "no listener stays on a signal that serves many calls": async (world) => {
    const { signal } = new AbortController();
    const counts = countListeners(signal);
    const partner = clientOf(world, { timeoutMs: 300, maxRetries: 1 });
    for (const fault of /** @type {const} */ ([
      undefined,
      { kind: "stall_headers" },
      { kind: "cut_body" },
      { kind: "status", status: 500 },
      { kind: "status", status: 404 },
    ])) {
      if (fault) await world.service.planFault("accounts.list", fault);
      await partner.accounts.list({}, { signal }).catch(() => {});
      same(counts.left(), 0);
    }
    partner.close();
  },
};

/** Waits until the service has the request: one that came later would meet the next case's fault. @param {import("./suite.js").World} world */
async function arrival({ service }) {
  while ((await service.received()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Counts the listeners that are added to a signal and not taken away. @param {AbortSignal} signal */
function countListeners(signal) {
  const left = new Set();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  Object.defineProperties(signal, {
    addEventListener: {
      value(/** @type {string} */ type, /** @type {EventListener} */ listener, /** @type {never} */ options) {
        left.add(listener);
        return addEventListener.call(signal, type, listener, options);
      },
    },
    removeEventListener: {
      value(/** @type {string} */ type, /** @type {EventListener} */ listener, /** @type {never} */ options) {
        left.delete(listener);
        return removeEventListener.call(signal, type, listener, options);
      },
    },
  });
  return { left: () => left.size };
}
