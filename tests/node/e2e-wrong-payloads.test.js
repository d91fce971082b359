/** Wrong payloads: a `ValidationError` with everything that is wrong, before anything is sent. */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { inspect } from "node:util";
import { PartnerClient, ValidationError, validate } from "shipstation-partner";
import { fixtureText } from "./operation-fixtures.js";
import { scriptedService } from "./scripted-service.js";
import { errorOf } from "./stand-in-merchant.js";

/** @typedef {import("shipstation-partner").Finding} Finding */

const service = await scriptedService(() => ({ text: fixtureText("seed/label.reply.json") }));
const partner = new PartnerClient({ apiKey: "TEST_payloads", baseUrl: service.url });
const merchant = partner.onBehalfOf(123456);
after(async () => {
  partner.close();
  await service.close();
});

/** The documents' label with changes. @param {(shipment: any) => void} change */
function label(change) {
  const body = JSON.parse(fixtureText("seed/label.request.json"));
  change(body.shipment);
  return body;
}

/**
 * @param {PromiseLike<unknown>} call
 * @returns {Promise<readonly Finding[]>}
 */
async function issuesOf(call) {
  const sent = service.received.length;
  /** @type {unknown} */
  let thrown;
  await call.then(undefined, (error) => {
    thrown = error;
  });
  assert.ok(thrown instanceof ValidationError, inspect(thrown));
  assert.equal(thrown.code, "validation");
  assert.equal(thrown.outcome, "refused");
  assert.equal(thrown.attempts, 0);
  assert.equal(thrown.retryable, false);
  assert.equal(service.received.length, sent, "nothing was sent");
  return thrown.issues;
}

/** @param {readonly Finding[]} issues */
function brief(issues) {
  return issues.map(({ part, path, code }) => `${part} ${path} ${code}`).sort();
}

test("six mistakes in one payload are all listed, each with what was expected and received", async () => {
  const body = label((shipment) => {
    shipment.ship_from.country_code = "USA";
    shipment.ship_to.adress_line2 = "Gate 1";
    delete shipment.ship_to.postal_code;
    shipment.packages[0].weight = { value: "1.0", unit: "stone" };
    shipment.confirmation = true;
  });
  const issues = await issuesOf(merchant.labels.create(body));
  assert.deepEqual(brief(issues), [
    "body /shipment/confirmation type",
    "body /shipment/packages/0/weight/unit enum",
    "body /shipment/packages/0/weight/value type",
    "body /shipment/ship_from/country_code max_length",
    "body /shipment/ship_to/adress_line2 unknown_field",
    "body /shipment/ship_to/postal_code required",
  ]);
  const byCode = new Map(issues.map((issue) => [issue.code, issue]));
  assert.equal(byCode.get("enum")?.expected, "one of pound, ounce, gram, kilogram");
  assert.equal(byCode.get("enum")?.received, '"stone"');
  assert.equal(byCode.get("max_length")?.received, '"USA"');
  assert.match(String(byCode.get("unknown_field")?.message), /did you mean "address_line2"\?/);
  for (const { severity, message } of issues) {
    assert.equal(severity, "issue");
    assert.notEqual(message, "");
  }
  const checked = validate("labels.create", body);
  assert.ok(!checked.ok);
  assert.deepEqual(checked.issues, issues, "validate finds the same");
});

test("a query is checked as a body is", async () => {
  const query = { label_statuss: "voided", page_size: "many" };
  const issues = await issuesOf(merchant.labels.list(/** @type {never} */ (query)));
  assert.deepEqual(brief(issues), ["query /label_statuss unknown_field", "query /page_size type"]);
});

test("an option in the place of a query or a body is told from a field", async () => {
  const misplaced = /** @type {never} */ ({ maxRetries: 0 });
  for (const call of [merchant.labels.get("se-1", misplaced), merchant.labels.create(misplaced)])
    await assert.rejects(call, /maxRetries: .*\(options come last\)/);
});

test("a secret is masked wherever an issue is shown", async () => {
  const account = { password: "hunter", origin_country_code: "us" };
  const issues = await issuesOf(partner.accounts.create(account));
  assert.deepEqual(brief(issues), ["body /origin_country_code pattern", "body /password min_length"]);
  const error = await partner.accounts.create(account).catch((thrown) => thrown);
  for (const text of [JSON.stringify(error), inspect(error, { depth: 9, showHidden: true }), error.stack]) {
    assert.ok(!text.includes("hunter"), text);
  }
  const checked = validate("accounts.create", account);
  assert.ok(!JSON.stringify(checked).includes("hunter"));
});

test("what holds a secret is not quoted where it has the wrong form", async () => {
  const secret = "S3CRETPW";
  const login = { external_account_id: "a", password: secret };
  for (const wrong of [JSON.stringify(login), [login], secret])
    for (const call of [
      partner.accounts.create(/** @type {never} */ (wrong)),
      merchant.webhooks.create(
        /** @type {never} */ ({ event: "track", url: "https://a.example", headers: wrong }),
      ),
    ]) {
      const error = await errorOf(call);
      assert.equal(error.code, "validation");
      assert.ok(!JSON.stringify(error).includes(secret), JSON.stringify(error));
    }
});

