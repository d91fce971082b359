import { PartnerClient } from "shipstation-partner";
import { createGovernor } from "shipstation-partner/governor";

import { Allowance, durableObjectStore } from "../governor-durable-object/allowance.js";

export { Allowance };

/** A store that is out of order. */
export class Broken {
  fetch() {
    throw new Error("out of order");
  }
}

/** A store that is out of reach. */
export class Silent {
  fetch() {
    return new Promise(() => {});
  }
}

/** One for the whole isolate: its requests share what there is. */
const governors = {};

export default {
  /**
   * Asks the service so many times at once for each account, and says how long each call took and when it ended.
   *
   * @param {Request} request
   */
  async fetch(request, env) {
    const { store, perMinute, calls } = await request.json();
    governors[store] ??= createGovernor({
      store: durableObjectStore(env[store]),
      requestsPerMinute: { sandbox: perMinute },
    });
    const { SHIPSTATION_KEY: apiKey, SHIPSTATION_URL: baseUrl } = env;
    const partner = new PartnerClient({ apiKey, baseUrl, governor: governors[store] });
    const began = Date.now();
    const asked = Object.entries(calls).flatMap(([account, count]) =>
      Array.from({ length: count }, async () => {
        await partner.onBehalfOf(account).carriers.list();
        return { account, waitMs: Date.now() - began };
      }),
    );
    return Response.json({ answers: await Promise.all(asked), state: governors[store].state("sandbox") });
  },
};
