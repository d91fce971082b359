//! Batches: hundreds of labels in one go.

use super::{Lookup, Operation, Paging, Retry, Spends};
use crate::model::{
    Batch, BatchErrorPage, BatchErrorQuery, BatchItems, BatchPage, BatchProcessing, BatchQuery, NewBatch,
};

operations! {
    /// Lists the batches of the account.
    // OpenAPI names no largest page; that of the account list is taken.
    pub const LIST = Operation::get("/v1/batches")
        .named("batches.list")
        .query::<BatchQuery>()
        .returns::<BatchPage>()
        .paged(Paging { items: "batches", default_size: 25, max_size: 500 });

    /// Makes a batch. With `process_labels` it is processed at once, which buys its labels.
    ///
    /// Send an `external_batch_id`: it is what keeps a batch from being made twice when a reply is lost.
    pub const CREATE = Operation::post("/v1/batches")
        .named("batches.create")
        .body::<NewBatch>()
        .returns::<Batch>()
        // A batch does not tell what it was made of, so that an older one proves nothing.
        .retry(Retry::AfterLookup(
            &Lookup::by_id(field!(NewBatch.external_batch_id), &GET_BY_EXTERNAL_ID, "batch_id").made_anew(),
        ))
        .spends(Spends::Balance);

    /// Reads a batch by the caller's own id.
    pub const GET_BY_EXTERNAL_ID = Operation::get("/v1/batches/external_batch_id/{external_batch_id}")
        .named("batches.getByExternalId")
        .returns::<Batch>();

    /// Reads a batch.
    pub const GET =
        Operation::get("/v1/batches/{batch_id}").named("batches.get").returns::<Batch>();

    /// Updates a batch. OpenAPI gives it no body, and does not say what it changes.
    // Only if unsent: what a repeat does is not documented.
    pub const UPDATE = Operation::put("/v1/batches/{batch_id}").named("batches.update");

    /// Deletes a batch; it is archived.
    // Safe: a deleted batch stays deleted. A repeat that finds nothing after a lost reply ends unknown.
    pub const DELETE =
        Operation::delete("/v1/batches/{batch_id}").named("batches.delete").retry(Retry::Safe);

    /// Puts shipments or rates into a batch. `batches.process` says which shipments it makes labels for.
    // Only if unsent: whether what is in it already is taken once or twice is not documented.
    pub const ADD =
        Operation::post("/v1/batches/{batch_id}/add").named("batches.add").body::<BatchItems>();

    /// Takes shipments or rates out of a batch.
    // Safe: what was taken out is out. A repeat that finds nothing after a lost reply ends unknown.
    pub const REMOVE = Operation::post("/v1/batches/{batch_id}/remove")
        .named("batches.remove")
        .body::<BatchItems>()
        .retry(Retry::Safe);

    /// Lists what went wrong in a batch, shipment by shipment.
    // How many there are on a page is not documented: pages are asked for until one is empty.
    pub const LIST_ERRORS = Operation::get("/v1/batches/{batch_id}/errors")
        .named("batches.listErrors")
        .query::<BatchErrorQuery>()
        .returns::<BatchErrorPage>()
        .paged(Paging { items: "errors", default_size: 0, max_size: 500 });

    /// Processes a batch, which buys its labels. The service does it later: a webhook `batch` tells when.
    ///
    /// All its shipments must name a carrier and a service, and one and the same `warehouse_id` in place of `ship_from`:
    /// the service makes no label for others (`docs:labels/bulk`, `docs:reference/process-batch`).
    // Only if unsent: it buys. The batch could be read instead of repeating blindly, but its state does not
    // tell: `open` may mean that the order to process it has not been taken up yet, and `completed_with_errors`
    // that it was processed before. An unknown end says what is true; a caller looks at the batch.
    pub const PROCESS = Operation::post("/v1/batches/{batch_id}/process/labels")
        .named("batches.process")
        .body::<BatchProcessing>()
        .spends(Spends::Balance);
}
