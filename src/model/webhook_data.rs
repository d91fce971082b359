//! What webhooks tell of. Never sent to the service and not checked: the records are printed, and no part of
//! the wasm.
//!
//! Nothing is promised: the guide shows examples, and public code that receives them shows more. So every field
//! may be missing, and there may be others.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{DateTime, TrackingCode};
use crate::prelude::*;
use crate::schema::{Nullable, Schema, present};

/// All that is known of a parcel's way. Sources: `docs:tracking/webhooks`, and public code that receives it.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct TrackingData {
    /// The parcel's tracking number.
    pub tracking_number: Option<String>,
    /// The carrier's page of the parcel.
    #[serde(default, deserialize_with = "present")]
    pub tracking_url: Option<Nullable<String>>,
    /// The label, where it was bought from the service.
    #[serde(default, deserialize_with = "present")]
    pub label_url: Option<Nullable<String>>,
    /// Where it is.
    pub status_code: Option<TrackingCode>,
    /// `status_code` in words.
    #[serde(default, deserialize_with = "present")]
    pub status_description: Option<Nullable<String>>,
    /// Where it is, more exactly.
    #[serde(default, deserialize_with = "present")]
    pub status_detail_code: Option<Nullable<String>>,
    /// `status_detail_code` in words.
    #[serde(default, deserialize_with = "present")]
    pub status_detail_description: Option<Nullable<String>>,
    /// The carrier's own code.
    #[serde(default, deserialize_with = "present")]
    pub carrier_status_code: Option<Nullable<String>>,
    /// `carrier_status_code` in the carrier's words.
    #[serde(default, deserialize_with = "present")]
    pub carrier_status_description: Option<Nullable<String>>,
    /// The carrier's own code, more exactly.
    #[serde(default, deserialize_with = "present")]
    pub carrier_detail_code: Option<Nullable<String>>,
    /// When it was handed over.
    #[serde(default, deserialize_with = "present")]
    pub ship_date: Option<Nullable<DateTime>>,
    /// When it should arrive.
    #[serde(default, deserialize_with = "present")]
    pub estimated_delivery_date: Option<Nullable<DateTime>>,
    /// When it arrived.
    #[serde(default, deserialize_with = "present")]
    pub actual_delivery_date: Option<Nullable<DateTime>>,
    /// What went wrong.
    #[serde(default, deserialize_with = "present")]
    pub exception_description: Option<Nullable<String>>,
    /// The scans of the package, the latest first or last: the vendor does not say.
    pub events: Option<Vec<TrackedEvent>>,
}

/// One scan of a parcel. Sources: as those of [`TrackingData`].
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct TrackedEvent {
    /// When, in UTC.
    pub occurred_at: Option<DateTime>,
    /// When, by the clock of the place, without an offset.
    #[serde(default, deserialize_with = "present")]
    pub carrier_occurred_at: Option<Nullable<String>>,
    /// What happened.
    #[serde(default, deserialize_with = "present")]
    pub description: Option<Nullable<String>>,
    /// City or locality.
    #[serde(default, deserialize_with = "present")]
    pub city_locality: Option<Nullable<String>>,
    /// State or province.
    #[serde(default, deserialize_with = "present")]
    pub state_province: Option<Nullable<String>>,
    /// Postal code.
    #[serde(default, deserialize_with = "present")]
    pub postal_code: Option<Nullable<String>>,
    /// Country.
    #[serde(default, deserialize_with = "present")]
    pub country_code: Option<Nullable<String>>,
    /// The company there.
    #[serde(default, deserialize_with = "present")]
    pub company_name: Option<Nullable<String>>,
    /// Who took it.
    #[serde(default, deserialize_with = "present")]
    pub signer: Option<Nullable<String>>,
    /// Code of the event.
    #[serde(default, deserialize_with = "present")]
    pub event_code: Option<Nullable<String>>,
    /// `event_code` in words.
    #[serde(default, deserialize_with = "present")]
    pub event_description: Option<Nullable<String>>,
    /// The carrier's own code, more exactly.
    #[serde(default, deserialize_with = "present")]
    pub carrier_detail_code: Option<Nullable<String>>,
    /// Where the parcel was then.
    #[serde(default, deserialize_with = "present")]
    pub status_code: Option<Nullable<TrackingCode>>,
    /// Degrees north.
    #[serde(default, deserialize_with = "present")]
    pub latitude: Option<Nullable<f64>>,
    /// Degrees east.
    #[serde(default, deserialize_with = "present")]
    pub longitude: Option<Nullable<f64>>,
}

/// A report that can be fetched. Source: public code that receives it.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct ReportData {
    /// What it reports.
    pub report_type: Option<String>,
    /// When it was made.
    pub created_at: Option<DateTime>,
    /// Where it is.
    pub report_url: Option<ReportLink>,
}

/// Where a report is.
#[skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[schema(open)]
pub struct ReportLink {
    /// Where the report's file is.
    pub href: Option<String>,
}
