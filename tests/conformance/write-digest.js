/** Writes digest.json anew from the document. Run by `npm run conformance -- digest`. */

import { writeFileSync } from "node:fs";
import { DIGEST, digestOf, digestText } from "./digest.js";
import { specifiedCalls } from "./specification.js";

writeFileSync(DIGEST, digestText(digestOf(specifiedCalls())));
