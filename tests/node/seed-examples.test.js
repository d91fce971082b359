/**
 * The JSON examples of the vendor's partner integration guide and of its page on On-Behalf-Of, letter for letter
 * but for their trailing commas: each as a request checked and sent, each as a reply handed over whole.
 */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { emptyProject, importedIn } from "./empty-project.js";
import { callByName, documentedTarget, fixtureRequest, fixtureText } from "./operation-fixtures.js";
import { scriptedService } from "./scripted-service.js";

const project = await emptyProject();
const { operations, PartnerClient, validate } = await importedIn(project.folder);

let reply = "";
const service = await scriptedService(() => (reply === "" ? { status: 204 } : { text: reply }));
const partner = new PartnerClient({ apiKey: "TEST_seed", baseUrl: service.url });

after(async () => {
  partner.close();
  await service.close();
  await project.remove();
});

/** The operation of each example, and the path arguments it is shown with. */
const examples = /** @type {const} */ ([
  { file: "stamps_com", operation: "registration.stampsCom", path: [], replies: true },
  { file: "ups", operation: "registration.ups", path: [], replies: true },
  {
    file: "ups_walleted_settings",
    operation: "connections.updateUpsWalletedSettings",
    path: ["se-12346"],
    replies: false,
  },
  { file: "dhl_express", operation: "registration.dhlExpressWalleted", path: [], replies: true },
  {
    file: "stamps_com_add_funds",
    operation: "connections.addFundsToStampsCom",
    path: ["se-12345"],
    replies: true,
  },
  { file: "auto_funding", operation: "carriers.setAutoFunding", path: ["se-12345"], replies: false },
  { file: "label", operation: "labels.create", path: [], replies: true },
]);

/** @param {string} name */
function rowOf(name) {
  const row = operations.find((each) => each.name === name);
  assert.ok(row);
  return row;
}

for (const { file, operation, path, replies } of examples) {
  const text = fixtureText(`seed/${file}.request.json`);

  test(`the example request of ${operation} passes the check without a note and is sent as it stands`, async () => {
    const checked = validate(operation, JSON.parse(text));
    assert.ok(checked.ok, JSON.stringify(checked));
    assert.deepEqual(checked.notes, []);
    assert.deepEqual(JSON.parse(checked.json), JSON.parse(text));

    reply = replies ? fixtureText(`seed/${file}.reply.json`) : "";
    const request = { arguments: [...path], body: JSON.parse(text) };
    await callByName(partner, rowOf(operation), "se-123456", request);
    const { method, target, headers, text: sent } = service.last();
    assert.deepEqual({ method, target }, documentedTarget(operation, request));
    assert.deepEqual(JSON.parse(sent), JSON.parse(text));
    assert.equal(headers["on-behalf-of"], "se-123456");
  });

  if (!replies) continue;
  test(`the example reply of ${operation} is handed over whole, without a note of drift`, async () => {
    reply = fixtureText(`seed/${file}.reply.json`);
    const request = { arguments: [...path], body: JSON.parse(text) };
    const { data, notes } = await callByName(partner, rowOf(operation), 123456, request).withResponse();
    assert.deepEqual(data, JSON.parse(reply));
    assert.deepEqual(notes, []);
  });
}

test("what is odd in the examples is in these tests", () => {
  const label = JSON.parse(fixtureText("seed/label.request.json"));
  assert.equal(label.shipment.ship_to.address_residential_indicator, "No");
  assert.equal(JSON.parse(fixtureText("seed/stamps_com.request.json")).address.address_line2, "");
  assert.equal(
    JSON.parse(fixtureText("seed/auto_funding.request.json")).low_balance_purchase_threshold.amount,
    "10.0",
  );
  const funds = JSON.parse(fixtureText("seed/stamps_com_add_funds.reply.json"));
  assert.deepEqual(funds.balance.amount, { balance: 14.04, postage_payment_id: "297745C13332000" });
  const bought = JSON.parse(fixtureText("seed/label.reply.json"));
  assert.equal(bought.form_download, null);
  assert.equal(bought.packages[0].label_messages.reference1, null);
});

test("a reply that drifts in every way is handed over whole, with a note for each", async () => {
  const label = JSON.parse(fixtureText("seed/label.reply.json"));
  reply = JSON.stringify({
    ...label,
    status: "teleported",
    tracking_number: null,
    shipment_cost: "6.86",
    carbon_grams: 812,
    packages: undefined,
  });
  /** @type {import("shipstation-partner").DriftEvent[]} */
  const told = [];
  const watching = new PartnerClient({
    apiKey: "TEST_seed",
    baseUrl: service.url,
    onDrift: (event) => {
      told.push(event);
    },
  });
  const { body } = fixtureRequest("labels.create");
  const bought = watching.onBehalfOf(123456).labels.create(/** @type {never} */ (body));
  const { data, notes } = await bought.withResponse();
  assert.deepEqual(data, JSON.parse(reply));
  assert.deepEqual(
    notes
      .filter(({ part }) => part === "reply")
      .map(({ path, code, severity }) => `${severity} ${path} ${code}`)
      .sort(),
    [
      "note /carbon_grams unknown_field",
      "note /packages required",
      "note /shipment_cost type",
      "note /status enum",
      "note /tracking_number type",
    ],
  );
  assert.deepEqual(
    told.map(({ operation, account, status }) => ({ operation, account, status })),
    [{ operation: "labels.create", account: "se-123456", status: 200 }],
  );
  watching.close();
});
