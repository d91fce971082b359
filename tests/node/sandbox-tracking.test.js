import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openMerchant, sandboxFromSource } from "./sandbox-requests.js";

const sandbox = sandboxFromSource();
/** @type {import("../../pkg-template/testing/index.js").Listening} */
let listening;
before(async () => {
  listening = await sandbox.listen();
});
after(() => listening.close());

test("a parcel moves with the sandbox's clock until it is delivered", async () => {
  const { addFunds, buyLabel, send } = await openMerchant(listening.url, sandbox.apiKey);
  await addFunds(100);
  const { body: label } = await buyLabel();
  const query = `carrier_code=stamps_com&tracking_number=${label.tracking_number}`;
  const codes = [];
  for (let day = 0; day < 6; day++) {
    const { body } = await send(`GET /v1/tracking?${query}`);
    codes.push(body.status_code);
    assert.equal(body.events[0]?.status_code ?? "NY", body.status_code, "the newest event comes first");
    sandbox.clock.advance(86_400_000);
  }
  assert.deepEqual(codes, ["NY", "AC", "IT", "IT", "DE", "DE"]);
});

test("a number of nobody's is unknown, and one without its carrier is refused", async () => {
  const { send } = await openMerchant(listening.url, sandbox.apiKey);
  const { body } = await send("GET /v1/tracking?carrier_code=ups&tracking_number=1Z0");
  assert.deepEqual([body.status_code, body.events], ["UN", []]);
  const refused = await send("POST /v1/tracking/start?tracking_number=1Z0");
  assert.deepEqual([refused.status, refused.body.errors[0].field_name], [400, "carrier_code"]);
  assert.equal((await send("POST /v1/tracking/start?carrier_code=ups&tracking_number=1Z0")).status, 204);
  assert.equal((await send("POST /v1/tracking/stop?carrier_code=ups&tracking_number=1Z0")).status, 204);
});
