/** For workerd: the suite runs in a request, which has the service's address. */
import "../behaviour/traps.js";

import * as library from "shipstation-partner";
import * as errors from "shipstation-partner/errors";
import * as slim from "shipstation-partner/slim";
import * as testing from "shipstation-partner/testing";

import { runSuite } from "../behaviour/suite.js";

export default {
  /** @param {Request} request */
  async fetch(request) {
    const service = new URL(request.url).searchParams.get("service") ?? "";
    return Response.json(await runSuite({ library, errors, slim, testing }, service));
  },
};
