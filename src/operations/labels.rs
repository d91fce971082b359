//! Labels: buying, finding and voiding them.

use super::{Lookup, Operation, Paging, Retry, Spends};
use crate::model::{
    Label, LabelDownloadQuery, LabelOptions, LabelPage, LabelQuery, LabelVoid, NewLabel, NewRateShopperLabel,
    RateLabelOptions, ReturnLabelOptions, TrackingLog,
};

operations! {
    /// Buys a label.
    ///
    /// Send an `external_shipment_id`: it is what keeps a label from being bought twice when a reply is lost.
    pub const CREATE = Operation::post("/v1/labels")
        .named("labels.create")
        .body::<NewLabel>()
        .returns::<Label>()
        .retry(Retry::AfterLookup(&Lookup::by_id(
            field!(NewLabel.shipment.external_shipment_id),
            &GET_BY_EXTERNAL_SHIPMENT_ID,
            "label_id",
        )))
        .spends(Spends::Balance);

    /// Buys a label by a rate that was calculated for a shipment of the account.
    pub const CREATE_FROM_RATE = Operation::post("/v1/labels/rates/{rate_id}")
        .named("labels.createFromRate")
        .body::<RateLabelOptions>()
        .returns::<Label>()
        .retry(Retry::AfterLookup(&Lookup::made_from("rate_id", &LIST, "label_id")))
        .spends(Spends::Balance);

    /// Buys a label from the carrier that the service picks: `best_value`, `cheapest` or `fastest`.
    /// Not for accounts of the sandbox.
    ///
    /// Send an `external_shipment_id`: it is what keeps a label from being bought twice when a reply is lost.
    pub const CREATE_FROM_RATE_SHOPPER = Operation::post("/v1/labels/rate_shopper_id/{rate_shopper_id}")
        .named("labels.createFromRateShopper")
        .body::<NewRateShopperLabel>()
        .returns::<Label>()
        .retry(Retry::AfterLookup(&Lookup::by_id(
            field!(NewRateShopperLabel.shipment.external_shipment_id),
            &GET_BY_EXTERNAL_SHIPMENT_ID,
            "label_id",
        )))
        .spends(Spends::Balance);

    /// Buys a label for a shipment of the account.
    pub const CREATE_FROM_SHIPMENT = Operation::post("/v1/labels/shipment/{shipment_id}")
        .named("labels.createFromShipment")
        .body::<LabelOptions>()
        .returns::<Label>()
        .retry(Retry::AfterLookup(&Lookup::made_from("shipment_id", &LIST, "label_id")))
        .spends(Spends::Balance);

    /// Buys the label by which the goods of another label come back.
    // Only if unsent: no list shows what a return label is for, and an `rma_number` may stand on several.
    pub const CREATE_RETURN = Operation::post("/v1/labels/{label_id}/return")
        .named("labels.createReturn")
        .body::<ReturnLabelOptions>()
        .returns::<Label>()
        .spends(Spends::Balance);

    /// Reads a label by its id.
    pub const GET = Operation::get("/v1/labels/{label_id}")
        .named("labels.get")
        .query::<LabelDownloadQuery>()
        .returns::<Label>();

    /// Reads a label by the caller's own id of its shipment.
    pub const GET_BY_EXTERNAL_SHIPMENT_ID =
        Operation::get("/v1/labels/external_shipment_id/{external_shipment_id}")
            .named("labels.getByExternalShipmentId")
            .query::<LabelDownloadQuery>()
            .returns::<Label>();

    /// Lists the labels of the account.
    // OpenAPI names no largest page; that of the account list is taken.
    pub const LIST = Operation::get("/v1/labels")
        .named("labels.list")
        .query::<LabelQuery>()
        .returns::<LabelPage>()
        .paged(Paging { items: "labels", default_size: 25, max_size: 500 });

    /// Voids a label, so that its price comes back. Look at `approved`: a refusal is a success too.
    // Only if unsent: no money can be lost by a repeat, but after a lost success it says `approved: false`,
    // label already voided, and a caller would take the refund for refused. An unknown end says what is true.
    pub const VOID =
        Operation::put("/v1/labels/{label_id}/void").named("labels.void").returns::<LabelVoid>();

    /// Reads where the parcel of a label is.
    pub const TRACK =
        Operation::get("/v1/labels/{label_id}/track").named("labels.track").returns::<TrackingLog>();

    /// Takes a label out of the refunds that the service will ask for by itself.
    // Only if unsent: it is for refunds of status `request_scheduled` only, so that after a lost success a
    // repeat is refused, as if it had come too late.
    pub const CANCEL_REFUND = Operation::post("/v1/labels/{label_id}/cancel_refund")
        .named("labels.cancelRefund")
        .returns::<Label>();
}
