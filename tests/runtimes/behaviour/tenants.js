import { same } from "./assert.js";
import { clientOf, clientOver } from "./merchants.js";

/** Many merchants over one connection. @type {import("./suite.js").Cases} */
export const tenants = {
  "calls of many accounts at once each carry their own account": async (world) => {
    const partner = clientOver(world, async (url, { headers }) => {
      const id = new URL(url).pathname.split("/").at(-1) ?? "";
      await new Promise((resolve) => setTimeout(resolve, Number(id) % 7));
      const account = Object.entries(headers).find(([name]) => name.toLowerCase() === "on-behalf-of")?.[1];
      return Response.json({ label_id: `${account} for ${id}` });
    });
    const wanted = Array.from({ length: 100 }, (_, index) => index + 1);
    const got = await Promise.all(
      wanted.map(async (id) => (await partner.onBehalfOf(id).labels.get(`${id}`)).label_id),
    );
    same(
      got,
      wanted.map((id) => `se-${id} for ${id}`),
    );
    partner.close();
  },
  "a partner's own call carries no account": async (world) => {
    const partner = clientOf(world);
    await world.service.received();
    await partner.accounts.list();
    const [request] = await world.service.received();
    same(
      [request?.headers["on-behalf-of"] ?? "none", request?.headers["api-key"] !== undefined],
      ["none", true],
    );
    partner.close();
  },
  "a query and a path are sent as they were given": async (world) => {
    const partner = clientOf(world);
    await world.service.received();
    const merchant = partner.onBehalfOf(1);
    await merchant.labels.getByExternalShipmentId("a/b?c d&é").catch(() => {});
    const [request] = await world.service.received();
    const sent = request?.target.slice("/v1/labels/external_shipment_id/".length) ?? "";
    same(decodeURIComponent(sent), "a/b?c d&é");
    same(/[/?&]/.test(sent), false);
    partner.close();
  },
};
