//! Batches: hundreds of labels in one go.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{
    DateTime, DisplayScheme, Fault, LabelDownload, LabelFormat, LabelLayout, LetterFormat, OptionalLink,
    PaperlessDownload, SeId,
};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema};

/// What makes a batch. With `process_labels` it is processed at once, which buys its labels. Sources: OpenAPI
/// `create_batch_request_body`, `create_and_process_batch_request_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct NewBatch {
    /// The caller's own id. Finds the batch later, and guards against making it twice. OpenAPI types it as an id
    /// of the service, against its own example, a UUID.
    #[schema(min_length = 1)]
    pub external_batch_id: Option<String>,
    /// What people should know of the batch.
    #[schema(min_length = 1)]
    pub batch_notes: Option<String>,
    /// The shipments to buy labels for.
    pub shipment_ids: Option<Vec<SeId>>,
    /// The rates to buy labels by.
    pub rate_ids: Option<Vec<SeId>>,
    /// How to process it, where that is to be done at once.
    pub process_labels: Option<NewBatchProcessing>,
}

/// Declares how a batch is processed, behind the fields of its own.
macro_rules! processing {
    ($(#[$about:meta])* pub struct $name:ident { $($own:tt)* }) => {
        $(#[$about])*
        #[skip_serializing_none]
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
        #[schema(note(when(label_layout = "letter" => label_format: LetterFormat)))]
        pub struct $name {
            $($own)*
            /// The day the labels are for.
            pub ship_date: Option<DateTime>,
            /// The size of the labels.
            #[schema(default = "4x6")]
            pub label_layout: Option<LabelLayout>,
            /// The format of the labels.
            #[schema(default = "pdf")]
            pub label_format: Option<LabelFormat>,
            /// What is made to show at the counter.
            #[schema(default = "label")]
            pub display_scheme: Option<DisplayScheme>,
        }
    };
}

processing! {
    /// How to process a batch. Source: OpenAPI `process_batch_request_body`.
    pub struct BatchProcessing {}
}

processing! {
    /// How to process a batch as soon as it is made. Source: OpenAPI `create_and_process_batch_request_body`.
    pub struct NewBatchProcessing {
        /// Whether to do it.
        pub create_batch_and_process_labels: Option<bool>,
    }
}

/// What to put into a batch, or to take out. Source: OpenAPI `modify_batch`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct BatchItems {
    /// Shipments.
    pub shipment_ids: Option<Vec<SeId>>,
    /// Rates.
    pub rate_ids: Option<Vec<SeId>>,
}

/// A batch. Source: OpenAPI `batch`.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct Batch {
    /// The batch's id.
    pub batch_id: SeId,
    /// The batch's number, in the service's count.
    pub batch_number: String,
    /// The caller's own id.
    pub external_batch_id: Nullable<String>,
    /// What people should know of it.
    pub batch_notes: Nullable<String>,
    /// When it was made.
    pub created_at: DateTime,
    /// When it was processed.
    pub processed_at: Nullable<DateTime>,
    /// How far it is.
    pub status: BatchStatus,
    /// How many of its labels could not be made.
    #[schema(minimum = 0)]
    pub errors: Integer,
    /// What went wrong while it was processed.
    pub process_errors: Nullable<Vec<Fault>>,
    /// How many warnings there were.
    #[schema(minimum = 0)]
    pub warnings: Integer,
    /// How many labels were made.
    #[schema(minimum = 0)]
    pub completed: Integer,
    /// How many customs forms there are.
    #[schema(minimum = 0)]
    pub forms: Integer,
    /// `errors`, `warnings` and `completed` together.
    #[schema(minimum = 0)]
    pub count: Integer,
    /// Where the batch's shipments are listed.
    pub batch_shipments_url: OptionalLink,
    /// Where the batch's labels are listed.
    pub batch_labels_url: OptionalLink,
    /// What went wrong, shipment by shipment.
    pub batch_errors_url: OptionalLink,
    /// The size of its labels.
    pub label_layout: Nullable<LabelLayout>,
    /// The format of its labels.
    pub label_format: LabelFormat,
    /// The files of its labels.
    pub label_download: LabelDownload,
    /// The files of its customs forms.
    pub form_download: OptionalLink,
    /// How to ship it without paper.
    pub paperless_download: Option<PaperlessDownload>,
}

values! {
    /// How far a batch is. Source: OpenAPI `batch_status`.
    #[serde(rename_all = "snake_case")]
    pub enum BatchStatus {
        /// It can be changed, and was not processed.
        Open,
        /// It will be processed.
        Queued,
        /// Its labels are being made.
        Processing,
        /// All its labels were made.
        Completed,
        /// Some of its labels were made.
        CompletedWithErrors,
        /// It was deleted.
        Archived,
        /// The caller is being told that it is done.
        Notifying,
        /// It cannot be processed.
        Invalid,
    }
}
