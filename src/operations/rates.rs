//! What carriers would charge.

use super::{Operation, Retry};
use crate::model::{
    BulkRate, BulkRateRequest, Rate, RateEstimate, RateEstimateRequest, RateRequest, RatedShipment,
};
use crate::prelude::*;

operations! {
    /// Calculates rates for a shipment, which the service keeps as a pending one.
    ///
    /// An `external_shipment_id` is unique, whoever makes the shipment: a second quote for one may be refused, and so may
    /// the repeat of one whose reply was lost. `shipments.getByExternalId` then finds the shipment, and
    /// `shipments.listRates` its rates. So leave it out, unless the shipment is to be found by it.
    // Safe: a quote costs nothing. A repeat leaves at most one more pending shipment behind.
    pub const CALCULATE = Operation::post("/v1/rates")
        .named("rates.calculate")
        .body::<RateRequest>()
        .returns::<RatedShipment>()
        .retry(Retry::Safe);

    /// Begins to calculate rates for many shipments. `shipments.listRates` has those of each.
    // Safe: quotes cost nothing. A repeat leaves at most as many pending shipments behind, as `CALCULATE` does.
    pub const COMPARE_BULK = Operation::post("/v1/rates/bulk")
        .named("rates.compareBulk")
        .body::<BulkRateRequest>()
        .returns::<Vec<BulkRate>>()
        .retry(Retry::Safe);

    /// Estimates what a parcel would cost before there is a shipment. No label can be bought by it.
    // Safe: it reads.
    pub const ESTIMATE = Operation::post("/v1/rates/estimate")
        .named("rates.estimate")
        .body::<RateEstimateRequest>()
        .returns::<Vec<RateEstimate>>()
        .retry(Retry::Safe);

    /// Reads a rate that was calculated.
    pub const GET = Operation::get("/v1/rates/{rate_id}").named("rates.get").returns::<Rate>();
}