test("a cycle, a BigInt, a function, NaN and their like are named by path, all at once", async () => {
  const body = label((shipment) => {
    shipment.ship_to.self = shipment;
    shipment.ship_to.name = () => "Mickey";
    shipment.ship_from.name = Symbol("Shippy");
    shipment.packages[0].weight.value = Number.NaN;
    shipment.packages.push(undefined);
    shipment.items = [{ name: "Socks", quantity: 2n }];
    shipment.customs = new Map([["contents", "other"]]);
    shipment.ship_date = new Date("never");
    Object.defineProperty(shipment, "shipment_number", {
      enumerable: true,
      get: () => assert.fail("not to be read"),
    });
  });
  const issues = await issuesOf(merchant.labels.create(body));
  const lost = issues.filter(({ code }) => code === "unserialisable");
  assert.deepEqual(Object.fromEntries(lost.map(({ path, received }) => [path, received])), {
    "/shipment/customs": "a Map, whose fields it cannot see",
    "/shipment/items/0/quantity": "a BigInt",
    "/shipment/packages/0/weight/value": "NaN",
    "/shipment/packages/1": "undefined in a list",
    "/shipment/ship_date": "an invalid date",
    "/shipment/ship_from/name": "a symbol",
    "/shipment/ship_to/name": "a function",
    "/shipment/ship_to/self": "a cycle",
    "/shipment/shipment_number": "a field that throws when it is read",
  });
});

describe("a body that is none is refused as a whole", () => {
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const [name, body, code] of /** @type {[string, unknown, string][]} */ ([
    ["undefined", undefined, "required"],
    ["null", null, "type"],
    ["a text", '{"shipment":{}}', "type"],
    ["a number", 5, "type"],
    ["a list", [], "type"],
    ["a function", () => ({}), "unserialisable"],
    ["a BigInt", 5n, "unserialisable"],
    ["an object whose toJSON throws", { toJSON: () => assert.fail() }, "unserialisable"],
    ["a proxy that throws", new Proxy({}, { ownKeys: () => assert.fail() }), "unserialisable"],
    ["a revoked proxy", revoked, "unserialisable"],
  ])) {
    test(`: ${name}`, async () => {
      const [issue, ...others] = await issuesOf(merchant.labels.create(/** @type {never} */ (body)));
      assert.deepEqual(others, []);
      assert.deepEqual([issue?.path, issue?.code], ["", code]);
    });
  }
});

describe("no payload stops the core", () => {
  /** @type {Record<string, () => unknown>} */
  const monsters = {
    "a hundred thousand levels": () => {
      let deep = {};
      for (let level = 0; level < 100_000; level += 1) deep = { deep };
      return deep;
    },
    "a list of a hundred thousand wrong packages": () =>
      label((shipment) => {
        shipment.packages = Array(100_000).fill({ weight: 1 });
      }),
    "a text of ten megabytes": () =>
      label((shipment) => {
        shipment.service_code = "é".repeat(5_000_000);
      }),
    "half a surrogate pair": () =>
      label((shipment) => {
        shipment.service_code = "\ud800";
      }),
    "numbers beyond all bounds": () =>
      label((shipment) => {
        shipment.packages[0].weight.value = -Number.MAX_VALUE;
      }),
    "a field named __proto__": () => JSON.parse('{"__proto__":{"shipment":1},"constructor":1}'),
    "ten thousand unknown fields": () =>
      label((shipment) => {
        for (let field = 0; field < 10_000; field += 1) shipment[`field ${field}`] = field;
      }),
  };
  for (const [name, monster] of Object.entries(monsters)) {
    test(`: ${name}`, async () => {
      const issues = await issuesOf(merchant.labels.create(/** @type {never} */ (monster())));
      assert.notEqual(issues.length, 0);
      for (const { received = "" } of issues)
        assert.ok(received.length < 200, "what was received is cut short");
    });
  }

  test("and the next call works", async () => {
    const { label_id } = await merchant.labels.create(label(() => {}));
    assert.equal(label_id, "se-202887313");
  });
});

test("undocumented fields pass where that is asked for, of the client or of the call", async () => {
  const body = label((shipment) => {
    shipment.brand_new = { field: 1 };
  });
  assert.deepEqual(brief(await issuesOf(merchant.labels.create(body))), [
    "body /shipment/brand_new unknown_field",
  ]);
  await merchant.labels.create(body, { extraFields: "allow" });
  assert.deepEqual(JSON.parse(service.last().text), body);

  const lenient = new PartnerClient({ apiKey: "TEST_a", baseUrl: service.url, extraFields: "allow" });
  await lenient.onBehalfOf(1).labels.create(body);
  assert.deepEqual(JSON.parse(service.last().text), body);
  await issuesOf(lenient.onBehalfOf(1).labels.create(body, { extraFields: "refuse" }));
  lenient.close();
});

test("checkRequest: false sends what it is given, but never what JSON cannot hold", async () => {
  const wrong = /** @type {never} */ ({ shipment: 5 });
  await merchant.labels.create(wrong, { checkRequest: false });
  assert.equal(service.last().text, '{"shipment":5}');
  const lossy = /** @type {never} */ ({ shipment: { weight: Number.NaN } });
  const issues = await issuesOf(merchant.labels.create(lossy, { checkRequest: false }));
  assert.deepEqual(brief(issues), ["body /shipment/weight unserialisable"]);
});

test("what is sent is what was given, even if it is changed right after the call", async () => {
  const body = label(() => {});
  const call = merchant.labels.create(body);
  body.shipment.service_code = "changed";
  await call;
  assert.equal(JSON.parse(service.last().text).shipment.service_code, "usps_priority_mail");
});

test("what identifies persons and accounts is not quoted", () => {
  const number = 987_654_321;
  const shipment = {
    tax_identifiers: [{ value: number }],
    advanced_options: { bill_to_account: number },
  };
  const checks = [
    validate("labels.create", { shipment }),
    validate("insurance.connect", { email: "a@b.example", policy_id: number }),
    validate("connections.connect", { account_number: number }, { pathArguments: ["fedex"] }),
  ];
  for (const checked of checks) {
    assert.ok(!checked.ok && checked.issues.some(({ received }) => received === "[secret]"));
    assert.ok(!JSON.stringify(checked).includes(String(number)));
  }
});
