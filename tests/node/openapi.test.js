/** The OpenAPI document of the package: valid, whole, and right about what the service's documents show. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { validate } from "@readme/openapi-parser";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { operations } from "shipstation-partner";
import { jsonSchema } from "shipstation-partner/schemas";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** @type {any} */
const document = JSON.parse(readFileSync(`${root}/pkg-template/schemas/openapi.json`, "utf8"));

/** The operations of the document, with their method and path. @type {any[]} */
const documented = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);

// A rule names fields in a branch of its own (`anyOf: [{ required: ["name"] }]`), beside `properties`.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
// ajv-formats is CommonJS: its default export arrives wrapped or not, by who asks.
/** @type {any} */ (addFormats)(ajv);

test("it is valid OpenAPI 3.1, with nothing to remark", async () => {
  assert.match(document.openapi, /^3\.1\./);
  const result = await validate(structuredClone(document));
  assert.deepEqual(result, { valid: true, warnings: [], specification: "OpenAPI" });
});

test("it has every operation of the table under its name, and no other", () => {
  const rows = operations.map(({ name, method, path }) => `${name} ${method} ${path}`);
  const found = documented.map(({ operationId, method, path }) => `${operationId} ${method} ${path}`);
  assert.deepEqual(found.sort(), rows.sort());
});

test("a merchant's operations take On-Behalf-Of, the partner's own do not; all but files take the key", () => {
  assert.deepEqual(document.security, [{ ApiKey: [] }]);
  assert.equal(document.components.securitySchemes.ApiKey.name, "API-Key");
  assert.equal(document.components.parameters.OnBehalfOf.name, "On-Behalf-Of");
  const rows = new Map(operations.map((row) => [row.name, row]));
  for (const { operationId, parameters, security } of documented) {
    const references = parameters.flatMap((/** @type {any} */ { $ref }) => $ref ?? []);
    const row = rows.get(operationId);
    const own = row?.handle === "merchant" && !row.file ? ["#/components/parameters/OnBehalfOf"] : [];
    assert.deepEqual(references, own, operationId);
    assert.deepEqual(security, row?.file ? [] : undefined);
  }
});

test("every operation says what it is, belongs to a declared tag, and may end in the service's error", () => {
  const tags = document.tags.map((/** @type {{ name: string }} */ { name }) => name);
  const error = document.components.responses.Error.content["application/json"].schema;
  assert.deepEqual(error, { $ref: "#/components/schemas/FaultReply" });
  for (const { operationId, tags: own, summary, responses } of documented) {
    assert.ok(summary.length > 5, operationId);
    assert.deepEqual(own, [operationId.split(".")[0]]);
    assert.ok(tags.includes(own[0]));
    assert.deepEqual(responses.default, { $ref: "#/components/responses/Error" });
  }
});

test("every schema is referred to, and every reference leads to one", () => {
  const text = JSON.stringify(document);
  const referred = new Set(
    Array.from(text.matchAll(/"#\/components\/schemas\/([^"]+)"/g), ([, name]) => name),
  );
  assert.deepEqual([...referred].sort(), Object.keys(document.components.schemas).sort());
});

describe("the schemas of each operation, taken out of it, take its fixtures", () => {
  for (const { name } of operations) {
    test(name, () => {
      const request = readFixture(name, "request.json");
      for (const [part, value] of /** @type {const} */ ([
        ["body", request?.body],
        ["query", request?.query],
        ["reply", readFixture(name, "reply.json")],
      ])) {
        const schema = jsonSchema(document, /** @type {any} */ (name), part);
        if (!schema || value === undefined || value === null) continue;
        const check = ajv.compile(schema);
        check(value);
        assert.deepEqual(check.errors ?? [], [], part);
      }
    });
  }
});

test("a part that an operation does not have has no schema; an operation that is not there is an error", () => {
  assert.equal(jsonSchema(document, "labels.get", "body"), undefined);
  assert.throws(() => jsonSchema(document, /** @type {any} */ ("labels.got"), "body"), RangeError);
});

test("what is published is the same document, without the white space", () => {
  const text = readFileSync(`${root}/node_modules/shipstation-partner/schemas/openapi.json`, "utf8");
  assert.equal(text, JSON.stringify(document));
});

/** @param {string} operation @param {string} file */
function readFixture(operation, file) {
  const path = `${root}/tests/fixtures/operations/${operation}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
