//! Lists of batches, and of what went wrong in one.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Batch, BatchStatus, DateTime, PageLinks, SeId, SortDirection};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// Which batches to list. Left out: all, those made last first. Source: OpenAPI `list_batches`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct BatchQuery {
    /// Only those that are this far.
    pub status: Option<BatchStatus>,
    /// Only the one of this number.
    pub batch_number: Option<String>,
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
    /// Only those made at or before this time.
    pub created_at_end: Option<DateTime>,
    /// Only those processed at or after this time.
    pub processed_at_start: Option<DateTime>,
    /// Only those processed at or before this time.
    pub processed_at_end: Option<DateTime>,
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Batches per page.
    #[schema(minimum = 1, default = 25)]
    pub page_size: Option<Integer>,
    /// The direction of the order.
    #[schema(default = "desc")]
    pub sort_dir: Option<SortDirection>,
    /// What the order goes by.
    pub sort_by: Option<BatchSortField>,
}

values! {
    /// What the order of batches goes by. Source: OpenAPI `batches_sort_by`.
    #[serde(rename_all = "snake_case")]
    pub enum BatchSortField {
        /// The day their labels are for.
        ShipDate,
        /// When they were processed.
        ProcessedAt,
        /// When they were made.
        CreatedAt,
    }
}

/// A page of batches. Source: OpenAPI `list_batches_response_body`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct BatchPage {
    /// The batches of this page.
    pub batches: Vec<Batch>,
    /// Batches over all pages.
    #[schema(minimum = 0)]
    pub total: Integer,
    /// Which page this is, counted from 1.
    #[schema(minimum = 1)]
    pub page: Integer,
    /// How many pages there are. OpenAPI gives 1 as the lowest here, and says elsewhere that it is 0 where
    /// nothing was found.
    #[schema(minimum = 0)]
    pub pages: Integer,
    /// Links to other pages.
    pub links: PageLinks,
}

/// Which of a batch's errors to list. Source: OpenAPI `list_batch_errors`, which writes `pagesize` here alone.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct BatchErrorQuery {
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Errors per page. How many there are where it is left out is not documented.
    #[schema(minimum = 1)]
    pub pagesize: Option<Integer>,
}

/// A page of a batch's errors, without totals. Source: OpenAPI `list_batch_errors_response_body`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct BatchErrorPage {
    /// The errors of this page.
    pub errors: Vec<BatchError>,
    /// Links to other pages.
    pub links: PageLinks,
}

/// Why a shipment of a batch got no label. Source: OpenAPI `batch_response_error`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
pub struct BatchError {
    /// What a person should read.
    #[schema(min_length = 1)]
    pub error: Option<String>,
    /// The shipment that the error is about.
    pub shipment_id: Option<SeId>,
    /// The caller's own id of the shipment.
    pub external_shipment_id: Option<String>,
}
