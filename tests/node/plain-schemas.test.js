/** The JSON Schema of the package: well-formed, and right about what the service's documents show. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const root = fileURLToPath(new URL("../..", import.meta.url));
const declarations = readFileSync(`${root}/pkg-template/schema.d.ts`, "utf8");
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
  for (const operation of readdirSync(`${root}/tests/fixtures/operations`)) {
    test(operation, () => {
      const request = readFixture(operation, "request.json");
      const reply = readFixture(operation, "reply.json");
      for (const [document, role, value] of [
        [documents.requests, "body", request?.body],
        [documents.requests, "query", request?.query],
        [documents.replies, "reply", reply],
      ]) {
        const type = typeOf(operation, role);
        if (type === undefined || value === undefined || value === null) continue;
        const validate = ajv.getSchema(`${document.$id}#/$defs/${type}`);
        assert.ok(validate, `${type} is declared`);
        validate(value);
        assert.deepEqual(validate.errors ?? [], []);
      }
    });
  }
});

/** @param {string} operation @param {string} file */
function readFixture(operation, file) {
  const path = `${root}/tests/fixtures/operations/${operation}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** The record of an operation's role, as the declarations have it. @param {string} operation @param {string} role */
function typeOf(operation, role) {
  const row = declarations.split(`"${operation}": {`)[1]?.split("};")[0];
  const type = row?.match(new RegExp(`^ *${role}: (\\w+)`, "m"))?.[1];
  assert.ok(type, `${operation} declares its ${role}`);
  // A record's input form has no name of its own in JSON Schema: each direction is a document.
  return type === "undefined" || type === "void" ? undefined : type.replace(/Input$/, "");
}
