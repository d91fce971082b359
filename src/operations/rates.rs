//! What carriers would charge.

use super::{Operation, Retry};
use crate::model::{RateRequest, RatedShipment};

operations! {
    /// Calculates rates for a shipment.
    // Safe: a quote costs nothing. A repeat leaves at most one more pending shipment behind.
    pub const CALCULATE = Operation::post("/v1/rates")
        .named("rates.calculate")
        .body::<RateRequest>()
        .returns::<RatedShipment>()
        .retry(Retry::Safe);
}
