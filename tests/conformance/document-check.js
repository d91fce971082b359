/** All that is checked where the document is at hand. */
import { after } from "node:test";

import { counts } from "./context.js";
import { checkDeviations } from "./deviations-check.js";
import { checkExamples } from "./examples-check.js";
import { checkFailures } from "./failures-check.js";
import { checkOperations } from "./operations-check.js";
import { checkPayloads } from "./payloads-check.js";
import { checkReplies } from "./replies-check.js";
import { checkRules } from "./rules-check.js";
import { checkShapes } from "./shapes-check.js";

export function checkDocument() {
  checkOperations();
  checkShapes();
  checkExamples();
  checkPayloads();
  checkReplies();
  checkFailures();
  checkRules();
  // Last: it asks which lines the others needed.
  checkDeviations();
  after(() => console.log(`\n${counts}`));
}
