//! Tracking by number.

use super::{Operation, Retry};
use crate::model::{TrackingLog, TrackingQuery};

operations! {
    /// Reads where a package is. For a label of the account, `labels.track` needs less.
    pub const GET =
        Operation::get("/v1/tracking").named("tracking.get").query::<TrackingQuery>().returns::<TrackingLog>();

    /// Asks for a webhook delivery whenever the carrier has news of a package.
    // Safe: who is subscribed already stays so.
    pub const START = Operation::post("/v1/tracking/start")
        .named("tracking.start")
        .query::<TrackingQuery>()
        .retry(Retry::Safe);

    /// Ends what `tracking.start` began.
    // Safe: who is not subscribed stays so.
    pub const STOP = Operation::post("/v1/tracking/stop")
        .named("tracking.stop")
        .query::<TrackingQuery>()
        .retry(Retry::Safe);
}
