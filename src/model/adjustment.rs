//! Reports of what carriers have charged afterwards. The vendor does not document them.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{DateTime, Link};
use crate::prelude::*;
use crate::schema::{Integer, Schema};

/// Which adjustment reports to list. Source: public code that calls the service.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
pub struct AdjustmentReportQuery {
    /// Only those made at or after this time.
    pub created_at_start: Option<DateTime>,
    /// Only those made at or before this time.
    pub created_at_end: Option<DateTime>,
    /// Which page, counted from 1.
    #[schema(minimum = 1, default = 1)]
    pub page: Option<Integer>,
}

/// A page of adjustment reports. Source: public code that calls the service.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct AdjustmentReportPage {
    /// The reports of this page.
    pub reports: Vec<AdjustmentReport>,
    /// Reports over all pages.
    #[schema(minimum = 0)]
    pub total: Option<Integer>,
    /// Which page this is, counted from 1.
    #[schema(minimum = 1)]
    pub page: Option<Integer>,
    /// How many pages there are.
    #[schema(minimum = 0)]
    pub pages: Option<Integer>,
}

/// An adjustment report. Source: public code that calls the service.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct AdjustmentReport {
    /// The report's id, by which its state is read.
    pub report_id: String,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// Where its file is.
    pub report_download: Option<Link>,
}
