/** Whatever the table says is looked up after an unclear end: each operation of that class, over HTTP. */
import assert from "node:assert/strict";
import { after, afterEach, describe, test } from "node:test";
import { operations, PartnerClient } from "shipstation-partner";
import { withHurriedTime } from "shipstation-partner/testing";

import { fixtureText } from "./operation-fixtures.js";
import { errorOf, fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";

/** @typedef {import("shipstation-partner").MerchantClient} MerchantClient */
/**
 * @typedef {object} Purchase
 * @property {() => import("shipstation-partner").Call<any>} send
 * @property {() => Promise<string[]>} made the ids of what there is
 * @property {(data: any) => string} idOf
 * @property {string} key what its receipt names
 */

const { sandbox, url, partner, end } = await standIn();
afterEach(() => sandbox.faults.clear());
after(end);

let count = 0;
const ownId = () => `own-${++count}`;
/** @param {number} accountId */
const labelsOf = async (accountId) =>
  sandbox.ledger(accountId).entries.flatMap(({ kind, reference }) => (kind === "label" ? [reference] : []));
const idOf = (/** @type {string} */ name) => (/** @type {any} */ data) => String(data[name]);

/** How each is prepared, and what there is of it afterwards. @type {Record<string, () => Promise<Purchase>>} */
const PURCHASES = {
  async "accounts.create"() {
    const external_account_id = ownId();
    return {
      send: () => partner.accounts.create({ external_account_id, origin_country_code: "US" }),
      async made() {
        const ids = [];
        for await (const each of partner.accounts.list()) {
          if (each.external_account_id === external_account_id) ids.push(String(each.account_id));
        }
        return ids;
      },
      idOf: idOf("account_id"),
      key: `external_account_id=${external_account_id}`,
    };
  },
  async "shipments.create"() {
    const { merchant } = await fundedMerchant(partner);
    const { shipment } = newLabel(ownId());
    return {
      send: () => merchant.shipments.create({ shipments: [/** @type {any} */ (shipment)] }),
      made: async () => (await merchant.shipments.list()).shipments.map(({ shipment_id }) => shipment_id),
      idOf: (data) => data.shipments[0].shipment_id,
      key: `shipments.external_shipment_id=${shipment.external_shipment_id}`,
    };
  },
  async "labels.create"() {
    const { merchant, accountId } = await fundedMerchant(partner);
    const body = newLabel(ownId());
    return {
      send: () => merchant.labels.create(body),
      made: () => labelsOf(accountId),
      idOf: idOf("label_id"),
      key: `shipment.external_shipment_id=${body.shipment.external_shipment_id}`,
    };
  },
  async "labels.createFromRate"() {
    const { merchant, accountId, carrierId } = await fundedMerchant(partner);
    const { shipment } = newLabel();
    const rated = await merchant.rates.calculate({ shipment, rate_options: { carrier_ids: [carrierId] } });
    const rateId = String(rated.rate_response.rates[0]?.rate_id);
    return {
      send: () => merchant.labels.createFromRate(rateId, {}),
      made: () => labelsOf(accountId),
      idOf: idOf("label_id"),
      key: `rate_id=${rateId}`,
    };
  },
  async "labels.createFromRateShopper"() {
    const { merchant, accountId } = await fundedMerchant(partner);
    const text = fixtureText("operations/labels.createFromRateShopper/request.json");
    const { body } = JSON.parse(text);
    body.shipment.external_shipment_id = ownId();
    return {
      send: () => merchant.labels.createFromRateShopper("cheapest", body),
      made: () => labelsOf(accountId),
      idOf: idOf("label_id"),
      key: `shipment.external_shipment_id=${body.shipment.external_shipment_id}`,
    };
  },
  async "labels.createFromShipment"() {
    const { merchant, accountId } = await fundedMerchant(partner);
    const { shipment } = newLabel();
    const made = await merchant.shipments.create({ shipments: [/** @type {any} */ (shipment)] });
    const shipmentId = String(made.shipments[0]?.shipment_id);
    return {
      send: () => merchant.labels.createFromShipment(shipmentId, {}),
      made: () => labelsOf(accountId),
      idOf: idOf("label_id"),
      key: `shipment_id=${shipmentId}`,
    };
  },
  async "manifests.create"() {
    const { merchant } = await fundedMerchant(partner);
    const { ship_from, ...rest } = newLabel().shipment;
    const origin_address = /** @type {any} */ (ship_from);
    const { warehouse_id } = await merchant.warehouses.create({ name: "Shed", origin_address });
    const { label_id } = await merchant.labels.create({ shipment: { ...rest, warehouse_id } });
    return {
      send: () => merchant.manifests.create({ label_ids: [label_id] }),
      made: async () => (await merchant.manifests.list()).manifests.map(({ manifest_id }) => manifest_id),
      idOf: (data) => data.manifests[0].manifest_id,
      key: `label_ids=${label_id}`,
    };
  },
  async "pickups.schedule"() {
    const { merchant } = await fundedMerchant(partner);
    const { label_id } = await merchant.labels.create(newLabel());
    const body = {
      label_ids: [label_id],
      contact_details: { name: "Ada Finch", email: "ada@heron.example", phone: "5125550100" },
      pickup_window: { start_at: "2026-03-01T15:00:00Z", end_at: "2026-03-01T17:00:00Z" },
    };
    return {
      send: () => merchant.pickups.schedule(body),
      made: async () => (await merchant.pickups.list()).pickups.map(({ pickup_id }) => pickup_id),
      idOf: idOf("pickup_id"),
      key: `label_ids=${label_id}`,
    };
  },
  async "batches.create"() {
    const { merchant } = await fundedMerchant(partner);
    const external_batch_id = ownId();
    return {
      send: () => merchant.batches.create({ external_batch_id }),
      made: async () => (await merchant.batches.list()).batches.map(({ batch_id }) => batch_id),
      idOf: idOf("batch_id"),
      key: `external_batch_id=${external_batch_id}`,
    };
  },
};

/** How long the service may still be at work on a request whose reply is missing. */
const SETTLE_MS = 21_000;

const lookedUp = operations.filter(({ retry }) => retry === "after_lookup").map(({ name }) => name);

test("each operation of that class is below, and each creates something payable or unique", () => {
  assert.deepEqual(lookedUp.sort(), Object.keys(PURCHASES).sort());
});

for (const name of lookedUp) {
  const prepared = () => /** @type {() => Promise<Purchase>} */ (PURCHASES[name])();

  describe(name, () => {
    test("whose reply was lost is found, and not sent again", async () => {
      const purchase = await prepared();
      sandbox.faults.next(name, { kind: "drop_after_commit" });
      const { data, receipt, attempts } = await purchase.send().withResponse();
      assert.deepEqual([attempts, receipt.lookups, receipt.outcome], [1, 1, "confirmed"]);
      assert.deepEqual(await purchase.made(), [purchase.idOf(data)]);
      assert.equal(receipt.key, purchase.key);
    });

    test("that never arrived is sent again once look-ups have shown so, and made once", async () => {
      const purchase = await prepared();
      sandbox.faults.next(name, { kind: "status", status: 502 });
      const { data, receipt, attempts } = await withHurriedTime(50, () => purchase.send().withResponse());
      assert.equal(attempts, 2);
      // How many there are follows from how long each takes; the one that decides is sent after the settling time.
      const looks = receipt.steps.filter(({ event, message }) => event === "sent" && message === "lookup");
      assert.ok(receipt.lookups >= 2 && looks.length === receipt.lookups, `${receipt.lookups} look-ups`);
      assert.ok(Number(looks.at(-1)?.atMs) >= SETTLE_MS, `the last one after ${looks.at(-1)?.atMs} ms`);
      assert.deepEqual(await purchase.made(), [purchase.idOf(data)]);
    });

    test("whose end no look-up can tell is unknown, and says what to look for", async () => {
      const purchase = await prepared();
      const { lookup } = operations.find((row) => row.name === name) ?? {};
      sandbox.faults.next(name, { kind: "drop_after_commit" });
      sandbox.faults.next(String(lookup?.with), { kind: "status", status: 503 }, { times: 9 });
      const error = await withHurriedTime(50, () => errorOf(purchase.send()));
      sandbox.faults.clear();
      assert.deepEqual(
        [error.code, error.outcome, error.retryable, error.attempts],
        ["outcome_unknown", "unknown", false, 1],
      );
      const { check } = /** @type {import("shipstation-partner").OutcomeUnknownError} */ (error);
      assert.deepEqual([check?.operation, check?.key], [lookup?.with, purchase.key]);
      assert.equal((await purchase.made()).length, 1);
    });
  });
}

describe("dedupe adds an id where the caller gave none, and the lost reply is found by it", () => {
  const dedupe = /** @type {const} */ ("auto");
  /** @type {Record<string, () => Promise<[import("shipstation-partner").Call<any>, RegExp]>>} */
  const without = {
    "accounts.create": async () => [
      partner.accounts.create({ origin_country_code: "US" }, { dedupe }),
      /^external_account_id=[\w-]{36}$/,
    ],
    "shipments.create": async () => {
      const { merchant } = await fundedMerchant(partner);
      const shipments = [/** @type {any} */ (newLabel().shipment)];
      return [
        merchant.shipments.create({ shipments }, { dedupe }),
        /^shipments\.external_shipment_id=[\w-]{36}$/,
      ];
    },
    "labels.create": async () => {
      const { merchant } = await fundedMerchant(partner);
      return [merchant.labels.create(newLabel(), { dedupe }), /^shipment\.external_shipment_id=[\w-]{36}$/];
    },
    "batches.create": async () => {
      const { merchant } = await fundedMerchant(partner);
      return [merchant.batches.create({}, { dedupe }), /^external_batch_id=[\w-]{36}$/];
    },
  };
  for (const [name, call] of Object.entries(without)) {
    test(name, async () => {
      sandbox.faults.next(name, { kind: "drop_after_commit" });
      const [made, key] = await call();
      const { receipt, attempts } = await made.withResponse();
      assert.deepEqual([attempts, receipt.lookups], [1, 1]);
      assert.match(String(receipt.key), key);
    });
  }
});

describe("what a look-up finds counts only where it is what was asked for", () => {
  test("a voided label of the same id is none", async () => {
    const { merchant, accountId } = await fundedMerchant(partner);
    const { label_id } = await merchant.labels.create(newLabel("void-1"));
    await merchant.labels.void(label_id);
    sandbox.faults.next("labels.create", { kind: "drop_before" });
    const error = await errorOf(merchant.labels.create(newLabel("void-1")));
    assert.deepEqual([error.code, error.outcome], ["outcome_unknown", "unknown"]);
    assert.equal((await labelsOf(accountId)).length, 1);
  });

  for (const [what, change] of /** @type {[string, (shipment: any) => void][]} */ ([
    ["another address", (shipment) => Object.assign(shipment.ship_to, { postal_code: "10001" })],
    ["another service", (shipment) => Object.assign(shipment, { service_code: "usps_first_class_mail" })],
    ["another number of packages", (shipment) => shipment.packages.push({ ...shipment.packages[0] })],
  ])) {
    test(`a label of the same id with ${what} is another's`, async () => {
      const { merchant, accountId } = await fundedMerchant(partner);
      await merchant.labels.create(newLabel("same"));
      const other = newLabel("same");
      change(other.shipment);
      sandbox.faults.next("labels.create", { kind: "drop_before" });
      const error = await errorOf(merchant.labels.create(other));
      assert.equal(error.outcome, "unknown", String(error));
      assert.equal((await labelsOf(accountId)).length, 1);
    });
  }

  test("a label made from the same rate long before is none", async () => {
    const purchase = await /** @type {() => Promise<Purchase>} */ (PURCHASES["labels.createFromRate"])();
    sandbox.clock.set(Date.now() - 3_600_000);
    await purchase.send();
    sandbox.clock.set(Date.now());
    sandbox.faults.next("labels.createFromRate", { kind: "drop_before" });
    const error = await withHurriedTime(50, () => errorOf(purchase.send()));
    assert.equal(error.outcome, "unknown", "an older one proves nothing, and nothing is bought again");
    assert.equal((await purchase.made()).length, 1);
  });

  test("a label made from the same rate a minute before is none", async () => {
    const purchase = await /** @type {() => Promise<Purchase>} */ (PURCHASES["labels.createFromRate"])();
    sandbox.clock.advance(-60_000);
    await purchase.send();
    sandbox.clock.advance(60_000);
    sandbox.faults.next("labels.createFromRate", { kind: "drop_before" });
    const error = await withHurriedTime(50, () => errorOf(purchase.send()));
    assert.equal(error.outcome, "unknown", String(error));
    assert.equal((await purchase.made()).length, 1);
  });

  for (const ms of [-3_600_000, 3_600_000]) {
    test(`a label is found where the service's clock is ${ms / 60_000} minutes off`, async () => {
      const purchase = await /** @type {() => Promise<Purchase>} */ (PURCHASES["labels.createFromRate"])();
      sandbox.clock.advance(ms);
      try {
        sandbox.faults.next("labels.createFromRate", { kind: "drop_after_commit" });
        const { data, receipt } = await purchase.send().withResponse();
        assert.equal(receipt.lookups, 1);
        assert.deepEqual(await purchase.made(), [purchase.idOf(data)]);
      } finally {
        sandbox.clock.advance(-ms);
      }
    });
  }

  test("what was made before is not new because the platform's clock is set meanwhile", async () => {
    const purchase = await /** @type {() => Promise<Purchase>} */ (PURCHASES["labels.createFromRate"])();
    sandbox.clock.advance(-1_800_000);
    await purchase.send();
    sandbox.clock.advance(1_800_000);
    const { now } = Date;
    sandbox.faults.next("labels.createFromRate", { kind: "drop_before" });
    try {
      const sent = withHurriedTime(50, () => errorOf(purchase.send()));
      const hurried = Date.now;
      Date.now = () => hurried() + 3_600_000;
      assert.equal((await sent).outcome, "unknown");
    } finally {
      Date.now = now;
    }
    assert.equal((await purchase.made()).length, 1);
  });

  test("several shipments at once have no one id: they are sent once, and their end is unknown", async () => {
    const { merchant } = await fundedMerchant(partner);
    const shipments = ["many-1", "many-2"].map((id) => /** @type {any} */ (newLabel(id).shipment));
    sandbox.faults.next("shipments.create", { kind: "drop_after_commit" });
    const error = await errorOf(merchant.shipments.create({ shipments }));
    assert.deepEqual([error.code, error.attempts], ["outcome_unknown", 1]);
    assert.equal((await merchant.shipments.list()).shipments.length, 2);
  });

  test("a manifest without a list of labels cannot be asked for: it is sent once", async () => {
    const { merchant, carrierId } = await fundedMerchant(partner);
    await merchant.labels.create(newLabel());
    sandbox.faults.next("manifests.create", { kind: "drop_after_commit" });
    const body = /** @type {any} */ ({ carrier_id: carrierId, ship_date: new Date().toISOString() });
    const error = await errorOf(merchant.manifests.create(body, { checkRequest: false }));
    assert.deepEqual([error.code, error.attempts], ["outcome_unknown", 1]);
  });
});

describe("an external id that is taken", () => {
  /** One who may spend as much as two labels cost. */
  async function cappedMerchant() {
    const { accountId } = await fundedMerchant(partner);
    const spendCap = { maxAmount: 14, windowMs: 3_600_000 };
    const capped = new PartnerClient({ apiKey: sandbox.apiKey, baseUrl: url, spendCap });
    return { capped, merchant: capped.onBehalfOf(accountId), accountId };
  }

  test("gives back what has it where that matches, says so, and costs nothing", async () => {
    const { capped, merchant, accountId } = await cappedMerchant();
    const body = newLabel(ownId());
    const first = await merchant.labels.create(body).withResponse();
    assert.equal(first.isEarlier, undefined);
    assert.ok(first.receipt.cost);
    // Were it counted, the cap would be reached.
    for (let again = 0; again < 3; again++) {
      const { data, isEarlier, receipt } = await merchant.labels.create(body).withResponse();
      assert.deepEqual([data.label_id, isEarlier, receipt.cost], [first.data.label_id, true, undefined]);
    }
    assert.deepEqual(await labelsOf(accountId), [first.data.label_id]);
    capped.close();
  });

  test("settles under a cap what may have been bought by an earlier call, at its price", async () => {
    const { capped, merchant, accountId } = await cappedMerchant();
    const body = newLabel(ownId());
    sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
    sandbox.faults.next("labels.getByExternalShipmentId", { kind: "stall_headers" });
    const error = await errorOf(merchant.labels.create(body, { deadlineMs: 400 }));
    assert.equal(error.outcome, "unknown");
    const { isEarlier } = await merchant.labels.create(body).withResponse();
    assert.equal(isEarlier, true);
    await merchant.labels.create(newLabel(ownId()));
    // Two labels of nearly seven are bought.
    assert.equal((await errorOf(merchant.labels.create(newLabel(ownId())))).code, "spend_limit");
    assert.equal((await labelsOf(accountId)).length, 2);
    capped.close();
  });

  test("is a conflict that names the field, where what has it is for somebody else", async () => {
    const { merchant, accountId } = await fundedMerchant(partner);
    const body = newLabel(ownId());
    await merchant.labels.create(body);
    const ship_to = {
      .../** @type {any} */ (body.shipment).ship_to,
      name: "Ada Lovelace",
      company_name: null,
    };
    const error = await errorOf(
      merchant.labels.create({ shipment: { .../** @type {any} */ (body.shipment), ship_to } }),
    );
    assert.deepEqual([error.code, error.outcome], ["conflict", "refused"]);
    assert.match(error.message, /exists already: something else has this shipment\.external_shipment_id, or/);
    // The refusal's own words, and nothing of what was found: that is somebody's address.
    assert.deepEqual([error.status, error.body], [400, undefined]);
    assert.deepEqual(
      error.errors?.map(({ error_code }) => error_code),
      ["identifier_conflict"],
    );
    assert.ok(!JSON.stringify(error).includes("Lovelace"));
    assert.equal((await labelsOf(accountId)).length, 1);
  });

  test("of an account, too", async () => {
    const external_account_id = ownId();
    await partner.accounts.create({ external_account_id, company_name: "One", origin_country_code: "US" });
    const error = await errorOf(
      partner.accounts.create({ external_account_id, company_name: "Another", origin_country_code: "US" }),
    );
    assert.deepEqual([error.code, error.outcome], ["conflict", "refused"]);
  });
});
