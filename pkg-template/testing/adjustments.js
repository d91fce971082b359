import { merchantHandlers } from "./call.js";
import { json } from "./envelope.js";
import { Query } from "./query.js";

export const adjustmentHandlers = merchantHandlers({
  // No carrier charges anything afterwards here: there is nothing to report.
  "adjustments.listReports": ({ query }) => {
    const read = new Query(query);
    const page = read.count("page", 1, Number.MAX_SAFE_INTEGER);
    read.moment("created_at_start");
    read.moment("created_at_end");
    read.settle();
    return json({ reports: [], total: 0, page, pages: 0 });
  },
});
