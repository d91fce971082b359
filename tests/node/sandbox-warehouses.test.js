import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { address, openMerchant, sandboxFromSource } from "./sandbox-requests.js";

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

test("an account has one default warehouse at most, however it becomes one", async () => {
  const { send } = await openMerchant(listening.url, sandbox.apiKey);
  /** @param {boolean} is_default */
  const make = async (is_default) => {
    const body = { name: "W", is_default, origin_address: address };
    return (await send("POST /v1/warehouses", body)).body.warehouse_id;
  };
  const defaults = async () => {
    const { body } = await send("GET /v1/warehouses");
    return body.warehouses.filter((/** @type {any} */ each) => each.is_default).map(idOf);
  };
  const [first, second] = [await make(true), await make(true)];
  assert.deepEqual(await defaults(), [second]);
  assert.equal((await send(`PUT /v1/warehouses/${first}/settings`, { is_default: true })).status, 204);
  assert.deepEqual(await defaults(), [first]);
  const changed = { name: "W2", is_default: true, origin_address: address };
  assert.equal((await send(`PUT /v1/warehouses/${second}`, changed)).status, 204);
  assert.deepEqual(await defaults(), [second]);
  const kept = await send(`DELETE /v1/warehouses/${second}`);
  assert.equal(kept.body.errors[0].error_code, "default_warehouse_cannot_be_deleted");
  assert.equal((await send(`DELETE /v1/warehouses/${first}`)).status, 204);
  assert.equal((await send(`GET /v1/warehouses/${first}`)).status, 404);
});

test("a tag has one name, and a name one tag", async () => {
  const { send } = await openMerchant(listening.url, sandbox.apiKey);
  assert.equal((await send("POST /v1/tags", { name: "Fragile", color: "#FF0000" })).body.color, "#FF0000");
  assert.equal((await send("POST /v1/tags/Fragile")).status, 400);
  assert.equal((await send("POST /v1/tags/Gift")).body.name, "Gift");
  assert.equal((await send("PUT /v1/tags/Gift/Fragile")).status, 400);
  assert.equal((await send("PUT /v1/tags/Gift/For%20you")).status, 204);
  assert.equal((await send("DELETE /v1/tags/Gift")).status, 404);
  assert.equal((await send("DELETE /v1/tags/Fragile")).status, 204);
  const { body } = await send("GET /v1/tags");
  assert.deepEqual(
    body.tags.map((/** @type {any} */ each) => each.name),
    ["For you"],
  );
});

/** @param {any} warehouse */
function idOf(warehouse) {
  return warehouse.warehouse_id;
}
