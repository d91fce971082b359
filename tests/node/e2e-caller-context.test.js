/** Calls under way at once keep apart what each caller's asynchronous context holds, and are told apart in hooks. */
import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { after, afterEach, test } from "node:test";
import { PartnerClient } from "shipstation-partner";
import { createGovernor } from "shipstation-partner/governor";

import { fundedMerchant, newLabel, standIn } from "./stand-in-merchant.js";

const MERCHANTS = 8;

const context = new AsyncLocalStorage();
/** What was done in whose context. @type {{ what: string, account: string | undefined, found: unknown }[]} */
const done = [];
/** @param {string} what @param {string | undefined} account */
const note = (what, account) => void done.push({ what, account, found: context.getStore() });

const { sandbox, partner, url, end } = await standIn();
afterEach(() => sandbox.faults.clear());
after(end);

const governor = createGovernor({ requestsPerMinute: { sandbox: 100_000 } });
/** @type {any[]} */
const messages = [];
const watched = new PartnerClient({
  apiKey: () => {
    note("apiKey", undefined);
    return sandbox.apiKey;
  },
  baseUrl: url,
  fetch: (address, init) => {
    note("fetch", init.headers["On-Behalf-Of"]);
    return fetch(address, init);
  },
  governor: {
    acquire: (admission) => {
      note("governor", admission.account);
      return governor.acquire(admission);
    },
  },
  onRequest: (event) => {
    note("onRequest", event.account);
    messages.push(event);
  },
  onReply: (event) => {
    note("onReply", event.account);
    messages.push(event);
  },
  onRetry: ({ account }) => note("onRetry", account),
  onReceipt: (receipt) => {
    note("onReceipt", receipt.account);
    messages.push(receipt);
  },
});
after(() => watched.close());

test("a transport, a key function, a governor and hooks run in the context of their own call", async () => {
  const merchants = await Promise.all(Array.from({ length: MERCHANTS }, () => fundedMerchant(partner)));
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" }, { times: 3 });
  // A wait that is drawn by lot may be of 0 ms, and then there is none to tell of. Of three, one call might meet all.
  sandbox.faults.next("carriers.list", { kind: "status", status: 503, retryAfter: "0.1" }, { times: 2 });
  done.length = 0;
  await Promise.all(
    merchants.flatMap(({ accountId }) => {
      const merchant = watched.onBehalfOf(accountId);
      return context.run(merchant.account, () => [
        merchant.labels.create(newLabel(`order-${accountId}`)),
        merchant.carriers.list(),
      ]);
    }),
  );
  const heard = new Set(done.map(({ what }) => what));
  assert.equal(heard.size, 7, [...heard].join());
  for (const { what, account, found } of done) {
    if (what === "apiKey") assert.match(String(found), /^se-/);
    else assert.equal(found, account, `${what} for ${account} ran in the context of ${found}`);
  }
});

test("a message is told with its call, its whole address and, for a look-up, the look-up's own template", async () => {
  const { accountId } = await fundedMerchant(partner);
  const merchant = watched.onBehalfOf(accountId);
  sandbox.faults.next("labels.create", { kind: "drop_after_commit" });
  messages.length = 0;
  const { receipt } = await merchant.labels.create(newLabel("order 7")).withResponse();
  await merchant.carriers.list();
  const external = "/v1/labels/external_shipment_id";
  assert.deepEqual(
    messages.map(({ callId, method, path, url: address, isLookup }) => [
      callId - receipt.callId,
      method,
      path,
      address?.replace(url, ""),
      isLookup,
    ]),
    [
      [0, "POST", "/v1/labels", "/v1/labels", false],
      [0, "POST", "/v1/labels", "/v1/labels", false],
      [0, "GET", `${external}/{external_shipment_id}`, `${external}/order%207`, true],
      [0, "GET", `${external}/{external_shipment_id}`, `${external}/order%207`, true],
      [0, undefined, undefined, undefined, undefined],
      [1, "GET", "/v1/carriers", "/v1/carriers", false],
      [1, "GET", "/v1/carriers", "/v1/carriers", false],
      [1, undefined, undefined, undefined, undefined],
    ],
  );
});
