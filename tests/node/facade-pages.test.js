import assert from "node:assert/strict";
import { test } from "node:test";

import { PartnerClient } from "shipstation-partner";

import { stubTransport } from "./stub-transport.js";

/**
 * A service with `total` labels.
 *
 * @param {number} total
 * @param {(page: number, size: number) => object} [envelope] what a page says besides its labels
 */
function serviceWith(total, envelope = () => ({})) {
  const stub = stubTransport(({ url }) => {
    const page = Number(url.searchParams.get("page") ?? 1);
    const size = Number(url.searchParams.get("page_size") ?? 25);
    const first = (page - 1) * size;
    const labels = Array.from({ length: Math.max(0, Math.min(size, total - first)) }, (_, at) => ({
      label_id: `se-${first + at}`,
    }));
    return { json: { labels, ...envelope(page, size) } };
  });
  const merchant = new PartnerClient({ apiKey: "partner-key", fetch: stub.fetch }).onBehalfOf(123456);
  return { merchant, asked: stub.asked };
}

/**
 * A service that gives no more than 20 labels of its 60, whatever is asked for.
 *
 * @param {(page: number) => object} envelope
 */
function smallPages(envelope) {
  const stub = stubTransport(({ url }) => {
    const page = Number(url.searchParams.get("page") ?? 1);
    const labels = Array.from({ length: page > 3 ? 0 : 20 }, (_, at) => ({ label_id: `se-${page}-${at}` }));
    return { json: { labels, ...envelope(page) } };
  });
  const merchant = new PartnerClient({ apiKey: "partner-key", fetch: stub.fetch }).onBehalfOf(123456);
  return { merchant, asked: stub.asked };
}

/** @param {AsyncIterable<{ label_id?: string }>} list */
async function idsOf(list) {
  const ids = [];
  for await (const { label_id } of list) ids.push(label_id);
  return ids;
}

test("a list gives its first page when awaited, and all items when iterated, asking for each page once", async () => {
  const { merchant, asked } = serviceWith(7);
  const list = merchant.labels.list({ page_size: 3 });
  assert.equal((await list).labels.length, 3);
  assert.deepEqual(
    await idsOf(list),
    Array.from({ length: 7 }, (_, at) => `se-${at}`),
  );
  assert.deepEqual(
    asked.map(({ url }) => url.searchParams.get("page")),
    [null, "2", "3"],
  );
  assert.ok(asked.every(({ url }) => url.searchParams.get("page_size") === "3"));
});

test("without totals a page that is not full is the last, and so is an empty one", async () => {
  for (const [total, requests] of /** @type {const} */ ([
    [0, 1],
    [2, 1],
    [3, 2],
    [4, 2],
  ])) {
    const { merchant, asked } = serviceWith(total);
    assert.equal((await idsOf(merchant.labels.list({ page_size: 3 }))).length, total);
    assert.equal(asked.length, requests, `${total} labels`);
  }
});

test("the service's own count of pages decides where there is one", async () => {
  const { merchant, asked } = serviceWith(6, (page, size) => ({
    total: 6,
    page,
    pages: Math.ceil(6 / size),
  }));
  assert.equal((await idsOf(merchant.labels.list({ page_size: 3 }))).length, 6);
  assert.equal(asked.length, 2);
});

test("a walk begins at the page that was asked for", async () => {
  const { merchant, asked } = serviceWith(7);
  assert.deepEqual(await idsOf(merchant.labels.list({ page: 2, page_size: 3 })), [
    "se-3",
    "se-4",
    "se-5",
    "se-6",
  ]);
  assert.equal(asked.length, 2);
});

test("pages() walks pages, and leaving the loop asks for no more", async () => {
  const { merchant, asked } = serviceWith(100);
  for await (const page of merchant.labels.list({ page_size: 3 }).pages()) {
    assert.equal(page.labels.length, 3);
    if (asked.length === 2) break;
  }
  assert.equal(asked.length, 2);
});

test("an unfit query rejects the list, and an iteration over it", async () => {
  const { merchant, asked } = serviceWith(1);
  const wrong = /** @type {never} */ ({ page_size: 0 });
  await assert.rejects(merchant.labels.list(wrong), { code: "validation" });
  await assert.rejects(idsOf(merchant.labels.list(wrong)), { code: "validation" });
  assert.equal(asked.length, 0);
});

