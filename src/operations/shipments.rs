//! Shipments, before anything is bought for them.

use super::Operation;
use crate::model::{CreatedShipments, NewShipments};

operations! {
    /// Makes shipments, to calculate rates for or to buy labels for later.
    ///
    /// Look at `has_errors`: shipments that were not made come in a success too.
    // Only if unsent: many shipments have no one id to look them up by. A repeat would make those without an
    // `external_shipment_id` twice, and be refused for those with one, as if they had never been made.
    pub const CREATE = Operation::post("/v1/shipments")
        .named("shipments.create")
        .body::<NewShipments>()
        .returns::<CreatedShipments>();
}
