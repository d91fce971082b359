//! Service points.

use super::{Operation, Retry};
use crate::model::{ServicePointList, ServicePointReply, ServicePointSearch};

operations! {
    /// Finds service points around a place.
    // Safe: it reads.
    pub const LIST = Operation::post("/v1/service_points/list")
        .named("servicePoints.list")
        .body::<ServicePointSearch>()
        .returns::<ServicePointList>()
        .retry(Retry::Safe);

    /// Reads a service point.
    pub const GET = Operation::get("/v1/service_points/{carrier_code}/{country_code}/{service_point_id}")
        .named("servicePoints.get")
        .returns::<ServicePointReply>();
}
