/** The checker against JSON Schema: the same verdict and the same faults in the same places as Ajv. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { readCorpora } from "./schema-agreement/corpus.js";
import { lackingOne } from "./schema-agreement/keywords.js";
import { Validator } from "./schema-agreement/validator.js";

/** Fewest payloads of a record. */
const FEWEST = 300;

const corpora = readCorpora();

describe("each record has enough payloads, right ones and wrong ones", () => {
  for (const { name, payloads } of corpora) {
    test(name, () => {
      assert.ok(payloads.length >= FEWEST, `${payloads.length} payloads`);
      const right = payloads.filter(({ faults }) => faults.length === 0).length;
      // A record of one flag that may be null can be right in four ways, and in no more.
      assert.ok(right >= 4 && right <= payloads.length - 50, `${right} of ${payloads.length} are right`);
    });
  }
});

describe("the checker and Ajv find fault in the same places", () => {
  for (const { name, schema, definitions, payloads } of corpora) {
    test(name, () => {
      const validator = new Validator(definitions, { strict: true });
      assert.equal(validator.disagreement(schema, payloads), undefined);
    });
  }
});

describe("no keyword is idle: without it, some payload is judged otherwise", () => {
  const followed = new Map();
  for (const { name, api, schema, definitions, payloads } of corpora) {
    test(name, () => {
      const key = `${api} ${Object.keys(definitions).join()}`;
      if (!followed.has(key)) followed.set(key, new Set());
      const validator = new Validator(definitions, { strict: false });
      const copies = [...lackingOne(schema, definitions, followed.get(key))];
      assert.notEqual(copies.length, 0);
      const idle = [];
      for (const copy of copies) {
        if (validator.disagreement(copy.schema, payloads) === undefined) idle.push(copy.place);
      }
      assert.deepEqual(idle, []);
    });
  }
});
