//! Reports of what carriers have charged afterwards. The vendor does not document them: their paths are
//! those of an incubator and may go.

use super::{Evidence, Operation, Paging};
use crate::model::{AdjustmentReportPage, AdjustmentReportQuery};

const TOOLKIT: &str = "public code (pmcgee-personal/shipstation-integration-toolkit)";

operations! {
    /// Lists the adjustment reports of the account. Once a day is often enough.
    // The one known caller writes the path with a slash at its end. A service that insisted on it would redirect, which is
    // an error here.
    // How many there are on a page is not known: pages are asked for until the last, or until one is empty.
    pub const LIST_REPORTS = Operation::get("/v1/incubator/adjustments/reports")
        .named("adjustments.listReports")
        .query::<AdjustmentReportQuery>()
        .returns::<AdjustmentReportPage>()
        .paged(Paging { items: "reports", default_size: 0, max_size: 500 })
        .known_from(Evidence::ThirdParty, TOOLKIT);

    /// Fetches an adjustment report: a table as CSV. Which columns it has is not documented.
    pub const GET_REPORT = Operation::get("/v1/incubator/adjustments/reports/{report_id}")
        .named("adjustments.getReport")
        .returns_text()
        .known_from(Evidence::ThirdParty, TOOLKIT);
}
