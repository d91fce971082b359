/** The JSON Schema of the package: well-formed, and right about what the service's documents show. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

import { jsonSchema } from "../../pkg-template/schemas/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const openapi = JSON.parse(readFileSync(`${root}/pkg-template/schemas/openapi.json`, "utf8"));
const documents = {
  requests: JSON.parse(readFileSync(`${root}/pkg-template/schemas/requests.json`, "utf8")),
  replies: JSON.parse(readFileSync(`${root}/pkg-template/schemas/replies.json`, "utf8")),
};

// A rule names fields in a branch of its own (`anyOf: [{ required: ["name"] }]`), beside `properties`.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
// ajv-formats is CommonJS: its default export arrives wrapped or not, by who asks.
/** @type {any} */ (addFormats)(ajv);
ajv.addSchema(documents.requests).addSchema(documents.replies);

describe("every definition compiles in strict mode", () => {
  for (const [name, { $id, $defs }] of Object.entries(documents)) {
    test(name, () => {
      for (const definition of Object.keys($defs)) assert.ok(ajv.getSchema(`${$id}#/$defs/${definition}`));
    });
  }
});

describe("the fixtures of each operation fit its schemas", () => {
  const operations = /** @type {(keyof import("shipstation-partner").Operations)[]} */ (
    readdirSync(`${root}/tests/fixtures/operations`)
  );
  for (const operation of operations) {
    test(operation, () => {
      const request = readFixture(operation, "request.json");
      const reply = readFixture(operation, "reply.json");
      for (const [part, value] of /** @type {const} */ ([
        ["body", request?.body],
        ["query", request?.query],
        ["reply", reply],
      ])) {
        const schema = jsonSchema(openapi, operation, part);
        if (schema === undefined || value === undefined || value === null) continue;
        const validate = ajv.compile(schema);
        validate(value);
        assert.deepEqual(validate.errors ?? [], [], part);
      }
    });
  }
});

test("what the fields of a query ask of each other is in its schema", () => {
  const validate = ajv.compile(jsonSchema(openapi, "tracking.get", "query") ?? {});
  const tracking_number = "1Z0";
  assert.equal(validate({ tracking_number }), false);
  assert.equal(validate({ tracking_number, carrier_code: "ups" }), true);
  assert.equal(validate({ tracking_number, carrier_id: "se-1" }), true);
});

/** @param {string} operation @param {string} file */
function readFixture(operation, file) {
  const path = `${root}/tests/fixtures/operations/${operation}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