test("items are counted against the total: pages may be smaller than was asked for", async () => {
  const { merchant, asked } = smallPages(() => ({ total: 60 }));
  assert.equal((await idsOf(merchant.labels.list({ page_size: 100 }))).length, 60);
  assert.equal(asked.length, 3);
  assert.equal((await idsOf(merchant.labels.list({ page: 2, page_size: 20 }))).length, 40);
  assert.equal(asked.length, 5);
});

test("a walk that began behind the first page ends with the last one where there is a total", async () => {
  for (const page of [1, 2, 3]) {
    const { merchant, asked } = serviceWith(7, () => ({ total: 7 }));
    assert.equal((await idsOf(merchant.labels.list({ page, page_size: 3 }))).length, 7 - 3 * (page - 1));
    assert.equal(asked.length, 4 - page);
  }
});

test("a service that gives the same page for ever is no list without end", async () => {
  const labels = Array.from({ length: 25 }, (_, at) => ({ label_id: `se-${at}` }));
  for (const envelope of [{}, { page: 1 }, { page: 1, pages: 1e9, total: 1e9 }, { total: 1e9 }]) {
    const { fetch, asked } = stubTransport(() => ({ json: { labels, ...envelope } }));
    const merchant = new PartnerClient({ apiKey: "partner-key", fetch }).onBehalfOf(123456);
    const seen = /** @type {unknown[]} */ ([]);
    const walk = async () => {
      for await (const label of merchant.labels.list()) seen.push(label);
    };
    await assert.rejects(walk, { code: "service", operation: "labels.list", message: /asked for page 2/ });
    assert.deepEqual([seen.length, asked.length], [25, 2], "what came before is not lost");
  }
});

test("a walk that is given nothing where the service counts more ends in an error, not as if that were all", async () => {
  const label = (/** @type {number} */ at) => ({ label_id: `se-${at}` });
  for (const second of [
    {},
    { labels: null, total: 6, pages: 3, page: 2 },
    { labels: [], total: 6 },
    undefined,
  ]) {
    const stub = stubTransport(({ url }) => {
      const first = { labels: [label(1), label(2)], total: 6, pages: 3, page: 1 };
      return url.searchParams.get("page") === "2" ? { text: JSON.stringify(second) ?? "" } : { json: first };
    });
    const merchant = new PartnerClient({ apiKey: "partner-key", fetch: stub.fetch }).onBehalfOf(123456);
    await assert.rejects(idsOf(merchant.labels.list({ page_size: 2 })), {
      code: "service",
      message: "labels.list: asked for page 2, was given nothing",
    });
  }
});

test("a first page that holds nothing of what it counts is an error too, a page behind the last one is not", async () => {
  const merchantOf = (/** @type {object} */ json) =>
    new PartnerClient({ apiKey: "partner-key", fetch: stubTransport(() => ({ json })).fetch }).onBehalfOf(
      123456,
    );
  await assert.rejects(idsOf(merchantOf({ labels: [], total: 5, pages: 3 }).labels.list()), {
    code: "service",
  });
  assert.deepEqual(await idsOf(merchantOf({ labels: [], total: 5, pages: 1 }).labels.list({ page: 9 })), []);
  assert.deepEqual(await idsOf(merchantOf({ labels: [], total: 0, pages: 1, page: 1 }).labels.list()), []);
  assert.deepEqual(await idsOf(merchantOf({ labels: [], pages: 1 }).labels.list()), []);
  await assert.rejects(idsOf(merchantOf({ labels: [], pages: 2 }).labels.list()), { code: "service" });
});

test("a list that shrinks while it is walked ends", async () => {
  const stub = stubTransport(({ url }) => {
    const labels = url.searchParams.get("page") === "2" ? [] : [{ label_id: "se-1" }];
    return { json: { labels, total: labels.length ? 2 : 1, pages: labels.length ? 2 : 1 } };
  });
  const merchant = new PartnerClient({ apiKey: "partner-key", fetch: stub.fetch }).onBehalfOf(123456);
  assert.deepEqual(await idsOf(merchant.labels.list({ page_size: 1 })), ["se-1"]);
});
