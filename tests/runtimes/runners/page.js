/** For browsers: the page's import map says where the package is. */
import "../behaviour/traps.js";

import * as library from "shipstation-partner";
import * as errors from "shipstation-partner/errors";
import * as slim from "shipstation-partner/slim";
import * as testing from "shipstation-partner/testing";

import { runSuite } from "../behaviour/suite.js";

// A browser sends again whatever was on a connection that it kept open and that breaks.
await runSuite({ library, errors, slim, testing }, location.origin, { reads: true, writes: true });
