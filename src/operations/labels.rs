//! Labels: buying, finding and voiding them.

use super::{Lookup, Operation, Paging, Retry, Spends};
use crate::model::{Label, LabelDownloadQuery, LabelPage, LabelQuery, LabelVoid, NewLabel};

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
        )))
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
}
