//! Many labels in one file.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{LabelDownload, LabelDownloadType, SeId};
use crate::prelude::*;
use crate::schema::Schema;

/// Which labels to put into one file. Source: OpenAPI `create_combined_label_document_request_body`; it names
/// the largest number in words.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(note(any_of(label_ids)))]
pub struct CombinedLabels {
    /// The labels, 30 at most; fewer where they are large or have many pages.
    #[schema(max_items = 30)]
    pub label_ids: Option<Vec<SeId>>,
    /// The format of the file.
    pub label_format: Option<CombinedLabelFormat>,
    /// How the file comes.
    #[schema(default = "inline")]
    pub label_download_type: Option<LabelDownloadType>,
}

/// A file of many labels. Source: OpenAPI `create_combined_label_document_response_body`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct CombinedLabelFile {
    /// Where it is.
    pub label_download: Option<LabelDownload>,
}

values! {
    /// Formats of a file of many labels. Source: OpenAPI `create_combined_label_document_request_body`.
    #[serde(rename_all = "lowercase")]
    pub enum CombinedLabelFormat {
        /// PDF.
        Pdf,
    }
}
