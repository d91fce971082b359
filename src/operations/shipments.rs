//! Shipments, before anything is bought for them.

use super::{Lookup, Operation, Paging, Retry};
use crate::model::{
    CreatedShipments, DraftShipment, NewShipments, ParsedShipment, PartialShipment, RateResponse, Shipment,
    ShipmentPage, ShipmentQuery, ShipmentRatesQuery, ShipmentTagChanges, ShipmentText, TagNames,
};

operations! {
    /// Makes shipments, to calculate rates for or to buy labels for later.
    ///
    /// Look at `has_errors`: shipments that were not made come in a success too.
    // Many shipments have no one id to look them up by: those are repeated only if unsent.
    pub const CREATE = Operation::post("/v1/shipments")
        .named("shipments.create")
        .body::<NewShipments>()
        .returns::<CreatedShipments>()
        .retry(Retry::AfterLookup(
            &Lookup::by_id(
                field!(NewShipments.shipments.external_shipment_id),
                &GET_BY_EXTERNAL_ID,
                "shipment_id",
            )
                .within("{\"has_errors\":false,\"shipments\":[", "]}"),
        ));

    /// Lists the shipments of the account.
    // OpenAPI names no largest page; that of the account list is taken.
    pub const LIST = Operation::get("/v1/shipments")
        .named("shipments.list")
        .query::<ShipmentQuery>()
        .returns::<ShipmentPage>()
        .paged(Paging { items: "shipments", default_size: 25, max_size: 500 });

    /// Reads a shipment by the caller's own id.
    pub const GET_BY_EXTERNAL_ID = Operation::get("/v1/shipments/external_shipment_id/{external_shipment_id}")
        .named("shipments.getByExternalId")
        .returns::<Shipment>();

    /// Reads a shipment by its id.
    pub const GET = Operation::get("/v1/shipments/{shipment_id}").named("shipments.get").returns::<Shipment>();

    /// Finds a shipment in a text that a person wrote. Nothing is made of it.
    // Safe: it reads.
    pub const PARSE = Operation::put("/v1/shipments/recognize")
        .named("shipments.parse")
        .body::<ShipmentText>()
        .returns::<ParsedShipment>()
        .retry(Retry::Safe);

    /// Changes a shipment. Send it whole: no document says what becomes of a field that is left out.
    // Safe: a repeat says the same once more.
    pub const UPDATE = Operation::put("/v1/shipments/{shipment_id}")
        .named("shipments.update")
        .body::<DraftShipment>()
        .returns::<PartialShipment>()
        .retry(Retry::Safe);

    /// Gives a shipment up. Its label must be voided first.
    // Only if unsent: no document says what a cancelled shipment answers when it is cancelled again.
    pub const CANCEL = Operation::put("/v1/shipments/{shipment_id}/cancel").named("shipments.cancel");

    /// Reads the rates that were calculated for a shipment.
    pub const LIST_RATES = Operation::get("/v1/shipments/{shipment_id}/rates")
        .named("shipments.listRates")
        .query::<ShipmentRatesQuery>()
        .returns::<RateResponse>();

    /// Says which tags shipments bear.
    // Safe: a repeat says the same once more.
    pub const UPDATE_TAGS = Operation::put("/v1/shipments/tags")
        .named("shipments.updateTags")
        .body::<ShipmentTagChanges>()
        .retry(Retry::Safe);

    /// Reads the tags of a shipment.
    pub const LIST_TAGS =
        Operation::get("/v1/shipments/{shipment_id}/tags").named("shipments.listTags").returns::<TagNames>();

    /// Puts a tag on a shipment.
    // Safe: the tag is there, once or again.
    pub const TAG = Operation::post("/v1/shipments/{shipment_id}/tags/{tag_name}")
        .named("shipments.tag")
        .returns::<TagNames>()
        .retry(Retry::Safe);

    /// Takes a tag off a shipment.
    // Only if unsent: after a lost success a repeat finds no such tag, as if it had never been there.
    pub const UNTAG =
        Operation::delete("/v1/shipments/{shipment_id}/tags/{tag_name}").named("shipments.untag");
}
