/** For Deno: allowed the net of this machine, nothing else. */
import "../behaviour/traps.js";

import * as library from "shipstation-partner";
import * as errors from "shipstation-partner/errors";
import * as slim from "shipstation-partner/slim";
import * as testing from "shipstation-partner/testing";

import { runSuite } from "../behaviour/suite.js";

// Deno sends again what was on a connection that breaks, but for the bodies of writes (fetch-once.js).
await runSuite({ library, errors, slim, testing }, Deno.args[0] ?? "", { reads: true });
