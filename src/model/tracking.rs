//! Where a package is, and where it has been.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{CarrierCode, DateTime, SeId};
use crate::prelude::*;
use crate::schema::{Integer, Nullable, Schema, present};

/// Which package, with which carrier. Source: OpenAPI `get_tracking_log`; `docs:tracking/tracking` says that
/// the tracking number and the carrier must be there.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Schema)]
#[cfg_attr(not(target_arch = "wasm32"), derive(bon::Builder), builder(on(_, into)))]
#[schema(any_of(carrier_code, carrier_id))]
pub struct TrackingQuery {
    /// The carrier, such as `stamps_com`.
    #[schema(min_length = 1)]
    pub carrier_code: Option<String>,
    /// The package's tracking number.
    #[schema(min_length = 1)]
    pub tracking_number: String,
    /// The carrier account.
    pub carrier_id: Option<SeId>,
}

/// What a carrier says of a package. Source: OpenAPI `tracking_information`; required is what both operations
/// promise. The examples of `docs:tracking/…` have null where nothing is known, and so does the vendor's SDK.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct TrackingLog {
    /// The package's tracking number.
    #[schema(min_length = 1)]
    pub tracking_number: String,
    /// The carrier's page to track it.
    #[serde(default, deserialize_with = "present")]
    pub tracking_url: Option<Nullable<String>>,
    /// Where it is.
    pub status_code: TrackingCode,
    /// Where it is, more exactly, such as `OUT_FOR_DELIVERY`. OpenAPI lists 82 codes; text here, since such
    /// lists grow.
    #[serde(default, deserialize_with = "present")]
    pub status_detail_code: Option<Nullable<String>>,
    /// Which carrier has it.
    #[serde(default, deserialize_with = "present")]
    pub carrier_code: Option<Nullable<CarrierCode>>,
    /// The carrier account's number, without `se-`.
    #[serde(default, deserialize_with = "present")]
    pub carrier_id: Option<Nullable<Integer>>,
    /// `status_code` in words.
    #[serde(default, deserialize_with = "present")]
    pub status_description: Option<Nullable<String>>,
    /// `status_detail_code` in words.
    #[serde(default, deserialize_with = "present")]
    pub status_detail_description: Option<Nullable<String>>,
    /// The carrier's own code.
    pub carrier_status_code: Nullable<String>,
    /// The carrier's own code, more exactly.
    #[serde(default, deserialize_with = "present")]
    pub carrier_detail_code: Option<Nullable<String>>,
    /// `carrier_status_code` in the carrier's words.
    #[serde(default, deserialize_with = "present")]
    pub carrier_status_description: Option<Nullable<String>>,
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
    /// What has happened to it.
    pub events: Vec<TrackingEvent>,
}

/// Something that happened to a package. Source: OpenAPI `track_event`; null and empty text as in
/// [`TrackingLog`].
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Schema)]
pub struct TrackingEvent {
    /// When, in UTC.
    pub occurred_at: DateTime,
    /// When, by the clock of the place; the documents' example has no offset.
    #[serde(default, deserialize_with = "present")]
    pub carrier_occurred_at: Option<Nullable<String>>,
    /// What happened.
    #[serde(default, deserialize_with = "present")]
    pub description: Option<Nullable<String>>,
    /// City or locality.
    pub city_locality: Nullable<String>,
    /// State or province.
    pub state_province: Nullable<String>,
    /// Postal code.
    pub postal_code: Nullable<String>,
    /// Country; empty text where it is not known.
    #[serde(default, deserialize_with = "present")]
    pub country_code: Option<Nullable<String>>,
    /// The company there.
    #[serde(default, deserialize_with = "present")]
    pub company_name: Option<Nullable<String>>,
    /// Who signed for it.
    #[serde(default, deserialize_with = "present")]
    pub signer: Option<Nullable<String>>,
    /// Code of the event.
    #[serde(default, deserialize_with = "present")]
    pub event_code: Option<Nullable<String>>,
    /// The carrier's own code, more exactly.
    pub carrier_detail_code: Nullable<String>,
    /// Where the package was then.
    pub status_code: Nullable<TrackingCode>,
    /// Where the package was then, more exactly.
    #[serde(default, deserialize_with = "present")]
    pub status_detail_code: Option<Nullable<String>>,
    /// `status_code` in words.
    pub status_description: Nullable<String>,
    /// `status_detail_code` in words.
    #[serde(default, deserialize_with = "present")]
    pub status_detail_description: Option<Nullable<String>>,
    /// The carrier's own code.
    pub carrier_status_code: Nullable<String>,
    /// `carrier_status_code` in the carrier's words.
    pub carrier_status_description: Nullable<String>,
    /// Degrees north.
    #[schema(minimum = -90, maximum = 90)]
    #[serde(default, deserialize_with = "present")]
    pub latitude: Option<Nullable<f64>>,
    /// Degrees east.
    #[schema(minimum = -180, maximum = 180)]
    #[serde(default, deserialize_with = "present")]
    pub longitude: Option<Nullable<f64>>,
    /// A picture that shows the delivery.
    #[serde(default, deserialize_with = "present")]
    pub proof_of_delivery_url: Option<Nullable<String>>,
}

values! {
    /// Where a package is. Source: OpenAPI `status_code`.
    pub enum TrackingCode {
        /// Not known.
        #[serde(rename = "UN")]
        Unknown,
        /// The carrier has it.
        #[serde(rename = "AC")]
        Accepted,
        /// On its way.
        #[serde(rename = "IT")]
        InTransit,
        /// Delivered.
        #[serde(rename = "DE")]
        Delivered,
        /// Something is wrong.
        #[serde(rename = "EX")]
        Exception,
        /// Delivery was tried.
        #[serde(rename = "AT")]
        DeliveryAttempt,
        /// The carrier does not know it yet.
        #[serde(rename = "NY")]
        NotYetInSystem,
        /// At a place where it is collected.
        #[serde(rename = "SP")]
        AtCollectionLocation,
    }
}
