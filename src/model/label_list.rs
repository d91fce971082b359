//! Lists of labels: which ones, and their pages.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{DateTime, Label, LabelStatus, PageLinks, SeId, ServiceCode, SortDirection};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// Which labels to list. Left out: all, those made last first. Source: OpenAPI `list_labels`.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct LabelQuery {
    /// Only those that are this far.
    pub label_status: Option<LabelStatus>,
    /// Only those of this service.
    pub service_code: Option<ServiceCode>,
    /// Only those of this carrier account.
    pub carrier_id: Option<SeId>,
    /// Only those of this tracking number.
    #[schema(min_length = 1)]
    pub tracking_number: Option<String>,
    /// Only those made in this batch.
    pub batch_id: Option<SeId>,
    /// Only those bought by this rate.
    pub rate_id: Option<SeId>,
    /// Only those of this shipment.
    pub shipment_id: Option<SeId>,
    /// Only those that start at this warehouse.
    pub warehouse_id: Option<SeId>,
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
    /// Only those made at or before this time.
    pub created_at_end: Option<DateTime>,
    /// Only those whose refund is this far: one or more of the values of [`RefundStatus`](super::RefundStatus)
    /// in one text, separated by commas, such as `pending,approved`.
    #[schema(pattern = r"^[a-z_]+(,[a-z_]+)*$")]
    pub refund_status: Option<String>,
    /// Which page, counted from 1. Past the last page the list is empty.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
    /// Labels per page.
    #[schema(minimum = 1, default = 25)]
    pub page_size: Option<Integer>,
    /// The direction of the order.
    #[schema(default = "desc")]
    pub sort_dir: Option<SortDirection>,
    /// What the order goes by.
    #[schema(default = "created_at")]
    pub sort_by: Option<LabelSortField>,
}

values! {
    /// What the order of labels goes by. Source: OpenAPI `list_labels`.
    #[serde(rename_all = "snake_case")]
    pub enum LabelSortField {
        /// When they were last changed.
        ModifiedAt,
        /// When they were made.
        CreatedAt,
        /// When they were voided.
        VoidedAt,
    }
}

/// A page of labels. Source: OpenAPI `list_labels_response_body`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct LabelPage {
    /// The labels of this page.
    pub labels: Vec<Label>,
    /// Labels over all pages.
    #[schema(minimum = 0)]
    pub total: Integer,
    /// Which page this is, counted from 1.
    #[schema(minimum = 1)]
    pub page: Integer,
    /// How many pages there are.
    #[schema(minimum = 0)]
    pub pages: Integer,
    /// Links to other pages.
    pub links: PageLinks,
}
