import { errorOf, instance, isTrue, same } from "./assert.js";
import { clientOver, newLabel } from "./merchants.js";

/** What is found before anything is sent. @type {import("./suite.js").Cases} */
export const checking = {
  "a right payload passes": ({ library }) => {
    same(library.validate("labels.create", newLabel("order-1")).ok, true);
  },
  "all mistakes are listed with their paths": ({ library }) => {
    const wrong = { first_name: "x".repeat(25), emial: "a@b.example", origin_country_code: "usa" };
    const result = library.validate("accounts.create", /** @type {never} */ (wrong));
    isTrue(!result.ok, "it passed");
    same(result.issues.map(({ path }) => path).sort(), ["/emial", "/first_name", "/origin_country_code"]);
  },
  "the nearest known name is given for an unknown field": ({ library }) => {
    const wrong = { company_nam: "Blue Heron", origin_country_code: "US" };
    const result = library.validate("accounts.create", /** @type {never} */ (wrong));
    isTrue(!result.ok, "it passed");
    isTrue(result.issues[0]?.message.includes("company_name"), JSON.stringify(result.issues));
  },
  "what JSON cannot hold is an issue at its place": ({ library }) => {
    const label = /** @type {any} */ (newLabel());
    label.shipment.packages[0].weight.value = Number.NaN;
    const result = library.validate("labels.create", label);
    isTrue(!result.ok, "it passed");
    same(
      result.issues.map(({ path, code }) => [path, code]),
      [["/shipment/packages/0/weight/value", "unserialisable"]],
    );
  },
  "a cycle is an issue, not a hang": ({ library }) => {
    const label = /** @type {any} */ (newLabel());
    label.shipment.ship_to.self = label;
    same(library.validate("labels.create", label).ok, false);
  },
  "length is counted in characters as people see them on the wire, not in bytes": ({ library }) => {
    const text = "é".repeat(20);
    const result = library.validate("accounts.create", { first_name: text, origin_country_code: "US" });
    same(result.ok, true);
  },
  "text of every script goes out as JSON.stringify would send it": (world) => {
    const partner = clientOver(world, async () => Response.json({}));
    const label = newLabel();
    /** @type {any} */ (label.shipment).ship_to.name = 'Zoë "日本" \u{1F4E6} \\ \u2028 \u0007';
    const { body } = partner.onBehalfOf(1).prepare("labels.create", label);
    same(new TextDecoder().decode(body), JSON.stringify(label));
    partner.close();
  },
  "a request with issues is not sent": async (world) => {
    let sent = 0;
    const partner = clientOver(world, async () => {
      sent += 1;
      return Response.json({});
    });
    const error = instance(
      await errorOf(() => partner.accounts.create(/** @type {never} */ ({ tomorrow: 1 }))),
      world.library.ValidationError,
    );
    same([error.code, error.outcome, sent], ["validation", "refused", 0]);
    isTrue(error.issues.length > 0, "no issues");
    partner.close();
  },
  "a prepared request shows all but the key": (world) => {
    const partner = clientOver(world, async () => Response.json({}));
    const { method, url, headers, body } = partner.onBehalfOf(417).prepare("labels.create", newLabel());
    const names = Object.keys(headers).map((name) => name.toLowerCase());
    same([method, new URL(url).pathname, names.includes("api-key")], ["POST", "/v1/labels", false]);
    same(JSON.parse(new TextDecoder().decode(body)), newLabel());
    world.watch.see({ method, url, headers });
    partner.close();
  },
  "a body is sent as it was when the call was made": async (world) => {
    /** @type {string[]} */
    const sent = [];
    const partner = clientOver(world, async (_url, { body }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(JSON.parse(new TextDecoder().decode(body)).first_name);
      return Response.json({ account_id: 1 });
    });
    const account = { first_name: "before", origin_country_code: "US" };
    const first = partner.accounts.create(account);
    account.first_name = "after";
    const second = partner.accounts.create(account);
    await Promise.all([first, second]);
    same(sent, ["before", "after"]);
    partner.close();
  },
};
