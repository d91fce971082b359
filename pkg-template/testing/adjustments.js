import { argument, merchantHandlers } from "./call.js";
import { json, notFound } from "./envelope.js";
import { Query } from "./query.js";

/** The report that every account has. */
const REPORT_ID = "adjustments-1";
/** Columns of our own: no document names them. No carrier charges anything afterwards here, so there are no rows. */
const REPORT = "tracking_number,created_at,amount,currency\n";

export const adjustmentHandlers = merchantHandlers({
  "adjustments.listReports": ({ account, origin, path, query }) => {
    const read = new Query(query);
    const page = read.count("page", 1, Number.MAX_SAFE_INTEGER);
    const from = read.moment("created_at_start") ?? Number.NEGATIVE_INFINITY;
    const to = read.moment("created_at_end") ?? Number.POSITIVE_INFINITY;
    read.settle();
    const made = Date.parse(account.createdAt);
    const report_download = { href: `${origin}${path}/${REPORT_ID}` };
    const report = { report_id: REPORT_ID, created_at: account.createdAt, report_download };
    const found = made >= from && made <= to ? [report] : [];
    return json({ reports: page === 1 ? found : [], total: found.length, page, pages: found.length });
  },
  "adjustments.getReport": (call) => {
    const id = argument(call, "report_id");
    if (id !== REPORT_ID) throw notFound("report", id);
    return { status: 200, headers: { "content-type": "text/csv" }, body: new TextEncoder().encode(REPORT) };
  },
});
