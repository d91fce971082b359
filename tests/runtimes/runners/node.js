/** For Node, by `import`. */
import "../behaviour/traps.js";

import * as library from "shipstation-partner";
import * as errors from "shipstation-partner/errors";
import * as slim from "shipstation-partner/slim";
import * as testing from "shipstation-partner/testing";

import { runSuite } from "../behaviour/suite.js";

await runSuite({ library, errors, slim, testing }, process.argv[2] ?? "");
