import assert from "node:assert/strict";
import { after, test } from "node:test";
import { documentedOperations } from "./documented-operations.js";
import { emptyProject, importedIn } from "./empty-project.js";
import { callByName, documentedTarget, fixtureReply, fixtureRequest } from "./operation-fixtures.js";
import { scriptedService } from "./scripted-service.js";

const project = await emptyProject();
const { operations, PartnerClient } = await importedIn(project.folder);

const ACCOUNT = 730118;
const KEY = "TEST_operations";
let reply = "";
const service = await scriptedService(() =>
  reply === "" ? { status: 204 } : { text: reply, headers: { "x-shipengine-requestid": "req-1" } },
);
const partner = new PartnerClient({ apiKey: KEY, baseUrl: service.url });

after(async () => {
  partner.close();
  await service.close();
  await project.remove();
});

test("the table has every documented operation with its method, path and handle", () => {
  const rows = operations.map(({ name, method, path, handle }) => ({ name, method, path, handle }));
  const byName = (/** @type {{ name: string }} */ one, /** @type {{ name: string }} */ other) =>
    one.name < other.name ? -1 : 1;
  assert.deepEqual(rows.sort(byName), [...documentedOperations].sort(byName));
});

for (const row of operations.filter(({ file }) => !file)) {
  test(`${row.name} sends its request over HTTP and hands its reply over whole`, async () => {
    const request = fixtureRequest(row.name);
    const text = fixtureReply(row.name);
    const expected = JSON.parse(text);
    reply = expected === null ? "" : row.text ? expected : text;
    const { data, status, requestId, attempts } = await callByName(
      partner,
      row,
      ACCOUNT,
      request,
    ).withResponse();

    assert.deepEqual(data, expected ?? undefined);
    assert.equal(status, expected === null ? 204 : 200);
    assert.equal(requestId, expected === null ? undefined : "req-1");
    assert.equal(attempts, 1);
    const { method, target, headers, text: body } = service.last();
    assert.deepEqual({ method, target }, documentedTarget(row.name, request));
    assert.deepEqual(body === "" ? undefined : JSON.parse(body), request.body);
    assert.equal(headers["content-type"], request.body === undefined ? undefined : "application/json");
    assert.equal(headers["api-key"], KEY);
    assert.equal(headers["on-behalf-of"], row.handle === "merchant" ? `se-${ACCOUNT}` : undefined);
    assert.match(String(headers["user-agent"]), /^shipstation-partner\/\d/);
  });
}

test("a file is fetched from its own path, without credentials, and handed over as it came", async () => {
  const [row] = operations.filter(({ file }) => file);
  assert.equal(row?.name, "downloads.get");
  const { arguments: [dir = "", subdir = "", filename = ""] = [], query } = fixtureRequest("downloads.get");
  reply = "%PDF-1.4";
  const file = await partner.onBehalfOf(ACCOUNT).downloads.get(dir, subdir, filename, query);
  assert.equal(await file.text(), reply);
  const { method, target, headers } = service.last();
  const request = { arguments: [dir, subdir, filename], ...(query && { query }) };
  assert.deepEqual({ method, target }, documentedTarget("downloads.get", request));
  assert.deepEqual([headers["api-key"], headers["on-behalf-of"]], [undefined, undefined]);
});
