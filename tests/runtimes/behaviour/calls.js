import { errorOf, instance, isTrue, same } from "./assert.js";
import { clientOf, clientOver, fundedMerchant, newLabel } from "./merchants.js";

/** Calls that go well, and refusals of the service. @type {import("./suite.js").Cases} */
export const calls = {
  "from an account to a label and its void, through the platform's own fetch": async (world) => {
    const partner = clientOf(world);
    const { merchant } = await fundedMerchant(partner);
    const label = await merchant.labels.create(newLabel("order-1001"));
    same(label.shipment_cost.amount, 6.86);
    same((await merchant.labels.get(label.label_id)).tracking_number, label.tracking_number);
    const { approved } = await merchant.labels.void(label.label_id);
    same(approved, true);
    same((await merchant.balance()).amount, 100);
    partner.close();
  },
  "the same within the process, over the stand-in's own fetch": async (world) => {
    const sandbox = world.testing.createSandbox();
    const partner = clientOver(world, sandbox.fetch, { apiKey: sandbox.apiKey });
    const { merchant } = await fundedMerchant(partner);
    await merchant.labels.create(newLabel());
    same((await merchant.balance()).amount, 93.14);
    partner.close();
  },
  "the platform's fetch is called without a receiver": async (world) => {
    const partner = clientOf(world, { fetch: globalThis.fetch });
    isTrue(Array.isArray((await partner.accounts.list()).accounts), "no list");
    partner.close();
  },
  "withResponse tells status, request id and attempts, and asks only once": async (world) => {
    let asked = 0;
    const partner = clientOver(world, async () => {
      asked += 1;
      return Response.json({ account_id: 7 }, { headers: { "x-request-id": "req-1" } });
    });
    const call = partner.accounts.get(7);
    const { status, requestId, attempts } = await call.withResponse();
    await call;
    same([status, requestId, attempts, asked], [200, "req-1", 1, 1]);
    partner.close();
  },
  "an answer without a body is undefined": async (world) => {
    const partner = clientOver(world, async () => new Response(null, { status: 204 }));
    const { data, status } = await partner
      .onBehalfOf(1)
      .request({ method: "DELETE", path: "/v1/x" })
      .withResponse();
    same([typeof data, status], ["undefined", 204]);
    partner.close();
  },
  "an unknown field and a new enum value in a reply are notes, not errors": async (world) => {
    const told = /** @type {unknown[]} */ ([]);
    const reply = { account_id: 7, invented_yesterday: { a: [1] }, active: "maybe" };
    const partner = clientOver(world, async () => Response.json(reply), {
      onDrift: (event) => {
        told.push(event);
        throw new Error("a hook's own affair");
      },
    });
    const { data, notes } = await partner.accounts.get(7).withResponse();
    same([data, told.length], [reply, 1]);
    isTrue(notes.length > 0, "no notes");
    world.watch.see(told);
    partner.close();
  },
  "a list goes over all its pages": async (world) => {
    const partner = clientOf(world);
    const { merchant } = await fundedMerchant(partner);
    for (let each = 0; each < 5; each++) await merchant.labels.create(newLabel());
    let [items, pages] = [0, 0];
    for await (const label of merchant.labels.list({ page_size: 2 })) if (label.label_id) items += 1;
    for await (const page of merchant.labels.list({ page_size: 2 }).pages()) if (page.labels) pages += 1;
    same([items, pages], [5, 3]);
    partner.close();
  },
  "a long reply comes over whole": async (world) => {
    const accounts = Array.from({ length: 2000 }, (_, index) => ({
      account_id: index,
      company_name: `Café ${index} \u{1F4E6}`,
    }));
    const partner = clientOver(world, async () =>
      Response.json({ accounts, total: 2000, page: 1, pages: 1 }),
    );
    same((await partner.accounts.list()).accounts, accounts);
    partner.close();
  },
  "a refusal tells status, request id, all errors and the account": async (world) => {
    const partner = clientOf(world);
    const { merchant } = await fundedMerchant(partner);
    const error = instance(await errorOf(() => merchant.labels.get("se-999")), world.library.NotFoundError);
    same([error.status, error.operation, error.account], [404, "labels.get", merchant.account]);
    isTrue(typeof error.requestId === "string" && (error.errors?.length ?? 0) > 0, JSON.stringify(error));
    world.watch.see(error);
    partner.close();
  },
  "a wrong key is an AuthenticationError": async (world) => {
    const partner = clientOf(world, { apiKey: "TEST_canary0wrong0key" });
    const error = await errorOf(() => partner.accounts.list());
    world.watch.see(instance(error, world.library.AuthenticationError));
    partner.close();
  },
  "a key may come from a function, asked before each attempt": async (world) => {
    let asked = 0;
    const partner = clientOf(world, {
      apiKey: async () => {
        asked += 1;
        return "TEST_canary0partner0key";
      },
    });
    await world.service.planFault("accounts.list", { kind: "status", status: 500 });
    const { attempts } = await partner.accounts.list().withResponse();
    same([attempts, asked], [2, 2]);
    partner.close();
  },
  "request sends what the table does not know": async (world) => {
    const partner = clientOf(world);
    const { merchant } = await fundedMerchant(partner);
    const data = await merchant.request({ method: "GET", path: "/v1/labels", query: { page_size: 1 } });
    same(/** @type {{ labels: unknown }} */ (data).labels, []);
    partner.close();
  },
  "errors are told apart by their code, of whichever copy of the package": async ({ errors, library }) => {
    const error = new errors.NotFoundError("x", { status: 404 });
    same(
      [errors.isShipStationPartnerError(error), library.isShipStationPartnerError(new Error("x"))],
      [true, false],
    );
    same([error.code, error.name], ["not_found", "NotFoundError"]);
  },
};
